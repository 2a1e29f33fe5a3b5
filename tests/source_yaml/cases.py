"""The bad files of bad.txt, each with what is to be said of it; run as a program, it writes the answers anew."""

from pathlib import Path
from typing import NamedTuple

from quizgen.source_yaml import read_yaml

FILE = Path(__file__).with_name("bad.txt")


class Case(NamedTuple):
    title: str
    text: str
    said: str


def said_of(text: str) -> str:
    lines = []
    for each in read_yaml("bank.yaml", text.encode()).diagnostics:
        lines.append(f"{each.place.line}:{each.place.column} {each.code}: {each.message}")
        lines += [f"  | {line}" for line in each.help.split("\n")]
    return "\n".join(lines) + "\n"


def cases() -> list[Case]:
    # not text mode, which would turn the line endings of the cases themselves
    found = []
    for part in FILE.read_bytes().decode().split("=== ")[1:]:
        title, _, rest = part.partition("\n")
        text, _, said = rest.partition("~~~\n")
        found.append(Case(title, text, said))
    return found


if __name__ == "__main__":
    renewed = "".join(f"=== {case.title}\n{case.text}~~~\n{said_of(case.text)}" for case in cases())
    FILE.write_bytes(renewed.encode())
