"""What damages a page, a module for each kind: what to change in a text so that it reads as it was meant.

A step is a function from a text to its changes. It looks first whether there is anything to do, and it takes time that
grows with the length of the text and no faster. :mod:`extractor.text.cleaning` knows their names and their order.
"""
