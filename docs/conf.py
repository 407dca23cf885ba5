"""How the documentation site looks; ``scripts/docs`` builds it. Nothing is fetched, neither when it is built nor read."""

import contextlib
import types
import typing

project = "extractor"
copyright = "the extractor contributors"
extensions = ["myst_nb", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = "extractor"
html_copy_source = False
html_show_sourcelink = False
html_show_search_summary = False  # it would be fetched, which a page opened from disk may not
smartquotes = False  # --version is no dash
exclude_patterns = ["_build"]

myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence"]

# Examples of formats of our own are in languages that nobody colours; a name may stand in several modules.
suppress_warnings = ["misc.highlighting_failure", "ref.python"]

# Notebooks are kept without what they print: it is made here, by the code that the site is about.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 240
nb_execution_show_tb = True
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # they would be fetched

# Our docstrings put names of parameters between single backticks.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True, "exclude-members": "__new__, __init__"}
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
maximum_signature_line_length = 80


def _without_notes(app, obj, bound):  # type: ignore[no-untyped-def]
    """Show ``int`` where a field is ``Annotated[int, …]``: the notes are for our own code, and have no readable form."""
    if isinstance(obj, types.FunctionType):
        with contextlib.suppress(NameError):  # a type that is only imported for the type checker
            obj.__annotations__ = typing.get_type_hints(obj)


def setup(app):  # type: ignore[no-untyped-def]
    """Called by Sphinx."""
    app.connect("autodoc-before-process-signature", _without_notes)
