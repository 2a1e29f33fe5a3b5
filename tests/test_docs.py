"""What the pages for people show is read without a complaint."""

import re
import textwrap
from pathlib import Path

import pytest
from quizgen.assemble.blueprint import DeckProperties, QuizProperties
from quizgen.bank import read_bank
from quizgen.checks import codes
from quizgen.schema import validate
from quizgen.source_yaml import read_yaml

from tests.checks_page import checks_page

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
HEAD = "bank: b-1\ntitle: T\nsources: {mill: {author: Mill}}\nquestions:\n"


def examples():
    for page in PAGES:
        for number, block in enumerate(
            re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
        ):
            yield pytest.param(textwrap.dedent(block), id=f"{page.stem}-{number}")


def test_the_page_of_checks_is_what_explain_prints(renew_goldens):
    page = ROOT / "docs/checks.md"
    if renew_goldens:
        page.write_text(checks_page(), encoding="utf-8")
    assert checks_page() == page.read_text(encoding="utf-8"), "pytest --renew-goldens tests/test_docs.py writes it anew"


@pytest.mark.parametrize("code", codes())
def test_every_code_has_its_place_on_the_page_of_checks(code):
    assert f"\n### {code}\n" in (ROOT / "docs/checks.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("block", list(examples()))
def test_an_example_is_read_without_a_complaint(block):
    if block.startswith(("quiz:", "deck:")):
        document = read_yaml("example.yaml", block.encode())
        model = QuizProperties if block.startswith("quiz:") else DeckProperties
        assert ((), ()) == (document.diagnostics, validate(model, document.root)[1])
    else:
        content = block if block.startswith("bank:") else HEAD + textwrap.indent(block, "  ")
        assert () == read_bank(read_yaml("example.yaml", content.encode()), {})[1]
