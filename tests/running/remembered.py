"""Articles that are extracted once for all tests, where what is tested is what comes after, or beside it."""

from extractor import Article, Extractor, Result

EXTRACT = Extractor.extract
_READ: dict[object, Result] = {}


def read(extractor: Extractor, article: Article) -> Result:
    """What `extractor`, or one made like it, finds in `article`."""
    made = (extractor.lexicon_directories, extractor.gate, extractor.clean, extractor.min_confidence)
    key = (*made, extractor.model_path, extractor.reader, article, article.warnings)
    if key not in _READ:
        _READ[key] = EXTRACT(extractor, article)
    return _READ[key]
