"""Reads scans by nothing but a folder of OMRChecker's, in the way in which that program does."""

import json
import re
from dataclasses import dataclass

import cv2
import numpy as np

# what OMRChecker calls them, without which, or with others, it refuses a template
_NEEDED = {"pageDimensions", "bubbleDimensions", "preProcessors", "fieldBlocks"}
_OPTIONAL = {"customLabels", "outputColumns", "emptyValue"}
_OF_BLOCK = {"origin", "direction", "bubbleValues", "bubblesGap", "labelsGap", "fieldLabels"}
_FIELD_NAME = re.compile(r"[^.]+")
_BLUR = (5, 5)


@dataclass(frozen=True)
class Spot:
    """A bubble of a template in pixels of its page: the column of results that it belongs to, and what it says."""

    column: str
    value: str
    x: float
    y: float
    wide: int
    tall: int


def faults_of(template):
    """Name what OMRChecker would refuse a template for."""
    faults = [f"lacks {name}" for name in _NEEDED - set(template)]
    faults += [f"has {name}" for name in set(template) - _NEEDED - _OPTIONAL]
    labels = [label for block in template["fieldBlocks"].values() for label in block["fieldLabels"]]
    joined = [label for names in template["customLabels"].values() for label in names]
    for name, block in template["fieldBlocks"].items():
        if set(block) - {"bubbleDimensions"} != _OF_BLOCK or block["direction"] not in ("horizontal", "vertical"):
            faults.append(f"block {name} is no custom block")
        faults += [f"block {name} {what}" for what in _overflow(block, template)]
    faults += [f"label {label} is no name" for label in labels if not _FIELD_NAME.fullmatch(label)]
    faults += [f"label {label} stands twice" for label in set(labels) if labels.count(label) > 1]
    faults += [f"label {label} is joined twice" for label in set(joined) if joined.count(label) > 1]
    faults += [f"label {label} is in no block" for label in set(joined) - set(labels)]
    columns = (set(labels) - set(joined)) | set(template["customLabels"])
    return faults + [f"column {column}" for column in columns ^ set(template["outputColumns"])]


def _overflow(block, template):
    bubble, page = _bubble_of(block, template), template["pageDimensions"]
    sizes = [*page, *bubble, *block["origin"], block["bubblesGap"]]
    if not all(isinstance(size, int) and size >= 0 for size in sizes):
        yield "has measures that are no whole numbers from 0"
    along, across = (0, 1) if block["direction"] == "horizontal" else (1, 0)
    ends = [0, 0]
    ends[along] = block["origin"][along] + block["bubblesGap"] * (len(block["bubbleValues"]) - 1) + bubble[along]
    ends[across] = block["origin"][across] + bubble[across]
    if any(end >= edge for end, edge in zip(ends, page, strict=True)):
        yield "stands outside the page"


def spots_of(template):
    """Give all bubbles, with the columns of results that join the labels of theirs in order."""
    column_of = {label: column for column, names in template["customLabels"].items() for label in names}
    order = {label: place for names in template["customLabels"].values() for place, label in enumerate(names)}
    blocks = sorted(template["fieldBlocks"].values(), key=lambda block: order.get(block["fieldLabels"][0], 0))
    for block in blocks:
        wide, tall = _bubble_of(block, template)
        (label,) = block["fieldLabels"]
        for place, value in enumerate(block["bubbleValues"]):
            x, y = block["origin"]
            step = place * block["bubblesGap"]
            x, y = (x + step, y) if block["direction"] == "horizontal" else (x, y + step)
            yield Spot(column_of.get(label, label), value, x + wide / 2, y + tall / 2, wide, tall)


def _bubble_of(block, template):
    return block.get("bubbleDimensions", template["bubbleDimensions"])


def read_scan(scan, folder):
    """Cut a scan at its marks, bring it to the template's size, and give what is filled in, by column."""
    template, settings = json.loads(folder["template.json"]), json.loads(folder["config.json"])
    width, height = (settings["dimensions"][f"processing_{side}"] for side in ("width", "height"))
    page = _cut(cv2.resize(scan, (width, height)), folder["mark.png"], template)
    found = dict.fromkeys(template["outputColumns"], "")
    for spot in spots_of(template):
        wide, tall = spot.wide, spot.tall
        left, top = round(spot.x - wide / 2), round(spot.y - tall / 2)
        around = page[max(0, top - tall) : top + 2 * tall, max(0, left - wide) : left + 2 * wide]
        white = np.percentile(around, 90)
        if page[top : top + tall, left : left + wide].mean() < 0.8 * white:  # a letter in a ring leaves more than that
            found[spot.column] += spot.value
    return found


def _cut(picture, mark, template):
    """Find the mark's picture in each quarter, a third of the height or two, and stretch what lies between."""
    (processor,) = template["preProcessors"]
    options = processor["options"]
    assert ("CropOnMarkers", "mark.png") == (processor["name"], options["relativePath"])
    height, width = picture.shape
    side = width // options["sheetToMarkerWidthRatio"]
    wanted = cv2.resize(cv2.imdecode(np.frombuffer(mark, np.uint8), cv2.IMREAD_GRAYSCALE), (side, side))
    wanted = cv2.GaussianBlur(wanted, _BLUR, 0)
    centres = []
    for top, bottom in ((0, height // 3), (height // 3, height)):
        for left, right in ((0, width // 2), (width // 2, width)):
            matches = cv2.matchTemplate(picture[top:bottom, left:right], wanted, cv2.TM_CCOEFF_NORMED)
            y, x = np.unravel_index(matches.argmax(), matches.shape)
            centres.append((left + x + side / 2, top + y + side / 2))
    wide, tall = template["pageDimensions"]
    corners = np.float32([(0, 0), (wide, 0), (0, tall), (wide, tall)])
    return cv2.normalize(
        cv2.warpPerspective(picture, cv2.getPerspectiveTransform(np.float32(centres), corners), (wide, tall)),
        None, 0, 255, cv2.NORM_MINMAX,
    )  # fmt: skip
