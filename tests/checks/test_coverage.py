from quizgen.bank import read_bank
from quizgen.checks import check_bank
from quizgen.evidence import make_lock, read_source
from quizgen.source_yaml import read_yaml

from tests.make import bank_of

PARAGRAPH = "Many words that stand here so that the paragraph is of some length, number {}, and says little of note."


def text_of(*paragraphs, front=""):
    content = f"---\nid: mill\ntitle: T\n{front}---\n" + "\n\n".join(paragraphs) + "\n"
    return read_source("mill.md", content.encode())[0]


def found(evidence, code, document, *, with_lock=False, source="{title: T}"):
    questions = "".join(f"  - {{id: q-{at}, essay: Why {at}?, evidence: {each}}}\n" for at, each in enumerate(evidence))
    content = f"bank: b-1\ntitle: T\nsources:\n  mill: {source}\nquestions:\n{questions}"
    locks = {"mill": make_lock(document, ())} if with_lock else {}
    bank, problems = read_bank(read_yaml("b.yaml", content.encode()), locks)
    assert () == problems
    texts = {} if with_lock else {"mill": document}
    return [(each.place.line, each.place.column, each.message) for each in check_bank(bank, texts) if each.code == code]


FIVE = text_of(*map(PARAGRAPH.format, range(5)))


def test_paragraphs_that_no_question_rests_on_are_named_at_the_source():
    message = "no question rests on p1, p4, p5 of mill"
    assert [(4, 3, message)] == found(["p2", "p2-p3"], "uncovered-paragraphs", FIVE)


def test_a_lock_alone_tells_which_paragraphs_there_are():
    assert 1 == len(found(["p2"], "uncovered-paragraphs", FIVE, with_lock=True))


def test_evidence_that_spans_most_of_the_source_covers_nothing():
    assert [(4, 3, "no question rests on p1, p3, p4, p5 of mill")] == found(
        ["p1-p4", "p2"], "uncovered-paragraphs", FIVE
    )


def test_many_paragraphs_are_not_all_named():
    document = text_of(*map(PARAGRAPH.format, range(20)))
    assert found(["p1"], "uncovered-paragraphs", document)[0][2].endswith("p12, p13 and 7 more of mill")


def test_paragraphs_that_need_no_question_are_left_alone():
    skipping = text_of(*map(PARAGRAPH.format, range(3)), front="skip: [p1]\n")
    assert [] == found(["p2"], "uncovered-paragraphs", skipping, source="{title: T, skip: [p3]}")
    assert [] == found(["p2", "p3"], "uncovered-paragraphs", skipping, with_lock=True)


def test_a_source_that_nothing_is_cited_from_is_left_alone():
    bank = bank_of("- {id: q-1, essay: Why?}", head="sources: {mill: {title: T}}\n")
    assert [] == [each for each in check_bank(bank, {"mill": FIVE}) if each.code == "uncovered-paragraphs"]


def test_a_paragraph_with_far_more_questions_than_its_length_is_seen():
    message = "8 of 12 citations are of p1 of mill, which is 20 % of the text"
    assert [(4, 3, message)] == found([*["p1"] * 8, "p2", "p3", "p4", "p5"], "overused-paragraph", FIVE)


def test_a_long_paragraph_may_have_many_questions():
    document = text_of(" ".join([PARAGRAPH] * 8), PARAGRAPH, PARAGRAPH)
    assert [] == found([*["p1"] * 8, "p2", "p3"], "overused-paragraph", document)


def test_few_questions_are_no_overuse():
    assert [] == found(["p1"] * 5, "overused-paragraph", FIVE)


def levels(**counts):
    names = [level for level, count in counts.items() for _ in range(count)]
    questions = "\n".join(f"- {{id: q-{at}, essay: Why {at}?, level: {level}}}" for at, level in enumerate(names))
    return [
        (each.place.line, each.place.column, each.message)
        for each in check_bank(bank_of(questions), {})
        if each.code == "level-skew"
    ]


def test_a_bank_that_is_mostly_at_one_level_is_seen():
    message = "15 of the 21 questions with a level are at 'remember'"
    assert [(1, 7, message)] == levels(remember=15, apply=6)


def test_a_bank_with_several_levels_or_few_questions_is_left_alone():
    assert [] == levels(remember=12, understand=8)
    assert [] == levels(remember=19)
