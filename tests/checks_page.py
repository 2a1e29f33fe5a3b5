"""Writes docs/checks.md of the texts that `quizgen explain` prints; `pytest --renew-goldens` puts it there."""

import re
import textwrap

from quizgen.checks import CHECKS, codes, explain, rules
from quizgen.mend import describe_mend

HEAD = """# What `quizgen check` looks for

<!-- Written by `pytest --renew-goldens` of what `quizgen explain` prints: don't edit it here. -->

`check` reads banks, quizzes and decks as a proof-reader would, and says where something is wrong, what, and how to mend it.

It finds **bad craft, not false keys**. Whether an answer is true can't be seen on the surface: among some 5,700 published
multiple-choice items, rules of this sort fired on two in five of the sound ones, and on one in three of those whose key
was wrong. So there is no score, and no number here says how good a bank is. False keys are found by evidence, a phrase
that the source holds, and by a second reader who answers the questions without the key.

- An **error** is near-certain harm. Nothing is built while there are any.
- A **warning** is right in at least three of four cases, or exact, with some judgement left to you.
- A **hint** is worth a look; `--hints` shows them, and `--select CODE` those of one code.

What doesn't fit a question is silenced on it, with the reason: `ignore: {longest-option-is-key: "the exact term needs its
length"}`. A silence that silences nothing is reported, so that none outlives its cause. `--ignore CODE` leaves a code out
for one run. `quizgen explain CODE` prints the same text as stands here.

`quizgen check --fix` mends in the file what is mechanical, and leaves every other character of it as it is; `--diff` shows
first what it would do. Only what is reported is mended, never what is silenced, and never which answer is right.

The letters in brackets are guidelines: H with a number those of Haladyna, Downing and Rodriguez (2002), Wozniak's the twenty
rules of formulating knowledge, Matuschak's the properties of good prompts, NBME the item-writing guide of the National
Board of Medical Examiners.
"""
GROUPS = {
    "Questions": [*rules.OF_ASKED],
    "Cards": [*rules.OF_CARDS, *rules.OF_CLOZES],
    "Banks": [*rules.OF_BANKS],
    "Quizzes": [*rules.OF_QUIZZES],
    "Quizzes and decks together": [*rules.OF_PROJECTS],
    "Evidence": [*rules.OF_PROOFS],
    "Silences": [*rules.OF_SILENCES],
}
READING = (
    """What keeps a file from being read as it was meant, or a quiz or deck from being made. These can't be silenced."""
)


def checks_page():
    """Give the whole page."""
    listed = {title: [each.code for each in group] for title, group in GROUPS.items()}
    reading = [code for code in codes() if code not in CHECKS]
    parts = [HEAD, *(_index(title, group) for title, group in listed.items()), _index("Reading", reading)]
    for title, group in listed.items():
        parts += [f"\n## {title}\n", *map(_entry, group)]
    parts += [f"\n## Reading\n\n{READING}\n", *map(_entry, reading)]
    return "".join(parts).replace("\n\n\n", "\n\n")


def _index(title, group):
    names = ", ".join(f"[{code}](#{code})" for code in group)
    return (
        "\n" + textwrap.fill(f"**{title}**: {names}", width=118, break_long_words=False, break_on_hyphens=False) + "\n"
    )


def _entry(code):
    head, *rest = explain(code).split("\n\n")
    severity = re.fullmatch(rf"{code} \((\w+)\)", head)[1]
    text = "\n\n".join(rest)
    # an example is indented below its heading; as Markdown it stands in a fence of its own
    text = re.sub(r"(?m)^((?:Bad|Good)[^\n]*:)\n((?:    [^\n]*\n?|\n(?=    ))+)", _fenced, text)
    return f"\n### {code}\n\n*{severity}*\n\n{_without_silence(text).rstrip()}\n{_mend(code)}"


def _mend(code):
    _, _, told = describe_mend(code).partition("\n")
    return f"\n**Mended by `--fix`**, where it is certain what is meant:\n{textwrap.dedent(told)}\n" if told else ""


def _fenced(found):
    return f"{found[1]}\n\n```text\n{textwrap.dedent(found[2]).rstrip()}\n```\n"


def _without_silence(text):
    """Leave out how to silence it, which the head of the page says for all."""
    return re.sub(r"\n+(?:Silence it on a question.*|It can't be silenced;.*)\Z", "", text, flags=re.DOTALL)
