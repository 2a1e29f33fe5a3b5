"""Questions of a paper or key in virtual files of their own.

Typst keeps what it laid out by the file and the place where that was written. What stands in one long source moves from
form to form, so that nothing of it would be found again; a question that has a file of its own stays where it is.
"""

from __future__ import annotations

import re

_QUESTION = re.compile(r'^// question "([0-9a-f]+)"\n(.*?)^// end of question\n', re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r"^#import .*\n", re.MULTILINE)


def part_questions(source: str) -> tuple[str, dict[str, str]]:
    """Take what a shipped template marked as questions out of a source; give what includes them, and their files.

    A question's file imports what its source does: the theme may set questions in another way than the library.
    """
    files: dict[str, str] = {}
    imports = "".join(_IMPORT.findall(source))

    def include(found: re.Match[str]) -> str:
        name = f"question-{found[1]}.typ"
        files[name] = imports + found[2]
        return f'#include "{name}"\n'

    return _QUESTION.sub(include, source), files
