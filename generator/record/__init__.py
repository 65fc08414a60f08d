"""One file's text becomes fields with line numbers and headed body parts."""

from __future__ import annotations

from generator.record.body import Body, Part, split_body
from generator.record.fields import Fields, Node, plain
from generator.record.read import Record, Source, read_body, read_fields, read_record

__all__ = [
    "Body",
    "Fields",
    "Node",
    "Part",
    "Record",
    "Source",
    "plain",
    "read_body",
    "read_fields",
    "read_record",
    "split_body",
]
