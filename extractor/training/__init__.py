"""From gold to weights: rows of features with their answers, folds, fitting, calibration, the model's card.

An extra (``extractor[train]``) that is never imported to extract.
"""
