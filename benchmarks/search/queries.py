"""The labelled queries: what was typed, of what kind, and which pages are wanted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

FILE: Final = Path(__file__).with_name("queries.yml")
_FACET = re.compile(r"\b(platform|severity|type|regulation):(\S+)\s*")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A query, the addresses of the pages wanted (any of them), and what filters it names."""

    text: str
    kind: str
    wanted: tuple[str, ...]

    @property
    def facets(self) -> Mapping[str, str]:
        """Facets typed into the query, for an engine that takes them beside it."""
        return dict(_FACET.findall(self.text))

    @property
    def words(self) -> str:
        """The query without its facets."""
        return _FACET.sub("", self.text).strip()


def labelled(file: Path = FILE) -> tuple[Labelled, ...]:
    """Read the queries, in the order of the file."""
    kinds = yaml.safe_load(file.read_text("utf-8"))
    return tuple(
        Labelled(text, kind, tuple(f"platforms/{one}" for one in wanted))
        for kind, queries in kinds.items()
        for text, wanted in queries.items()
    )
