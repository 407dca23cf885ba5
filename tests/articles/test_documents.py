"""Word documents and PDFs are articles; one that is damaged, locked or only scanned costs itself alone."""

import io
import json
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from commands import extractor
from docx.oxml import parse_xml

from extractor import Article
from extractor.articles import BadRow, MadeArticle, read_articles
from extractor.articles.sources import ROW_LIMIT

LINES = ["Tin vaccine", "Nhật Bản tặng Việt Nam 3 triệu liều vaccine."]


def word(path: Path) -> Path:
    document = docx.Document()
    document.core_properties.title = "Tin vaccine"
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Mỹ", "2 triệu liều"
    document.add_paragraph("Hết.")
    document.save(str(path))
    return path


def pdf(path: Path, *pages: list[str] | None, password: str = "", title: str = "") -> Path:
    """A PDF with a text layer, of any letters: each has a byte of its own, and a table tells which. ``None`` is a scanned page."""
    letters = sorted({letter for page in pages for line in page or () for letter in line})
    code = {letter: number for number, letter in enumerate(letters, 1)}
    told = "\n".join(f"<{number:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, number in code.items())
    table = f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange {len(code)} beginbfchar\n{told}\nendbfchar endcmap end"
    font = "<< /Font << /F 4 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{6 + 2 * n} 0 R' for n in range(len(pages)))}] /Count {len(pages)} >>",
        f"<< /Title <feff{title.encode('utf-16-be').hex()}> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>",
        f"<< /Length {len(table)} >>\nstream\n{table}\nendstream",
    ]
    for n, page in enumerate(pages):
        drawn = " T* ".join(f"<{bytes(code[letter] for letter in line).hex()}> Tj" for line in page or ())
        content = "/Picture Do" if page is None else f"BT /F 12 Tf 14 TL 72 700 Td {drawn} ET"
        holds = f"<< /XObject << /Picture {6 + 2 * len(pages)} 0 R >> >>" if page is None else font
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {7 + 2 * n} 0 R /Resources {holds} >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects.append(
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"
    )
    file, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{one}\nendobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer << /Size {size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{len(file)}\n%%EOF\n"
    path.write_bytes((file + end).encode("latin-1"))
    if password:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(path.read_bytes()))
        writer.encrypt(password, algorithm="RC4-128")
        writer.write(path)
    return path


def only(path: Path) -> Article | BadRow:
    """The one article of a document."""
    (found,) = read_articles([path])
    return found


def text_of(path: Path) -> str:
    found = only(path)
    assert isinstance(found, MadeArticle), found
    return found.text


def test_a_word_document_is_an_article_of_its_paragraphs_and_rows(tmp_path: Path) -> None:
    (found,) = read_articles([word(tmp_path / "a.docx")])
    assert isinstance(found, MadeArticle)
    assert (found.id, found.title, found.source) == ("a", "Tin vaccine", str(tmp_path / "a.docx"))
    assert found.text == "\n".join([*LINES, "Mỹ | 2 triệu liều", "Hết."])


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = (
    f'<w:p {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">'
    "<w:r><w:t>Quanh hộp</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p>"
    "</w:txbxContent></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param(
            f"<w:p {W}><w:r><w:t xml:space='preserve'>Nga tặng </w:t></w:r><w:ins><w:r><w:t>3 triệu</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>2 triệu</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom></w:p>",
            "Nga tặng 3 triệu",
            id="changes that were recorded are accepted",
        ),
        pytest.param(
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Một</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            "Một",
            id="a field of paragraphs",
        ),
        pytest.param(
            f"<w:p {W}><w:sdt><w:sdtContent><w:r><w:t>Một</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "Một",
            id="a field in a line",
        ),
        pytest.param(
            f"<w:p {W}><w:hyperlink><w:r><w:t>Mỹ</w:t><w:br/><w:t>tặng</w:t></w:r></w:hyperlink></w:p>",
            "Mỹ\ntặng",
            id="a link with a break",
        ),
        pytest.param(BOX, "Quanh hộp\nTrong hộp", id="a box is read once, behind its paragraph"),
    ],
)
def test_nothing_that_is_read_in_word_is_missing(tmp_path: Path, xml: str, text: str) -> None:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(xml))
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == text


def test_equal_cells_of_a_row_all_stand_there_and_merged_ones_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for cell, told in zip(table.rows[0].cells, ("Mỹ", "2 triệu", "2 triệu"), strict=True):
        cell.text = told
    table.rows[1].cells[0].merge(table.rows[1].cells[1]).text = "Cả năm"
    table.rows[1].cells[2].text = "4 triệu"
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == "Mỹ | 2 triệu | 2 triệu\nCả năm | 4 triệu"


def test_a_pdf_is_an_article_of_its_text_layer(tmp_path: Path) -> None:
    found = only(pdf(tmp_path / "a.pdf", LINES, ["Hết."], title="Tin  vaccine"))
    assert isinstance(found, MadeArticle)
    assert (found.title, found.text, found.published) == ("Tin vaccine", "\n".join([*LINES, "Hết."]), None)


def test_a_title_of_the_properties_that_does_not_stand_in_the_text_is_none(tmp_path: Path) -> None:
    found = only(pdf(tmp_path / "a.pdf", LINES, title="Microsoft Word - Document1"))
    assert isinstance(found, Article)
    assert found.title != "Microsoft Word - Document1"


def test_a_scanned_page_among_others_is_a_warning(tmp_path: Path) -> None:
    found = only(pdf(tmp_path / "a.pdf", None, LINES, None))
    assert isinstance(found, Article)
    assert found.text == "\n".join(LINES)
    assert found.warnings == ("scanned pages, of which nothing is read: 1, 3",)


def test_what_stands_on_every_page_is_read_once(tmp_path: Path) -> None:
    pages = [["Nga tặng 3 triệu liều - Báo A", f"Trang {n}", f"2.000.00{n}", f"{n}/2"] for n in (1, 2)]
    assert text_of(pdf(tmp_path / "a.pdf", *pages)).splitlines() == [*pages[0], "2.000.002"]
    assert text_of(pdf(tmp_path / "b.pdf", pages[0])).splitlines() == pages[0]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("scan.pdf", "a scanned document: none of its pages has a text layer"),
        ("blank.pdf", "no text in this document"),
        ("locked.pdf", "a PDF that is locked with a password"),
        ("bad.pdf", "not a PDF that can be read"),
        ("bad.docx", "not a Word document that can be read"),
        ("old.docx", "an old .doc, or locked with a password"),
        ("empty.docx", "no text in this document"),
        ("bomb.docx", "longer than"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_why(
    tmp_path: Path, name: str, reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    match name:
        case "scan.pdf":
            pdf(path, None, None)
        case "blank.pdf":
            pdf(path, [])
        case "locked.pdf":
            pdf(path, LINES, password="geheim")
        case "bad.pdf":
            path.write_bytes(b"%PDF-1.4 broken off")
        case "bad.docx":
            path.write_bytes(b"PK\x03\x04 no archive")
        case "old.docx":
            path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        case "empty.docx":
            docx.Document().save(str(path))
        case "bomb.docx":
            with zipfile.ZipFile(word(path), "a", zipfile.ZIP_DEFLATED) as file:
                file.writestr("word/media/a.xml", bytes(2 * ROW_LIMIT))
    found = only(path)
    assert isinstance(found, BadRow)
    assert found.reason.startswith(reason)
    assert capfd.readouterr().err == "", "libraries print nothing"


def test_a_run_goes_on_behind_a_document_that_fails_and_offsets_point_at_the_text_beside(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    word(news / "a.docx")
    pdf(news / "b.pdf", None)
    pdf(news / "c.pdf", LINES)
    done = extractor("extract", news, "-o", tmp_path / "o.jsonl")
    assert done.returncode == 1
    lines = {one["id"]: one for one in map(json.loads, (tmp_path / "o.jsonl").read_text("utf-8").splitlines())}
    assert "scanned" in lines["b"]["error"]["reason"]
    beside = (tmp_path / "o.jsonl.articles.jsonl").read_text("utf-8").splitlines()
    texts = {one["id"]: one["text"] for one in map(json.loads, beside)}
    for name in ("a", "c"):
        first = lines[name]["tuples"][0]
        assert first["partner"] == ["JPN"]
        assert texts[name][first["doses"]["start"] : first["doses"]["end"]] == "3 triệu"
