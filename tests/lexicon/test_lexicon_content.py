"""What the bundled lexicon knows: it passes its own test, and it has the names that the guidelines ask for."""

from __future__ import annotations

import csv
import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest
from thorough import thorough

from extractor.lexicon import Lexicon, check_lexicon, load_lexicon
from extractor.text import normalise

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
UNREAD = {f"dev-{number:03}" for number in range(37, 49)}
"""Articles that rules may be scored on and not written from; their text is not looked at here."""


def labels(text: str, *kinds: str) -> list[str]:
    lexicon = load_lexicon()
    hits = lexicon.find(normalise(text).text, set(kinds) or {"party", "place"})
    return [hit.row.label for hit in hits if hit.row.label != "NONE"]


def test_the_bundled_lexicon_passes_its_own_test() -> None:
    assert [str(problem) for problem in check_lexicon(load_lexicon())] == []


def test_the_self_test_tells_every_sort_of_mistake() -> None:
    good = load_lexicon().row("maker.PFIZER")
    rows = {
        "silent": replace(good, id="silent", forms=("Abc",), matches=("không có", "Abc"), rejects=("x", "y")),
        "loud": replace(good, id="loud", forms=("Xyz",), matches=("Xyz", "một Xyz"), rejects=("Xyz đây", "y")),
        "bare": replace(good, id="bare", forms=("Qwe",), matches=("Qwe",), rejects=("y", "z")),
        "mine": replace(good, id="mine", forms=("Rty",), matches=("Rty",), rejects=("y",), bundled=False),
        "thief": replace(good, id="thief", label="OTHER", forms=("Qwe",), matches=(), rejects=("y", "z")),
    }
    told = [str(problem) for problem in check_lexicon(Lexicon(rows))]
    assert told == [
        "makers.toml: silent: does not match its example 'không có'",
        "makers.toml: loud: matches 'Xyz đây', which it must not",
        "makers.toml: bare: needs at least 2 matches and 2 rejects",
        "makers.toml: thief: needs at least 2 matches and 2 rejects",
        "makers.toml: thief: form 'Qwe' is also claimed by bare (PFIZER)",
    ]


@thorough
def test_the_generated_countries_are_those_of_the_script() -> None:
    pytest.importorskip("babel", reason="the file is generated with Babel, which is not needed to read it")
    path = ROOT / "scripts/generate_countries.py"
    specification = importlib.util.spec_from_file_location("generate_countries", path)
    assert specification is not None
    assert specification.loader is not None
    script = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(script)
    assert len(script.country_codes()) == 249
    assert "\n\n".join(script.rows()) in script.TARGET.read_text(encoding="utf-8")


def test_every_country_of_iso_3166_is_known() -> None:
    rows = [row for row in load_lexicon().rows("party") if row.file == "countries.toml"]
    assert len({row.label for row in rows}) == 249


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the registry stands beside the project, in ../shared, and is not there"
)
def test_every_id_of_the_registry_is_known() -> None:
    lexicon = load_lexicon()
    with (SHARED / "registry.csv").open(encoding="utf-8") as file:
        entries = list(csv.DictReader(file))
    wanted = {("vaccine" if entry["kind"] == "vaccine" else "party", entry["id"]) for entry in entries}
    # Many countries without names only receive: a cue of sentence structure says so, not a party.
    known = {(row.kind, row.label) for row in lexicon.rows("party", "vaccine")} | {("party", "WORLD")}
    assert wanted <= known


def test_every_party_and_vaccine_of_the_read_articles_is_found() -> None:
    articles = {line["id"]: line for line in map(json.loads, (ROOT / "corpus/dev.jsonl").open(encoding="utf-8"))}
    missed = []
    for gold in map(json.loads, (ROOT / "gold/dev.jsonl").open(encoding="utf-8")):
        if gold["id"] in UNREAD:
            continue
        text = articles[gold["id"]]["text"]
        known = {"VNM", "WORLD", *labels(text)}
        products = set(labels(text, "vaccine"))
        for item in gold["tuples"]:
            wanted = readings(item["partner"]) | readings(item["recipient"])
            missed += [(gold["id"], name) for name in wanted - known]
            missed += [(gold["id"], name) for name in readings(item["vaccine"]) - products]
    assert missed == []


def readings(slot: object) -> set[str]:
    """All ids that a slot of gold accepts."""
    choices = slot["any"] if isinstance(slot, dict) else [slot]
    return {name for choice in choices for name in choice}


@pytest.mark.parametrize(
    ("label", "spellings"),
    [
        ("USA", ["Mỹ", "Hoa Kỳ", "HOA KỲ", "Nhà Trắng", "Tòa Bạch Ốc", "Toà Bạch Ốc", "Washington", "Oa-sinh-tơn"]),
        ("AUS", ["Úc", "Australia", "Ô-xtrây-li-a", "Ôxtrâylia", "Canberra", "xứ sở chuột túi"]),
        ("CZE", ["Séc", "Cộng hòa Séc", "Cộng hoà Séc", "CH Séc", "Czech", "Praha"]),
        ("ROU", ["Romania", "Rumani", "Rumania", "Ru-ma-ni", "Bucharest", "Bu-ca-rét"]),
        ("HUN", ["Hungary", "Hung-ga-ri", "Hung ga ri", "Hunggari", "Budapest", "Bu-đa-pét"]),
        ("RUS", ["Nga", "Liên bang Nga", "LB Nga", "CHLB Nga", "Moskva", "Mát-xcơ-va", "Moscow", "Điện Kremlin"]),
        ("DEU", ["Đức", "CHLB Đức", "Berlin", "Béc-lin"]),
        ("ITA", ["Ý", "Italia", "Italy", "I-ta-li-a", "Rome"]),
        ("ARE", ["UAE", "Các Tiểu vương quốc Ả Rập Thống nhất", "Các tiểu vương quốc Ả-rập thống nhất", "Abu Dhabi"]),
        ("SAU", ["Saudi Arabia", "Ả Rập Saudi", "Ả-rập Xê-út", "Arap Shaudi", "Riyadh"]),
        ("KOR", ["Hàn Quốc", "Hàn", "Seoul", "Xơ-un", "xứ sở kim chi"]),
        ("PRK", ["Triều Tiên", "CHDCND Triều Tiên", "Bình Nhưỡng"]),
        ("KHM", ["Campuchia", "Cam-pu-chia", "Phnom Penh", "Phnôm Pênh", "đất nước chùa tháp"]),
        ("ZAF", ["Nam Phi"]),
        ("NLD", ["Hà Lan"]),
        ("CHN", ["Trung Quốc", "Bắc Kinh", "Quảng Tây", "CHND Trung Hoa"]),
        ("TWN", ["Đài Loan", "Đài Bắc"]),
        ("COVAX", ["COVAX", "Covax", "COVAX Facility"]),
        ("SII", ["Viện Huyết thanh Ấn Độ", "Serum Institute of India"]),
        ("ASTRAZENECA", ["AstraZeneca", "Astra Zeneca", "AstraZenaca", "Astrazeneca", "Oxford/AstraZeneca"]),
        ("PFIZER", ["Pfizer", "Pfizer/BioNTech", "Pfizer-BioNTech", "PFIZER"]),
        ("VNM", ["Việt Nam", "Hà Nội", "TP.HCM", "TP HCM", "Tp.HCM", "Thành phố Hồ Chí Minh", "Lào Cai", "Bộ Y tế"]),
    ],
)  # fmt: skip
def test_the_spellings_of_the_press_name_one_party(label: str, spellings: list[str]) -> None:
    assert {spelling: labels(f"do {spelling} trao tặng") for spelling in spellings} == {s: [label] for s in spellings}


@pytest.mark.parametrize(
    ("label", "spellings"),
    [
        ("SINOPHARM", ["Vero Cell", "Vero-Cell", "Verocell", "VeroCell", "VERO CELL", "Sinopharm"]),
        ("SPUTNIK_V", ["Sputnik V", "Sputnik-V", "SputnikV"]),
        ("HAYAT_VAX", ["Hayat-Vax", "Hayat Vax", "Hayat – Vax"]),
        ("ASTRAZENECA", ["AstraZeneca", "AZ", "Covishield", "Oxford/AstraZeneca"]),
        ("MEASLES_RUBELLA", ["sởi - rubella", "sởi-rubella", "sởi, rubella", "MRVAC"]),
        ("DPT_HEPB_HIB", ["5 trong 1", "DPT-VGB-Hib"]),
        ("JE", ["viêm não Nhật Bản"]),
        ("ASF", ["dịch tả lợn châu Phi", "tả heo châu Phi"]),
        ("CSF", ["dịch tả lợn", "dịch tả lợn cổ điển"]),
        ("CHOLERA", ["vắc xin tả"]),
        ("FMD", ["lở mồm long móng", "LMLM"]),
        ("OPV", ["bại liệt uống", "bOPV"]),
    ],
)
def test_the_spellings_of_the_press_name_one_vaccine(label: str, spellings: list[str]) -> None:
    assert {s: labels(f"100.000 liều {s} đã về", "vaccine") for s in spellings} == {s: [label] for s in spellings}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quỹ Đầu tư trực tiếp Nga giao 2 triệu liều", ["RDIF"]),
        ("Ngân hàng Phát triển châu Á", ["ADB"]),
        ("Liên minh châu Phi", ["AFRICAN_UNION"]),
        ("các nước Mỹ Latinh", ["LATIN_AMERICA"]),
        ("Pháp luật về dược", []),
        ("nhà thơ Hàn Mặc Tử", []),
        ("khu vực Ấn Độ Dương", []),
        ("Bệnh viện Hữu nghị Việt Đức", []),
        ("hành động bỉ ổi", []),
        ("Ai cập nhật số liệu", []),
        ("bang Georgia và bang New Mexico", []),
        ("vắc xin viêm não Nhật Bản", []),
        ("vaccine dịch tả lợn châu Phi", []),
    ],
)
def test_a_name_that_holds_a_country_is_not_that_country(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_every_maker_that_a_vaccine_points_at_is_a_party() -> None:
    lexicon = load_lexicon()
    makers = {str(row.get("maker")) for row in lexicon.rows("vaccine") if row.get("maker")}
    assert makers <= lexicon.labels("party")


def test_currencies_and_languages_are_not_countries() -> None:
    assert labels("trị giá 13 triệu đô la Úc, 10 triệu bảng Anh và 1 tỷ yên Nhật") == []
    assert labels("hướng dẫn bằng tiếng Anh, tiếng Nga") == []


def test_the_provinces_of_2025_are_known() -> None:
    provinces = (
        "An Giang, Bắc Ninh, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Nội, "
        "Hà Tĩnh, Hải Phòng, TP.HCM, Huế, Hưng Yên, Khánh Hòa, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Nghệ An, Ninh Bình, "
        "Phú Thọ, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sơn La, Tây Ninh, Thái Nguyên, Thanh Hóa, Tuyên Quang, Vĩnh Long"
    )
    assert labels(provinces, "place") == ["VNM"] * 34
