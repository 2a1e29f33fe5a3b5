"""Jinja environments for HTML and for Typst, and where templates are found.

Nothing that an author wrote can become source: HTML is escaped, and for Typst every value is printed as a literal. The
filters that would take a text for source are absent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateRuntimeError,
    Undefined,
    pass_context,
)
from jinja2.runtime import Context  # noqa: TC002  Jinja reads no types, and the import is made anyway
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from quizgen.markup import typst_literal
from quizgen.render.compiled import CompiledTemplates

BUILTIN = "builtin"
_VIEWS = "quizgen.render."
_SOURCE_MAKERS = ("safe", "escape", "e", "forceescape", "urlize", "tojson", "xmlattr")


# what a mistake in a template raises: Jinja's own faults, and those of the values that it handles
TEMPLATE_FAULTS = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError)
_PACKAGE = re.compile(r'\b(?:import|include)\s*\(?\s*"(@[^"]*)"')
_LARGEST = 100_000  # what a template may multiply a text or a list by, as it may count so far in a loop


class UnprintableValue(TemplateRuntimeError, TypeError):  # noqa: N818  the template is at fault, the program in order
    """A template prints what has no form in its markup, such as a whole view."""


class PackageWanted(TemplateRuntimeError):  # noqa: N818  as above
    """A template imports a package of Typst's, which would be fetched: *diagnostic* is its place, as Typst tells it."""

    def __init__(self, package: str, diagnostic: str) -> None:
        super().__init__(f"nothing is fetched, not '{package}' either: copy what it needs into a file beside it")
        self.diagnostic = diagnostic


def refuse_packages(files: Mapping[str, str]) -> None:
    """Raise `PackageWanted` where one of these virtual files imports a package: building asks no network."""
    for name, text in files.items():
        found = _PACKAGE.search(text)
        if found:
            raise PackageWanted(found[1], f"{name}:{text.count(chr(10), 0, found.start()) + 1}:1")


@lru_cache(maxsize=1)
def shipped_templates() -> Path:
    """Find the templates that come with quizgen: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@lru_cache(maxsize=4)
def html_environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Make the environment that renders HTML, with templates from *folders* before the shipped ones."""
    environment = _environment(folders, "html")
    environment.finalize = _html_value
    del environment.filters["safe"]
    return environment


@lru_cache(maxsize=4)
def typst_environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Make the environment that renders Typst, with templates from *folders* before the shipped ones.

    Every `{{ value }}` becomes one Typst expression, to stand after `#` or as an argument.
    """
    environment = _environment(folders, "typst")
    environment.finalize = _finalize_typst
    for name in _SOURCE_MAKERS:
        del environment.filters[name]
    return environment


def forget_templates() -> None:
    """Read templates anew from now on: a program that goes on for long may see them change."""
    for each in (html_environment, typst_environment, read_template_file, has_own_typst, own_libraries):
        each.cache_clear()


@lru_cache(maxsize=64)  # each document has the same beside it
def read_template_file(folders: tuple[Path, ...], name: str) -> bytes:
    """Read a file that goes along with templates and isn't rendered, such as `typst/lib.typ`.

    Raises `FileNotFoundError` where neither *folders* nor the shipped templates have it.
    """
    candidates = [folder / name for folder in (*folders, shipped_templates())]
    found = next((path for path in candidates if path.is_file()), candidates[-1])
    return found.read_bytes()


@lru_cache(maxsize=8)
def has_own_typst(folders: tuple[Path, ...]) -> bool:
    """Tell whether a person's own templates may set papers in another way than ours."""
    return any((folder / "typst").is_dir() for folder in folders if folder.resolve() != shipped_templates())


@lru_cache(maxsize=8)
def own_libraries(folders: tuple[Path, ...]) -> Mapping[str, bytes]:
    """Read the files of Typst beside a person's own templates, by the names under which those import them."""
    own = [folder for folder in reversed(folders) if folder.resolve() != shipped_templates()]
    return {path.name: path.read_bytes() for folder in own for path in sorted(folder.glob("typst/*.typ"))}


class _Environment(ImmutableSandboxedEnvironment):
    """A sandbox that trusts the public parts of views, without looking at each again: they hold values only.

    Large numbers can't be multiplied in it: a mistyped one would take all memory, before any deadline.
    """

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        large = next((each for each in (left, right) if isinstance(each, int) and each > _LARGEST), None)
        if large is not None:
            raise OverflowError(f"{large:,} is too large a number for '{operator}', which takes up to {_LARGEST:,}")
        return super().call_binop(context, operator, left, right)

    def getattr(self, obj: Any, attribute: str) -> Any:
        if attribute[0] != "_" and type(obj).__module__.startswith(_VIEWS) and hasattr(obj, attribute):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def _environment(folders: tuple[Path, ...], markup: str) -> ImmutableSandboxedEnvironment:
    shipped = FileSystemLoader(shipped_templates())
    # the prefix comes first, so that no folder called "builtin" can stand before it
    loader = ChoiceLoader([PrefixLoader({BUILTIN: shipped}), FileSystemLoader(folders), shipped])
    return _Environment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        optimized=False,  # nothing in them can be worked out beforehand, and looking for it takes time
        bytecode_cache=CompiledTemplates(shipped_templates(), markup.encode() + Path(__file__).read_bytes()),
    )


def _html_value(value: object) -> object:
    return "" if value is None else value


_TRUE, _FALSE, _NONE = Markup("true"), Markup("false"), Markup("none")
_literal = lru_cache(maxsize=4096)(typst_literal)  # the same words stand at every question


# With the context as an argument, since otherwise constants in a template would be marked as markup before they came
# here, and so be printed as source.
@pass_context
def _finalize_typst(_context: Context, value: object) -> Markup:
    return typst_value(value)


def typst_value(value: object) -> Markup:  # noqa: PLR0911  one for each sort of value
    """Write a value as a Typst expression; markup is one already.

    Raises `UnprintableValue` for a value that Typst has no literal for.
    """
    match value:
        case Markup():
            return value
        case str():
            return _literal(value)
        case bool():
            return _TRUE if value else _FALSE
        case None:
            return _NONE
        case int() | float() | Decimal():
            return Markup(format(Decimal(value), "f"))  # noqa: S704  digits, a sign and a point
        case Mapping() if value:
            pairs = (Markup("{}: {}, ").format(typst_value(key), typst_value(each)) for key, each in value.items())
            return Markup("({})").format(Markup("").join(pairs))
        case tuple() | list():
            return Markup("({})").format(Markup("").join(Markup("{}, ").format(typst_value(each)) for each in value))
        case Undefined():
            raise UnprintableValue(str(value))  # `str` itself raises, and says which name is undefined
        case _:
            raise UnprintableValue(f"a Typst template can't print a {type(value).__name__}")
