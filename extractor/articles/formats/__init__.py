"""One module for each format: how articles are read from it, how results are written into it, or both."""
