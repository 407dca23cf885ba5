"""Many articles: runs over shards on this machine or a cluster that lose nothing, and the same for Python callers.

Nothing here loads Dask, pandas or pyarrow before they are needed.
"""

from extractor.batch.counts import Counts
from extractor.batch.engine import TIMEOUT, EngineError
from extractor.batch.frames import extract_frame
from extractor.batch.iterables import extract_many
from extractor.batch.run import Note, Progress, RunOptions, Summary, kept, run
from extractor.batch.run_folder import RunError
from extractor.batch.shard_work import WrongVersion

__all__ = [
    "TIMEOUT",
    "Counts",
    "EngineError",
    "Note",
    "Progress",
    "RunError",
    "RunOptions",
    "Summary",
    "WrongVersion",
    "extract_frame",
    "extract_many",
    "kept",
    "run",
]
