"""Writes a number in the ways newspapers do: one strategy a form, each drawing among the variants of that form."""

import unicodedata
from collections.abc import Callable
from decimal import Decimal

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[str]], str]

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
SCALES = {10**3: ["nghìn", "ngàn"], 10**4: ["vạn"], 10**6: ["triệu"], 10**9: ["tỷ", "tỉ"]}
ABBREVIATED = {10**3: ["k", "K"], 10**6: ["tr", "TR"]}
SPACES = [" ", "\u00a0", "\u2009", "\u202f", "  "]
DASHES = ["-", "–", "—", "‑", "‒", "−", " - ", " – ", "- ", " -", " — ", "~"]
UNITS = ["", " liều", " liều vaccine", " liều vắc xin", " vắc-xin", " mũi", "\u00a0liều"]
BEFORE = {
    "at_least": ["hơn", "trên", "quá", "vượt", "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "khoảng hơn"],
    "at_most": ["gần", "ngót", "non", "chưa đến", "chưa tới", "dưới", "tối đa", "không quá", "chưa đầy", "lên tới"],
    "approx": [
        "khoảng",
        "chừng",
        "xấp xỉ",
        "ước",
        "độ",
        "trên dưới",
        "suýt soát",
        "cỡ",
        "ước tính khoảng",
        "vào khoảng",
    ],
}
AFTER = {"at_least": ["trở lên", "có lẻ"], "at_most": ["trở xuống", "đổ lại"]}
VAGUE = ["hàng", "nhiều", "vài", "dăm", "mấy", "một vài", "vài ba", "dăm ba", "cả"]
VAGUE_SCALES = {
    "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "chục nghìn": 10**4,
    "trăm nghìn": 10**5, "chục triệu": 10**7, "trăm triệu": 10**8, "chục vạn": 10**5, "nghìn tỷ": 10**12,
}  # fmt: skip
MISPLACED = {"khoảng": "khỏang", "quá": "qúa", "triệu": "trịêu", "nhiều": "nhìêu", "mười": "mừơi", "rưỡi": "rữơi"}


def pick(draw: Draw, *options: str) -> str:
    return draw(st.sampled_from(options))


def digit(draw: Draw, value: int, *, after_tens: int = 0, scaled: bool = False) -> str:
    """One digit; behind tens with the variants that stand there."""
    if value == 1 and after_tens > 1:
        return pick(draw, "mốt", "một")
    if value == 4 and after_tens:
        return pick(draw, "bốn", "tư")
    if value == 5 and after_tens:
        return pick(draw, "lăm", "nhăm")
    return pick(draw, "bảy", "bẩy") if value == 7 else DIGITS[value]


def below_hundred(draw: Draw, number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return digit(draw, ones)
    if tens == 1:
        return "mười" + (f" {digit(draw, ones, after_tens=1)}" if ones else "")
    if tens == 2 and ones and pick(draw, "hăm", "hai mươi") == "hăm":
        return f"hăm {digit(draw, ones, after_tens=2)}"
    if ones in (1, 5) and pick(draw, "mươi", "") == "":
        return f"{digit(draw, tens)} {'mốt' if ones == 1 else pick(draw, 'lăm', 'nhăm')}"
    if not ones:
        return f"{digit(draw, tens)} {pick(draw, 'mươi', 'chục')}"
    return f"{digit(draw, tens)} mươi {digit(draw, ones, after_tens=tens)}"


def below_thousand(draw: Draw, number: int, *, filled: bool = False) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds and not filled:
        return below_hundred(draw, rest)
    words = f"{digit(draw, hundreds)} trăm"
    if not rest:
        return words
    if rest < 10:
        return f"{words} {pick(draw, 'linh', 'lẻ')} {pick(draw, 'bốn', 'tư') if rest == 4 else digit(draw, rest)}"
    if rest % 10 == 0 and hundreds and rest > 10 and pick(draw, "", "mươi") == "":
        return f"{words} {pick(draw, 'tư', 'bốn') if rest == 40 else digit(draw, rest // 10)}"  # hai trăm tư
    return f"{words} {below_hundred(draw, rest)}"


def spelled(draw: Draw, number: int) -> str:
    """Number words of any size."""
    if number < 1000:
        return below_thousand(draw, number)
    parts = []
    rest = number
    billions, rest = divmod(rest, 10**9)
    if billions:
        parts.append(f"{spelled(draw, billions)} {pick(draw, *SCALES[10**9])}")
    for scale in (10**6, 10**3):
        count, rest = divmod(rest, scale)
        if count:
            parts.append(
                f"{below_thousand(draw, count, filled=bool(parts) and count < 10)} {pick(draw, *SCALES[scale])}"
            )
    if rest >= 10 or (rest and not parts):
        parts.append(below_thousand(draw, rest, filled=rest < 100 and pick(draw, "filled", "") == "filled"))
    elif rest:
        lead = pick(draw, "không trăm linh", "linh", "lẻ", "không trăm lẻ")
        parts.append(f"{lead} {digit(draw, rest)}")
    return " ".join(parts)


def grouped(draw: Draw, number: int) -> str:
    """Digit groups with dot, comma and every space, or none."""
    separator = pick(draw, ".", ",", " ", "\u00a0", "\u2009", "\u202f", "")
    return f"{number:,}".replace(",", separator)


def decimal(draw: Draw, number: Decimal) -> str:
    """A bare decimal: with a comma, as a point could be a date's, and never three places, which are a group."""
    whole, _, fraction = f"{number:f}".partition(".")
    if len(fraction) == 3 and len(whole) <= 4:
        fraction += "0"
    return f"{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")


def scaled(draw: Draw, number: Decimal | int) -> str:
    """A decimal with a scale word, glued or not: 1,5 triệu, 1.5triệu, 1,5tr, 1500 nghìn, một phẩy năm triệu."""
    scale = int(draw(st.sampled_from([str(scale) for scale in SCALES if scale <= number < scale * 10**6])))
    count = Decimal(number) / scale
    whole, _, fraction = f"{count.normalize():f}".partition(".")
    glue = pick(draw, "", *SPACES)
    words = SCALES[scale] + (ABBREVIATED.get(scale, []))
    if fraction and pick(draw, "digits", "words") == "words" and len(fraction) < 9 and len(whole) < 4:
        spoken = " ".join(DIGITS[int(place)] for place in fraction)
        return f"{spelled(draw, int(whole))} {pick(draw, 'phẩy', 'chấm')} {spoken} {pick(draw, *SCALES[scale])}"
    if not fraction:
        figures = whole if len(whole) < 4 else f"{int(whole):,}".replace(",", " ")
        return figures + glue + pick(draw, *words)
    mark = pick(draw, ",", ".")
    if fraction == "000" or len(whole) > 3:
        mark = ","
    return f"{whole}{mark}{fraction}{glue}{pick(draw, *words)}"


def mixed(draw: Draw, number: int) -> str:
    """Figures with several scales: 2 triệu 500 nghìn, 1 tỷ 200 triệu."""
    parts = []
    rest = number
    for scale in (10**9, 10**6, 10**3):
        count, rest = divmod(rest, scale)
        if count:
            parts.append(f"{count}{pick(draw, '', ' ')}{pick(draw, *SCALES[scale])}")
    if rest:
        parts.append(str(rest) if len(str(rest)) == 3 and number < 10**6 else below_thousand(draw, rest, filled=True))
    return " ".join(parts)


def halves(draw: Draw, count: int) -> tuple[str, int]:
    """A number of scales and a half: một triệu rưỡi, triệu rưỡi, 2 tỷ rưỡi, nửa triệu."""
    scale = int(draw(st.sampled_from([str(scale) for scale in SCALES])))
    word = pick(draw, *SCALES[scale])
    if count == 0:
        return f"nửa {word}", scale // 2
    lead = pick(draw, f"{count} ", spelled(draw, count) + " ", "" if count == 1 else f"{count} ")
    return f"{lead}{word} {pick(draw, 'rưỡi', 'rưởi')}", count * scale + scale // 2


def tenths(draw: Draw, count: int, tenth: int) -> tuple[str, int]:
    """A bare digit behind a scale: một triệu hai, 1 triệu 2, 1tr2, hai vạn tư."""
    scale = int(draw(st.sampled_from([str(scale) for scale in SCALES])))
    value = count * scale + tenth * scale // 10
    form = pick(draw, "words", "figures", "glued")
    if form == "words":
        last = {1: "mốt", 4: pick(draw, "bốn", "tư"), 5: pick(draw, "lăm", "nhăm", "năm")}.get(tenth, DIGITS[tenth])
        return f"{spelled(draw, count)} {pick(draw, *SCALES[scale])} {last}", value
    if form == "figures" or scale not in ABBREVIATED:
        return f"{count} {pick(draw, *SCALES[scale])} {tenth}", value
    return f"{count}{pick(draw, *ABBREVIATED[scale])}{tenth}", value


def dressed(draw: Draw, phrase: str) -> str:
    """The phrase in another dress: case, composition, spaces, a tone mark in another place, full-width digits."""
    dress = pick(draw, "plain", "upper", "capitalised", "nfd", "mixed", "spaces", "misplaced", "wide")
    if dress == "upper":
        return phrase.upper()
    if dress == "capitalised" and " " in phrase:  # Ba and Mười alone are names
        return phrase[:1].upper() + phrase[1:]
    if dress == "nfd":
        return unicodedata.normalize("NFD", phrase)
    if dress == "mixed":
        middle = len(phrase) // 2
        return phrase[:middle] + unicodedata.normalize("NFD", phrase[middle:])
    if dress == "spaces":
        return f" {phrase.replace(' ', pick(draw, *SPACES))} "
    if dress == "misplaced":
        for right, wrong in MISPLACED.items():
            phrase = phrase.replace(right, wrong)
    if dress == "wide":
        return "".join(chr(ord(c) + 0xFEE0) if c.isdecimal() and c.isascii() else c for c in phrase)
    return phrase


WORDS = [*DIGITS, "mốt", "tư", "lăm", "nhăm", "bẩy", "mười", "hăm", "mươi", "chục", "trăm", "nghìn", "ngàn", "vạn", "triệu",
         "tỷ", "tỉ", "k", "tr", "linh", "lẻ", "rưỡi", "nửa", "phẩy", "hàng", "nhiều", "vài", "mấy", "một vài", "đến", "tới",
         "từ", "hơn", "gần", "khoảng", "trở lên", "liều", "người", "ngày", "tháng", "đợt", "số", "tuổi", "lên tới", "nâng",
         "1", "2", "15", "1,5", "1.682", "500.000", "2021", "28.2", "10/12", "0912345678", "%", "-", "–", ",", ".", "(",
         "\n", "1tr2", "3triệu", "18h30", "Pfizer", "Ông"]  # fmt: skip
"""What texts are made of that are likely to confuse the reader."""
