"""The command line: one thin file for each command, no logic of its own.

Exit status: 0 when all went well, 1 when articles failed or a check found problems, 2 for a wrong call, 130 when
interrupted.
"""

from __future__ import annotations

import platform
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import typer

import extractor
from extractor.cli import agree, doctor, explain, extract, gold, ledger, lexicon, report, score, train
from extractor.cli.settings import NAME, NAMED, settings
from extractor.cli.wrong_call import stop

app = typer.Typer(
    name="extractor",
    help="Vietnamese news in, a table of vaccine supplies out: who, how many doses, by what arrangement, how far along.",
    no_args_is_help=True,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
extract.register(app)
score.register(app)
agree.register(app)
gold.register(app)
ledger.register(app)
report.register(app)
explain.register(app)
lexicon.register(app)
train.register(app)
doctor.register(app)


@app.callback()
def _common(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="With --version: also the model and the libraries that decide.")
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", envvar=NAMED, help=f"Options that one repeats; by itself `{NAME}` where it is here."
        ),
    ] = None,
) -> None:
    if version:
        print("\n".join(_versions(verbose)))
        raise typer.Exit
    if verbose:
        stop("--verbose tells more of --version: extractor --version --verbose")
    if context.invoked_subcommand is None:
        print(context.get_help())
    else:
        context.default_map = settings(context, config)


def _versions(verbose: bool) -> Iterator[str]:
    """The version; in full also what the output depends on besides: the model, and libraries."""
    from importlib.metadata import version

    yield f"extractor {extractor.__version__}"
    if verbose:
        from extractor.model_file import BUNDLED, ENCODER, ModelError, encoder_card, identity_of

        try:
            yield f"model {identity_of()} ({BUNDLED})"
            yield f"encoder {encoder_card()['model']} ({ENCODER})"
        except ModelError as error:
            stop(error)
        yield f"python {platform.python_version()}"
        for library in ("spacy", "underthesea", "numpy"):
            yield f"{library} {version(library)}"


def command() -> Any:
    """The whole command line; its help shows no type behind options that are simply there or not.

    typer would show one (``--force <bool>``) for each of them, ``--help`` included, which nobody can type.
    """
    made = typer.main.get_command(app)
    _name_no_type_of_flags(made)
    return made


def _name_no_type_of_flags(made: Any) -> None:
    for parameter in made.get_params(typer.Context(made)):
        if getattr(parameter, "is_bool_flag", False):
            parameter.metavar = ""
    for below in getattr(made, "commands", {}).values():
        _name_no_type_of_flags(below)


def main() -> None:
    """Entry point of the console command ``extractor``."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        command()()
    except BrokenPipeError:  # the reader of our output (head, less) has gone: nothing more to say
        sys.stderr.close()
        raise SystemExit(1) from None


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Take a request to end like Ctrl-C, so that what is half written is cleared away."""
    raise KeyboardInterrupt
