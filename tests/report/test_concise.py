from quizgen.report import FORMATS

from tests.report.problems import problem

WRITE = FORMATS["concise"]


def test_every_problem_is_one_line():
    assert "banks/cells.yaml:2:27: error[duplicate-options] it stands twice\n" * 2 == WRITE(
        [problem(), problem(help="mend")]
    )


def test_nothing_is_written_for_no_problems():
    assert "" == WRITE([])


def test_colours_stand_around_place_and_code():
    told = WRITE([problem()], colour=True)
    assert "\x1b[1mbanks/cells.yaml:2:27:\x1b[0m \x1b[1;31merror[duplicate-options]\x1b[0m it stands twice\n" == told
