import subprocess
import sys

import pytest
from quizgen.report import FORMATS


def test_the_formats_are_those_that_people_rely_on():
    assert ["text", "concise", "json", "github", "sarif"] == list(FORMATS)


@pytest.mark.parametrize("module", ["rich", "json", "quizgen.checks", "quizgen.report.sarif"])
def test_writing_text_loads_nothing_that_it_does_not_need(module):
    program = (
        f"import sys; from quizgen.report import FORMATS; FORMATS['text']([]); sys.exit({module!r} in sys.modules)"
    )
    assert 0 == subprocess.run([sys.executable, "-c", program], check=False).returncode
