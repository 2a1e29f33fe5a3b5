"""From paths to banks, quizzes and decks, with all that is wrong with them.

Owns reading: every file is read once, and what is made of it later comes from those bytes. It writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.bank import Bank, read_bank
from quizgen.diagnostics import Diagnostic, Place, SourceText, error, has_errors, in_order
from quizgen.evidence import SourceDocument, read_source
from quizgen.load.clashes import find_clashes
from quizgen.load.files import find_files, refused_file
from quizgen.load.locks import read_locks
from quizgen.load.media import read_logo, read_pictures
from quizgen.load.memory import Memory, NoMemory
from quizgen.paths import Refusal, project_folder, read_file, real_path, resolve_named
from quizgen.source_yaml import Document, Scalar, read_yaml
from quizgen.source_yaml import Mapping as YamlMapping

if TYPE_CHECKING:
    from quizgen.assemble.printed import PrintedQuiz
    from quizgen.assemble.quiz import Deck, Quiz
    from quizgen.assemble.specification import Specification
    from quizgen.load.deck_locks import DeckLocks
    from quizgen.release import DeckMemory
    from quizgen.typefaces import FontFiles

_LONGEST_CHAIN = 50  # quizzes that leave each other out; each is made before the next
_KINDS_OF_FILE = ("bank", "quiz", "deck")


@dataclass(frozen=True, slots=True)
class Project:
    """All that was read below the paths given, and every problem met on the way.

    *media* are the pictures that questions name, by bank id, and quizzes' logos, by their shelf; both by the address as
    typed. *texts* are the texts of sources at hand, by source id. *specifications* are those of the quizzes, those that
    can't be made among them, where they were asked for. *locks* are what is remembered of decks, by deck id.
    *documents* are the files as YAML, by their real paths. *fonts* are those that quizzes name, by their shelf.
    """

    banks: tuple[Bank, ...]
    quizzes: tuple[Quiz, ...]
    decks: tuple[Deck, ...]
    media: Mapping[tuple[str, str], bytes]
    texts: Mapping[str, SourceDocument]
    diagnostics: tuple[Diagnostic, ...]
    specifications: tuple[Specification, ...] = ()
    locks: Mapping[str, DeckMemory] = field(default_factory=dict)
    documents: Mapping[Path, Document] = field(default_factory=dict, repr=False)
    fonts: Mapping[str, FontFiles] = field(default_factory=dict, repr=False)


def load_project(  # noqa: PLR0913  each is asked for by its name
    paths: Iterable[Path],
    *,
    texts: Mapping[str, Path] | None = None,
    forms: int | None = None,
    seed: str | None = None,
    specify: bool = False,
    printed: Mapping[str, PrintedQuiz] | None = None,
    memory: Memory | None = None,
    contents: Mapping[Path, bytes] | None = None,
) -> Project:
    """Read everything below *paths*, and what the files there name.

    *texts* are files with the texts of sources, by source id. *forms* and *seed* stand in for a quiz's own.
    With *specify*, each quiz's table of specifications is made as well. *printed* are quizzes to be made again as they
    were printed, by their ids. What *memory* holds of the same content is taken from there. *contents* stand in for
    what files hold on the disk, by their real paths.
    """
    loader = _Loader(
        forms=forms,
        seed=seed,
        specify=specify,
        printed=printed or {},
        memory=memory or NoMemory(),
        contents=contents or {},
    )
    for path in paths:
        project = project_folder(path)
        for file in find_files(path):
            if file != path and not real_path(file).is_relative_to(project):
                loader.refuse_link(file)
            else:
                loader.load(file, project)
    for source, path in (texts or {}).items():
        loader.load_text(source, path)
    return loader.finish()


@dataclass(slots=True)
class _Loader:
    """What has been read so far, by the file's real path."""

    forms: int | None
    seed: str | None
    specify: bool = False
    printed: Mapping[str, PrintedQuiz] = field(default_factory=dict)
    memory: Memory = field(default_factory=NoMemory)
    contents: Mapping[Path, bytes] = field(default_factory=dict)
    specifications: dict[Path, Specification | None] = field(default_factory=dict)
    documents: dict[Path, Document | None] = field(default_factory=dict)
    banks: dict[Path, Bank | None] = field(default_factory=dict)
    quizzes: dict[Path, Quiz | None] = field(default_factory=dict)
    decks: dict[Path, Deck | None] = field(default_factory=dict)
    media: dict[tuple[str, str], bytes] = field(default_factory=dict)
    fonts: dict[str, FontFiles] = field(default_factory=dict)
    texts: dict[str, SourceDocument] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unsound: set[Path] = field(default_factory=set)
    waiting: list[Path] = field(default_factory=list)
    given: set[Path] = field(default_factory=set)
    deck_locks: DeckLocks | None = None

    def load(self, path: Path, project: Path) -> None:
        self.given.add(real_path(path))
        document = self.document(path)
        root = document.root if document else None
        if document is None or root is None:
            if document is not None:
                self.diagnostics.extend(document.diagnostics or (_nothing(document),))
            return
        kinds = [key for key in root if key in _KINDS_OF_FILE] if isinstance(root, YamlMapping) else []
        if kinds == ["quiz"]:
            self.quiz(path, project)
        elif kinds == ["deck"]:
            self.deck(path, project)
        elif kinds == ["bank"] or (isinstance(root, YamlMapping) and "questions" in root and not kinds):
            self.bank(path, project)
        elif kinds:
            self.diagnostics.extend((*document.diagnostics, _several(kinds)))
        else:
            self.diagnostics.extend((*document.diagnostics, _nothing(document)))

    def refuse_link(self, path: Path) -> None:
        place = Place(SourceText(str(path), ""), 0, 0)
        mend = "put the file into the project, or name it on the command line"
        self.diagnostics.append(error("file-outside-project", place, "the link leads out of the project", help=mend))

    def document(self, path: Path) -> Document | None:
        real = real_path(path)
        if real not in self.documents:
            content = self.contents[real] if real in self.contents else read_file(path)
            if isinstance(content, Refusal):
                self.diagnostics.append(refused_file(path, content, "file"))
                self.documents[real] = None
            else:
                self.documents[real] = self.memory.recall(read_yaml, str(path), content)
        return self.documents[real]

    def bank(self, path: Path, project: Path) -> Bank | None:
        real = real_path(path)
        if real in self.banks:
            return self.banks[real]
        document = self.document(path)
        self.banks[real] = None
        if document is None:
            self.unsound.add(real)
            return None
        locks, problems = read_locks(document, path, project, self.memory)
        self.diagnostics.extend(problems)
        bank, found = self.memory.recall(read_bank, document, locks)
        self.diagnostics.extend(found)
        if bank is not None:
            pictures, problems = read_pictures(bank, path, project)
            self.media.update(pictures)
            self.diagnostics.extend(problems)
        # a lock or picture that is not there takes no question away, so what a quiz lacks is told all the same
        if bank is None or has_errors(found):
            self.unsound.add(real)
        self.banks[real] = bank
        return bank

    def named(self, document: Document, names: tuple[Scalar, ...], path: Path, project: Path, what: str) -> list[Path]:
        found = []
        for name in names:
            file, problems = resolve_named(name, beside=path.parent, project=project, what=what)
            self.diagnostics.extend(problems)
            if file is not None:
                # as the person would name it: beside the file that names it
                found.append(_shorter(path.parent / str(name)))
            else:
                self.unsound.add(real_path(Path(document.source.path)))
        return found

    def banks_of(self, document: Document, path: Path, project: Path) -> tuple[tuple[Bank, ...], bool]:
        from quizgen.assemble.blueprint import named_banks

        files = self.named(document, named_banks(document), path, project, "bank")
        banks = [self.bank(file, project) for file in files]
        missing = real_path(path) in self.unsound or any(real_path(file) in self.unsound for file in files)
        return tuple(bank for bank in banks if bank is not None), not missing

    def quiz(self, path: Path, project: Path) -> Quiz | None:
        from quizgen.assemble.forms import assemble_quiz  # a bank by itself needs none of it

        real = real_path(path)
        document = self.document(path)
        if real in self.quizzes or document is None:
            return self.quizzes.get(real)
        self.quizzes[real] = None
        self.waiting.append(real)
        banks, sound = self.banks_of(document, path, project)
        others, complete = self.others_of(document, path, project)
        self.waiting.pop()
        if self.specify and sound and complete:
            from quizgen.assemble.specification import specify_quiz

            self.specifications[real] = specify_quiz(document, banks, others=others)
        printed = self.printed.get(_named(document))
        if printed is not None:
            from quizgen.assemble.reprint import reprint_quiz

            quiz, found = reprint_quiz(document, banks, printed)
        else:
            quiz, found = self.memory.recall(
                assemble_quiz, document, banks, others=others, forms=self.forms, seed=self.seed
            )
        self.take(document, found, sound=sound and complete)
        if quiz is not None:
            logo, problems = read_logo(quiz, path, project)
            self.media.update(logo)
            self.diagnostics.extend(problems)
            quiz = self.in_its_type(quiz, path, project)
        self.quizzes[real] = quiz if sound and complete else None
        return self.quizzes[real]

    def in_its_type(self, quiz: Quiz, path: Path, project: Path) -> Quiz:
        if not quiz.paper.fonts:
            return quiz
        from quizgen.load.fonts import name_families, read_fonts

        families, files, problems = read_fonts(quiz, path, project)
        self.fonts[quiz.shelf] = files
        self.diagnostics.extend(problems)
        return self.memory.recall(name_families, quiz, families)

    def others_of(self, document: Document, path: Path, project: Path) -> tuple[dict[str, Quiz], bool]:
        """Read the quizzes that filters name; whether all of them are there."""
        from quizgen.assemble.blueprint import named_quizzes

        names = named_quizzes(document)
        others = {}
        for name in names:
            for file in self.named(document, (name,), path, project, "quiz"):
                if real_path(file) in self.waiting or len(self.waiting) > _LONGEST_CHAIN:
                    message = f"'{name}' leaves this quiz out in its turn"
                    if len(self.waiting) > _LONGEST_CHAIN:
                        message = f"more than {_LONGEST_CHAIN} quizzes leave each other out one after the other"
                    self.diagnostics.append(error("quiz-circle", name.place, message, help="leave out one way only"))
                elif (other := self.quiz(file, project)) is not None:
                    others[str(name)] = other
        return others, len(others) == len(names)

    def deck(self, path: Path, project: Path) -> None:
        from quizgen.assemble.deck import assemble_deck
        from quizgen.load.deck_locks import DeckLocks

        document = self.document(path)
        if document is None or real_path(path) in self.decks:
            return
        banks, sound = self.banks_of(document, path, project)
        others, complete = self.others_of(document, path, project)
        deck, found = self.memory.recall(assemble_deck, document, banks, others=others)
        self.take(document, found, sound=sound and complete)
        if deck is None or not (sound and complete):
            self.decks[real_path(path)] = None
            return
        self.deck_locks = self.deck_locks or DeckLocks()
        remembered, problems = self.deck_locks.read(deck, path, project)
        self.diagnostics.extend(problems)
        self.decks[real_path(path)] = deck if remembered else None

    def take(self, document: Document, found: tuple[Diagnostic, ...], *, sound: bool) -> None:
        """Keep what was found in a quiz or deck; while its banks have errors, what follows from those is no news."""
        self.diagnostics.extend(document.diagnostics)
        follow = {
            "ambiguous-question",
            "blueprint-short",
            "empty-deck",
            "unknown-question",
            "unknown-source",
            "unknown-tag",
        }
        self.diagnostics.extend(each for each in found if sound or each.code not in follow)

    def load_text(self, source: str, path: Path) -> None:
        content = read_file(path)
        if isinstance(content, Refusal):
            self.diagnostics.append(refused_file(path, content, "text"))
            return
        document, problems = self.memory.recall(read_source, str(path), content)
        self.diagnostics.extend(problems)
        if document is not None:
            self.texts[source] = document

    def finish(self) -> Project:
        banks = tuple(bank for bank in self.banks.values() if bank is not None)
        # a quiz that was read only to be left out by another is not asked for
        quizzes = tuple(quiz for path, quiz in self.quizzes.items() if quiz is not None and path in self.given)
        decks = tuple(deck for deck in self.decks.values() if deck is not None)
        self.diagnostics.extend(find_clashes(banks, quizzes, decks))
        specified = tuple(made for path, made in self.specifications.items() if made is not None and path in self.given)
        locks = self.deck_locks.memories if self.deck_locks else {}
        documents = {path: document for path, document in self.documents.items() if document is not None}
        found = in_order(self.diagnostics)
        return Project(banks, quizzes, decks, self.media, self.texts, found, specified, locks, documents, self.fonts)


def _named(document: Document) -> str:
    """Give the id of a quiz, before it is assembled."""
    root = document.root
    return str(root.find("quiz")) if isinstance(root, YamlMapping) else ""


def _shorter(path: Path) -> Path:
    """Take `x/..` out of a path, so that messages name a file in one way."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] != ".." and not Path(*parts).is_symlink():
            parts.pop()
        else:
            parts.append(part)
    return Path(*parts) if parts else Path()


def _several(kinds: list[Scalar]) -> Diagnostic:
    both = " and ".join(f"'{kind}:'" for kind in kinds)
    # a quiz or a deck that has one bank is easily given it so
    mend = "a bank that it is made from is named by 'banks: [FILE]'" if "bank" in kinds else "make two files of it"
    return error("unknown-file", kinds[1].place, f"the file has {both}, and can be one of them only", help=mend)


def _nothing(document: Document) -> Diagnostic:
    place = Place(document.source, 0, 0)
    mend = "begin it with 'bank: …', 'quiz: …' or 'deck: …'"
    return error("unknown-file", place, "the file is neither a bank nor a quiz nor a deck", help=mend)
