"""What questions of every kind have in common, and how each makes its items of it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import PrivateAttr, WithJsonSchema

from quizgen.diagnostics import Place
from quizgen.item import (
    About,
    Answered,
    Asked,
    Citation,
    Commentary,
    Credit,
    Identity,
    Item,
    Picture,
    Setting,
    Space,
    Use,
)
from quizgen.markup import Paragraph, Run, Text
from quizgen.schema import (
    TEXT_SCHEMA,
    Flag,
    Identifier,
    Line,
    Lines,
    Points,
    Prose,
    Read,
    Shaped,
    as_text,
    described,
    json_list,
    key_place,
    mapping,
    one_of,
    one_or_several,
    problem,
    scalar,
)
from quizgen.source_yaml import Mapping, Scalar

LEVELS = ("remember", "understand", "apply", "analyze", "evaluate", "create")
_CITATION = re.compile(
    r"(?:(?P<source>[a-z0-9-]{2,40})\s+)?p(?P<first>\d{1,5})(?:\s*[-–]\s*p?(?P<last>\d{1,5}))?(?P<rest>.*)", re.DOTALL
)
_PHRASE = re.compile(r'\s*(?:"([^"]+)"|“([^”]+)”)\s*')
_SPACE = re.compile(r"(?:(?P<look>box|squared)\s+)?(?P<amount>\d{1,2}(?:\.\d)?|half)\s*(?P<unit>lines?|cm|pages?)")
_SPACE_PATTERN = r"^\s*((box|squared)\s+)?([0-9]{1,2}(\.[0-9])?|half)\s*(lines?|cm|pages?)\s*$"
_WIDTH = re.compile(r"\d{1,3}(?:\.\d)?\s*(?:mm|cm|%)")


def as_citation(value: Any) -> Citation:
    """Read where a source says so: `[SOURCE] pN[-pM] ["phrase" …]`."""
    typed = scalar(value)
    found = _CITATION.fullmatch(typed.strip())
    mend = 'write the paragraph, then the phrase: evidence: p6 "tested just once"'
    if not found:
        raise problem("wrong-evidence", f"'{typed}' names no paragraph", mend)
    first = int(found["first"])
    last = int(found["last"] or first)
    if not 1 <= first <= last:
        raise problem("wrong-evidence", f"'{typed}' names paragraphs that do not follow each other", mend)
    return Citation(found["source"] or "", first, last, _phrases(typed, found["rest"], mend), typed.place)


def _phrases(typed: Scalar, rest: str, mend: str) -> tuple[Text, ...]:
    phrases = []
    position = 0
    while position < len(rest):
        found = _PHRASE.match(rest, position)
        if not found:
            if not rest[position:].strip():
                break
            raise problem("wrong-evidence", f"'{rest[position:].strip()}' is no phrase in quotation marks", mend)
        phrase = found[1] or found[2]
        # as in the source: a star or a dollar in it is no markup
        phrases.append(Text(phrase, typed.place, (Paragraph((Run(phrase),)),)))
        position = found.end()
    return tuple(phrases)


def as_space(value: Any) -> Space:
    """Read the room to answer in: `12 lines`, `6 cm`, `box 6 cm`, `squared 6 cm`, `half page`."""
    typed = scalar(value)
    found = _SPACE.fullmatch(typed.strip())
    if not found:
        raise problem(
            "wrong-space",
            f"'{typed}' is no space to answer in",
            "write it as 12 lines, 6 cm, box 6 cm, squared 6 cm or half page",
        )
    amount = Decimal("0.5") if found["amount"] == "half" else Decimal(found["amount"])
    return Space(
        amount, found["unit"].removesuffix("s") if found["unit"] != "lines" else "lines", found["look"] or "lines"
    )


def as_picture(value: Any) -> Picture:
    """Read a picture: the file, what it shows, how wide it is."""
    given = mapping(value, example="{file: ../media/map.png, alt: what it shows}")
    unknown = [key for key in given if key not in {"file", "alt", "width"}]
    if unknown:
        raise problem(
            "unknown-property",
            f"unknown property '{unknown[0]}' of an image",
            "it takes file, alt, width",
            unknown[0].place,
        )
    texts = {str(key): scalar(each) for key, each in given.items()}
    if "file" not in texts:
        raise problem("missing-property", "an image has no 'file'", "add it: 'file: ../media/map.png'")
    if "alt" not in texts:
        raise problem("missing-alt", "an image has no 'alt'", "say in words what it shows: 'alt: …'")
    width = texts.get("width")
    if width is not None and not _WIDTH.fullmatch(width):
        raise problem("wrong-width", f"'{width}' is no width", "write it as 60 mm or 50%", width.place)
    return Picture(Text(str(texts["file"]), texts["file"].place), str(texts["alt"]), str(width or ""))


def as_reasons(value: Any) -> dict[str, str]:
    """Read the codes of silenced checks, each with the reason why."""
    given = mapping(value, example="'CODE: why it may be so here'")
    return {str(code): str(scalar(reason)) for code, reason in given.items()}


def as_difficulty(value: Any) -> int:
    """Read a difficulty from 1 to 5."""
    typed = scalar(value)
    if typed not in {"1", "2", "3", "4", "5"}:
        raise problem("wrong-difficulty", f"'{typed}' is no difficulty", "write a number from 1, easy, to 5, hard")
    return int(typed)


CITATION_SCHEMA = {"type": "string", "pattern": "^([a-z0-9-]{2,40}\\s+)?p[0-9]"}
Level = Annotated[str, Read(one_of(*LEVELS)), WithJsonSchema({"enum": list(LEVELS)})]
Citations = Annotated[tuple[Citation, ...], Read(one_or_several(as_citation)), json_list(CITATION_SCHEMA, or_one=True)]
CreditRule = Annotated[str, Read(one_of("parts", "whole")), WithJsonSchema({"enum": ["parts", "whole"]})]
Purpose = Annotated[str, Read(one_of("exam", "study")), WithJsonSchema({"enum": ["exam", "study"]})]
Room = Annotated[Space, Read(as_space), WithJsonSchema({"type": "string", "pattern": _SPACE_PATTERN})]
ImageFile = Annotated[
    Picture,
    Read(as_picture),
    WithJsonSchema(
        {
            "type": "object",
            "properties": {"file": TEXT_SCHEMA, "alt": TEXT_SCHEMA, "width": TEXT_SCHEMA},
            "required": ["file", "alt"],
            "additionalProperties": False,
        }
    ),
]
Reasons = Annotated[
    dict[str, str],
    Read(as_reasons),
    WithJsonSchema({"type": "object", "additionalProperties": TEXT_SCHEMA, "minProperties": 1}),
]
Difficulty = Annotated[int, Read(as_difficulty), WithJsonSchema({"enum": [1, 2, 3, 4, 5, "1", "2", "3", "4", "5"]})]


def prompt(kind: str, description: str, example: str = "") -> Any:
    """Declare the property that holds the prompt and so names the kind."""
    return described(description, alias=kind, example=example)


class Question(Shaped):
    """A question as its author wrote it; a kind adds its own properties and a `prompt`, aliased to the kind's name."""

    default_use: ClassVar[Use] = Use.BOTH

    id: Identifier = described(
        "The question's name for good: cards and printed papers hang on it.", example="minus-one"
    )
    rationale: Prose | None = described("Why the key is right.", default=None)
    evidence: Citations = described("Where the source says so.", example='p6 "tested just once"', default=())
    level: Level | None = described("What the question demands, in Bloom's terms.", default=None)
    difficulty: Difficulty | None = described("From 1, easy, to 5, hard.", default=None)
    tags: Lines = described(
        "What the question is about, for filters and decks.", example="[liberty, opinion]", default=()
    )
    points: Points | None = described("What a right answer earns.", default=None)
    credit: CreditRule = described("Whether an answer right in part earns a part.", default="parts")
    hint: Prose | None = described("A help before answering; never on paper.", default=None)
    note: Prose | None = described("For the learner, after answering.", default=None)
    instructor: Prose | None = described("For instructors, on keys only.", default=None)
    image: ImageFile | None = described("A picture that belongs to the prompt.", default=None)
    space: Room | None = described("Room to answer in.", example="12 lines", default=None)
    use: Purpose | None = described("exam: never in decks; study: never on papers.", default=None)
    as_of: Line | None = described("The day on which this was so.", default=None)
    author: Line | None = described("Who wrote the question.", default=None)
    reviewed: Line | None = described("Who has reviewed it, and when.", default=None)
    draft: Flag = described("Not ready: in no output yet.", default=False)
    withdrawn: Line | None = described("Why the question is no longer asked; decks say so.", default=None)
    was: Line | None = described("The id that the question had before.", default=None)
    ignore: Reasons = described("Checks that are silenced here, each with its reason.", default={})

    _mapping: Mapping = PrivateAttr()

    @property
    def kind(self) -> str:
        """The kind, as authors name it."""
        return type(self).model_fields["prompt"].alias or ""

    @property
    def inner(self) -> tuple[Question, ...]:
        """The questions that stand within this one."""
        return ()

    @property
    def linked(self) -> tuple[Scalar, ...]:
        """The ids of other questions that this one names."""
        return ()

    @property
    def authored(self) -> Mapping:
        """The properties as they were typed, in the author's order."""
        return self._mapping

    @property
    def place(self) -> Place:
        """Where the question's id stands."""
        return self.id.place

    def attach(self, authored: Mapping) -> None:
        """Keep the properties that this question was read from, for places and exports."""
        self._mapping = authored

    def place_of(self, name: str) -> Place:
        """Find where the value of a property stands, or the question's id where it has no such property."""
        value = self._mapping.find(name)
        return value.place if value is not None else self.id.place

    def key_place(self, name: str) -> Place:
        """Find where a property's name stands."""
        return key_place(self._mapping, name)

    def worth(self, setting: Setting) -> Decimal:
        """Say how many points a right answer earns."""
        return self.points if self.points is not None else setting.points


class Prompted(Question):
    """A question whose prompt is a text, which most are."""

    prompt: Prose


def make_asked(
    question: Prompted,
    setting: Setting,
    answered: Answered,
    *,
    stem: Text | None = None,
    part: str = "",
    direction: str = "",
) -> Asked:
    """Make an item and its key of a question: what is particular comes in, the rest is the question's own.

    *stem* is the prompt unless it is given; *direction* is a short word on what to do, where the stem doesn't ask.
    """
    item = Item(
        identity=Identity(setting.bank, str(question.id), part),
        kind=question.kind,
        language=setting.language,
        stem=stem or question.prompt,
        response=answered[0],
        points=question.worth(setting),
        credit=Credit(question.credit),
        direction=direction,
        stimulus=setting.stimulus,
        picture=question.image,
        hint=question.hint,
        space=question.space,
    )
    commentary = Commentary(
        question.rationale, question.note, question.instructor, question.evidence or setting.citations
    )
    return Asked(item, answered, question.place, commentary, _about(question, setting))


def _about(question: Question, setting: Setting) -> About:
    return About(
        level=question.level or setting.level,
        difficulty=question.difficulty,
        tags=tuple(dict.fromkeys((*setting.tags, *question.tags))),
        use=Use(question.use) if question.use else setting.use or question.default_use,
        draft=question.draft or setting.draft,
        withdrawn=question.withdrawn or setting.withdrawn,
    )


__all__ = [
    "LEVELS",
    "Citations",
    "Prompted",
    "Question",
    "as_citation",
    "as_picture",
    "as_text",
    "make_asked",
    "prompt",
]
