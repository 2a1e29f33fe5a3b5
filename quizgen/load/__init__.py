"""From paths to banks, quizzes and decks, with all that is wrong with them; it writes nothing."""

from quizgen.load.files import find_files
from quizgen.load.memory import Memory, NoMemory
from quizgen.load.project import Project, load_project

__all__ = ["Memory", "NoMemory", "Project", "find_files", "load_project"]
