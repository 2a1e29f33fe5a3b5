"""The words for codes that no rule stands behind: what reading a file reports.

Each text says what, why or how it comes about, and shows a bad and a good example. A test holds that every code that is
reported anywhere has one, here or as the docstring of its rule.
"""

from __future__ import annotations

from quizgen.checks.explanations import files, kinds, properties, quizzes, releases, rosters, syntax

EXPLANATIONS: dict[str, str] = {
    code: text.strip()
    for texts in (
        syntax.TEXTS,
        properties.TEXTS,
        kinds.TEXTS,
        files.TEXTS,
        quizzes.TEXTS,
        releases.TEXTS,
        rosters.TEXTS,
    )
    for code, text in texts.items()
}
