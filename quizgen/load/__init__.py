"""From paths to banks, quizzes and decks, with all that is wrong with them; it writes nothing."""

from quizgen.load.files import find_files
from quizgen.load.project import Project, load_project

__all__ = ["Project", "find_files", "load_project"]
