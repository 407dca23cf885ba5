"""The ledger of docs/scoring.md: its files, its gold, and that gold in every form that a ledger is written in."""

import csv
import json
import re
import shlex
from pathlib import Path
from typing import Any

from commands import extractor
from test_worked_examples import PAGE

from extractor.scoring.ledgers import COLUMNS

GOLD = "gold/japan.ledger.json"
Form = dict[str, list[dict[str, Any]]]


def block(language: str) -> str:
    return re.findall(rf"```{language}\n(.*?)```", PAGE.partition("## Ledgers")[2], re.DOTALL)[0]


COMMANDS = [shlex.split(line)[1:] for line in block("commands").strip().splitlines()]


def lay_out(folder: Path) -> Path:
    """Put the files of the example into `folder`, which is to be the working directory; returns the ledger."""
    for name in ("gold", "corpus", "japan"):
        (folder / name).mkdir()
    (folder / "japan.inline").write_text(block("articles"), "utf-8")
    (folder / GOLD).write_text(block("json"), "utf-8")
    for table in COLUMNS:
        (folder / f"japan/{table}.csv").write_text(block(table), "utf-8")
    assert extractor(*COMMANDS[0]).returncode == 0
    return folder / "japan"


def gold() -> Form:
    read: Form = json.loads(Path(GOLD).read_text("utf-8"))
    return read


def perfect() -> Form:
    """The gold as a ledger holds it, with every column."""
    return {
        name: [{**dict.fromkeys(COLUMNS[name]), "why": "", **row} for row in table] for name, table in gold().items()
    }


def in_csv(tables: Form, folder: Path) -> Path:
    folder.mkdir()
    for name, table in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS[name])
            for row in table:
                cells = [row[key] for key in COLUMNS[name]]
                writer.writerow([json.dumps(one) if isinstance(one, list) else one for one in cells])
    return folder


def in_parquet(tables: Form, folder: Path) -> Path:
    import pyarrow
    import pyarrow.parquet

    folder.mkdir()
    for name, table in tables.items():
        if name == "conflicts":
            table = [
                {
                    **row,
                    **{key: [{"id": one[0], "tuple": one[1]} for one in row[key]] for key in ("mentions", "better")},
                }
                for row in table
            ]
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(table), folder / f"{name}.parquet")
    return folder


def in_duckdb(tables: Form, folder: Path) -> Path:
    import duckdb

    path = folder.with_suffix(".duckdb")
    parts = in_parquet(tables, folder)
    with duckdb.connect(str(path)) as database:
        for name in tables:
            database.execute(f"CREATE TABLE {name} AS SELECT * FROM '{parts / name}.parquet'")
    return path


def in_xlsx(tables: Form, folder: Path) -> Path:
    import xlsxwriter

    path = folder.with_suffix(".xlsx")
    with xlsxwriter.Workbook(str(path)) as book:
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, COLUMNS[name])
            for number, row in enumerate(table, 1):
                cells = [row[key] for key in COLUMNS[name]]
                sheet.write_row(number, 0, [json.dumps(one) if isinstance(one, list) else one for one in cells])
    return path


def changed(tables: Form, table: str, position: int, **values: object) -> Form:
    tables[table][position] |= values
    return tables
