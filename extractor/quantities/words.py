"""The words of Vietnamese numerals: what each is worth, and what kind of part it plays in a number."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

DIGITS: Mapping[str, int] = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
"""Words for one digit, with the variants that stand after tens (*hai mươi mốt, mười lăm, hai mươi tư*)."""

NEVER_FIRST = frozenset({"mốt", "tư", "lăm", "nhăm"})
"""Variants that only stand behind something greater: *hăm mốt, hai trăm tư, một triệu mốt*."""

NAMES = frozenset({"hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"})
"""Number words that are persons' names, too, by the order of birth; *Ba Tư* is Persia."""

TEENS: Mapping[str, int] = {"mười": 10, "hăm": 20, "băm": 30}
"""Words for tens; *hăm* and *băm* need a digit behind them (*hăm mốt, băm sáu*)."""

TENS = "mươi"

SCALES: Mapping[str, int] = {
    "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""Words that multiply what stands before them."""

ABBREVIATED_SCALES: Mapping[str, int] = {"k": 10**3, "tr": 10**6, "m": 10**6}
"""Scales of figures only: *500k, 2tr, 1tr2, 1,5M*."""

CAPITAL_SCALES = frozenset({"m"})
"""Abbreviations that are scales as capitals only: *5m* are metres."""

HUNDRED = "trăm"
TEN_OF = "chục"

GREATEST_SCALE = 10**24
"""Scales said in a row multiply up to here (*trăm nghìn tỷ tỷ* is 10 to the 23rd)."""

ZERO_TENS = frozenset({"linh", "lẻ", "lẽ"})
HALF_AFTER = frozenset({"rưỡi", "rưởi"})
HALF = "nửa"
OVER = "phần"
"""Stands between the two numbers of a fraction: *một phần tư triệu*."""

LEAST_IN_PARTS = 1000
"""The least scale that is told in parts: *1/2 nghìn*; *1/2 trăm* is a date and another word."""

FOURTH = "tư"
"""The one word for a denominator that begins no number: *một phần năm triệu* may be a part of five million."""

FRACTIONS: Mapping[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅛": Decimal("0.125"),
}
"""Figures for a fraction; *⅓* has no exact value."""
POINTS = frozenset({"phẩy", "chấm"})

VAGUE = ("một vài", "một đôi", "hàng mấy", "hàng vài", "vài ba", "dăm ba", "dăm bảy", "đôi ba", "hàng", "nhiều", "vài",
         "dăm", "mấy", "cả")  # fmt: skip
"""Words that stand in the place of the number: *hàng triệu, vài trăm nghìn*."""

NEVER_VAGUE_ALONE = frozenset({"hàng", "cả", "hàng mấy", "hàng vài"})
"""Those that count only with a scale word; the others count before a unit noun, too: *vài liều*."""

SCALE_PAIRS = frozenset({(3, 5), (5, 7), (5, 10)})
"""Besides neighbours (*hai ba*), the digits that are said side by side for a range: *ba năm, năm bảy, năm mười*."""

NO_SCALE_BEFORE: Mapping[str, tuple[str, ...]] = {
    "triệu": ("chứng", "phú", "tập", "hồi"), "tỷ": ("lệ", "phú", "trọng", "suất", "giá", "số"),
    "tỉ": ("lệ", "phú", "trọng", "suất", "giá", "số", "mỉ"), "trăm": ("năm",), "vạn": ("lý", "vật", "sự"),
}  # fmt: skip
"""Second syllables of other words: in *hơn triệu chứng* nothing counts a million."""

NEVER_BEFORE: Mapping[str, tuple[str, ...]] = {
    "không": ("quá", "dưới", "đến", "tới", "vượt", "ít", "hơn", "kém", "trên", "nhiều", "thấp", "cao", "thua", "có"),
    "triệu": ("chứng", "phú"), "tỷ": ("lệ", "phú", "trọng", "suất"), "tỉ": ("lệ", "phú", "trọng", "suất"),
    "lẽ": ("ra", "nào", "thường"), "phần": ("trăm", "nghìn", "vạn", "mềm", "lớn", "nào", "đông"),
}  # fmt: skip
"""Words before which a word is never part of a number: *hai tỷ phú* are two, *nhiều triệu chứng* none, *không quá* is *at
most*."""

ONE_BY_ONE = ("lần lượt", "tương ứng", "theo thứ tự")
"""Before numbers that are one for each, which no space has come into: *lần lượt tặng 2, 8 triệu liều*."""

MONEY = ("đồng", "vnd", "vnđ", "usd", "đô la", "euro", "bảng", "yên", "nhân dân tệ")

OTHER_NOUNS = (
    *MONEY, "người", "dân", "trẻ em", "trẻ", "ca", "trường hợp", "bệnh nhân",
    "đô la mỹ", "tấn", "kg", "ml", "cái",
    "chiếc", "bộ", "kit", "cây", "con", "suất", "covid-19", "phòng covid-19", "ngừa covid-19", "chống covid-19",
)  # fmt: skip

NOUNS = ("liều", "mũi", "lọ", "ống", "lô", "hộp", "kiện", *OTHER_NOUNS)
"""Nouns that may stand behind the number where the whole of a text is one quantity; the first of them count doses."""
