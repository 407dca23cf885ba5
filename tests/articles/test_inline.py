"""Gold written into its text: every text and every slot comes back, and what is written wrong is told with its line."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import tries

from extractor import Article
from extractor.articles import read_articles
from extractor.articles.annotation import (
    AnnotationError,
    Flaw,
    export_annotations,
    import_annotations,
    inline,
    inline_marks,
)
from extractor.articles.annotation.inline_tuples import UNSAID
from extractor.model import MOST_DOSES, Mechanism, Qualifier, Scope, Status
from extractor.scoring import parse_rows

Row = dict[str, Any]


def no_number(text: str) -> None:
    """The inline form reads a number where it stands, not by itself."""
    raise AssertionError(f"{text!r} was to be read")


def read_back(path: Path, **options: Any) -> tuple[list[Row], list[Article], list[str]]:
    articles: list[Article] = []
    found = list(import_annotations("inline", path, None, no_number, take_article=articles.append, **options))
    flaws = [str(one).replace(f"{path.parent}/", "") for one in found if isinstance(one, Flaw)]
    return [one for one in found if not isinstance(one, Flaw)], articles, flaws


def there_and_back(rows: list[Row], articles: list[Article], path: Path, **options: Any) -> None:
    """Assert that lines of gold and their articles come back as they were."""
    losses = export_annotations("inline", rows, {one.id: one for one in articles}, path, force=True, **options)
    assert losses == []
    assert read_back(path, **options) == (rows, articles, [])


def written(tmp_path: Path, content: str) -> tuple[list[Row], list[Article], list[str]]:
    """What is read from a file with `content`."""
    path = tmp_path / "sentences.txt"
    path.write_bytes(content.encode())
    return read_back(path)


def doses(text: str, number: str, value: int | None) -> Row:
    start = text.index(number)
    figures = {"value": value, "low": value, "high": value, "qualifier": "exact"}
    return {"text": number, "start": start, "end": start + len(number), **figures}


def form(doses: Row, **slots: Any) -> Row:
    core = {"partner": ["JPN"], "doses": doses, "mechanism": "donation", "status": "received"}
    return deepcopy({**core, **UNSAID, **slots})


# What comes back


@pytest.mark.parametrize("name", ["dev", "dev2", "dev3"])
def test_the_bundled_gold_comes_back_with_its_corpus(name: str, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in Path(f"gold/{name}.jsonl").read_text("utf-8").splitlines()]
    articles = {one.id: one for one in read_articles([f"corpus/{name}.jsonl"]) if isinstance(one, Article)}
    there_and_back(rows, [articles[row["id"]] for row in rows], tmp_path / "gold.txt")


PIECES = (
    "{", "}", "{{", "}}", "{{#7B}}", "|", "&&", "~", "+", "=", "\n=== id=x\n", "\n", "\r\n", "\r", " ", "\t", "\xa0", "\u2028",
    "\x0c", "\ufeff", "😀", "Vie\u0302\u0323t Nam", "2 triệu", "hơn 3,5 triệu liều", "từ 2 đến 3 triệu", "1,5 tỷ", "Nga tặng",
)  # fmt: skip
WORDS = st.sampled_from(["JPN", "COVAX", "a b", "x|y", "a+b", "a~b", "&&", "{{", "}", "-", "*", "", "=", "#", "é\n"])
IDS = st.lists(WORDS, max_size=3)
NUMBERS = st.one_of(st.none(), st.integers(1, MOST_DOSES))


def readings(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One value, or alternatives of them."""
    several = st.lists(values, min_size=2, max_size=3, unique_by=json.dumps)
    return st.one_of(values, several.map(lambda choices: {"any": choices}))


def of(labels: Any) -> st.SearchStrategy[Any]:
    return readings(st.sampled_from([label.value for label in labels]))


@st.composite
def doses_in(draw: st.DrawFn, text: str) -> Row:
    """Doses anywhere in `text`: in one reading, in several of some fields, or of the doses as a whole."""

    def one(span: tuple[int, int]) -> Row:
        figures = {name: draw(NUMBERS) for name in ("value", "low", "high")}
        qualifier = draw(st.sampled_from([one.value for one in Qualifier]))
        return {"text": text[slice(*span)], "start": span[0], "end": span[1], **figures, "qualifier": qualifier}

    def span() -> tuple[int, int]:
        start = draw(st.integers(0, len(text) - 1))
        return start, draw(st.integers(start + 1, min(len(text), start + 12)))

    kind = draw(st.sampled_from(["one", "fields", "wholes"]))
    if kind == "wholes":
        return {"any": [one(span()) for _ in range(draw(st.integers(2, 3)))]}
    place = span()
    several = [one(place) for _ in range(1 if kind == "one" else 2)]
    columns = {name: [reading[name] for reading in several] for name in several[0]}
    return {name: {"any": column} if column[0] != column[-1] else column[0] for name, column in columns.items()}


@st.composite
def forms_in(draw: st.DrawFn, text: str) -> Row:
    evidence = st.fixed_dictionaries({"start": st.just(0), "end": st.just(1), "text": st.just(text[0]), "rule": WORDS})
    slots = st.sampled_from(["partner", "doses", "part_of"])
    return {
        "partner": draw(readings(IDS)),
        "doses": draw(doses_in(text)),
        "mechanism": draw(of(Mechanism)),
        "status": draw(of(Status)),
        "vaccine": draw(readings(IDS)),
        "recipient": draw(readings(st.one_of(st.just(["VNM"]), IDS))),
        "scope": draw(of(Scope)),
        "part_of": None,
        "date": draw(readings(st.one_of(st.none(), WORDS))),
        "evidence": draw(st.dictionaries(slots, st.lists(evidence, min_size=1, max_size=2), max_size=2)),
    }


def first_start(form: Row) -> int:
    start: int = form["doses"]["any"][0]["start"] if "any" in form["doses"] else form["doses"]["start"]
    return start


@st.composite
def articles_with_gold(draw: st.DrawFn) -> tuple[Article, Row]:
    text = draw(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
    name = draw(st.sampled_from(["dev-001", "bản tin/1.html", " x ", "a | b", "=== {", "a\nb", ".."]))
    titles = [None, "", text.partition("\n")[0], "Tựa | khác ", "=}"]
    words = st.sampled_from([None, "", " wire", "a=b|c", "https://x.vn/?a=1&b={2}"])
    article = Article(
        name,
        text,
        draw(st.sampled_from(titles)),
        draw(st.sampled_from([None, "", "2021-07-25"])),
        draw(words),
        draw(words),
    )
    found = draw(st.lists(forms_in(text), max_size=4)) if text else []
    found.sort(key=first_start)
    for one in found:
        one["part_of"] = draw(readings(st.one_of(st.none(), st.integers(0, len(found) - 1))))
    row: Row = {"id": name, "tuples": found}
    if draw(st.booleans()):
        row["error"] = {"step": draw(words) or "text", "reason": draw(words) or ""}
        row["group"] = draw(WORDS)
    return article, row


@settings(max_examples=tries(200), derandomize=True)
@given(both=articles_with_gold())
def test_whatever_gold_and_article_may_hold_comes_back(
    both: tuple[Article, Row], tmp_path_factory: pytest.TempPathFactory
) -> None:
    article, row = both
    there_and_back([row], [article], tmp_path_factory.mktemp("inline") / "a.txt", evidence=True)


def test_what_slots_were_read_from_is_written_only_where_asked_for(tmp_path: Path) -> None:
    text = "Nhật Bản tặng 2 triệu liều."
    one = form(doses(text, "2 triệu", 2_000_000))
    evidence = {"partner": [{"start": 0, "end": 8, "text": "Nhật Bản", "rule": "country.JPN"}]}
    row = {"id": "a", "tuples": [{**one, "evidence": evidence}]}
    articles = {"a": Article("a", text)}
    losses = export_annotations("inline", [row], articles, tmp_path / "a.txt")
    assert losses == ["a: evidence of 1 tuples, unless asked for"]
    assert read_back(tmp_path / "a.txt")[0] == [{"id": "a", "tuples": [one]}]


def test_a_file_saved_with_other_line_ends_is_the_same(tmp_path: Path) -> None:
    content = "=== id=a\nMột\r\n{{2 triệu|JPN|donation|received}} liều\n\n=== id=b\nHai\n"
    unix = written(tmp_path, content.replace("\r\n", "\n"))
    assert written(tmp_path, content.replace("\r\n", "\n").replace("\n", "\r\n")) == unix
    assert unix[1][0].text == "Một\n2 triệu liều"


# What is read


def test_figures_are_left_out_where_they_are_read_so_from_the_text(tmp_path: Path) -> None:
    text = "Nga tặng hơn 2 triệu liều, gần 3 triệu liều."
    read_so = {**doses(text, "2 triệu", 2_000_000), "high": None, "qualifier": "at_least"}
    other = {**doses(text, "3 triệu", 3_000_000), "qualifier": "exact"}
    row = {"id": "a", "tuples": [form(read_so), form(other)]}
    there_and_back([row], [Article("a", text)], tmp_path / "a.txt")
    body = (tmp_path / "a.txt").read_text("utf-8").splitlines()[1]
    assert body == (
        "Nga tặng hơn {{2 triệu|JPN|donation|received}} liều, gần {{3 triệu|JPN|donation|received|q=exact}} liều."
    )


def test_files_of_the_form_before_are_read(tmp_path: Path) -> None:
    """Without ids, with a genre; the first line is the title unless the header says otherwise; text stands between blank lines."""
    rows, articles, flaws = written(
        tmp_path,
        "=== published=2021-08-01 | genre=brief\n\nQuà\nNga tặng {{1 triệu|RUS|donation|received|v=- r=VNM}} liều  \n\n"
        "=== titleless\nMỹ và Pháp\ntặng {{vài triệu|USA+FRA~USA|donation~covax|pledged|r=WORLD q=vague low=2000000 sc=total}}.\n"
        "=== \nKhông có gì.",
    )
    assert flaws == []
    assert [(one.id, one.title, one.published) for one in articles] == [
        ("sentences-001", "Quà", "2021-08-01"),
        ("sentences-002", None, None),
        ("sentences-003", None, None),
    ]
    assert articles[0].text == "Quà\nNga tặng 1 triệu liều"
    second = rows[1]["tuples"][0]
    assert second["partner"] == {"any": [["USA", "FRA"], ["USA"]]}
    assert (second["mechanism"], second["recipient"], second["scope"]) == (
        {"any": ["donation", "covax"]},
        ["WORLD"],
        "total",
    )
    assert [second["doses"][name] for name in ("text", "value", "low", "high", "qualifier")] == [
        "vài triệu", None, 2_000_000, None, "vague",
    ]  # fmt: skip
    assert rows[2] == {"id": "sentences-003", "tuples": []}
    parse_rows([("back", row) for row in rows])


def test_the_example_of_the_documentation_says_what_stands_below_it(tmp_path: Path) -> None:
    page = Path("docs/scoring.md").read_text("utf-8")
    rows, articles, flaws = written(tmp_path, page.partition("```inline\n")[2].partition("```")[0])
    assert flaws == []
    assert [(one.id, one.title, one.published, one.source) for one in articles] == [
        ("note-1", "Nhật Bản tặng thêm vaccine", "2021-09-03", "own"),
        ("note-2", "Một tin khác", None, None),
    ]
    assert articles[1].text == "{Ảnh} Bộ Y tế đã đặt mua 31 triệu liều Pfizer."
    figures = [
        tuple(one["doses"][name] for name in ("value", "low", "high", "qualifier"))
        for row in rows
        for one in row["tuples"]
    ]
    hundred = (100_000, 100_000, 100_000, "exact")
    assert figures == [
        (600_000, 600_000, None, "at_least"),
        (None, 2_000_000, 3_000_000, "range"),
        hundred,
        hundred,
        (31_000_000, None, None, "approx"),
    ]
    first, second, *both = rows[0]["tuples"]
    assert (first["recipient"], first["part_of"], first["date"]) == (["LAO"], 1, "2021-09-03")
    assert second["status"] == {"any": ["pledged", "unspecified"]}
    assert [one["partner"] for one in both] == [["BEL"], ["SVK"]]
    assert rows[1]["tuples"][0]["partner"] == {"any": [[], ["PFIZER"]]}


def test_every_option_and_key_is_documented() -> None:
    page = Path("docs/scoring.md").read_text("utf-8").partition("## The inline form")[2].partition("## The gate")[0]
    for name in (*inline_marks.KEYS, *inline.KEYS):
        assert f"`{name}" in page, name


# What is written wrong


def test_every_error_of_a_file_is_told_with_line_article_and_mark(tmp_path: Path) -> None:
    rows, _, flaws = written(
        tmp_path,
        "=== id=a\n\nNga tặng {{1 triệu|RUS|donation|received}} liều.\n"
        "=== id=b | kind=x\nTựa\n\nNga tặng {{3 triệu|JPN|donatoin|received}} liều,\n"
        "Pháp {{2 triệu|FRA|donation|received|of=z v}} liều {{và\n"
        "=== id=a\nHai.\n=== id=c | published=hôm qua\nBa.\n=== id=d\n{{nhiều lắm|USA|loan|pledged}} và {{4 triệu|USA|loan}}\n"
        "=== id=e\n{{1 triệu|USA|loan|pledged|id=a q=exact~approx val=1~2~3 span=0:99}} {{5 triệu|*|loan|pledged|id=a d=1 d=2}}",
    )
    assert [row["id"] for row in rows] == ["a"]
    assert [flaw.partition("; known")[0] for flaw in flaws] == [
        "b: sentences.txt line 4: unknown key 'kind'",
        "b: sentences.txt line 7: {{3 triệu|JPN|donatoin|received}}: mechanism: unknown value 'donatoin'",
        "b: sentences.txt line 8: {{2 triệu|FRA|donation|received|of=z v}}: option 'v' is not KEY=VALUE with a key of "
        "v, r, sc, of, d, as, q, val, low, high, id, span, ev",
        "b: sentences.txt line 8: {{2 triệu|FRA|donation|received|of=z v}}: part_of: no tuple has id=z",
        "b: sentences.txt line 8: {{và: {{ is of no mark; in a text it is {{#7B}}{{#7B}}",
        "a: sentences.txt line 9: id: stands on line 1 of sentences.txt already",
        "c: sentences.txt line 11: published: 'hôm qua' is not a day like 2021-07-25 or 25/7/2021",
        "d: sentences.txt line 14: {{nhiều lắm|USA|loan|pledged}}: 'nhiều lắm' is not read as a number: "
        "give val=, or low= and high=, and q=",
        "d: sentences.txt line 14: {{4 triệu|USA|loan}}: is not NUMBER|PARTNER|MECHANISM|STATUS, "
        "with |options behind it where there are any",
        "e: sentences.txt line 16: {{1 triệu|USA|loan|pledged|id=a q=exact~approx val=1~2~3 span=0:99}}: "
        "span: 0:106 is no piece of a text of 15 characters",
        "e: sentences.txt line 16: {{5 triệu|*|loan|pledged|id=a d=1 d=2}}: d: given twice",
        "e: sentences.txt line 16: {{5 triệu|*|loan|pledged|id=a d=1 d=2}}: id: 'a' is no name, or that of another tuple",
        "e: sentences.txt line 16: {{5 triệu|*|loan|pledged|id=a d=1 d=2}}: partner: '*' is for tests only",
    ]


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        ("2 triệu|JPN|donation|received|val=1,5", "value: '1,5' is not a whole number like 3000000, nor -"),
        (f"2 triệu|JPN|donation|received|val={'9' * 5000}", "value: '999"),
        ("2 triệu|JPN|donation|received|q=some", "qualifier: unknown value 'some'"),
        ("2 triệu|JPN|donation|received|span=3", "span: '3' is not START:END"),
        ("2 triệu|JPN|donation|received|ev=who@1:2@x", "ev: 'who@1:2@x' is not SLOT@START:END@RULE"),
        ("2 triệu|JPN|donation|received|val=1~2 q=exact~exact~approx", "span, q, val, low, high: not the same number"),
        ("2 triệu|JPN{{#110000}}|donation|received", "partner: 110000 is the number of no character"),
        ("2 triệu|JPN|donation|received|id=-", "id: '-' is no name"),
        ("2 triệu|JPN|donation|received&&MYS|donation|received|x=1", "option 'x=1' is not KEY=VALUE"),
    ],
)
def test_a_wrong_mark_is_told(mark: str, reason: str, tmp_path: Path) -> None:
    rows, _, flaws = written(tmp_path, f"=== id=a\nNga {{{{{mark}}}}}.")
    assert rows == []
    assert flaws[0].startswith(f"a: sentences.txt line 2: {{{{{mark}}}}}: {reason}")


def test_words_before_the_first_article_are_not_lost_in_silence(tmp_path: Path) -> None:
    rows, _, flaws = written(tmp_path, "Nga tặng {{1 triệu|RUS|donation|received}} liều.\n=== id=a\nHai.")
    assert [row["id"] for row in rows] == ["a"]
    assert flaws == ["sentences: sentences.txt line 1: no article yet: one begins with a line '=== id=NAME'"]


def test_a_text_that_is_not_the_articles_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("=== id=a\nNga tặng.\n=== id=b\nMỹ.", "utf-8")
    corpus = {"a": Article("a", "Nga cho.")}
    flaws = [str(one) for one in import_annotations("inline", tmp_path / "a.txt", corpus, no_number)]
    assert flaws == [
        "a: the text is not the article's from character 4 on: 'tặng.', 'cho.'",
        "b: no article of this id in the corpus",
    ]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"start": 3, "end": 10}, "a: tuple 1: doses: 3:10 is ' tặng 2' in the article, not '2 triệu'"),
        ({"text": "1", "start": 0, "end": 1}, "a: tuple 1: doses: 0:1 is 'N' in the article, not '1'"),
    ],
)
def test_gold_that_does_not_fit_its_text_is_not_written(change: Row, reason: str, tmp_path: Path) -> None:
    text = "Nga tặng 2 triệu liều."
    right = doses(text, "2 triệu", 2_000_000)
    row = {"id": "a", "tuples": [form(right), form({**right, **change})]}
    with pytest.raises(AnnotationError) as error:
        export_annotations("inline", [row], {"a": Article("a", text)}, tmp_path / "a.txt")
    assert str(error.value) == reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("change", [{"part_of": 7}, None])
def test_gold_out_of_order_or_with_a_whole_that_is_not_there_is_not_written(change: Row | None, tmp_path: Path) -> None:
    text = "Nga tặng 2 triệu, 3 triệu liều."
    first, second = form(doses(text, "2 triệu", 2_000_000)), form(doses(text, "3 triệu", 3_000_000))
    tuples = [second, first] if change is None else [first, {**second, **change}]
    with pytest.raises(
        AnnotationError, match=r"a: (part_of: there is no tuple 7|tuple 1: tuples do not stand in text)"
    ):
        export_annotations("inline", [{"id": "a", "tuples": tuples}], {"a": Article("a", text)}, tmp_path / "a.txt")


def test_a_file_that_is_not_there_or_offsets_that_are_not_counted_stop_it(tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match="cannot be read"):
        read_back(tmp_path / "none.txt")
    with pytest.raises(AnnotationError, match="leave --offsets away"):
        read_back(tmp_path / "none.txt", offsets="utf-16")
    with pytest.raises(AnnotationError, match="only inline files do"):
        list(import_annotations("doccano", tmp_path / "x", None, no_number, take_article=print))


def test_a_folder_is_read_file_by_file_and_an_id_stands_once_in_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "part2.inline").write_text("=== id=b\nMỹ tặng {{3 triệu|USA|donation|unspecified}} liều.\n", "utf-8")
    (tmp_path / "part1.inline").write_text("=== id=a\nNga tặng {{2 triệu|RUS|donation|unspecified}} liều.\n", "utf-8")
    (tmp_path / "sites.csv").write_text("site\n", "utf-8")
    rows, articles, flaws = read_back(tmp_path)
    assert [row["id"] for row in rows] == [article.id for article in articles] == ["a", "b"]
    assert flaws == []
    (tmp_path / "part3.inline").write_text("=== id=a\nĐức tặng {{1 triệu|DEU|donation|unspecified}} liều.\n", "utf-8")
    assert "id: stands on line 1 of part1.inline already" in read_back(tmp_path)[2][0]
