"""How long quizgen takes to say anything: `python benchmarks/start.py`. Aim: --help and --version within 0.08 CPU s."""

import sys

from measure import compare, print_table

QUIZGEN = [sys.executable, "-c", "from quizgen.cli import main; main()"]

print_table(
    compare(
        {
            "python": [sys.executable, "-c", "pass"],
            "python with click": [sys.executable, "-c", "import click"],
            "quizgen --version": [*QUIZGEN, "--version"],
            "quizgen --help": [*QUIZGEN, "--help"],
        }
    ),
    "python",
)
