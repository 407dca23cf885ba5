"""The day of publication, in the forms that Vietnamese sites, feeds, spreadsheets and pandas give it."""

import csv
import json
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner
from commands import command_line

from extractor import Article, Extractor, extract
from extractor.articles import COLUMNS, ReadingOptions, read_articles, read_day
from extractor.batch import RunOptions, extract_frame, run

SENTENCE = "Sáng 9/7, Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine."


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021-07-10", "2021-07-10"),
        ("10/07/2021", "2021-07-10"),
        ("20/08/2021", "2021-08-20"),
        ("10-7-2021", "2021-07-10"),
        ("10.7.2021", "2021-07-10"),
        ("2021/07/10", "2021-07-10"),
        ("Thứ Bảy, 10/7/2021, 08:00 (GMT+7)", "2021-07-10"),
        ("Thứ 7, 10/07/2021", "2021-07-10"),
        ("T7 10/07/2021 - 07:30", "2021-07-10"),
        ("Chủ nhật, 11/7/2021 | 17:00 GMT+7", "2021-07-11"),
        ("07:30 | 10/07/2021", "2021-07-10"),
        ("Cập nhật lúc 8 giờ 30, ngày 10/7/2021", "2021-07-10"),
        ("10/07/2021 8:00:00 CH", "2021-07-10"),
        ("ngày 10 tháng 7 năm 2021", "2021-07-10"),
        ("nga\u0300y 10 tha\u0301ng 7 na\u0306m 2021", "2021-07-10"),
        ("10 thg 7, 2021", "2021-07-10"),
        ("\u200e10\u200e/\u200e07\u200e/\u200e2021", "2021-07-10"),
        ("July 10, 2021", "2021-07-10"),
        # a moment is Vietnam's: without a zone it is on Vietnam's clock, else it is converted
        ("2021-08-19T20:00", "2021-08-19"),
        ("2021-08-19T20:00Z", "2021-08-20"),
        ("2021-08-19T20:00:00+07:00", "2021-08-19"),
        ("2021-08-19 20:00:00 +0000", "2021-08-20"),
        ("Thu, 19 Aug 2021 20:00:00 GMT", "2021-08-20"),
        ("Thu, 19 Aug 2021 20:00:00 +0700", "2021-08-19"),
        ("19/08/2021 8:00 PM UTC", "2021-08-20"),
        # numbers
        (1626134400, "2021-07-13"),
        (1626134400000, "2021-07-13"),
        (1626134400.5, "2021-07-13"),
        ("1626134400", "2021-07-13"),
        ("1626134400000", "2021-07-13"),
        (1626134400 * 10**9, "2021-07-13"),
        (20210710, "2021-07-10"),
        # what Python, pandas and numpy have
        (date(2021, 7, 10), "2021-07-10"),
        (datetime(2021, 8, 19, 20, tzinfo=UTC), "2021-08-20"),
        (pd.Timestamp("2021-08-19 20:00", tz="UTC"), "2021-08-20"),
        (np.datetime64("2021-07-10T08:00"), "2021-07-10"),
        (np.int64(1626134400), "2021-07-13"),
        # nothing is no day, and nothing is wrong with it
        (None, None),
        ("  ", None),
        (float("nan"), None),
        (pd.NaT, None),
        (np.datetime64("NaT"), None),
    ],
)
def test_a_day_is_read(value: object, day: str | None) -> None:
    assert read_day(value) == day


@pytest.mark.parametrize(
    "value",
    [
        "yesterday", "2021", "2021-07", "31/02/2021", "0001-01-01", "10/07/2021, sửa 11/07/2021", 0, -5, True, [], "9" * 5000,
        float("inf"), "10/07/2021 23:00 XYZT",
        "08/20/2021", "10/07/21", "21/07/10",  # read in more than one way: named by --date-format, never guessed
    ],
)  # fmt: skip
def test_what_is_no_day_or_could_be_several_is_not_guessed(value: object) -> None:
    with pytest.raises(ValueError, match="is not a day"):
        read_day(value)


def test_a_form_of_ones_own_is_read_and_nothing_is_read_day_first_beside_it() -> None:
    assert read_day("08/09/2021", "%m/%d/%Y") == "2021-08-09"
    assert read_day("10/07/21", "%d/%m/%y") == "2021-07-10"
    assert read_day(210710, "%y%m%d") == "2021-07-10"
    assert read_day("2021-07-10T20:00Z", "%m/%d/%Y") == "2021-07-11"
    with pytest.raises(ValueError, match="'%m/%d/%Y'"):
        read_day("08/09/2021 08:00", "%m/%d/%Y")


ROWS = [
    {"id": "day first", "text": SENTENCE, "published": "Thứ Bảy, 10/7/2021, 08:00 (GMT+7)"},
    {"id": "unreadable", "text": SENTENCE, "published": "08/20/2021"},
    {"id": "none", "text": "Tin khác.", "published": "hôm qua"},
]


def write(folder: Path, *rows: object) -> Path:
    (folder / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return folder / "in.jsonl"


def test_an_article_whose_day_is_not_read_is_extracted_without_one_and_says_so(tmp_path: Path) -> None:
    source = write(tmp_path, *ROWS)
    for name in ("o.jsonl", "o.csv"):
        done = CliRunner().invoke(command_line(), ["extract", str(source), "-o", str(tmp_path / name)])
        assert done.exit_code == 0, done.output
        assert "0 errors   2 warnings" in done.stderr
        assert "warning: unreadable: published: '08/20/2021' is not a day" in done.stderr
        assert "--date-format" in done.stderr
    first, second, third = map(json.loads, (tmp_path / "o.jsonl").read_text("utf-8").splitlines())
    assert first["tuples"][0]["date"] == "2021-07-09"
    assert "warnings" not in first
    assert second["tuples"][0]["doses"]["value"] == 3_000_000
    assert second["warnings"] == [
        "published: '08/20/2021' is not a day like 2021-07-25 or 25/7/2021; extracted without a day"
    ]
    assert third["tuples"] == []
    assert "'hôm qua'" in third["warnings"][0]
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert COLUMNS[-2:] == ("warning", "reader")
    assert [(row["published"], row["value"], bool(row["warning"])) for row in rows] == [
        ("2021-07-10", "3000000", False),
        ("", "3000000", True),
    ]


def test_a_run_in_shards_keeps_the_warnings_and_counts_them(tmp_path: Path) -> None:
    source = write(tmp_path, *ROWS)
    summary = run([source], tmp_path / "o.jsonl", RunOptions(shard_bytes=1))
    assert (summary.counts.warned, summary.counts.failed) == (2, 0)
    assert CliRunner().invoke(command_line(), ["extract", str(source), "-o", str(tmp_path / "p.jsonl")]).exit_code == 0
    assert (tmp_path / "o.jsonl").read_bytes() == (tmp_path / "p.jsonl").read_bytes()


def test_the_command_reads_days_in_the_form_that_it_is_told(tmp_path: Path) -> None:
    source = write(tmp_path, {"id": "a", "text": SENTENCE, "published": "07/10/2021"})
    command = ["extract", str(source), "-o", str(tmp_path / "o.jsonl"), "--date-format"]
    assert CliRunner().invoke(command_line(), [*command, "%m/%d/%Y"]).exit_code == 0
    assert json.loads((tmp_path / "o.jsonl").read_text("utf-8"))["tuples"][0]["date"] == "2021-07-09"
    refused = CliRunner().invoke(command_line(), [*command, "DD/MM/YYYY", "--force"])
    assert refused.exit_code == 2
    assert "--date-format: 'DD/MM/YYYY' does not tell day, month and year" in refused.stderr


def test_days_of_a_table_are_read_as_those_of_json(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'text,published\n"{SENTENCE}",20/08/2021\n"{SENTENCE}",1626134400000\n', "utf-8")
    pd.DataFrame({"text": [SENTENCE], "published": pd.to_datetime(["2021-08-19T20:00Z"])}).to_parquet(
        tmp_path / "b.parquet"
    )
    read = [row.published for row in read_articles([tmp_path], ReadingOptions()) if isinstance(row, Article)]
    assert read == ["2021-08-20", "2021-07-13", "2021-08-20"]


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (pd.to_datetime(["2021-07-10", None]), ["2021-07-10", None]),
        (pd.to_datetime(["2021-08-19T20:00Z", None]), ["2021-08-20", None]),
        ([date(2021, 7, 10), None], ["2021-07-10", None]),
        ([1626134400, 1626134400000], ["2021-07-13", "2021-07-13"]),
        ([1626134400.0, float("nan")], ["2021-07-13", None]),
        (["10/07/2021", 20210711], ["2021-07-10", "2021-07-11"]),
    ],
)
def test_days_of_a_frame_are_what_pandas_has(days: list[object], read: list[str | None]) -> None:
    table = extract_frame(pd.DataFrame({"text": [SENTENCE] * 2, "published": days}))
    assert [day if isinstance(day, str) else None for day in table["published"]] == read
    assert table["warning"].isna().all()


def test_a_day_given_in_python_may_be_a_date_or_be_written_as_sites_do() -> None:
    for day in (date(2021, 7, 10), datetime(2021, 7, 9, 20, tzinfo=UTC), "10/07/2021"):
        assert extract(SENTENCE, published=day).tuples[0].date == "2021-07-09"
    result = Extractor().extract(Article("a", SENTENCE, published="hôm qua"))
    assert len(result.tuples) == 1
    assert result.warnings[0].startswith("published: 'hôm qua' is not a day")
