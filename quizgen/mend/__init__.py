"""Mends: what is mechanical is done for the author, and the rest of the file stays as it is, to the letter.

Owns the edits that `check --fix` makes and their proof. It changes texts in memory, pass by pass, until there is
nothing to mend; `write_mended` then replaces the files. It never writes YAML anew, and changes no file that it wasn't
given.
"""

from quizgen.mend.passes import Mended, MendedFile, mend_files, read_files
from quizgen.mend.registry import MENDS, describe_mend
from quizgen.mend.writing import difference, write_mended

__all__ = ["MENDS", "Mended", "MendedFile", "describe_mend", "difference", "mend_files", "read_files", "write_mended"]
