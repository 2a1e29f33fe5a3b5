"""The mends, by the codes of what they mend: a new one is listed here.

A mend is a function from a case to the changes that mend it; it gives none where what was meant isn't certain.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import cleandoc

from quizgen.mend import cards, ids, options, quotations, stems, syntax
from quizgen.mend.case import Case, Change

MENDS: dict[str, Callable[[Case], tuple[Change, ...]]] = {
    "text-cut-by-comment": syntax.mend_comment,
    "text-cut-by-comma": syntax.mend_comma,
    "yaml-syntax": syntax.mend_refusal,
    "yaml-alias": syntax.mend_refusal,
    "yaml-anchor": syntax.mend_refusal,
    "yaml-tag": syntax.mend_refusal,
    "complex-key": syntax.mend_refusal,
    "control-character": syntax.mend_refusal,
    "missing-property": ids.mend_missing_id,
    "wrong-id": ids.mend_wrong_id,
    "quote-not-found": quotations.mend_paragraph,
    "wrong-evidence": quotations.mend_missing_paragraph,
    "negative-not-emphasised": stems.mend_emphasis,
    "article-cue": stems.mend_article,
    "repeated-lead": options.mend_lead,
    "odd-format": options.mend_format,
    "several-facts": cards.mend_facts,
}


def describe_mend(code: str) -> str:
    """Say what `check --fix` does about a code, for `explain`; nothing where it does nothing."""
    if code not in MENDS:
        return ""
    told = cleandoc(MENDS[code].__doc__ or "").replace("\n", "\n    ").replace("    \n", "\n")
    return f"'quizgen check --fix' mends it, where it is certain what is meant:\n    {told}"
