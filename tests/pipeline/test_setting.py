"""Type that is set while the build goes on: what was expected of it may be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.pipeline import Shop, build
from generator.pipeline.packs import Drawer
from generator.press import Shell, ShellKey, Typeset
from tests.builders import A_RECORD, a_content
from tests.printing import a_shell, parts, plain_engine

CONTENT = dict(a_content())


@dataclass(frozen=True)
class Expecting:
    """Type of which other shells are expected than are set in the end."""

    shells: Mapping[ShellKey, Shell]
    typeset: Typeset

    def result(self) -> Typeset:
        """Return what was set."""
        return self.typeset


def other_engine(corpus: Corpus, keys: tuple[ShellKey, ...], facts: bytes) -> Typeset:
    """Set shells with another body."""
    made = {key: a_shell(key).replace("<body ", "<body class='new' ") for key in keys}
    typeset = plain_engine(corpus, keys, facts)
    return Typeset({key: Shell.from_html(html) for key, html in made.items()}, typeset.pages)


def surprised(corpus: Corpus, keys: tuple[ShellKey, ...], facts: bytes) -> Expecting:
    """Expect the plain shells, and set others."""
    expected = plain_engine(corpus, keys, facts).shells
    return Expecting(expected, other_engine(corpus, keys, facts))


def test_pages_are_printed_into_the_shells_that_were_set_not_those_expected() -> None:
    drawer = Drawer()
    first = build(parts(CONTENT), plain_engine, Shop(packs=drawer))
    text = CONTENT[A_RECORD].replace("4.20 Changes", "4.21 Changes")
    edited = {**CONTENT, A_RECORD: text}
    shop = Shop(packs=drawer, memory=first.memory, load=lambda path: first.files[path])
    second = build(parts(edited), surprised, shop)
    clean = build(parts(edited), other_engine)
    assert second.sums == clean.sums
    assert b"<body class='new' " in second.files["platforms/index.html"]
