r"""What a page's source leaves in its text: escapes (``\r\n``), entities (``&nbsp;``) and tags (``<b>2,4</b> triệu``)."""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from extractor.text.rewriting import Change
from extractor.text.steps.marks import is_power
from extractor.text.tones import is_syllable

_ESCAPE = re.compile(
    r"""
    (?P<path> (?<!\w)[A-Za-z]:\\[^\s<>"]*+ | \\\\[^\s<>"]*+ )  # a file on Windows: C:\news\reports
    | \\ [rnt] (?: \s? \\ [rnt] )*+ | \\ u[0-9a-fA-F]{4}
    | \\ ["'/]
    """,
    re.VERBOSE,
)
_UNIT = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_ENTITY = re.compile(
    r"&(?:amp;){0,8}(?:#(?:[0-9]{2,7}(?:;|(?![0-9;]))|[xX][0-9a-fA-F]{1,6};)|[A-Za-z][A-Za-z0-9]{1,31};|nbsp(?![A-Za-z0-9]))"
)

_ATTRIBUTE = r"""\s++[\w:.@-]{1,60}+(?:\s*+=\s*+(?:"[^"<>]{0,2000}+"|'[^'<>]{0,2000}+'|[^\s"'<>]{1,2000}+))?+"""
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(
    rf"""
    <!-- | <!\[CDATA\[ | \]\]> | <[!?][A-Za-z][^<>]{{0,2000}}+>
    | <(?P<close>/?+)(?P<name>[A-Za-z][A-Za-z0-9]{{0,30}}+(?:[:-][A-Za-z0-9-]{{1,30}}+)?+)
      (?P<attributes>(?:{_ATTRIBUTE}){{0,40}}+)\s*+(?P<empty>/?+)>
    """,
    re.VERBOSE | re.DOTALL,
)
_LAST_PART = re.compile(r"(?:[^\W\d_]+|[0-9]+)$")
_FIRST_PART = re.compile(r"[^\W\d_]{1,20}|[0-9]+")
_CLOSING = re.compile(r"</([A-Za-z][\w:-]*)\s*>")

_RAISED = re.compile(
    r"<sup\b[^<>]{0,2000}+>\s*(?:<[a-z/][^<>]{0,2000}+>\s*){0,4}+[\[(]?\s*[0-9*†‡][0-9*†‡, ]{0,8}+[\])]?"
    r"\s*(?:<[a-z/](?!sup)[^<>]{0,2000}+>\s*){0,4}?</sup\s*>",
    re.IGNORECASE,
)
"""A raised number or star, with what a page hangs on it."""

_ENDS = '.!?…:;"”»’)]'
_NEXT = re.compile(r"(?:\s++|<[^<>]{0,500}+>){0,20}+")
"""What stands between a tag and the next words."""

_ITEM = re.compile(r"[-–—•*+▪●·>|]|\d{1,2}[.)](?!\d)")
_BLOCK = re.compile(r"\s*</?(?:p|div|br|center|li|ul|ol|tr|table|h[1-6]|section|article|figure)\b", re.IGNORECASE)
_LINES = re.compile(r"\S[ \t\xa0]*[\n\r]\s*\S")


@cache
def names(key: str) -> frozenset[str]:
    """The list `key` of ``markup.toml``."""
    return frozenset(tomllib.loads(files("extractor.text.steps").joinpath("markup.toml").read_text("utf-8"))[key])


def escapes(text: str) -> Iterator[Change]:
    r"""Change escapes of JSON into what they stand for: ``\u1ec7``, ``\"``, and ``\r\n`` into a new line or a space."""
    if "\\" not in text:
        return
    lines = _LINES.search(text) is not None
    for match in _ESCAPE.finditer(text):
        if match["path"]:
            continue
        start, end = match.span()
        plain = "".join(_unescaped(*unit.groups()) for unit in _UNIT.finditer(match[0]))
        if "\n" in plain and plain.isspace():
            last = text[max(0, start - 20) : start].rstrip()[-1:]
            plain = "\n" if plain.count("\n") > 1 else _gap(text, end, last, lines)
        yield start, end, plain


def entities(text: str) -> Iterator[Change]:
    """Change the entities of HTML into the characters that they name, also where they were escaped twice."""
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        plain = _named(match[0])
        if plain != match[0]:
            yield *match.span(), plain


@lru_cache(maxsize=1024)
def _named(entity: str) -> str:
    """What `entity` names; itself where it names nothing.

    >>> _named("&amp;nbsp;"), _named("&#7879;"), _named("&HCM;")
    ('\\xa0', 'ệ', '&HCM;')
    """
    plain = entity
    while plain.startswith("&") and (once := html.unescape(plain)) != plain:
        plain = once
    return entity if len(plain) > 1 and plain.startswith("&") else plain


def tags(text: str) -> Iterator[Change]:
    """Drop the tags of HTML, and raised marks of notes; where another block or cell begins stands what tells so."""
    if "<" not in text or _TAG.search(text) is None:
        return
    lines = _LINES.search(text) is not None
    closed = {match[1] for match in _CLOSING.finditer(text)}
    last = ""
    seen = done = 0
    comment = text.find("<!--")
    for match in _TAG.finditer(text):
        start, end = match.span()
        if start < done or not _is_tag(match, closed):
            continue
        last = text[seen:start].rstrip()[-1:] or last
        seen = end
        name = (match["name"] or "").lower()
        left = ""
        if match[0] == "<!--":
            comment = text.find("-->", end) if comment >= 0 else -1
            if comment < 0:
                continue
            end = comment + 3
        elif name == "sup" and not match["close"]:
            raised = _RAISED.match(text, start)
            if raised is not None and not is_power(text, start, raised.end()):
                end = raised.end()
            elif raised is not None and text[max(0, start - 1) : start].isdigit():
                left = "^"
        elif name in names("hidden") and not match["close"] and not match["empty"] and name in closed:
            end = text.find(">", text.find(f"</{name}", end)) + 1 or end
        elif name in names("gap"):
            left = (
                "\n" if (match["close"] or name == "br") and _BLOCK.match(text, end) else _gap(text, end, last, lines)
            )
        elif name in names("cell"):
            left = " | " if match["close"] else ""
        elif name in names("line"):
            left = "\n"
        yield start, end, left or _between(text, start, end)
        seen = done = end


def _is_tag(match: re.Match[str], closed: set[str]) -> bool:
    """Whether `match` is a tag: its name is an element's, or it is written as only tags are."""
    if match["name"] is None:
        return True
    attributes = [found[0].strip().lower() for found in _ATTRIBUTES.finditer(match["attributes"])]
    if any("=" not in found and found not in names("bare_attributes") for found in attributes):
        return False
    name = match["name"].lower()
    return name in _elements() or bool(match["close"] or match["empty"] or "=" in match["attributes"]) or name in closed


def _between(text: str, start: int, end: int) -> str:
    """A space where a tag alone stood between two words, or a word and a number; nothing where it stood in one."""
    if start == 0 or not (text[start - 1].isalnum() and text[end : end + 1].isalnum()):
        return ""
    first, last = _LAST_PART.search(text[max(0, start - 20) : start]), _FIRST_PART.match(text, end)
    if first is None or last is None:
        return ""
    left, right = first[0], last[0]
    if left.isdigit() or right.isdigit():
        word = right if left.isdigit() else left
        return " " if left.isdigit() != right.isdigit() and len(word) > 1 and is_syllable(word) else ""
    if left[-1].islower() and right[0].isupper():
        return " "
    words = min(len(left), len(right)) > 1 and is_syllable(left) and is_syllable(right)  # Cong<b>o</b> is one word
    return " " if words and not is_syllable(left + right) else ""


def _unescaped(code: str | None, letter: str | None) -> str:
    return chr(int(code, 16)) if code else {"r": "\r", "n": "\n", "t": "\t"}.get(letter or "", letter or "")


def _gap(text: str, end: int, last: str, lines: bool) -> str:
    """A new line if a sentence or a line may end between the character `last` and what follows `end`, else a space.

    In a text that has `lines` besides, such marks only space it.
    """
    gap = _NEXT.match(text, end)
    following = gap.end() if gap else end
    if not last or last in _ENDS or _ITEM.match(text, following):
        return "\n"
    initial = text[following : following + 1]
    return " " if lines or last == "," or initial.islower() or (initial.isdigit() and last.isalnum()) else "\n"


@cache
def _elements() -> frozenset[str]:
    return names("inline") | names("line") | names("gap") | names("cell") | names("hidden")
