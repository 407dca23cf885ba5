"""Readers of articles and writers of results: what is common to all formats here, one module a format in ``formats``."""

from extractor.articles.encodings import DETECT, known
from extractor.articles.flat_table import COLUMNS, flat_rows, sentence_around
from extractor.articles.optional import MissingLibrary
from extractor.articles.options import ReadingOptions, WritingOptions
from extractor.articles.reading import input_files, read_articles
from extractor.articles.rows import BadRow, Columns, MadeArticle
from extractor.articles.sources import InputError
from extractor.articles.writing import OutputError, Writer, open_texts, open_writer, replacing

__all__ = [
    "COLUMNS",
    "DETECT",
    "BadRow",
    "Columns",
    "InputError",
    "MadeArticle",
    "MissingLibrary",
    "OutputError",
    "ReadingOptions",
    "Writer",
    "WritingOptions",
    "flat_rows",
    "input_files",
    "known",
    "open_texts",
    "open_writer",
    "read_articles",
    "replacing",
    "sentence_around",
]
