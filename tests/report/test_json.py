import json

from quizgen.diagnostics import Severity
from quizgen.report import FORMATS

from tests.report.problems import problem

WRITE = FORMATS["json"]


def test_every_problem_is_an_object_with_the_agreed_properties():
    found = [problem("twice: 'é'", help="mend\nmore", severity=Severity.WARNING, question="cells-03")]
    expected = {
        "code": "duplicate-options",
        "severity": "warning",
        "path": "banks/cells.yaml",
        "line": 2,
        "column": 27,
        "question": "cells-03",
        "message": "twice: 'é'",
        "help": "mend\nmore",
    }
    assert [expected] == json.loads(WRITE(found))


def test_the_properties_stand_in_the_agreed_order():
    names = ["code", "severity", "path", "line", "column", "question", "message", "help"]
    assert names == list(json.loads(WRITE([problem()]))[0])


def test_no_problems_are_an_empty_list():
    assert [] == json.loads(WRITE([]))


def test_it_is_ascii_so_that_any_output_can_carry_it():
    assert WRITE([problem("é \u202e 東")], colour=True).isascii()
