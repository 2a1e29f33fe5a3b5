"""Runs the rules on a question of a few lines, for tests."""

import textwrap

from quizgen.checks import check_bank

from tests.make import bank_of


def found(question, code):
    """Give what a rule finds in one question, called q-x, as (line, column, message); its first property is in line 5."""
    bank = bank_of("- id: q-x\n" + textwrap.indent(textwrap.dedent(question).strip("\n"), "  "))
    return [(each.place.line, each.place.column, each.message) for each in check_bank(bank, {}) if each.code == code]


def choices(stem, answer, *distractors):
    """Write a multiple-choice, every text in a block of its own so that no sign needs quoting."""
    block = "\n".join(f"  - |\n    {each}" for each in distractors)
    return f"multiple-choice: |\n  {stem}\nanswer: |\n  {answer}\ndistractors:\n{block}\n"


def codes_of_line(line, head=""):
    """Give the codes of what the rules find in a multiple-choice that is written `stem | answer | distractors`."""
    question = choices(*(part.strip() for part in line.split(" | ")))
    bank = bank_of("- id: q-x\n" + textwrap.indent(question, "  "), head=head)
    return {each.code for each in check_bank(bank, {})}


def lines(corpus):
    """Give the items of a corpus, a line each."""
    return corpus.strip().split("\n")
