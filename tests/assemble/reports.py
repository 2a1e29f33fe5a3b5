"""Gives what is reported of a quiz or a deck, for tests of messages."""

from quizgen.assemble.deck import assemble_deck
from quizgen.source_yaml import read_yaml

from tests.make import assemble, bank_of


def reported(questions, quiz, head="", **options):
    """Give code, line, column and message of all that is wrong with a quiz whose fourth line is the first of *quiz*."""
    quiz_made, found = assemble(questions, quiz, head=head, **options)
    assert (quiz_made is None) == bool(found)
    return [(each.code, each.place.line, each.place.column, each.message) for each in found]


def helps(questions, quiz, head=""):
    return [each.help for each in assemble(questions, quiz, head=head)[1]]


def deck_of(questions, deck, head="", **options):
    """Assemble a deck; *deck* are the lines below `banks:`."""
    content = f"deck: d-1\ntitle: D\nbanks: [bank.yaml]\n{deck}\n"
    return assemble_deck(read_yaml("deck.yaml", content.encode()), (bank_of(questions, head=head),), **options)


def cards(questions, deck, head="", **options):
    """Give the ids of a sound deck's questions, with their parts, in order."""
    made, found = deck_of(questions, deck, head=head, **options)
    assert () == found
    return [" ".join(filter(None, (each.identity.question, each.identity.part))) for each in made.asked]


def passage(name, *inner, **properties):
    """Write a passage with a true-false question for each of the names."""
    more = "".join(f", {key}: {value}" for key, value in properties.items())
    within = ", ".join(f"{{id: {each}, true-false: Inner {each}., answer: true}}" for each in inner)
    return f"- {{id: {name}, passage: Text of {name}., questions: [{within}]{more}}}"
