"""What stands around the question on every card: its stimulus, what is said after answering, and where it is from."""

from __future__ import annotations

from markupsafe import Markup

from quizgen.item import Asked, Commentary, Evidence
from quizgen.render.stimulus_views import label_paragraphs
from quizgen.render.words import words_of
from quizgen.targets.anki.fields import Pictures, write_field, write_picture, write_words

_BREAK = Markup("\n")


def write_stimulus(asked: Asked, place: Evidence | None, pictures: Pictures) -> Markup:
    """Write what an item leans on: the text, the picture, or the name of the *place* in the source."""
    stimulus = asked.item.stimulus
    if stimulus is None:
        return Markup("")
    parts = (
        write_field(stimulus.text, pictures),
        write_picture(stimulus.picture, pictures),
        _locator(place, asked.item.language) if place else Markup(""),
    )
    return _BREAK.join(part for part in parts if part)


def _locator(place: Evidence, language: str) -> Markup:
    source = _source_name(place.voice, place.title)
    parts = (source, write_words(place.section), _paragraphs(place, language))
    return Markup('<p class="locator">{}</p>').format(_join_parts(parts))


def write_explanation(commentary: Commentary, pictures: Pictures) -> Markup:
    """Write the rationale and, below it, the note for the learner; what is for instructors stays out."""
    named = (("rationale", commentary.rationale), ("note", commentary.note))
    return _BREAK.join(
        Markup('<div class="{}">{}</div>').format(name, write_field(text, pictures)) for name, text in named if text
    )


def write_source(asked: Asked) -> Markup:
    """Write who says it and where: voice and title, once each."""
    return Markup("; ").join(_voices(asked.commentary.evidence))


def write_evidence(asked: Asked, pictures: Pictures) -> Markup:
    """Write the places in the sources, a line for each: paragraph, its opening words, the phrases.

    The voice stands before them where there are several, and the section where it is another than in the line before.
    """
    evidence = asked.commentary.evidence
    several = len(_voices(evidence)) > 1
    lines = []
    before = ("", "")
    for each in evidence:
        voice = write_words(each.voice) if several else Markup("")
        section = write_words(each.section) if (each.voice, each.section) != before else Markup("")
        before = (each.voice, each.section)
        quoted = (Markup("<q>{}</q>").format(write_field(phrase, pictures)) for phrase in each.citation.phrases)
        parts = (voice, section, _paragraphs(each, asked.item.language), *quoted)
        lines.append(Markup("<p>{}</p>").format(_join_parts(parts)))
    return _BREAK.join(lines)


def first_voice(asked: Asked) -> str:
    """Name who speaks in the first place that is cited."""
    return asked.commentary.evidence[0].voice if asked.commentary.evidence else ""


def _voices(evidence: tuple[Evidence, ...]) -> tuple[Markup, ...]:
    pairs = dict.fromkeys((each.voice, each.title) for each in evidence)
    return tuple(_source_name(voice, title) for voice, title in pairs if voice or title)


def _source_name(voice: str, title: str) -> Markup:
    cited = Markup("<cite>{}</cite>").format(write_words(title)) if title else Markup("")
    return Markup(", ").join(part for part in (write_words(voice), cited) if part)


def _paragraphs(evidence: Evidence, language: str) -> Markup:
    paragraphs = write_words(label_paragraphs(evidence.citation, words_of(language)))
    opening = Markup(' <span class="opening">(“{}\N{NO-BREAK SPACE}…”)</span>').format(write_words(evidence.opening))
    return paragraphs + opening if evidence.opening else paragraphs


def _join_parts(parts: tuple[Markup, ...]) -> Markup:
    return Markup(" · ").join(part for part in parts if part)
