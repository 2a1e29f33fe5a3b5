"""A look at quizzes while they are written: their papers, keys and problems as pages in a browser, renewed on change.

`site` makes the pages, in memory, and `index` the first of them; `server` shows them to programs on this machine only.
Nothing here reads an author's file or writes one.
"""

from quizgen.preview.server import Preview, listen, serve_preview
from quizgen.preview.site import EMPTY, Site, make_site

__all__ = ["EMPTY", "Preview", "Site", "listen", "make_site", "serve_preview"]
