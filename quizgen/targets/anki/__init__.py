"""Decks for Anki: a note for each question, cards that shuffle their options anew each day, and where it is written.

A note's name depends on the ids of bank and question alone, so that a new form of a deck mends the cards that students
have. Cards look as `templates/anki` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from quizgen.assemble.quiz import Deck, Quiz
from quizgen.diagnostics import Diagnostic, Place, Severity, SourceText, counted, error
from quizgen.targets import Job, Made, Supplies

if TYPE_CHECKING:
    from quizgen.targets.anki.card_templates import TemplateFault
    from quizgen.targets.anki.plan import DeckPlan

SUBJECT = "deck"


def plan_files(subject: Quiz | Deck, supplies: Supplies) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
    """Plan a deck's two files: the package, and the text for updates that keep what students wrote."""
    assert isinstance(subject, Deck)
    deck, (plan, found) = subject, plan_release(subject, supplies)
    if plan is None:
        return (), found
    jobs = (
        Job(f"{deck.file_name}.apkg", lambda: Made(_write_deck(deck, plan, supplies))),
        Job(f"{deck.file_name}.update.txt", lambda: Made(_write_update(plan))),
    )
    return jobs, (*found, *(_unlocked(deck) if deck.lock is None else _unreleased(deck, plan)))


def plan_release(deck: Deck, supplies: Supplies) -> tuple[DeckPlan | None, tuple[Diagnostic, ...]]:
    """Make a deck's notes and compare them with what its lock remembers, or say why that can't be done."""
    from quizgen.targets.anki.card_templates import TemplateFault
    from quizgen.targets.anki.plan import plan_deck

    try:
        plan = plan_deck(deck, supplies)
    except TemplateFault as fault:
        return None, (_tell_fault(fault),)
    return plan, plan.diagnostics


def _tell_fault(fault: TemplateFault) -> Diagnostic:
    text = fault.path.read_text(encoding="utf-8", errors="replace")
    place = Place(SourceText(str(fault.path), text), fault.offset, fault.offset)
    return error("template-fault", place, fault.message, help=fault.mend)


def _write_deck(deck: Deck, plan: DeckPlan, supplies: Supplies) -> bytes:
    # genanki is heavy, and planning needs none of this
    from quizgen.targets.anki.card_templates import CardTemplates
    from quizgen.targets.anki.notes import clean_title
    from quizgen.targets.anki.package import write_package

    return write_package(
        plan.notes,
        title=clean_title(deck),
        description=_describe(deck),
        templates=CardTemplates(supplies.templates),
        media=plan.media,
        timestamp=plan.timestamp,
        type_times=plan.type_times,
        preset=deck.preset,
    )


def _write_update(plan: DeckPlan) -> bytes:
    from quizgen.targets.anki.update import write_update

    return write_update(plan.notes)


def _unlocked(deck: Deck) -> tuple[Diagnostic, ...]:
    message = "the deck has no lock: whoever imports it again has every note rewritten and loses what they wrote there"
    command = f"quizgen release {deck.place.path} --first"
    mend = f"add 'lock: {deck.id}.lock.yaml' and run '{command}', which remembers what was released"
    return (Diagnostic("unlocked-deck", Severity.WARNING, deck.place, message, mend),)


def _unreleased(deck: Deck, plan: DeckPlan) -> tuple[Diagnostic, ...]:
    changes = plan.changes
    count = len(changes.added) + len(changes.changed) + len(changes.withdrawn)
    if changes.is_first or not count:
        return ()
    message = f"{counted(count, 'note')} of this deck {'is' if count == 1 else 'are'} newer than its last release"
    mend = (
        f"before students get it, run 'quizgen release {deck.place.path}': until then each build makes them newer still"
    )
    return (Diagnostic("unreleased-changes", Severity.WARNING, deck.lock_place, message, mend),)


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
        "To update, import the new .apkg with Anki's default options (leave “Merge note types” off). Your schedule "
        "stays. Notes that changed are replaced whole, the others stay as you have them. To keep My Notes and your "
        "tags on changed notes too, import the .update.txt instead. Search for tag:quizgen::withdrawn to find the "
        "cards that are no longer asked."
    )
    lines.append(Markup("<p>{}</p>").format(update))
    return str(Markup("\n").join(lines))
