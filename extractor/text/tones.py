"""Where a Vietnamese syllable carries its tone mark: one place, that of today's news (*hòa, khỏe, thúy, ủy*).

Two styles of *oa, oe, uy* live side by side, and some input methods leave the mark where it was typed (*khỏang, qúa*).
Only what reads as a Vietnamese syllable is changed; names of other languages stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_VOWELS = "aăâeêioôơuưy"


def _toned(vowels: str) -> str:
    """The letters that `vowels` become with a tone mark, in both cases, for a character class."""
    return "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in vowels + vowels.upper() for tone in _TONES)


_LETTER = r"[^\W\d_]"
_ANY_VOWEL = "[" + _VOWELS + _VOWELS.upper() + "]"

_FALLING = {"a": "iouy", "e": "o", "o": "i", "i": "u", "y": "u", "u": "i", "ư": "aiu", "âê": "uy", "ô": "i", "ơ": "iu"}
"""Vowels (keys) that bear the mark, never the vowel after them (values): *cái*, not *caí*."""

_MARKED_LATE = (
    rf"(?<={_ANY_VOWEL}[{_toned('aeiouy')}])(?:"
    + "|".join(rf"(?<=[{first + first.upper()}][{_toned(second)}])" for first, second in _FALLING.items())
    + rf"|(?<=[iI][{_toned('a')}])(?<![gG]..)|(?<=[uU][{_toned('a')}])(?<![qQ]..)(?!{_LETTER})"  # nghiã, cuả, but giá
    + rf"|(?<=[oO][{_toned('ae')}])(?!{_LETTER})"  # hoà, khoẻ
    + rf"|(?<=[uU][{_toned('y')}])(?<![qQ]..)(?!{_LETTER})"  # uỷ, but quý
    + ")"
)
_MARKED_EARLY = (
    rf"(?={_ANY_VOWEL})(?:"
    + rf"(?<=[{_toned('o')}])[aăeAĂE](?={_LETTER})"  # khỏang
    + rf"|(?<=[{_toned('u')}])[yY](?={_LETTER})"  # hùynh
    + rf"|(?<=[{_toned('iuưy')}])[âêôơÂÊÔƠ]"  # tịên, tùân, đựơc
    + rf"|(?<=[gG][{_toned('i')}])|(?<=[qQ][{_toned('u')}])"  # gía, qúa
    + ")"
)
_MISPLACED = re.compile(rf"[{_toned('aeiouưy')}](?:{_MARKED_LATE}|{_MARKED_EARLY})")
"""A cheap sieve: every misplaced mark matches it, hardly any well-placed one does. It begins with a set of letters, which
is what the regular expression engine skips to fastest."""

_WORD = re.compile(rf"{_LETTER}+")

_SYLLABLE = re.compile(
    r"""
    (?P<onset>
        qu(?=[aăâeêioôơy]) | gi(?=[aăâeêoôơuư]) | ngh(?=[ieê]) | ng(?![ieê])
      | nh | ch | gh | kh | ph | th | tr | [bcdđghklmnprstvx]
    )?
    (?P<vowels> [aăâeêioôơuưy]{1,3} )
    (?P<coda> ch | nh | ng | [cmnpt] )?
    """,
    re.VERBOSE,
)

_OPEN = re.compile(
    "a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iêu|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|ua|uây|uê|ui|uơ|uôi|uy|uya"
    "|uyu|ưa|ưi|ươi|ươu|ưu|yêu"
)
_CLOSED = re.compile("a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ôô|ơ|u|uâ|uê|uô|uy|uyê|ư|ươ|yê|y")
"""What stands before nothing, and before a consonant, in a syllable."""


def place_tones(text: str) -> str:
    """Return `text` with each misplaced tone mark where today's news puts it. Composed text (NFC) in, same length out.

    >>> place_tones("Uỷ ban hoà giải: khỏang 3 năm qúa khoẻ, bà Thuý quý hoàn toàn")
    'Ủy ban hòa giải: khoảng 3 năm quá khỏe, bà Thúy quý hoàn toàn'
    >>> place_tones("café Zoé Luís García")
    'café Zoé Luís García'
    """
    suspects = [match.start() for match in _MISPLACED.finditer(text)]
    if not suspects:
        return text
    pieces: list[str] = []
    previous = 0
    for suspect in suspects:
        if suspect < previous:
            continue
        start = suspect
        while start > previous and text[start - 1].isalpha():
            start -= 1
        word = _WORD.match(text, start)
        if word is not None:
            pieces += (text[previous:start], _placed(word[0]))
            previous = word.end()
    pieces.append(text[previous:])
    return "".join(pieces)


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether `word`, composed, can be one Vietnamese syllable.

    >>> [word for word in ("triệu", "tặng", "tặngcho", "Astra", "vax", "m") if is_syllable(word)]
    ['triệu', 'tặng']
    """
    syllable = _SYLLABLE.fullmatch("".join(_split_tone(letter)[0] for letter in word).lower())
    return syllable is not None and (_CLOSED if syllable["coda"] else _OPEN).fullmatch(syllable["vowels"]) is not None


@lru_cache(maxsize=4096)
def _placed(word: str) -> str:
    """Return `word` with its tone mark in its place, or as it is when it is no Vietnamese syllable."""
    letters: list[str] = []
    tone = ""
    for letter in word:
        plain, mark = _split_tone(letter)
        if mark and tone:
            return word
        tone = tone or mark
        letters.append(plain)
    syllable = _SYLLABLE.fullmatch("".join(letters).lower())
    if not tone or syllable is None or len(letters) != len(word):
        return word
    vowels, coda = syllable["vowels"], syllable["coda"]
    if not (_CLOSED if coda else _OPEN).fullmatch(vowels):
        return word
    if coda in ("c", "ch", "p", "t") and tone not in "\u0301\u0323":
        return word
    index = syllable.start("vowels") + _bearer(vowels, closed=coda is not None)
    letters[index] = unicodedata.normalize("NFC", letters[index] + tone)
    return "".join(letters)


def _split_tone(letter: str) -> tuple[str, str]:
    """Take the tone mark off `letter`, leaving the marks that make another vowel (â, ơ, ...)."""
    decomposed = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in decomposed if mark in _TONES), "")
    return (unicodedata.normalize("NFC", decomposed.replace(tone, "")), tone) if tone else (letter, "")


def _bearer(vowels: str, *, closed: bool) -> int:
    """Return which of `vowels` bears the mark.

    The last of those with a mark of their own (ê in iê, ơ in ươ); else the last before a consonant; else the middle one
    of three, the first of two.
    """
    for index in range(len(vowels) - 1, -1, -1):
        if vowels[index] in "ăâêôơư":
            return index
    return len(vowels) - 1 if closed else len(vowels) // 2 if len(vowels) == 3 else 0
