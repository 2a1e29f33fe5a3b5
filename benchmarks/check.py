"""How long `check` takes against the YAML events of the same file alone: `python benchmarks/check.py`.

Aims in CPU seconds for the whole process: 0.3 for the essay's bank, 0.45 for 1,000 questions, 2.5 and 200 MB for 10,000
with everything on. `near_duplicates.py` beside it says how many near duplicates are found.
"""

import sys
import tempfile
from pathlib import Path

from make_bank import make_bank
from measure import compare, print_table

QUIZGEN = [sys.executable, "-c", "from quizgen.cli import main; main()"]
EVENTS = (
    "import sys, yaml\nfor _ in yaml.parse(open(sys.argv[1], encoding='utf-8').read(), Loader=yaml.CSafeLoader): pass"
)
ESSAY = Path(__file__).parent.parent / "content/banks/sigal-1998.yaml"

with tempfile.TemporaryDirectory() as folder:
    for name, path in {
        "essay": ESSAY,
        "1,000 questions": Path(folder) / "1000.yaml",
        "10,000 questions": Path(folder) / "10000.yaml",
    }.items():
        if not path.exists():
            path.write_text(make_bank(int(path.stem)), encoding="utf-8")
        print(f"\n{name}")
        commands = {
            "YAML events alone": [sys.executable, "-c", EVENTS, str(path)],
            "quizgen check": [*QUIZGEN, "check", "--no-cache", str(path)],
            "quizgen check --hints": [*QUIZGEN, "check", "--no-cache", "--hints", str(path)],
        }
        print_table(compare(commands, runs=5), "YAML events alone")
