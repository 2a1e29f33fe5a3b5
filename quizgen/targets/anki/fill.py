"""What a question asks, as the fields of the note type that its response calls for."""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from markupsafe import Markup

from quizgen.assemble.order import shown_order
from quizgen.item import (
    Accepted,
    Asked,
    Blanks,
    Choices,
    Criterion,
    Entry,
    Extended,
    Filled,
    Item,
    Joined,
    Look,
    Manner,
    Model,
    Option,
    Ordered,
    Pairs,
    Right,
    Sequence,
)
from quizgen.markup import Gap, Text, write_plain
from quizgen.render.words import words_of
from quizgen.targets.anki import note_types
from quizgen.targets.anki.fields import Pictures, in_gap, wrap, write_field, write_items, write_picture, write_words
from quizgen.targets.anki.foot import first_voice
from quizgen.targets.anki.note_types import NoteType

Fields = dict[str, str]
_KEY = "deck"  # no quiz's form shows the same order
ARGUMENT_PARTS = {
    "grounds": "Grounds",
    "concession": "Concession",
    "counter": "Counter",
    "reply": "Reply",
    "hedge": "Hedge",
}


def fill_fields(  # noqa: PLR0911  one for each response
    parts: tuple[Asked, ...], pictures: Pictures
) -> tuple[NoteType, Fields]:
    """Choose the note type by the response of the first part, and give its own fields that aren't empty."""
    asked = parts[0]
    match asked.answered:
        case (Choices(look=Look.VERDICT) as choices, Right() as key):
            return note_types.TRUE_FALSE, _fill_verdict(asked.item, choices, key, pictures)
        case (Choices() as choices, Right() as key):
            return note_types.CHOICE, _fill_choice(asked.item, choices, key, pictures)
        case (Entry(manner=Manner.RECALL), Accepted() as key):
            return note_types.FLASHCARD, _fill_flashcard(parts, key, pictures)
        case (Entry() as entry, Accepted() as key):
            return note_types.TYPE_IN, _fill_type_in(asked.item, entry, key, pictures)
        case (Blanks() as blanks, Filled() as key):
            return note_types.CLOZE, _fill_cloze(asked.item, blanks, key, pictures)
        case (Pairs() as pairs, Joined() as key):
            return note_types.MATCH, _fill_match(asked.item, pairs, key, pictures)
        case (Sequence() as sequence, Ordered() as key):
            return note_types.ORDER, _fill_order(asked.item, sequence, key, pictures)
        case (Extended(), Model()):
            return note_types.ARGUMENT, _fill_argument(parts, pictures)
        case _:
            assert_never(asked.answered)


def fits_in_note(first: Asked, other: Asked) -> bool:
    """Tell whether the note made of *first* has a place for another part of the same question."""
    match first.answered, other.answered:
        case (Entry(manner=Manner.RECALL), _), (Entry(manner=Manner.RECALL), _):
            return not first.identity.part and other.identity.part == "reverse"
        case (Extended(), _), (Extended(), _):
            return {first.identity.part, other.identity.part} <= set(ARGUMENT_PARTS)
        case _:
            return False


def _stem(item: Item, pictures: Pictures) -> Markup:
    direction = Markup('<p class="direction">{}</p>').format(write_words(item.direction)) if item.direction else ""
    return write_field(item.stem, pictures) + write_picture(item.picture, pictures) + direction


def _shown(item: Item, options: tuple[Option, ...]) -> tuple[Option, ...]:
    by_place = {option.place_in_list: option for option in options}
    return tuple(by_place[place] for place in shown_order(item, _KEY))


def _item_tag(option: Option, name: str = "") -> str:
    named = f' class="{name}"' if name else ""
    return f"<li{named}{' data-pin' if option.rank is not None else ''}>"


def _write_options(options: tuple[Option, ...], pictures: Pictures) -> Markup:
    return Markup("\n").join(wrap(_item_tag(option), write_field(option.text, pictures), "</li>") for option in options)


# --- choices ---


def _fill_choice(item: Item, choices: Choices, key: Right, pictures: Pictures) -> Fields:
    shown = _shown(item, choices.options)
    right = [write_field(option.text, pictures) for option in shown if option.place_in_list in key.options]
    return {
        "Stem": _stem(item, pictures),
        "Options": _write_options(shown, pictures),
        "Answer": right[0] if len(right) == 1 else Markup("<ul>\n{}\n</ul>").format(write_items(right)),
        # in the order of the options, so that a client that shuffles both alike shows them alike
        "Reasons": Markup("\n").join(_reason(option, key, pictures) for option in shown),
        "Several": write_words(words_of(item.language).choose_several) if choices.several else "",
    }


def _reason(option: Option, key: Right, pictures: Pictures) -> Markup:
    is_right = option.place_in_list in key.options
    feedback = key.feedback[option.place_in_list] if key.feedback else None
    why = wrap('<div class="why">', write_field(feedback, pictures), "</div>") if feedback else ""
    text = wrap('<span class="option">', write_field(option.text, pictures), "</span>")
    return wrap(_item_tag(option, "right" if is_right else "wrong"), text + why, "</li>")


def _fill_verdict(item: Item, choices: Choices, key: Right, pictures: Pictures) -> Fields:
    right = [option for option in choices.options if option.place_in_list in key.options]
    said = [key.feedback[option.place_in_list] for option in right] if key.feedback else []
    verdicts = _verdicts(choices, item.language, pictures)
    return {
        "Statement": _stem(item, pictures),
        "Verdicts": Markup("\n").join(Markup("<span>{}</span>").format(verdict) for verdict in verdicts.values()),
        "Verdict": Markup(", ").join(verdicts[option.place_in_list] for option in right),
        "Correction": Markup("").join(write_field(text, pictures) for text in said if text),
    }


def _verdicts(choices: Choices, language: str, pictures: Pictures) -> dict[int, Markup]:
    """Name the verdicts: `True` and `False` in the language of the bank, others as they are written."""
    words = words_of(language)
    fixed = {"True": words.true, "False": words.false}
    return {
        option.place_in_list: write_words(fixed[option.text.typed])
        if option.text.typed in fixed
        else write_field(option.text, pictures)
        for option in choices.options
    }


# --- entries ---


def _fill_flashcard(parts: tuple[Asked, ...], key: Accepted, pictures: Pictures) -> Fields:
    return {
        "Front": _stem(parts[0].item, pictures),
        "Back": Markup("<br>\n").join(write_field(text, pictures) for text in key.texts),
        "Reverse": "1" if len(parts) > 1 else "",
    }


def _fill_type_in(item: Item, entry: Entry, key: Accepted, pictures: Pictures) -> Fields:
    # Anki compares what is typed with the answer's bare words
    answer = " ".join(write_plain(key.texts[0].blocks).split())
    others = [_also(key.texts[1:], item.language, pictures)] if len(key.texts) > 1 else []
    if key.tolerance and key.low is not None and key.high is not None:
        grouped = "," in answer
        low, high = _number(key.low, grouped=grouped), _number(key.high, grouped=grouped)
        others.append(write_words(words_of(item.language).bounds.format(low=low, high=high)))
    return {
        "Prompt": _stem(item, pictures),
        "Answer": write_words(answer),
        "Accept": write_items(others),
        "Unit": write_words(entry.unit),
    }


def _also(texts: tuple[Text, ...], language: str, pictures: Pictures) -> Markup:
    """Name the other accepted texts."""
    label = write_words(words_of(language).accepted)
    return Markup("{}: {}").format(label, Markup(" / ").join(write_field(text, pictures) for text in texts))


def _number(value: Decimal, *, grouped: bool) -> str:
    text = format(value, ",f" if grouped else "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _fill_cloze(item: Item, blanks: Blanks, key: Filled, pictures: Pictures) -> Fields:
    def gap(node: Gap) -> str:
        answer = in_gap(write_field(key.gaps[node.index][0], pictures))
        hint = "::" + in_gap(write_words(node.hint)) if node.hint else ""
        return f"{{{{c{blanks.groups[node.index]}::{answer}{hint}}}}}"

    variants = [
        Markup("{} ({})").format(write_field(accepted[0], pictures), _also(accepted[1:], item.language, pictures))
        for accepted in key.gaps
        if len(accepted) > 1
    ]
    text = write_field(item.stem, pictures, gap=gap) + write_picture(item.picture, pictures)
    return {"Text": text, "Accept": write_items(variants)}


# --- pairs and sequences ---


def _fill_match(item: Item, pairs: Pairs, key: Joined, pictures: Pictures) -> Fields:
    right = {option.place_in_list: write_field(option.text, pictures) for option in pairs.right}
    rows = [
        Markup("<tr><td>{}</td><td>{}</td></tr>").format(write_field(left, pictures), right[partner])
        for left, partner in zip(pairs.left, key.partners, strict=True)
    ]
    alone = [text for place, text in right.items() if place not in key.partners]
    rows += [Markup('<tr class="alone"><td>\N{EM DASH}</td><td>{}</td></tr>').format(text) for text in alone]
    return {
        "Instruction": _stem(item, pictures),
        "Left": write_items(write_field(left, pictures) for left in pairs.left),
        "Right": _write_options(_shown(item, pairs.right), pictures),
        "Pairs": Markup("<table>\n{}\n</table>").format(Markup("\n").join(rows)),
    }


def _fill_order(item: Item, sequence: Sequence, key: Ordered, pictures: Pictures) -> Fields:
    steps = {option.place_in_list: write_field(option.text, pictures) for option in sequence.steps}
    return {
        "Instruction": _stem(item, pictures),
        "Items": _write_options(_shown(item, sequence.steps), pictures),
        "Ordered": write_items(steps[place] for place in key.steps),
    }


# --- answers at length ---


def _fill_argument(parts: tuple[Asked, ...], pictures: Pictures) -> Fields:
    item = parts[0].item
    fields: Fields = {
        "Prompt": write_field(item.stem, pictures) + write_picture(item.picture, pictures),
        "By": write_words(item.voice or first_voice(parts[0])),
    }
    for each in parts:
        response, key = each.answered
        if not isinstance(response, Extended) or not isinstance(key, Model):
            continue  # parts of a note all answer at length, see `fits_in_note`
        name = ARGUMENT_PARTS.get(each.identity.part)
        if name is None:
            fields |= _fill_outline(each.item, response, key, pictures)
        else:
            fields[name] = write_field(key.answer, pictures)
            fields[f"{name} Question"] = write_words(each.item.direction)
    return fields


def _fill_outline(item: Item, response: Extended, key: Model, pictures: Pictures) -> Fields:
    low, high = response.words or (0, 0)
    words = words_of(item.language)
    length = words.write_between.format(low, high) if high > low else words.write_about.format(low)
    criteria = Markup("\n").join(_criterion(each, pictures) for each in key.criteria)
    return {
        "By": "",
        "Task": "1",
        "Length": write_words(length) if response.words else "",
        "Outline": write_field(key.answer, pictures),
        "Criteria": Markup("<table>\n{}\n</table>").format(criteria) if criteria else "",
    }


def _criterion(criterion: Criterion, pictures: Pictures) -> Markup:
    row = Markup("<tr><td>{}</td><td>{}</td></tr>")
    head = row.format(_with_weight(criterion.text, pictures), _points(criterion.points))
    levels = [
        Markup('<tr class="level"><td>{}</td><td>{}</td></tr>').format(write_field(text, pictures), _points(points))
        for points, text in criterion.levels
    ]
    return Markup("\n").join((head, *levels))


def _with_weight(text: Text, pictures: Pictures) -> Markup:
    return Markup("<strong>{}</strong>").format(write_field(text, pictures))


def _points(points: Decimal) -> str:
    return _number(points, grouped=False)
