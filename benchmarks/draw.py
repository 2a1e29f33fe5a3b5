"""Draws the pictures of papers that README and docs show: `python benchmarks/draw.py`, with poppler and ImageMagick."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
QUIZGEN = [sys.executable, "-c", "from quizgen.cli import main; main()"]
# each picture: how the paper is set, and the page of the document that shows it
LOOKS = (
    ("classic", "theme: classic", "-A.pdf", 1),
    ("modern", "theme: modern, colour: blue, header: HIST 204", "-A.pdf", 1),
    ("legible", "legible: true", "-A.legible.pdf", 1),
    ("key", "theme: classic", "-A.key.pdf", 1),
)


def draw(name, paper, ending, page, folder):
    """Build a quiz in one look and give the picture of a page."""
    bank = CONTENT / "banks" / "sigal-1998.yaml"
    quiz = (CONTENT / "quizzes" / "quiz-20.yaml").read_text(encoding="utf-8")
    lines = [line for line in quiz.splitlines() if not line.startswith("paper:")]
    (folder / "banks").mkdir(exist_ok=True)
    (folder / "quizzes").mkdir(exist_ok=True)
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "banks" / bank.name).write_bytes(bank.read_bytes())
    for lock in (CONTENT / "sources").glob("*.lock.yaml"):
        (folder / "sources" / lock.name).write_bytes(lock.read_bytes())
    (folder / "quizzes" / "reading-check.yaml").write_bytes((CONTENT / "quizzes" / "reading-check.yaml").read_bytes())
    path = folder / "quizzes" / "quiz-20.yaml"
    path.write_text("\n".join([*lines, f"paper: {{font-size: 10.5pt, {paper}}}", ""]), encoding="utf-8")
    out = folder / name
    subprocess.run([*QUIZGEN, "build", str(path), "--to", "pdf", "--out", str(out)], check=True, capture_output=True)
    made = out / "quiz-20" / f"quiz-20{ending}"
    picture = folder / name
    drawing = ["pdftoppm", "-r", "52", "-png", "-singlefile", "-f", str(page), "-l", str(page)]
    subprocess.run([*drawing, str(made), str(picture)], check=True)
    return picture.with_suffix(".png")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        pictures = [str(draw(*look, Path(temporary))) for look in LOOKS]
        frame = ["-tile", "4x1", "-geometry", "+8+8", "-background", "#8a8a8a", "+dither", "-colors", "32"]
        subprocess.run(["montage", *pictures, *frame, str(ROOT / "docs" / "pictures" / "papers.png")], check=True)
