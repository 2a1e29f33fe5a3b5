"""Decks for Anki: a note for each question, cards that shuffle their options anew each day, and where it is written.

A note's name depends on the ids of bank and question alone, so that a new form of a deck mends the cards that students
have. Cards look as `templates/anki` says.
"""

from __future__ import annotations

from markupsafe import Markup

from quizgen.assemble.quiz import Deck, Quiz
from quizgen.diagnostics import Diagnostic
from quizgen.targets import Job, Made, Supplies

SUBJECT = "deck"


def plan_files(subject: Quiz | Deck, supplies: Supplies) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
    """Plan the one file of a deck."""
    assert isinstance(subject, Deck)
    deck = subject
    return (Job(f"{deck.id}.apkg", lambda: Made(_write_deck(deck, supplies))),), ()


def _write_deck(deck: Deck, supplies: Supplies) -> bytes:
    # genanki is heavy, and planning needs none of this
    from quizgen.targets.anki.card_templates import CardTemplates
    from quizgen.targets.anki.fields import Pictures, media_name
    from quizgen.targets.anki.notes import clean_title, make_notes
    from quizgen.targets.anki.package import write_package

    names: dict[str, dict[str, str]] = {}
    files: dict[str, bytes] = {}
    for (bank, address), content in supplies.media.items():
        name = media_name(address, content)
        names.setdefault(bank, {})[address] = name
        files[name] = content
    notes = make_notes(deck, {bank: Pictures(named) for bank, named in names.items()})
    used = "\x1f".join(field for note in notes for field in note.fields)
    return write_package(
        notes,
        title=clean_title(deck),
        description=_describe(deck),
        templates=CardTemplates(supplies.templates),
        media={name: content for name, content in files.items() if name in used},
        timestamp=supplies.timestamp,
    )


def _describe(deck: Deck) -> str:
    """Say what the deck is about, whose it is, and how it is brought up to date: HTML, shown before studying."""
    lines = []
    for bank in deck.banks:
        license_ = Markup(" ({})").format(bank.license) if bank.license else Markup("")
        lines.append(Markup("<p>{}{}</p>").format(bank.title, license_))
        for source in bank.sources:
            given = source.particulars
            named = ", ".join(part for part in (given.author, given.title, given.container, given.published) if part)
            if named:
                lines.append(Markup("<p>Source: {}</p>").format(named))
    update = (
        "To update, import the new file with Anki's default options (leave “Merge note types” off): "
        "your schedule stays. The texts of its notes are replaced by those of the file."
    )
    lines.append(Markup("<p>{}</p>").format(update))
    return str(Markup("\n").join(lines))
