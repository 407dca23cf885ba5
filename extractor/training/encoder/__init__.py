"""From gold to the encoder: its network in torch, base weights, fitting, what its word weighs, and the file that ships.

An extra (``extractor[train-encoder]``) that is never imported to extract.
"""
