"""YAML as plain values that know their places.

Owns the road from the bytes of an author's file to `Scalar`, `Listing` and `Mapping`, in one pass over the events of
PyYAML's parser. Every scalar stays as typed: giving it a type is the schema's work. It never raises on bad input.
"""

from __future__ import annotations

from quizgen.source_yaml.reader import read_yaml
from quizgen.source_yaml.values import MAX_DEPTH, MAX_FILE, MAX_TEXT, Document, Listing, Mapping, Node, Scalar

__all__ = ["MAX_DEPTH", "MAX_FILE", "MAX_TEXT", "Document", "Listing", "Mapping", "Node", "Scalar", "read_yaml"]
