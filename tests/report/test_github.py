import pytest
from quizgen.diagnostics import Severity, SourceText
from quizgen.report import FORMATS

from tests.report.problems import problem

WRITE = FORMATS["github"]


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.HINT, "notice")]
)
def test_every_problem_is_a_command(severity, command):
    assert (
        f"::{command} file=banks/cells.yaml,line=2,col=27,title=duplicate-options::it stands twice%0Ahelp: mend%0Amore\n"
        == WRITE([problem(help="mend\nmore", severity=severity)])
    )


def test_signs_that_end_properties_are_escaped_in_paths():
    source = SourceText("a,b:c%d.yaml", "bank")
    assert "file=a%2Cb%3Ac%25d.yaml,line=1" in WRITE([problem(source=source, at="bank")])


def test_percent_signs_are_escaped_in_messages_and_the_others_left():
    assert "::100%25: a, b%0A" in WRITE([problem("100%: a, b", help="x")])


def test_a_message_begins_no_command_of_its_own():
    told = WRITE([problem("x\n::add-mask::y", help="z\r\n::stop-commands::t")])
    assert 1 == len(told.splitlines())


def test_nothing_is_written_for_no_problems():
    assert "" == WRITE([])
