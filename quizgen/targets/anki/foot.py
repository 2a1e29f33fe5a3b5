"""What stands around the question on every card: its stimulus, what is said after answering, and where it is from."""

from __future__ import annotations

from markupsafe import Markup

from quizgen.item import Asked, Citation, Commentary, Evidence
from quizgen.targets.anki.fields import Pictures, write_field, write_picture, write_words

_BREAK = Markup("\n")


def write_stimulus(asked: Asked, pictures: Pictures) -> Markup:
    """Write what an item leans on: the text, the picture, or the name of the place in the source."""
    stimulus = asked.item.stimulus
    if stimulus is None:
        return Markup("")
    parts = (
        write_field(stimulus.text, pictures),
        write_picture(stimulus.picture, pictures),
        _locator(stimulus.locator, asked.commentary.evidence) if stimulus.locator else Markup(""),
    )
    return _BREAK.join(part for part in parts if part)


def _locator(locator: Citation, evidence: tuple[Evidence, ...]) -> Markup:
    cited = (each for each in evidence if each.citation.paragraphs == locator.paragraphs)
    return Markup('<p class="locator">{}</p>').format(_join_parts(_place_parts(next(cited, Evidence(locator)))))


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
    """Write the places in the sources, a line for each: section, paragraph, its opening words, the phrases."""
    evidence = asked.commentary.evidence
    several = len(_voices(evidence)) > 1
    lines = []
    for each in evidence:
        voice = (write_words(each.voice),) if several and each.voice else ()
        quoted = tuple(Markup("<q>{}</q>").format(write_field(phrase, pictures)) for phrase in each.citation.phrases)
        lines.append(Markup("<p>{}</p>").format(_join_parts((*voice, *_place_parts(each), *quoted))))
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


def _place_parts(evidence: Evidence) -> tuple[Markup, ...]:
    opening = Markup(' <span class="opening">({}\N{NO-BREAK SPACE}…)</span>').format(write_words(evidence.opening))
    paragraph = write_words(_paragraphs(evidence.citation)) + (opening if evidence.opening else Markup(""))
    return tuple(part for part in (write_words(evidence.section), paragraph) if part)


def _paragraphs(citation: Citation) -> str:
    return citation.paragraphs.replace("-", "\N{EN DASH}")


def _join_parts(parts: tuple[Markup, ...]) -> Markup:
    return Markup(" · ").join(parts)
