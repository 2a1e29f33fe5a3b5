"""Fifty authors, each of whom edits a deck at random over five releases, and a student who studies in between."""

import random
from dataclasses import dataclass, field, replace

import pytest
from quizgen.release import DeckMemory, check_identities

from tests.targets.anki.building import TIME, deck_of, opened
from tests.targets.anki.releasing import import_package, import_update, release, schedules, study, write_notes

RELEASES = 5
KINDS = ("flashcard", "choice", "cloze")
SECONDS = 1000  # between two releases
FIRST = TIME


@dataclass(frozen=True)
class Question:
    """A question as its author knows it; *born* never changes."""

    born: int
    id: str
    kind: str
    text: str = "text"
    gaps: tuple = (1, 2)
    tags: tuple = ()
    was: str = ""
    known: tuple = ()  # the ids under which it was released
    withdrawn: bool = False

    def write(self):
        own = {
            "flashcard": f"flashcard: What is {self.text}?\n  answer: A{self.text}",
            "choice": f"multiple-choice: Which is {self.text}?\n  answer: A{self.text}\n  distractors: [b, c]",
            "cloze": "cloze: " + " ".join(f"{self.text} {{{{c{number}::gap}}}}" for number in self.gaps),
        }[self.kind]
        more = f"\n  tags: [{', '.join(self.tags)}]" if self.tags else ""
        more += f"\n  was: {self.was}" if self.was else ""
        more += "\n  withdrawn: no longer true" if self.withdrawn else ""
        return f"- id: {self.id}\n  {own}{more}"

    @property
    def content(self):
        return (sorted(self.tags), self.kind, self.text, self.gaps if self.kind == "cloze" else (), self.withdrawn)

    def only_tags_differ(self, content):
        return content is not None and content[1:] == self.content[1:]


@dataclass
class Author:
    chance: random.Random
    questions: list = field(default_factory=list)
    born: int = 0

    def add(self, kind):
        self.born += 1
        question = Question(self.born, f"q-{self.born}", kind, self.chance.choice("xyz"))
        self.questions.insert(self.chance.randint(0, len(self.questions)), question)

    def edit(self):
        place = self.chance.randrange(len(self.questions))
        self.questions[place] = self.chance.choice(
            [self.reword, self.retag, self.rename, self.withdraw, self.add_gap, self.drop_gap, self.leave]
        )(self.questions[place])
        if self.chance.random() < 0.3:
            self.chance.shuffle(self.questions)

    def work_on(self):
        """Edit what was released."""
        self.questions = [replace(each, known=(*each.known, each.id)) for each in self.questions]
        for _ in range(self.chance.randint(1, 4)):
            self.edit()
        if self.chance.random() < 0.5:
            self.add(self.chance.choice(KINDS))

    def reword(self, question):
        return replace(question, text=self.chance.choice(["x", "y", "z", "<b>&", "more words"]))

    def retag(self, question):
        return replace(question, tags=tuple(self.chance.sample(["one", "two", "three"], 2)))

    def rename(self, question):
        # `was:` may name the first id that students know it by, or the last one
        was = self.chance.choice([question.known[0], question.known[-1]]) if question.known else ""
        return replace(question, id=f"{question.id}-b", was=was)

    def withdraw(self, question):
        return replace(question, withdrawn=True)

    def add_gap(self, question):
        return replace(question, gaps=(*question.gaps, max(question.gaps) + 1))

    def drop_gap(self, question):
        return replace(question, gaps=question.gaps[:1] if len(question.gaps) > 1 else question.gaps)

    def leave(self, question):
        return question

    def write(self):
        return "\n".join(question.write() for question in self.questions)


def release_of(author, lock, number):
    questions = author.write()
    assert () == check_identities(deck_of(questions), DeckMemory(lock))
    return release(questions, lock, time=FIRST + number * SECONDS)


def state_of(collection):
    rows = collection.db.all("SELECT guid, flds, tags, mod FROM notes")
    return {guid: (fields.split("\x1f"), tags.split(), changed) for guid, fields, tags, changed in rows}


def study_some(collection, chance, time):
    """Study some cards and write into some notes, at a *time* between two releases."""
    cards = collection.find_cards("")
    for card in chance.sample(cards, min(3, len(cards))):
        study(collection, card, days=chance.randint(1, 50))
    for note in chance.sample(list(collection.find_notes("")), 2):
        write_notes(collection, collection.get_note(note), f"mine {chance.random()}", "my-tag")
        collection.db.execute("UPDATE notes SET mod = ? WHERE id = ?", time, note)


@dataclass
class Student:
    """A student's collection, and what of each question has reached it: by *born*, which no author can change."""

    collection: object
    folder: object
    guids: dict = field(default_factory=dict)
    reached: dict = field(default_factory=dict)

    def take(self, files, number, *, as_text):
        take_in = import_update if as_text else import_package
        log = take_in(self.collection, self.folder, files["d-1.update.txt" if as_text else "d-1.apkg"])
        # the student's clock, which a text import writes into notes, stands where this release does
        time = FIRST + number * SECONDS
        self.collection.db.execute("UPDATE notes SET mod = ? WHERE mod > ?", time, time)
        assert 0 == log["conflicting"]

    def check_names(self, questions, named):
        """There is one note for each question that ever was, under the name that it had from the first."""
        assert set(named.values()) == set(state_of(self.collection))
        for question in questions:
            assert self.guids.setdefault(question.born, named[question.id]) == named[question.id]

    def check_notes(self, questions, before, first_fields, *, as_text):
        """What changed has arrived, and what did not is as the student left it."""
        now = state_of(self.collection)
        for question in questions:
            guid = self.guids[question.born]
            is_same = guid in before and self.reached.get(question.born) == question.content
            assert is_same or first_fields[guid] == now[guid][0][0]
            if guid in before and (is_same or as_text):
                assert before[guid][0][-1] == now[guid][0][-1]
                assert ("my-tag" in before[guid][1]) == ("my-tag" in now[guid][1])
            # a text import brings no tags, so a package that follows it still has to
            if not (as_text and question.only_tags_differ(self.reached.get(question.born))):
                self.reached[question.born] = question.content


@pytest.mark.parametrize("seed", range(50))
def test_whatever_an_author_edits_a_student_keeps_what_is_his_and_gets_what_is_new(tmp_path, seed):
    chance = random.Random(seed)
    author, lock = Author(chance), None
    for kind in KINDS:  # a text import brings no note types, so all are there from the first
        author.add(kind)
    with opened(tmp_path) as collection:
        student = Student(collection, tmp_path)
        for number in range(RELEASES):
            files, lock = release_of(author, lock, number)
            earned, before = schedules(collection), state_of(collection)
            as_text = number > 0 and chance.random() < 0.3
            student.take(files, number, as_text=as_text)
            student.check_names(author.questions, {note.question: note.guid for note in lock.notes})
            assert earned == {card: row for card, row in schedules(collection).items() if card in earned}
            first_fields = {note.guid: note.fields[0] for note in lock.notes}
            student.check_notes(author.questions, before, first_fields, as_text=as_text)
            study_some(collection, chance, FIRST + number * SECONDS + SECONDS // 2)
            author.work_on()
