"""From a deck's questions to its notes: what they are called for good, what stands in them, where they lie.

Nothing here knows of genanki, files or looks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from quizgen.assemble.quiz import Deck
from quizgen.bank import Bank
from quizgen.evidence import describe_evidence
from quizgen.item import Asked, Blanks, Evidence, Identity
from quizgen.markup import Text
from quizgen.questions.base import LEVELS
from quizgen.release import WITHDRAWN_TAG, DeckMemory, Identities
from quizgen.render.words import words_of
from quizgen.targets.anki.fields import Pictures, write_field, write_items, write_words
from quizgen.targets.anki.fill import fill_fields, fits_in_note
from quizgen.targets.anki.foot import write_evidence, write_explanation, write_source, write_stimulus
from quizgen.targets.anki.note_types import CHOICE, NoteType

_SPACES = re.compile(r"\s+")
_OWN_BRANCHES = frozenset({"kind", "level", "difficulty", "withdrawn"})  # of the tags below `quizgen::`


@dataclass(frozen=True, slots=True)
class DeckNote:
    """A note: *fields* in the order of its type, *cards* the places of the cards that it has.

    *changed* is when its content last changed, in seconds since 1970; None for the time of the build.
    """

    identity: Identity
    guid: str
    note_type: NoteType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    cards: tuple[int, ...]
    due: int
    changed: int | None = None


def make_notes(
    deck: Deck, pictures: Mapping[str, Pictures], identities: Identities | None = None
) -> tuple[DeckNote, ...]:
    """Make the notes of a deck, in the order of its questions; *pictures* are named by bank.

    *identities* knows the names of notes that were released, and under which ids.
    """
    claims = _claims(deck)
    none = Pictures({})
    named = identities or Identities.of(deck.banks, DeckMemory())
    return tuple(
        _make_note(named.guid_of(identity), identity, parts, deck, pictures.get(identity.bank, none), claims, due)
        for due, (identity, parts) in enumerate(_group_parts(deck.asked).items(), start=1)
    )


def _group_parts(asked: Iterable[Asked]) -> dict[Identity, tuple[Asked, ...]]:
    """Put the parts of a question together that go into one note; a part that fits into none gets its own."""
    groups: dict[Identity, list[Asked]] = {}
    for each in asked:
        whole = Identity(each.identity.bank, each.identity.question)
        group = groups.get(whole)
        if group is None:
            groups[whole] = [each]
        elif fits_in_note(group[0], each):
            group.append(each)
        else:
            groups[each.identity] = [each]
    return {identity: tuple(group) for identity, group in groups.items()}


def _make_note(
    guid: str,
    identity: Identity,
    parts: tuple[Asked, ...],
    deck: Deck,
    pictures: Pictures,
    claims: Mapping[Identity, Markup],
    due: int,
) -> DeckNote:
    first = parts[0]
    note_type, own = fill_fields(tuple(_named_for_good(each, guid) for each in parts), pictures)
    given = own | _shared_fields(first, deck, pictures)
    if "Supports" in note_type.field_names:
        given["Supports"] = claims.get(identity, Markup(""))
    if deck.recalls and note_type is CHOICE and given.get("Options") and not given.get("Several"):
        # its templates then ask for the answer itself
        given = given | {"Options": Markup(""), "Reasons": Markup("")}
    fields = tuple(str(given.get(name, "")) for name in note_type.field_names)
    return DeckNote(
        identity=identity,
        guid=guid,
        note_type=note_type,
        fields=fields,
        tags=_tags(first),
        deck=_deck_name(first, deck),
        cards=_cards(first, note_type, given),
        due=due,
    )


def _named_for_good(asked: Asked, guid: str) -> Asked:
    # the order of options hangs on a name, and must outlive a question's id
    identity = Identity("quizgen", guid, asked.identity.part)
    return replace(asked, item=replace(asked.item, identity=identity))


def _place(asked: Asked, banks: Iterable[Bank]) -> Evidence | None:
    """Find what is known of the place in a source that an item leans on."""
    stimulus = asked.item.stimulus
    if stimulus is None or stimulus.locator is None:
        return None
    bank = next((each for each in banks if each.id == asked.identity.bank), None)
    return describe_evidence(stimulus.locator, bank.source(stimulus.locator.source) if bank else None)


def _shared_fields(asked: Asked, deck: Deck, pictures: Pictures) -> dict[str, str]:
    withdrawn = asked.about.withdrawn
    return {
        "Stimulus": write_stimulus(asked, _place(asked, deck.banks), pictures),
        "Notice": write_notice(words_of(asked.item.language).withdrawn, withdrawn) if withdrawn else Markup(""),
        "Explanation": write_explanation(asked.commentary, pictures),
        "Hint": write_field(asked.item.hint, pictures),
        "Evidence": write_evidence(asked, pictures),
        "Source": write_source(asked),
        "Lang": write_words(asked.item.language),
        "ID": write_words(asked.identity.name),
    }


def write_notice(frame: str, reason: str) -> Markup:
    """Write the banner of a note whose question is no longer asked; *frame* has a place for the *reason*."""
    return write_words(frame.replace("{}", reason))


def _cards(asked: Asked, note_type: NoteType, fields: Mapping[str, str]) -> tuple[int, ...]:
    response = asked.item.response
    if isinstance(response, Blanks):
        return tuple(sorted({group - 1 for group in response.groups}))
    return tuple(card.place for card in note_type.cards if fields.get(card.needs))


def _claims(deck: Deck) -> dict[Identity, Markup]:
    """List for each question that serves others what those say."""
    stems: dict[Identity, Text] = {}
    for bank in deck.banks:
        for asked in bank.asked:
            stems.setdefault(Identity(bank.id, asked.identity.question), asked.item.stem)
    claims = {}
    none = Pictures({})
    for bank in deck.banks:
        for question in bank.every_question():
            served = (stems.get(Identity(bank.id, str(named))) for named in question.linked)
            items = write_items(write_field(stem, none) for stem in served if stem is not None)
            if items:
                claims[Identity(bank.id, str(question.id))] = items
    return claims


# --- tags and subdecks ---


def _tags(asked: Asked) -> tuple[str, ...]:
    about = asked.about
    branch = bank_tag(asked.identity.bank)
    found: list[tuple[str, ...]] = [(branch, tag) for tag in about.tags]
    found = found or [(branch,)]
    found.append(("quizgen", "kind", asked.item.kind))
    if about.level:
        found.append(("quizgen", "level", about.level))
    if about.difficulty is not None:
        found.append(("quizgen", "difficulty", str(about.difficulty)))
    if about.withdrawn:
        found.append((WITHDRAWN_TAG,))
    return tuple(sorted({make_tag(*parts) for parts in found}))


@lru_cache(maxsize=64)
def bank_tag(bank: str) -> str:
    """Name the branch of a bank's tags; no id ends in an underscore, so a bank called `kind` has one of its own."""
    return make_tag("quizgen", f"{bank}_" if bank in _OWN_BRANCHES else bank)


def make_tag(*parts: str) -> str:
    """Make a hierarchical tag; Anki parts tags at white space and takes no quotation marks and no empty steps."""
    steps = "::".join(parts).split("::")
    cleaned = (_SPACES.sub("-", _printable(step).replace('"', "").strip(" :")) for step in steps)
    return "::".join(step for step in cleaned if step)


def _deck_name(asked: Asked, deck: Deck) -> str:
    match deck.subdecks:
        case "sections":
            evidence = asked.commentary.evidence
            inner = evidence[0].section if evidence else ""
        case "kinds":
            inner = asked.item.kind
        case "levels":
            inner = _numbered_level(asked.about.level)
        case _:
            inner = ""
    inner = _printable(inner).replace("::", ": ").replace('"', "").strip(" :")
    title = clean_title(deck)
    return f"{title}::{inner}" if inner else title


def clean_title(deck: Deck) -> str:
    """Give a deck's title as Anki takes it: `::` makes subdecks, and control characters go."""
    steps = (" ".join(_printable(step).replace('"', "").split()) for step in deck.title.split("::"))
    return "::".join(step for step in steps if step) or deck.id


def _numbered_level(level: str) -> str:
    # Anki sorts decks by name, and gathers new cards in that order
    return f"{LEVELS.index(level) + 1} {level}" if level in LEVELS else level


@lru_cache(maxsize=1024)  # titles, sections and tags are those of many notes
def _printable(text: str) -> str:
    normal = unicodedata.normalize("NFC", text)
    return "".join(" " if character.isspace() else character for character in normal if _is_shown(character))


def _is_shown(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
