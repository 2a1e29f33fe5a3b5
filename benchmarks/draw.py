"""Draws the pictures of papers that README and docs show: `python benchmarks/draw.py`, with poppler and ImageMagick."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONTENT, DOCS = ROOT / "content", ROOT / "docs"
QUIZGEN = [sys.executable, "-c", "from quizgen.cli import main; main()"]
MOST = 150_000  # bytes of a picture
SCHOOL = "header: Westminster School, colour: '#0b5a6b', logo: {file: ../media/school.svg, alt: The school's arms}"
ARMS = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 140">'
    '<path d="M10 8h100v70c0 30-25 46-50 56-25-10-50-26-50-56z" fill="#0b5a6b"/>'
    '<path d="M60 40c-12-8-26-9-38-5v48c12-4 26-3 38 5 12-8 26-9 38-5V35c-12-4-26-3-38 5z" fill="#fff"/>'
    '<path d="M60 42v46" stroke="#0b5a6b" stroke-width="4"/></svg>'
)
# the blueprint of what is shown: some of each kind
SHOWN = """\
quiz: shown
title: "Midterm: For Sale"
banks: [../banks/sigal-1998.yaml]
forms: 4
time: 50 min
instructions: Answer every question.
sections:
  - {title: Part A. What the essay says, pick: 5, from: {kind: multiple-choice}}
  - {title: Part B. What follows from it, pick: 2, from: {kind: [multiple-response]}}
  - {title: Part C. In your own words, pick: 2, from: {kind: [short-answer, numeric]}}
  - {title: Part D. Order and kind, pick: 2, from: {kind: [matching, ordering]}}
paper: {PAPER}
"""
THEMES = ("classic", "modern", "academic", "exam", "compact")
# each picture: its pages, by how the paper is set, whether by the docs' template, and the document; then how many stand
# beside each other, their dots per inch, and how much of their height is shown
PICTURES = {
    "papers": (
        [
            (f"theme: modern, {SCHOOL}", False, "-A.pdf"),
            ("theme: exam, header: HIST 204", False, "-A.pdf"),
            ("legible: true, header: HIST 204", False, "-A.legible.pdf"),
            ("theme: classic, header: HIST 204", False, "-A.key.pdf"),
        ],
        (4, 52, 100),
    ),
    "themes": (
        [
            *((f"theme: {theme}, header: HIST 204", False, "-A.pdf") for theme in THEMES),
            ("legible: true, header: HIST 204", False, "-A.legible.pdf"),
        ],
        (3, 54, 55),
    ),
    "answer-sheets": (
        [
            ("theme: classic, answer-sheet: own", False, "-B.sheet.pdf"),
            ("theme: classic, answer-sheet: inline", False, "-B.pdf"),
        ],
        (2, 60, 100),
    ),
    "own-template": ([("theme: classic", own, "-A.pdf") for own in (False, True)], (2, 72, 62)),
}


def lay_out(folder):
    """Make a project of the content's bank."""
    for name in ("banks", "quizzes", "sources", "media", "templates/typst"):
        (folder / name).mkdir(parents=True)
    (folder / "media" / "school.svg").write_text(ARMS, encoding="utf-8")
    for path in (CONTENT / "banks" / "sigal-1998.yaml", *(CONTENT / "sources").glob("*.lock.yaml")):
        (folder / path.parent.name / path.name).write_bytes(path.read_bytes())


def draw(folder, name, paper, ending, *, own, resolution, share):
    """Build the quiz in one look and give the picture of the first page of a document, *share* percent of its height."""
    page = (DOCS / "templates.md").read_text(encoding="utf-8")
    example = re.search(r"^\{# templates/typst/paper.typ.j2 #\}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    template = folder / "templates" / "typst" / "paper.typ.j2"
    template.unlink(missing_ok=True)
    if own:
        template.write_text(example[1], encoding="utf-8")
    path = folder / "quizzes" / "shown.yaml"
    path.write_text(SHOWN.replace("PAPER", f"font-size: 10.5pt, {paper}"), encoding="utf-8")
    out = folder / name
    subprocess.run([*QUIZGEN, "build", str(path), "--to", "pdf", "--out", str(out)], check=True, capture_output=True)
    made = out / "shown" / f"shown{ending}"
    drawing = ["pdftoppm", "-r", str(resolution), "-png", "-singlefile", "-f", "1", "-l", "1"]
    subprocess.run([*drawing, str(made), str(folder / name)], check=True)
    picture = folder / f"{name}.png"
    subprocess.run(["mogrify", "-gravity", "north", "-crop", f"100%x{share}%+0+0", "+repage", str(picture)], check=True)
    return str(picture)


def compose(name, pages, columns, resolution, share, folder):
    """Put the pages of a picture side by side, in so few colours that it stays small."""
    drawn = [
        draw(folder, f"{name}-{place}", paper, ending, own=own, resolution=resolution, share=share)
        for place, (paper, own, ending) in enumerate(pages)
    ]
    target = DOCS / "pictures" / f"{name}.png"
    frame = ["-tile", f"{columns}x", "-geometry", "+7+7", "-background", "#8a8a8a", "+dither", "-colors", "16"]
    subprocess.run(
        ["montage", *drawn, *frame, "-depth", "8", "-define", "png:compression-level=9", str(target)], check=True
    )
    size = target.stat().st_size
    print(f"{target.relative_to(ROOT)}: {size} bytes")
    if size > MOST:
        sys.exit(f"{target.name} has more than {MOST} bytes")


if __name__ == "__main__":
    for name, (pages, (columns, resolution, share)) in PICTURES.items():
        with tempfile.TemporaryDirectory() as temporary:
            lay_out(Path(temporary))
            compose(name, pages, columns, resolution, share, Path(temporary))
