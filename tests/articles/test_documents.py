"""Word documents and PDFs are articles; one that is damaged, locked or only scanned costs itself alone."""

import io
import json
from pathlib import Path

import docx
import pypdf
import pytest
from commands import extractor

from extractor import Article
from extractor.articles import BadRow, MadeArticle, read_articles

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


def pdf(path: Path, lines: list[str], password: str = "") -> Path:
    """A PDF of one page, its lines in letters without diacritics."""
    drawn = " T* ".join(f"({line}) Tj" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 72 700 Td {drawn} ET".encode() if lines else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length " + str(len(content)).encode() + b" >>\nstream\n" + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    file, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(file)}\n%%EOF\n"
    path.write_bytes(file + end.encode())
    if password:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(path.read_bytes()))
        writer.encrypt(password, algorithm="RC4-128")
        writer.write(path)
    return path


def test_a_word_document_is_an_article_of_its_paragraphs_and_rows(tmp_path: Path) -> None:
    (found,) = read_articles([word(tmp_path / "a.docx")])
    assert isinstance(found, MadeArticle)
    assert (found.id, found.title, found.source) == ("a", "Tin vaccine", str(tmp_path / "a.docx"))
    assert found.text == "\n".join([*LINES, "Mỹ | 2 triệu liều", "Hết."])


def test_a_pdf_is_an_article_of_its_text_layer(tmp_path: Path) -> None:
    (found,) = read_articles([pdf(tmp_path / "a.pdf", ["Nhat Ban tang Viet Nam", "3 trieu lieu vaccine."])])
    assert isinstance(found, Article)
    assert found.text.split() == ["Nhat", "Ban", "tang", "Viet", "Nam", "3", "trieu", "lieu", "vaccine."]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("scan.pdf", "a scanned document: none of its pages has a text layer"),
        ("locked.pdf", "a PDF that is locked with a password"),
        ("bad.pdf", "not a PDF that can be read"),
        ("bad.docx", "not a Word document that can be read"),
        ("empty.docx", "no text in this document"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_why(tmp_path: Path, name: str, reason: str) -> None:
    path = tmp_path / name
    if name == "empty.docx":
        docx.Document().save(str(path))
    elif name.startswith("bad"):
        path.write_bytes(b"%PDF-1.4 broken off" if name.endswith("pdf") else b"PK\x03\x04 no archive")
    else:
        pdf(path, [] if name == "scan.pdf" else ["3 trieu lieu"], password="" if name == "scan.pdf" else "geheim")
    (found,) = read_articles([path])
    assert isinstance(found, BadRow)
    assert found.reason.startswith(reason)


def test_a_run_goes_on_behind_a_document_that_fails(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    word(news / "a.docx")
    pdf(news / "b.pdf", [])
    pdf(news / "c.pdf", ["Nhat Ban tang Viet Nam 3 trieu lieu vaccine COVID-19 hom thu nam vua qua."])
    done = extractor("extract", news, "-o", tmp_path / "o.jsonl")
    assert done.returncode == 1
    lines = {one["id"]: one for one in map(json.loads, (tmp_path / "o.jsonl").read_text("utf-8").splitlines())}
    assert lines["a"]["tuples"][0]["partner"] == ["JPN"]
    assert "scanned" in lines["b"]["error"]["reason"]
    assert [one["partner"] for one in lines["c"]["tuples"]] == [["JPN"]]
