"""What documents have in common is kept for them, and changes nothing in them."""

import pytest
from quizgen.targets.typesetting import set_document

MAIN = {"main.typ": b'#import "lib.typ": said\n#set document(title: "x")\n#said'}


def library(said):
    return {"lib.typ": f"#let said = [{said}]".encode()}


@pytest.fixture
def workshop(tmp_path):
    return tmp_path


def test_a_workshop_changes_no_byte(workshop):
    kept = set_document(MAIN, 0, common=library("So."), workshop=workshop)
    assert set_document({**MAIN, **library("So.")}, 0) == kept


def test_what_documents_have_in_common_is_laid_out_once(workshop):
    for title in (b"x", b"y"):
        main = {"main.typ": MAIN["main.typ"].replace(b'"x"', b'"%b"' % title)}
        set_document(main, 0, common=library("So."), workshop=workshop)
    assert ["lib.typ"] == [path.name for path in workshop.rglob("*.typ")]


def test_a_document_with_another_library_in_the_same_workshop_is_as_without_the_first(workshop, tmp_path_factory):
    set_document(MAIN, 0, common=library("Something else, and longer."), workshop=workshop)
    alone = set_document(MAIN, 0, common=library("So."), workshop=tmp_path_factory.mktemp("other"))
    assert alone == set_document(MAIN, 0, common=library("So."), workshop=workshop)


def test_what_stands_alone_is_set_as_what_does_not(workshop):
    kept = set_document(MAIN, 0, common=library("So."), workshop=workshop)
    assert kept == set_document(MAIN, 0, common=library("So."), workshop=workshop, is_alone=True)
