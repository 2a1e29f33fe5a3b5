"""The words for what is wrong with a deck's lock, and for what would break the bond to cards that students have."""

from __future__ import annotations

TEXTS = {
    "changed-note-type": """
A question that students have as one kind of card would become another kind under its old id.

Anki refuses to bring such a note up to date, and every later release of it as well. Give the new question an id of its
own. Put the former one back as it was, with 'withdrawn:', so that students are told.

Bad:
    - id: capital                   released as a flashcard
      short-answer: What is the capital of France?
      answer: Paris

Good:
    - id: capital
      flashcard: What is the capital of France?
      answer: Paris
      withdrawn: now asked as capital-typed
    - id: capital-typed
      short-answer: What is the capital of France?
      answer: Paris
""",
    "deck-lock-damaged": """
The lock of a deck isn't as quizgen wrote it, or a newer quizgen wrote it.

It remembers what students have. Half of it would be taken for the whole, and the rest of their notes would be
rewritten. Mostly two releases were merged, or the file was edited. Take the last good one back, then release again.

Bad:
    <<<<<<< HEAD                    in decks/mill.lock.yaml

Good:
    git checkout decks/mill.lock.yaml
""",
    "deck-lock-not-found": """
A deck names a lock that isn't there.

Before its first release it is made by 'quizgen release DECK --first'. After that it belongs to the deck like its banks:
keep it under version control. A lock made anew knows no former times, so every note of every student is rewritten.

Bad:
    lock: mill.lock.yaml            never made, or not committed

Good:
    quizgen release decks/mill.yaml --first
""",
    "duplicate-identity": """
Two questions stand for one note in students' collections.

'was:' names an id that another question still has or claims, or the deck's lock remembers that a question had this id
before. Anki would bring only one of the two up to date.

Bad:
    - id: capital-city              the other bank still has mill/capital
      was: mill/capital

Good:
    - id: capital-city
""",
    "exam-on-cards": """
A question is kept for exams, but was released in a deck before.

Students have it, with its answer. An import takes no card away.

Bad:
    - id: capital                   released in a deck
      use: exam

Good:
    - id: capital
    - id: capital-for-the-exam
      use: exam
""",
    "picture-gone": """
A note that no bank holds any more is made from the deck's lock, which doesn't hold its picture.

Who has imported the deck before keeps the picture. Whoever imports it for the first time sees the card without it.

Bad:
    the bank of a released question with a picture is taken out of the deck

Good:
    the question stays in its bank, with 'withdrawn: the reason'
""",
    "renamed-bank": """
A bank has another name than when its questions were released.

Cards hang on the bank's name and the question's id. Under the new name all of them would be new cards, and those that
students have would be withdrawn.

Bad:
    bank: mill-2027                 released as mill

Good:
    bank: mill
""",
    "shared-lock": """
Two decks name the same lock.

What one of them releases would be withdrawn by the other.

Bad:
    lock: all.lock.yaml             in both deck files

Good:
    lock: mill.lock.yaml            in one
    lock: taylor.lock.yaml          in the other
""",
    "unlocked-deck": """
A deck names no lock, so nobody remembers when its notes last changed.

Each build gives all of them a new time. Anki then rewrites every note on import, with what students wrote into it and
the tags they gave it. Scheduling always stays.

Bad:
    deck: mill
    title: On Liberty
    banks: [../banks/mill.yaml]

Good:
    deck: mill
    title: On Liberty
    banks: [../banks/mill.yaml]
    lock: mill.lock.yaml
""",
    "unreleased-changes": """
A deck was built whose questions have changed since its last release.

That is all right for trying it out. A student who imports such a deck gets the changed notes, and gets them once more
with each later build, since only a release remembers when they changed. What was written on them is lost each time.

Bad:
    quizgen build                                    and the deck is handed out

Good:
    quizgen release decks/mill.yaml                  and the deck is handed out
""",
    "vanished-question": """
A question was released in a deck, and its bank doesn't hold it any more.

Students keep the card whatever you delete, so they should be told. Put the question back with 'withdrawn:', which keeps
it off papers and marks its cards. If it goes on under another id, say so with 'was:', and students keep their schedule.

Bad:
    - id: capital-city              released as capital

Good:
    - id: capital-city
      was: capital
""",
    "wrong-lock-name": """
The lock of a deck has to be told from files that people write, by the end of its name.

Bad:
    lock: mill.yaml

Good:
    lock: mill.lock.yaml
""",
}
