"""Damages articles as pages, scrapers and corpora do, by chance but always the same way, and moves their gold along.

A kind of damage is a function from an article's text to changes of it. Its chance depends on the kind and the article
only, so that a run can be compared with another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from html.entities import codepoint2name
from random import Random
from typing import Any

from extractor.text import View
from extractor.text.rewriting import Change, rewrite

Damage = Callable[[str, Random], Iterator[Change]]
Row = dict[str, Any]

_WORD = re.compile(r"[^\W_]+(?:[.,/-][^\W_]+)*")
_NUMBER = re.compile(r"\d[\d.,]*(?: (?:triệu|nghìn|ngàn|tỷ))?")
_BARE = {ord("đ"): "d", ord("Đ"): "D"}


def damaged(kind: str, article: Mapping[str, Any], gold: Mapping[str, Any] | None = None) -> tuple[Row, Row | None]:
    """Return a corpus line with its text damaged in this way, and its line of gold moved along.

    A gold line without tuples is not asked for. Raises :class:`KeyError` for a kind that is unknown.
    """
    text = article["text"]
    after, edits = rewrite(text, DAMAGES[kind](text, Random(f"{kind} {article['id']}")))
    view = View(text, after, edits)
    row = {**article, "text": after}
    if gold is None:
        return row, None
    return row, {**gold, "tuples": [_moved(form, view) for form in gold["tuples"]]}


def _moved(form: Mapping[str, Any], view: View) -> Row:
    start, end = view.from_source(form["doses"]["start"], form["doses"]["end"])
    return {**form, "doses": {**form["doses"], "start": start, "end": end, "text": view.text[start:end]}}


def wrapped(text: str, chance: Random) -> Iterator[Change]:
    """Fill lines up to a width, each paragraph by itself, with or without an indent."""
    width, indent = chance.randint(40, 100), " " * chance.choice((0, 0, 2, 4))
    blank = chance.random() < 0.5
    start = 0
    for line in text.split("\n"):
        column = len(line.split(" ")[0])
        at = start + column
        for word in line.split(" ")[1:]:
            if column + 1 + len(word) > width:
                yield at, at + 1, "\n" + indent
                column = len(indent) + len(word)
            else:
                column += 1 + len(word)
            at += 1 + len(word)
        start += len(line) + 1
        if blank and start < len(text):
            yield start - 1, start, "\n\n"


def torn(text: str, chance: Random) -> Iterator[Change]:
    """Break lines at any space, some forty to a hundred characters apart."""
    room = chance.randint(40, 100)
    for match in re.finditer("[ \n]", text):
        room = chance.randint(40, 100) if match[0] == "\n" else room
        if match[0] == " " and match.start() - text.rfind("\n", 0, match.start()) > 0:
            room -= match.start() - max(text.rfind(" ", 0, match.start()), text.rfind("\n", 0, match.start()))
            if room <= 0:
                yield match.start(), match.end(), "\n"
                room = chance.randint(40, 100)


_OPENERS = (
    "<b>",
    "<strong>",
    "<i>",
    '<span style="color: #c00; font-weight: bold">',
    '<a href="/tin/a-1.html" title="Tin">',
    "<em >",
)


def tagged(text: str, chance: Random) -> Iterator[Change]:
    """Set numbers, words and parts of numbers in tags, lines in paragraphs; add tags that mean nothing."""
    yield 0, 0, "<p>"
    for match in re.finditer(rf"{_NUMBER.pattern}|{_WORD.pattern}|\n", text):
        start, end = match.span()
        if match[0] == "\n":
            yield start, end, chance.choice(("</p>\n<p>", "</p>\r\n<p class='body'>", "<br/>\n", "\n"))
            continue
        if chance.random() > (0.6 if match[0][0].isdigit() else 0.1):
            continue
        opener = chance.choice(_OPENERS)
        closer = f"</{re.split('[ >]', opener[1:])[0]}>"
        if chance.random() < 0.3 and end - start > 2:
            end = chance.randint(start + 1, end - 1)
        yield start, start, opener
        yield end, end, closer
    yield len(text), len(text), "</p>"


def escaped(text: str, chance: Random) -> Iterator[Change]:
    """Write letters, marks and spaces as entities, some of them escaped twice."""
    for at, character in enumerate(text):
        if character == "\n":
            if chance.random() < 0.3:
                yield at, at + 1, "\\r\\n\n"
        elif chance.random() < (0.3 if not character.isascii() or not character.isalnum() else 0.02):
            code = ord(character)
            forms = [f"&#{code};", f"&#x{code:x};"]
            if character == " ":
                forms = ["&nbsp;", "&#160;"] if chance.random() < 0.5 else [" "]
            elif code in codepoint2name:
                forms.append(f"&{codepoint2name[code]};")
            form = chance.choice(forms)
            yield at, at + 1, form.replace("&", "&amp;") if chance.random() < 0.1 else form


def literal(text: str, chance: Random) -> Iterator[Change]:
    r"""Write line breaks as ``\r\n``, quotes as ``\"``, some letters as JSON does."""
    newline = chance.choice(("\\n", "\\r\\n", "\\r\\n\\r\\n"))
    for at, character in enumerate(text):
        if character == "\n":
            yield at, at + 1, newline
        elif character == '"':
            yield at, at + 1, '\\"'
        elif not character.isascii() and chance.random() < 0.05:
            yield at, at + 1, f"\\u{ord(character):04x}"


def decomposed(text: str, chance: Random) -> Iterator[Change]:
    """Take every letter apart from its marks."""
    for at, character in enumerate(text):
        apart = unicodedata.normalize("NFD", character)
        if apart != character:
            yield at, at + 1, apart


def odd_spaces(text: str, chance: Random) -> Iterator[Change]:
    """Write odd spaces for spaces, and what is not seen between letters."""
    for at, character in enumerate(text):
        if character == " " and chance.random() < 0.4:
            yield at, at + 1, chance.choice(("\u00a0", "\u2009", "\u202f", "  ", "\t", " \u200b"))
        elif character.isalnum() and text[at + 1 : at + 2].isalnum() and chance.random() < 0.05:
            yield at, at + 1, character + chance.choice(("\u200b", "\u00ad", "\u2060", "\ufeff"))


_SMALL = dict(zip("abcdefghijklmnopqrstuvwxyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ", strict=True)) | {"q": "q"}


def _dressed(dress: Callable[[str], str], share: float) -> Damage:
    def damage(text: str, chance: Random) -> Iterator[Change]:
        for match in _WORD.finditer(text):
            if chance.random() > share:
                continue
            for at in range(*match.span()):
                apart = unicodedata.normalize("NFD", text[at])
                other = "".join(dress(character) for character in apart)
                if other != apart:
                    yield at, at + 1, other

    return damage


def _wide(character: str) -> str:
    return chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character


def _mathematical(character: str) -> str:
    for first, base in (("a", 0x1D5EE), ("A", 0x1D5D4), ("0", 0x1D7EC)):
        if first <= character <= chr(ord(first) + (9 if first == "0" else 25)):
            return chr(base + ord(character) - ord(first))
    return character


def _circled(character: str) -> str:
    return "⓪①②③④⑤⑥⑦⑧⑨"[int(character)] if "0" <= character <= "9" else character


def _of_all(change: Callable[[str], str]) -> Damage:
    def damage(text: str, chance: Random) -> Iterator[Change]:
        for at, character in enumerate(text):
            other = change(character)
            if other != character:
                yield at, at + 1, other

    return damage


def _without_marks(character: str) -> str:
    apart = unicodedata.normalize("NFD", character.translate(_BARE))
    return "".join(c for c in apart if not unicodedata.combining(c))


def segmented(text: str, chance: Random) -> Iterator[Change]:
    """Join the syllables of words by underscores and set marks apart, as segmenters do."""
    from spacy.vocab import Vocab

    from extractor.text import UndertheseaTokenizer

    for start, end in UndertheseaTokenizer(Vocab()).tokenize_spans(text):
        word = text[start:end]
        if start and text[start - 1] not in " \n" and word[0] in '.,;:!?)]"”':
            yield start, start, " "
        if all(part.isalpha() for part in word.split()):
            yield from ((start + m.start(), start + m.end(), "_") for m in re.finditer(" ", word))
        if end < len(text) and text[end] not in " \n" and word[-1] in '(["“':
            yield end, end, " "


def timed(text: str, chance: Random) -> Iterator[Change]:
    """Glue a clock time to the beginning of lines."""
    for match in re.finditer(r"^(?=[^\W\d_])", text, re.MULTILINE):
        if match.start() == 0 or chance.random() < 0.2:
            yield match.start(), match.start(), f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}"


def glued(text: str, chance: Random) -> Iterator[Change]:
    """Leave out spaces behind full stops."""
    for match in re.finditer(r"(?<=[^\W\d_]{3}\.) (?=[^\W\d_])", text):
        if chance.random() < 0.6:
            yield match.start(), match.end(), ""


def noted(text: str, chance: Random) -> Iterator[Change]:
    """Hang marks of notes on numbers, words and sentences."""
    number = 0
    for match in re.finditer(rf"(?<!\S)(?:{_NUMBER.pattern}|[^\W\d_]{{3,}})[.,]?(?= |$)", text):
        if chance.random() < (0.5 if match[0][0].isdigit() else 0.05) and match[0][-1] not in ".,":
            if match[0] == "10":
                continue  # nobody can tell a note from a power
            number += 1
            raised = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number))
            forms = [f"[{number}]", f"<sup>{number}</sup>", f'<sup><a href="#n{number}">[{number}]</a></sup>']
            yield match.end(), match.end(), chance.choice(forms if match[0][-1].isdigit() else [*forms, raised])


DAMAGES: Mapping[str, Damage] = {
    "none": lambda text, chance: iter(()),
    "wrap": wrapped,
    "torn lines": torn,
    "tags": tagged,
    "entities": escaped,
    "literal": literal,
    "NFD": decomposed,
    "odd spaces": odd_spaces,
    "full width": _dressed(_wide, 0.5),
    "mathematical": _dressed(_mathematical, 0.5),
    "small capitals": _dressed(lambda character: _SMALL.get(character, character), 0.5),
    "circled digits": _dressed(_circled, 0.7),
    "underscores": segmented,
    "glued times": timed,
    "glued stops": glued,
    "notes": noted,
    "capitals": _of_all(lambda character: upper if len(upper := character.upper()) == 1 else character),
    "lower case": _of_all(lambda character: lower if len(lower := character.lower()) == 1 else character),
    "no diacritics": _of_all(_without_marks),
}
"""Every kind of damage, by its name."""

LOST = ("capitals", "lower case", "no diacritics")
"""What takes away something that nothing brings back."""

BROKEN = ("wrap", "torn lines")
"""Where it cannot always be told what was one line."""

REVERSIBLE = 0.01
ALLOWED: Mapping[str, float] = dict.fromkeys(DAMAGES, REVERSIBLE) | {
    "torn lines": 0.03,
    "capitals": 0.03,
    "lower case": 0.05,
    "no diacritics": 0.10,
}
"""How far strict F1 may fall."""
