"""Files → disk, so that every file is old or new, and whole, whatever happens on the way.

Files are staged on disk as they are made, in a hidden folder on the same file system, and moved into place one by one,
manifests last. A set that was cut off half way keeps its former manifest, whose hashes then don't fit, and is finished
by the next build. Nothing is written through a link, and nothing is removed that a former manifest doesn't list.
"""

from quizgen.write.problems import WriteProblem, in_words
from quizgen.write.staging import MANIFEST, Staging
from quizgen.write.whole import write_file

__all__ = ["MANIFEST", "Staging", "WriteProblem", "in_words", "write_file"]
