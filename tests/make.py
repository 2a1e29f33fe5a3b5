"""Makes banks from a few lines of YAML, for tests."""

import textwrap

from quizgen.assemble.forms import assemble_quiz
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


def quiz_of(questions, quiz, *, head="", **options):
    """Assemble a quiz of a sound bank's questions; *quiz* are the lines below `banks:`."""
    made, diagnostics = assemble(questions, quiz, head=head, **options)
    assert () == diagnostics
    return made


def assemble(questions, quiz, *, head="", **options):
    bank = bank_of(questions, head=head)
    content = f"quiz: z-1\ntitle: Z\nbanks: [bank.yaml]\n{textwrap.dedent(quiz)}\n"
    return assemble_quiz(read_yaml("quiz.yaml", content.encode()), (bank,), **options)


def true_false(count, **properties):
    """Write true-false questions t-0, t-1, …, each with the same further properties."""
    more = "".join(f", {name}: {value}" for name, value in properties.items())
    return "\n".join(
        f"- {{id: t-{number}, true-false: Statement {number}., answer: true{more}}}" for number in range(count)
    )


def choices(count):
    """Write multiple-choice questions m-0, m-1, … with four options each."""
    return "\n".join(
        f"- {{id: m-{number}, multiple-choice: Which {number}?, answer: right {number}, distractors: [wrong, off, false]}}"
        for number in range(count)
    )
