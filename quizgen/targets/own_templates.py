"""A person's own templates, and blocks in them, that replace nothing: ours would go on being used, in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, TemplateError, meta, nodes

from quizgen.diagnostics import Diagnostic, Place, Severity, SourceText, did_you_mean
from quizgen.render.environment import html_environment, shipped_templates, typst_environment

_ENVIRONMENTS = {"html": html_environment, "typst": typst_environment}


def idle_templates(templates: tuple[Path, ...], markup: str) -> tuple[Diagnostic, ...]:
    """Report what of the own templates for this *markup*, `html` or `typst`, has a name that nothing goes by."""
    own = tuple(folder for folder in templates if folder.resolve() != shipped_templates())
    return _idle(own, markup, _ENVIRONMENTS[markup](templates)) if own else ()


@lru_cache(maxsize=8)  # every quiz asks; templates that may have changed come with another environment
def _idle(own: tuple[Path, ...], markup: str, environment: Environment) -> tuple[Diagnostic, ...]:
    paths = [path for folder in own for path in sorted(folder.glob(f"{markup}/*.j2"))]
    files = {path: source for path in paths if (source := _read(path))}
    read = {path: parsed for path, source in files.items() if (parsed := _parse(source, environment))}
    named = {name for parsed in read.values() for name in meta.find_referenced_templates(parsed)}
    found: list[Diagnostic] = []
    for path, parsed in read.items():
        if f"{markup}/{path.name}" not in named:
            found += _unknown_name(files[path], path.name, markup)
        found += _unknown_blocks(files[path], parsed, environment)
    return tuple(found)


def _read(path: Path) -> SourceText | None:
    try:
        return SourceText(str(path), path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def _parse(source: SourceText, environment: Environment) -> nodes.Template | None:
    try:
        return environment.parse(source.text)
    except TemplateError:
        return None  # where the template is used, its fault is told


def _unknown_name(source: SourceText, name: str, markup: str) -> Iterator[Diagnostic]:
    known = sorted(path.name for path in shipped_templates().glob(f"{markup}/*.j2"))
    if name not in known:
        yield Diagnostic(
            "unknown-template",
            Severity.WARNING,
            Place(source, 0, 0),
            f"nothing is made by a template called '{name}', and no other template names it",
            help=did_you_mean(name, known) or f"the templates there are: {', '.join(known)}",
        )


def _unknown_blocks(source: SourceText, template: nodes.Template, environment: Environment) -> Iterator[Diagnostic]:
    try:
        known = _names_above(template, environment)
    except TemplateError:
        return  # what it extends isn't there or is at fault, and that is told where it is used
    # blocks within others stand where these do, under any name
    for block in template.iter_child_nodes():
        if known and isinstance(block, nodes.Block) and block.name not in known:
            yield Diagnostic(
                "unknown-block",
                Severity.WARNING,
                _place_of(block, source),
                f"what this template extends has no block '{block.name}', so what stands in it is never printed",
                help=did_you_mean(block.name, known) or f"the blocks there are: {', '.join(known)}",
            )


def _names_above(template: nodes.Template, environment: Environment) -> tuple[str, ...]:
    """Gather the names of all blocks in what a template extends; none where it extends nothing that is known."""
    found: set[str] = set()
    seen: set[str] = set()
    while (extended := _extended(template)) is not None:
        if extended in seen or environment.loader is None:
            return ()  # templates that extend each other are told when they are used
        seen.add(extended)
        template = environment.parse(environment.loader.get_source(environment, extended)[0])
        found |= {block.name for block in template.find_all(nodes.Block)}
    return tuple(sorted(found))


def _extended(template: nodes.Template) -> str | None:
    extends = template.find(nodes.Extends)
    name = extends.template if extends is not None else None
    return name.value if isinstance(name, nodes.Const) and isinstance(name.value, str) else None


def _place_of(block: nodes.Block, source: SourceText) -> Place:
    lines = source.text.splitlines(keepends=True)
    start = sum(map(len, lines[: block.lineno - 1]))
    named = re.compile(rf"\bblock\s+({re.escape(block.name)})\b").search(source.text, start)
    return Place(source, named.start(1), named.end(1)) if named else Place(source, start, start)
