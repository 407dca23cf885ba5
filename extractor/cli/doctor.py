"""``extractor doctor``: what is installed here, and whether reading works."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

_HELP = "Tell versions, extras, machine, and whether reading works: for reports of bugs. Status 1 where something is broken."


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("doctor", help=_HELP)(doctor)


def doctor(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="a JSON object a line")] = False
) -> None:
    """Examine this installation."""
    from extractor.cli.settings import settings_file
    from extractor.doctor import examine

    well = True
    heading = ""
    file = settings_file((context.parent or context).params.get("config"))
    for finding in examine(str(file.absolute()) if file else None):
        well = well and finding.well
        if as_json:
            print(json.dumps(asdict(finding), ensure_ascii=False))
            continue
        if finding.about != heading:
            heading = finding.about
            print(heading)
        print(f"  {finding.name:<14}{'' if finding.well else 'BROKEN: '}{finding.told}")
    if not well:
        raise typer.Exit(1)
