"""Pictures of answer sheets as a scanner would give them, and a reader that knows their geometry alone."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import cv2
import numpy as np
from quizgen.roster import Order, Share, make_copies
from quizgen.targets import Supplies, pdf
from quizgen.targets.typesetting import MAIN
from quizgen.typefaces import open_fonts
from typst import Compiler

DPI = 150
SCALE = DPI / 25.4


def files_of(quiz):
    """Make the files of a quiz that aren't documents, by their names in its folder."""
    jobs, _ = pdf.plan_files(quiz, Supplies((), 0))
    told = [job for job in jobs if not job.name.endswith(".pdf")]
    return {job.name.removeprefix(f"{quiz.id}/"): job.make().content for job in told}


def geometry_of(quiz, name=None):
    return json.loads(files_of(quiz)[name or f"{quiz.id}.sheet.json"])


def pictures_of(quiz, name, *persons):
    """Set a document as it is printed, and give its pages as grey pictures of 150 dots an inch."""
    copies = make_copies(persons, [form.letter for form in quiz.forms], quiz=quiz.id, seed=quiz.seed, share=Share())
    order = Order(quiz.id, copies, Share(), persons) if persons else None
    jobs, _ = pdf.plan_files(quiz, Supplies((), 0, order=order))
    (job,) = (job for job in jobs if job.name == f"{quiz.id}/{name}")
    with patch.object(pdf, "set_document", _as_pictures):
        made = job.make().content
    pages = made if isinstance(made, list) else [made]
    return [_on_white(cv2.imdecode(np.frombuffer(page, np.uint8), cv2.IMREAD_UNCHANGED)) for page in pages]


def _on_white(picture):
    grey = cv2.cvtColor(picture, cv2.COLOR_BGRA2GRAY)
    opaque = picture[:, :, 3] / 255
    return (grey * opaque + 255 * (1 - opaque)).astype(np.uint8)


def _as_pictures(files, timestamp, fonts=(), *, common, **_):
    with TemporaryDirectory() as root:
        for name, content in {**common, **files}.items():
            (Path(root) / name).write_bytes(content)
        compiler = Compiler(str(Path(root) / MAIN), root=root, font_paths=open_fonts(fonts), ignore_system_fonts=True)
        return compiler.compile(format="png", ppi=DPI)


def bubbles_of(layout):
    """Give all bubbles to be filled of a layout's pages, with what they mean."""
    for page in layout["pages"]:
        for each in page["id"]:
            yield page["page"], ("id", each["column"], each["letter"]), each
        for each in page["bubbles"]:
            yield page["page"], (each["question"], each["row"], each["letter"]), each


def fill(picture, bubble, generator):
    """Fill a bubble in as a hand does: not to its edge, and not all black."""
    spot = [round((bubble[axis] + generator.uniform(-0.3, 0.3)) * SCALE * 16) for axis in "xy"]
    radius = round(bubble["radius"] * generator.uniform(0.75, 1.0) * SCALE * 16)
    cv2.circle(picture, spot, radius, int(generator.integers(30, 110)), -1, cv2.LINE_AA, 4)


def scan(picture, generator, *, degrees=2.0):
    """Give a picture as it comes from a scanner: turned, out of place, uneven in light, and with noise."""
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turn[:, 2] += 40, 40
    turned = cv2.warpAffine(picture, turn, (width + 80, height + 80), borderValue=255)
    light = np.linspace(0.82, 1.0, turned.shape[1])[None, :]
    noisy = turned * light + generator.normal(0, 14, turned.shape)
    return noisy.clip(0, 255).astype(np.uint8)


def straighten(picture, page, size):
    """Find the four marks and bring a scan to where the geometry says that they are, at 150 dots an inch."""
    smooth = cv2.GaussianBlur(picture, (5, 5), 0)
    dark = cv2.adaptiveThreshold(smooth, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 151, 60)
    marks = _marks(dark, page["marks"][0]["side"] * SCALE)
    height, width = picture.shape
    corners = {"top left": (0, 0), "top right": (width, 0), "bottom left": (0, height), "bottom right": (width, height)}
    found = [min(marks, key=lambda mark: np.hypot(*(mark - corners[each["corner"]]))) for each in page["marks"]]
    wanted = [(each["x"] * SCALE, each["y"] * SCALE) for each in page["marks"]]
    warp = cv2.getPerspectiveTransform(np.float32(found), np.float32(wanted))
    straight = cv2.warpPerspective(picture, warp, [round(size[side] * SCALE) for side in ("width", "height")])
    return straight if _darkness(straight, page["turn"]) > 0.5 else cv2.rotate(straight, cv2.ROTATE_180)


def _marks(dark, side):
    contours, _ = cv2.findContours(dark, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours:
        middle, sides, _ = cv2.minAreaRect(contour)
        is_square = min(sides) > 0.8 * side and max(sides) < 1.2 * side
        if is_square and cv2.contourArea(contour) > 0.85 * sides[0] * sides[1]:
            found.append(np.array(middle))
    return found


def _darkness(picture, rectangle):
    left, top = round(rectangle["x"] * SCALE), round(rectangle["y"] * SCALE)
    part = picture[top : top + round(rectangle["height"] * SCALE), left : left + round(rectangle["width"] * SCALE)]
    return 1 - part.mean() / 255


def read(picture, bubble):
    """Say how dark the inside of a bubble is against the paper around it, from 0 to 1."""
    x, y, radius = (bubble[each] * SCALE for each in ("x", "y", "radius"))
    rows, columns = np.ogrid[: picture.shape[0], : picture.shape[1]]
    top, left, reach = int(y - 2 * radius), int(x - 2 * radius), int(4 * radius)
    part = picture[max(0, top) : top + reach, max(0, left) : left + reach]
    distance = np.hypot(rows[max(0, top) : top + reach] - y, columns[:, max(0, left) : left + reach] - x)
    return 1 - part[distance < 0.7 * radius].mean() / np.percentile(part, 90)


def read_sheet(scans, layout, size):
    """Read scans of a sheet's pages by its geometry: what is filled in, and the letter of its form."""
    straight = [straighten(each, page, size) for each, page in zip(scans, layout["pages"], strict=True)]
    filled = {what for page, what, bubble in bubbles_of(layout) if read(straight[page - 1], bubble) > 0.4}
    (form,) = (each["letter"] for each in layout["pages"][0]["form"] if read(straight[0], each) > 0.4)
    return filled, form
