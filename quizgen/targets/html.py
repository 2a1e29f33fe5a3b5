"""Papers, worked keys and the matrix of keys as HTML: one file each, which prints well and fetches nothing."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from markupsafe import Markup

from quizgen.assemble.quiz import Deck, Form, Quiz
from quizgen.diagnostics import Diagnostic
from quizgen.markup import is_leftward_language
from quizgen.paths import sniff_picture, sniff_sound
from quizgen.render.crib_views import crib_view, has_essays, marking_views, sheet_view
from quizgen.render.environment import TEMPLATE_FAULTS, html_environment
from quizgen.render.key_views import KeyView, common_key_view, key_view, matrix_view
from quizgen.render.labels import language_code
from quizgen.render.paper_views import PaperView, head_of, paper_view
from quizgen.render.response_views import ChoicesView
from quizgen.render.words import words_of
from quizgen.render.writing import HtmlWriting
from quizgen.targets import Job, Made, Supplies
from quizgen.targets.documents import papers_of, plan_documents
from quizgen.targets.faults import template_fault
from quizgen.targets.own_templates import idle_templates

SUBJECT = "quiz"
_WIDER = {"legible": 1.3}  # letters and spaces than in other themes
_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "m4a": "audio/mp4",
}


def plan_files(subject: Quiz | Deck, supplies: Supplies) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
    """Plan for each form a paper, other prints of it and a worked key (or one); the matrix, and sheets to mark with."""
    assert isinstance(subject, Quiz)
    writing = HtmlWriting(lambda bank, address: _inline_picture(supplies.media.get((bank, address), b"")))
    site = _Site(subject, supplies, writing)
    jobs = (*plan_documents(subject, site, "html"), *_plan_variants(site), *_plan_sheets(site))
    return jobs, idle_templates(supplies.templates, "html")


def _plan_variants(site: _Site) -> Iterator[Job]:
    for print_, paper in papers_of(site.quiz.paper):
        if print_:
            variant = replace(site, quiz=replace(site.quiz, paper=paper))
            stem = f"{site.quiz.id}/{site.quiz.id}"
            yield from (
                Job(f"{stem}-{form.letter}.{print_}.html", partial(variant.paper, form)) for form in site.quiz.forms
            )


def _plan_sheets(site: _Site) -> Iterator[Job]:
    stem = f"{site.quiz.id}/{site.quiz.id}"
    if len(site.quiz.forms) > 1:
        yield Job(f"{stem}.crib.html", site.crib)
    if has_essays(site.quiz):
        yield Job(f"{stem}.marking.html", site.marking)


@dataclass(frozen=True, slots=True)
class Step:
    """At how many em of width options that *need* so many stand in *two* columns, and in *four*."""

    need: int
    two: float
    four: float


def _steps(paper: PaperView) -> Iterator[Step]:
    """Give the steps of all options on a paper: columns take 48 and 22 percent of its width, less a little."""
    wider = _WIDER.get(paper.theme, 1)
    responses = (item.response for section in paper.sections for group in section.groups for item in group.items)
    for need in sorted({response.need for response in responses if isinstance(response, ChoicesView)}):
        yield Step(need, round(wider * need / 0.47, 1), round(wider * need / 0.215, 1))


@dataclass(frozen=True, slots=True)
class _Site:
    """Writes the documents of one quiz; its methods run in several threads."""

    quiz: Quiz
    supplies: Supplies
    writing: HtmlWriting

    def paper(self, form: Form) -> Made:
        head = self.writing.memory.recall(self.quiz, lambda: head_of(self.quiz))
        view = paper_view(form, head, self.writing, bubbled=False)
        label = f"{view.words.form} {form.letter} · {view.code}"
        return self._write("html/paper.html.j2", label, steps=tuple(_steps(view)), paper=view)

    def key(self, form: Form) -> Made:
        return self._write_key(key_view(form, self.quiz, self.writing))

    def common_key(self) -> Made:
        return self._write_key(common_key_view(self.quiz, self.writing))

    def _write_key(self, view: KeyView) -> Made:
        words = view.words
        form = f" · {words.form} {view.form}" if view.form else ""
        label = f"{words.answer_key}{form} · {words.not_for_students} · {view.code}"
        return self._write("html/key.html.j2", label, key=view)

    def matrix(self) -> Made:
        words = words_of(self.quiz.language)
        view = matrix_view(self.quiz, self.writing)
        label = f"{words.all_forms} · {words.not_for_students} · {view.code}"
        return self._write("html/matrix.html.j2", label, matrix=view)

    def crib(self) -> Made:
        sheet = sheet_view(self.quiz, self.writing)
        label = f"{sheet.words.crib} · {sheet.words.not_for_students} · {sheet.code}"
        return self._write("html/crib.html.j2", label, sheet=sheet, crib=crib_view(self.quiz, self.writing))

    def marking(self) -> Made:
        sheet, essays = sheet_view(self.quiz, self.writing), marking_views(self.quiz, self.writing)
        label = f"{sheet.words.marking} · {sheet.words.not_for_students} · {sheet.code}"
        return self._write("html/marking.html.j2", label, sheet=sheet, essays=essays)

    def _write(self, template: str, label: str, steps: tuple[Step, ...] = (), **views: Any) -> Made:
        from quizgen.markup.math import MATHML_STYLE

        fonts = Markup("").join(Markup('"{}", ').format(_css_string(each)) for each in self.quiz.paper.families)
        running = {
            "title": _css_string(self.quiz.title),
            "label": _css_string(label),
            "fonts": fonts,
            "steps": steps,
            **_sides(language_code(self.quiz.language)),
        }
        try:
            page = html_environment(self.supplies.templates).get_template(template)
            made = page.render(running=running, math_style=Markup(MATHML_STYLE), **views)  # noqa: S704  ours
        except TEMPLATE_FAULTS as fault:
            problems = template_fault(fault, self.supplies.templates, (template,))
            if not problems:
                raise  # it is ours
            return Made(b"", problems)
        return Made(made.encode())


def _sides(language: str) -> dict[str, str]:
    """Say which way the pages of a language run, and at which sides their lines start and end."""
    if is_leftward_language(language):
        return {"direction": "rtl", "start": "right", "end": "left"}
    return {"direction": "ltr", "start": "left", "end": "right"}


def _inline_picture(content: bytes) -> str:
    kind = _TYPES[sniff_picture(content) or sniff_sound(content) or "png"]
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _css_string(text: str) -> Markup:
    """Write characters for a CSS string: all but letters, digits and spaces as hexadecimal escapes."""
    escaped = "".join(each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in text)
    return Markup(escaped)  # noqa: S704  nothing of CSS or HTML is left in it
