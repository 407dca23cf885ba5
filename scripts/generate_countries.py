"""Writes extractor/lexicon/data/countries.toml: every ISO 3166-1 country with its Vietnamese names, from CLDR.

Run it again only when Babel brings new names: ``python scripts/generate_countries.py``. Names that the press uses and
CLDR does not know stand in ``country_names.toml``, which is edited by hand.
"""

from __future__ import annotations

import difflib
import json
import re
from pathlib import Path

from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parents[1] / "extractor/lexicon/data/countries.toml"

NOT_ISO = frozenset({"AC", "CP", "DG", "TA", "XA", "XB", "XK", "ZZ", "EU"})
"""Codes that CLDR names and ISO 3166-1 does not assign."""

NO_LONGER_ISO = frozenset(["ANT", "BUR", "ZAR", "SCG", "YUG", "DDR", "FXX", "NTZ", "SUN", "TMP", "YMD"])
"""Three-letter codes of countries that are gone, which CLDR still maps to their heirs."""

AMBIGUOUS = frozenset({"AUT", "BEL", "CZE", "DEU", "FRA", "LAO", "RUS", "CYP"})
"""Countries whose name is one Vietnamese syllable, so that the tokenizer must say whether it is a word of its own."""

NOT_BEFORE = {"EGY": ["nhật"], "LAO": ["Cai"]}
NOT_AFTER = {
    "JEY": ["New"],
    "MEX": ["New", "vịnh"],
    "GEO": ["bang"],
    "JOR": ["Michael"],
    "GIN": ["New", "vịnh"],
    "JPN": ["viêm não"],
    "DEU": ["ông", "bà", "anh", "chị", "bầu", "thượng úy", "trung úy", "đại úy", "bé", "cháu"],
    "RUS": ["ông", "bà", "anh", "chị", "cô", "bé", "cháu", "hằng"],
}
"""Words that make another thing of a country's name (*Ai cập nhật, New Mexico, bang Georgia, chị Nga*)."""

REJECTS = {
    "AUT": ["40.000 áo choàng phòng hộ", "Lào nhận 300.000 liều"],
    "BEL": ["hành động bỉ ổi", "Bi kịch của vaccine hết hạn"],
    "CZE": ["ký tờ séc 1 triệu USD", "Xéc-bi-a mua 1 triệu liều"],
    "CYP": ["Séc trao 250.000 liều", "một síp hàng gồm 5.000 lọ"],
    "DEU": ["ông Đức nhận 5.000 liều", "quận Long Biên tiêm tại phường Đức Giang"],
    "EGY": ["Ai cập nhật số liệu tiêm chủng", "ai cập bến trước thì nhận"],
    "FRA": ["Pháp luật về dược", "đúng phương pháp bảo quản"],
    "IRL": ["Bắc Ireland nhận 1 triệu liều", "Iceland nhận 100.000 liều"],
    "JPN": ["vắc xin viêm não Nhật Bản", "áp thấp trên Biển Nhật Bản"],
    "LAO": ["tỉnh Lào Cai được cấp 50.000 liều", "thuốc lào bán tại chợ"],
    "RUS": ["chị Nga chia sẻ", "Bắc Macedonia mua 200.000 liều"],
    "USA": ["Vật nuôi ở Quần đảo Virgin thuộc Hoa Kỳ", "Các tiểu đảo xa của Hoa Kỳ"],
    "HKG": ["Ma Cao nhận 100.000 liều", "Hồng Không Quân"],
    "MAC": ["Hồng Kông nhận 100.000 liều", "ma cao"],
    "GEO": ["bang Georgia đã tiêm 5 triệu liều", "Greenland nhận 50.000 liều"],
    "MEX": ["bang New Mexico", "giàn khoan ở vịnh Mexico"],
    "GIN": ["đảo New Guinea", "Guyana nhận 100.000 liều"],
    "JEY": ["bang New Jersey", "áo jersey"],
    "JOR": ["cầu thủ Michael Jordan", "Gabon nhận 100.000 liều"],
    "VNM": ["giá trị 2 triệu VND", "việt vị"],
}  # fmt: skip
"""Examples by hand where a look-alike is known; the other countries get the name most like their own."""


def country_codes() -> dict[str, str]:
    """Three-letter codes by two-letter codes, for the 249 countries and territories of ISO 3166-1."""
    aliases = get_global("territory_aliases")
    named = Locale("vi").territories
    codes = {
        heirs[0]: old
        for old, heirs in aliases.items()
        if re.fullmatch("[A-Z]{3}", old) and old not in NO_LONGER_ISO and len(heirs) == 1
    }
    return {two: three for two, three in sorted(codes.items()) if two in named and two not in NOT_ISO}


def spellings(name: str) -> list[str]:
    """The forms that a CLDR name stands for: without brackets, without the article, with a straight apostrophe."""
    base, _, alias = name.partition(" (")
    forms = [base, alias.rstrip(")")] if alias and not alias.startswith("Keeling") else [base]
    forms += [form.removeprefix("Các ") for form in forms if form.startswith("Các ")]
    forms += [
        form.replace("Đặc khu Hành chính ", "").removesuffix(", Trung Quốc") for form in forms if "Đặc khu" in form
    ]
    forms += [form.replace("’", "'") for form in forms]
    forms += [form.replace("St. ", "Saint ") for form in forms if form.startswith("St. ")]
    forms += [form.replace("Xê-út", "Xê Út") for form in forms]
    return list(dict.fromkeys(form for form in forms if form))


def look_alike(form: str, others: list[str]) -> str:
    """The name of another country that is spelled most like `form` and does not hold it."""
    apart = [other for other in others if form.lower() not in other.lower() and other.lower() not in form.lower()]
    return difflib.get_close_matches(form, apart, n=1, cutoff=0.0)[0]


def rows() -> list[str]:
    """One TOML table for each country."""
    names = Locale("vi").territories
    codes = country_codes()
    tables = []
    for two, three in sorted(codes.items(), key=lambda pair: pair[1]):
        forms = spellings(names[two])
        others = [spellings(names[code])[0] for code in codes if code != two]
        rejects = REJECTS.get(three) or [
            f"{look_alike(forms[0], others)} nhận 200.000 liều",
            f"kiện hàng mã {forms[0]}2021",
        ]
        keys: dict[str, object] = {
            "id": f"country.{three}",
            "label": three,
            "kind": "country",
            "via": "name",
            "ambiguous": three in AMBIGUOUS,
            "forms": forms,
            "not_before": NOT_BEFORE.get(three),
            "not_after": NOT_AFTER.get(three),
            "matches": [f"Chính phủ {forms[0]} tặng 500.000 liều", f"lô vaccine do {forms[-1]} viện trợ"],
            "rejects": rejects,
        }
        lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items() if value]
        tables.append("\n".join(["[[party]]", *lines]))
    return tables


def main() -> None:
    """Write the file."""
    head = "# Generated by scripts/generate_countries.py from CLDR: do not edit. Press names: country_names.toml.\n"
    TARGET.write_text("\n\n".join([head.strip(), *rows()]) + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(country_codes())} countries")


if __name__ == "__main__":
    main()
