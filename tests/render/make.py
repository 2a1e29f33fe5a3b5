"""Makes placed items, forms and quizzes by hand, for tests."""

from decimal import Decimal

from quizgen.assemble.quiz import Form, Paper, Placed, PlacedSection, Quiz
from quizgen.diagnostics import Place
from quizgen.item import Choices, Pairs, Sequence
from quizgen.render.writing import HtmlWriting, TypstWriting

from tests.make import asked_of, bank_of

HTML = HtmlWriting(lambda bank, address: f"{bank}/{address}")
TYPST = TypstWriting(lambda bank, address: f"{bank}/{address}")


def placed_of(yaml, *, shown=None, number=1):
    """Place one question on a form, options as *shown* or in the author's order; give what it asks beside it."""
    asked = asked_of(yaml)[0]
    return place(asked, number, shown), asked


def place(asked, number, shown=None):
    return Placed(number, asked.item, author_order(asked.item.response) if shown is None else shown)


def author_order(response):
    match response:
        case Choices(options) | Pairs(_, options) | Sequence(options):
            return tuple(option.place_in_list for option in options)
        case _:
            return ()


def quiz_of(questions, *, head="", title="Midterm", forms=("A",), turned=False, choose=None, banks=None, **particulars):
    """Make a quiz of one section, with all questions of a bank; where *turned*, the second form runs backwards."""
    bank = bank_of(questions, head=head)
    made = []
    for index, letter in enumerate(forms):
        asked = reversed(bank.asked) if turned and index else bank.asked
        items = tuple(
            place(each, number, author_order(each.item.response)[:: -1 if turned and index else 1])
            for number, each in enumerate(asked, 1)
        )
        points = sum((each.item.points for each in items), Decimal(0))
        made.append(Form(letter, (PlacedSection("Part A", None, items, points, choose),)))
    given = {"language": "en", "instructions": None, "time": "", "paper": Paper()} | particulars
    return Quiz(
        id="midterm",
        title=title,
        seed="s",
        keys="each-form",
        sections=(),
        forms=tuple(made),
        asked={each.identity: each for each in bank.asked},
        banks=banks or (bank,),
        place=Place(bank.text, 0, 0),
        **given,
    )
