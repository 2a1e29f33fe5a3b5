"""What other programs and languages call the properties of a question, for those who write them from memory."""

from __future__ import annotations

from quizgen.diagnostics import did_you_mean

# by the name that is meant; the first that a thing takes counts, so one word may stand under several
_OTHER_NAMES: dict[str, str] = {
    "distractors": "alternatives choices incorrect incorrect-answers options wrong wrong-answers",
    "answer": "answers correct correct-answer key right right-answer solution",
    "rationale": "because explain explanation reason why",
    "evidence": "citation cite page paragraph quote source where",
    "points": "marks mark score weight",
    "space": "lines room",
    "model-answer": "answer model sample-answer solution",
    "sequence": "items order steps",
    "pairs": "answers items matches",
    "rubric": "criteria marking",
    "note": "comment remark",
    "tags": "topic topics",
    "level": "bloom taxonomy",
    "image": "figure picture",
    "banks": "bank",
    "colour": "color",
    "pick": "count draw number",
    "time": "duration minutes",
    "instructions": "directions rubric",
    "multiple-choice": "choice mc mcq multiple-choices single-choice",
    "multiple-response": "checkbox checkboxes mr multi-choice multiple-answer multiple-answers multiple-select",
    "true-false": "false-true t-f tf true-or-false",
    "short-answer": "fill-in open sa short",
    "numeric": "numerical number",
    "matching": "match",
    "ordering": "order rank ranking sort",
    "essay": "discussion long long-answer",
    "cloze": "fill-in-the-blank fill-in-the-blanks fill-the-gap fill-the-gaps gap gaps",
    "flashcard": "basic card front",
    "passage": "reading",
}


def meant(name: str, known: tuple[str, ...]) -> str:
    """Name the one of *known* that is meant by *name*, as a question for a help line, or nothing.

    What it is called elsewhere goes before what is spelt alike: `options` are distractors, not points.
    """
    word = name.lower().replace(" ", "-").replace("_", "-")
    if word in known:
        return f"did you mean '{word}'?"
    for each, others in _OTHER_NAMES.items():
        if each in known and word in others.split():
            return f"did you mean '{each}'?"
    return did_you_mean(name, known)
