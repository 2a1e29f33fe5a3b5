"""What documents have in common is kept for them, and changes nothing in them."""

import pytest
from quizgen.targets.typesetting import set_document

MAIN = b'#import "lib.typ": said\n#set document(title: "x")\n#said'


def files(said, **more):
    return {"main.typ": MAIN, "lib.typ": f"#let said = [{said}]".encode(), **more}


@pytest.fixture
def workshop(tmp_path):
    return tmp_path


def test_a_workshop_changes_no_byte(workshop):
    assert set_document(files("So."), 0) == set_document(files("So."), 0, workshop=workshop)


def test_what_documents_have_in_common_is_laid_out_once(workshop):
    for main in (MAIN, MAIN + b"!"):
        set_document({**files("So."), "main.typ": main}, 0, workshop=workshop)
    assert ["lib.typ"] == [path.name for path in workshop.rglob("*.typ")]


def test_a_document_with_another_library_in_the_same_workshop_is_as_without_the_first(workshop, tmp_path_factory):
    set_document(files("Something else, and longer."), 0, workshop=workshop)
    alone = set_document(files("So."), 0, workshop=tmp_path_factory.mktemp("other"))
    assert alone == set_document(files("So."), 0, workshop=workshop)
