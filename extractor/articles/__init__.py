"""Readers of articles and writers of results: what is common to all formats here, one module a format in ``formats``."""

from extractor.articles.days import is_date_format, read_day
from extractor.articles.encodings import DETECT, known, printable
from extractor.articles.flat_table import COLUMNS, flat_rows, sentence_around
from extractor.articles.optional_libraries import MissingLibrary, check_installed, needed
from extractor.articles.options import Form, OutputError, ReadingOptions, WritingOptions
from extractor.articles.reading import input_files, names_a_file, not_read, read_articles
from extractor.articles.rows import BadRow, Columns, MadeArticle
from extractor.articles.shards import SHARD_BYTES, RawRow, Shard, cut, fingerprint, raw_rows, rows_in
from extractor.articles.sources import InputError
from extractor.articles.table_files import read_tables
from extractor.articles.writing import (
    Writer,
    check_output,
    encode,
    encode_text,
    most_rows,
    open_texts,
    open_writer,
    replacing,
    texts_beside,
)

__all__ = [
    "COLUMNS",
    "DETECT",
    "SHARD_BYTES",
    "BadRow",
    "Columns",
    "Form",
    "InputError",
    "MadeArticle",
    "MissingLibrary",
    "OutputError",
    "RawRow",
    "ReadingOptions",
    "Shard",
    "Writer",
    "WritingOptions",
    "check_installed",
    "check_output",
    "cut",
    "encode",
    "encode_text",
    "fingerprint",
    "flat_rows",
    "input_files",
    "is_date_format",
    "known",
    "most_rows",
    "names_a_file",
    "needed",
    "not_read",
    "open_texts",
    "open_writer",
    "printable",
    "raw_rows",
    "read_articles",
    "read_day",
    "read_tables",
    "replacing",
    "rows_in",
    "sentence_around",
    "texts_beside",
]
