"""Readers of articles and writers of results; one file for each direction, formats by the ending of the file."""

from extractor.articles.reading import BadRow, InputError, read_articles
from extractor.articles.writing import COLUMNS, OutputError, Writer, flat_rows, open_writer, sentence_around

__all__ = [
    "COLUMNS",
    "BadRow",
    "InputError",
    "OutputError",
    "Writer",
    "flat_rows",
    "open_writer",
    "read_articles",
    "sentence_around",
]
