"""Compiled templates, kept as Python keeps compiled modules: in a `__pycache__` folder beside their sources.

Compiling the templates of a paper and its key takes a tenth of a cold start. Only those that come with quizgen are
kept, where the program itself lies: whoever can change them there can change the program.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from quizgen.consulted import hash_parts

_FOLDER = "__pycache__"
_DIGITS = 64  # of the hash that stands before what is kept


class CompiledTemplates(BytecodeCache):
    """Keeps what Jinja makes of the templates of one folder, and of no others.

    *makers* names all that the result hangs on besides a template's text, Python and Jinja. An entry counts only if it
    is whole, and none is written where Python may write none.
    """

    def __init__(self, templates: Path, makers: bytes) -> None:
        self._templates = templates
        self._stamp = b"\n".join((sys.version.encode(), jinja2.__version__.encode(), makers))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Name the entry of a template; one from another folder has none."""
        path = Path(filename or "")
        return super().get_cache_key(name, filename) if path.is_relative_to(self._templates) else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was kept of a template, if it was made of just this text."""
        if not bucket.key:
            return
        with suppress(OSError):
            content = self._file(bucket).read_bytes()
            digest, code = content[:_DIGITS], content[_DIGITS:]
            if digest == self._digest(bucket, code):
                bucket.code = marshal.loads(code)  # noqa: S302  as Python loads its own

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, whole or not at all."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        code = marshal.dumps(bucket.code)
        with suppress(OSError):
            file = self._file(bucket)
            file.parent.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as written:
                written.write(self._digest(bucket, code) + code)
            Path(written.name).replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self._templates / _FOLDER / f"{bucket.key}.{sys.implementation.cache_tag}.template"

    def _digest(self, bucket: Bucket, code: bytes) -> bytes:
        return hash_parts((self._stamp, bucket.checksum.encode(), code)).encode()
