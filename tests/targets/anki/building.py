"""Makes decks of a few lines of YAML, and opens them as a student would."""

import zipfile
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from quizgen.assemble.quiz import Deck
from quizgen.item import Use
from quizgen.release import DeckMemory
from quizgen.source_yaml import Scalar
from quizgen.targets import Supplies
from quizgen.targets.anki import plan_files

from tests.make import bank_of

TEMPLATES = Path(__file__).parents[3] / "templates"
TIME = 1_760_000_000
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(20)

# each response at least once, with all that may stand round it
EVERY_KIND = r"""
- id: fact
  flashcard: Whom does silencing rob?
  answer: The human race
  reverse: true
  note: Posterity too.
  hint: Not one person only.
- id: one
  multiple-choice: Which is prime?
  answer: "2"
  distractors: {"4": Two twos., "9": Three threes.}
  rationale: A prime has two divisors.
- id: several
  multiple-response: Which are metals?
  answer: [iron, gold]
  distractors: [chalk, glass, none of the above]
- id: judged
  true-false: Whales are fish.
  answer: false
  rationale: They are mammals.
- id: typed
  short-answer: What is the capital of China?
  answer: [Beijing, Peking]
- id: counted
  numeric: How many troops?
  answer: 37,000
  tolerance: 5%
  unit: men
- id: gaps
  cloze: The {{colour|color}} of {{c3::blood::in the body}} is {{c3::red}}, of $x_{1}^{2}$ not.
- id: joined
  matching: Match them.
  pairs: {France: Paris, Spain: Madrid, Italy: Rome}
  extra: [Lisbon]
- id: sorted
  ordering: Put them in order.
  sequence: [seed, sprout, tree]
- id: written
  essay: Discuss the offer.
  model-answer: A good one.
  words: 300-500
  rubric: {thesis: 4, evidence: {3: full, 1: partly}}
- id: bare
  essay: Discuss the silence.
- id: step
  argument: A deal would pay.
  grounds: [It is cheap., It can be checked.]
  concession: It has a price.
  counter: {Hawks: It invites threats.}
  reply: Threats are bargaining.
  hedge: Perhaps.
  by: The envoy
- id: serving
  argument: The price is low.
  reply: It was lower before.
  supports: step
- id: set
  passage: A text to lean on.
  questions:
    - id: inner
      multiple-choice: What does it say?
      answer: much
      distractors: [little, nothing]
- id: seen
  flashcard: Where is ![a map](map.png)?
  answer: Here
  image: {file: map.png, alt: "a [map]", width: 60 mm}
- id: gone
  flashcard: What was asked?
  answer: Nothing
  withdrawn: the source was wrong
"""


def deck_of(questions, *, subdecks="none", title="T", head="", path="bank.yaml"):
    """Make the deck of all questions, whatever they are kept for otherwise."""
    bank = bank_of(questions, head=head, path=path)
    asked = tuple(each for each in bank.asked if each.about.use is not Use.EXAM)
    return Deck("d-1", title, subdecks, asked, (bank,), bank.place, lock_name(bank.place))


def lock_name(place):
    """Name a lock; without one in the supplies, the deck is released for the first time."""
    name = Scalar("d-1.lock.yaml")
    name.place = place
    return name


def supplies(media=None, *, timestamp=TIME, templates=(TEMPLATES,), lock=None):
    return Supplies(tuple(templates), timestamp, media or {}, {"d-1": DeckMemory(lock)})


def write_deck(deck, supplied=None):
    """Write a deck and give the bytes of its package."""
    return write_files(deck, supplied)["d-1.apkg"]


def write_files(deck, supplied=None):
    """Write a deck and give the bytes of its files by name."""
    jobs, diagnostics = plan_files(deck, supplied or supplies())
    assert () == diagnostics
    made = {job.name: job.make() for job in jobs}
    assert [] == [problem for each in made.values() for problem in each.diagnostics]
    return {name: each.content for name, each in made.items()}


def files_of(package):
    """Give the files in an .apkg by name."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@contextmanager
def opened(folder):
    """Open a student's collection, which stands in a folder."""
    from anki.collection import Collection

    collection = Collection(str(folder / "collection.anki2"))
    try:
        yield collection
    finally:
        collection.close()


def import_package(collection, folder, package, **options):
    """Import an .apkg with the options that Anki offers first, or others, and give how many notes went where."""
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    path = folder / "deck.apkg"
    path.write_bytes(package)
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions(**options))
    log = collection.import_anki_package(request).log
    collection.models._clear_cache()  # Python's own copy of the note types, which Anki's window renews too
    return {name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")}


def notes_by_id(collection):
    """Give a collection's notes by the id of their question."""
    notes = (collection.get_note(each) for each in collection.find_notes(""))
    return {note["ID"].partition("/")[2]: note for note in notes}
