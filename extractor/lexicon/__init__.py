"""What the system knows: names and cues as rows in data files, the engine that finds them, and their self-test."""

from extractor.lexicon.check import Problem, check_lexicon
from extractor.lexicon.engine import Hit, Lexicon, fold, load_lexicon
from extractor.lexicon.rows import LexiconError, Row
from extractor.lexicon.wordings import Wording

__all__ = ["Hit", "Lexicon", "LexiconError", "Problem", "Row", "Wording", "check_lexicon", "fold", "load_lexicon"]
