"""Makes banks from a few lines of YAML, for tests."""

import textwrap

from quizgen.bank import read_bank
from quizgen.source_yaml import read_yaml


def bank_of(questions, *, head="", path="bank.yaml"):
    """Read a bank whose `questions:` are these lines, and insist that it is sound."""
    bank, diagnostics = read(questions, head=head, path=path)
    assert () == diagnostics
    return bank


def read(questions, *, head="", path="bank.yaml"):
    content = f"bank: b-1\ntitle: T\n{head}questions:\n{textwrap.indent(textwrap.dedent(questions), '  ')}\n"
    return read_bank(read_yaml(path, content.encode()), {})


def asked_of(question):
    """Read one question, called q-x, and give what it asks."""
    return bank_of(_listed(question)).asked


def problems_of(question):
    """Read one question, called q-x, and give what is wrong with it."""
    content = f"bank: b-1\nquestions:\n{textwrap.indent(_listed(question), '  ')}\ntitle: T\n"
    return read_bank(read_yaml("bank.yaml", content.encode()), {})[1]


def _listed(question):
    return "- id: q-x\n" + textwrap.indent(question, "  ")
