"""MkDocs as the engine of our own build: it sets the type, and is not asked twice for the same."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from generator.corpus import Corpus
from generator.digest import digest_of
from generator.engines.given import Given
from generator.forks import Aside
from generator.model.site import Site
from generator.pages.figures import Shown, shown
from generator.pipeline import Memory, Packs, Ref
from generator.pipeline.packs import fetched, shelved
from generator.press import Shell, ShellKey, Typeset
from generator.render import Compiled
from generator.standing import sources_below, surroundings

T = TypeVar("T")

_COMPILED = "theme"
"""Name under which is kept what the theme's templates were compiled to: they are not escaped like
ours, so the two do not mix."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `mkdocs.yml` says that the pipeline needs to know."""

    site: Site
    folder: str
    overrides: str
    draft: bool


@dataclass(frozen=True, slots=True)
class BeingSet:
    """Type that is being set in another process; mostly the shells are the last ones again.

    `result` waits for it; EngineError when MkDocs gave up.
    """

    shells: Mapping[ShellKey, Shell]
    result: Callable[[], Typeset]


class MkDocsType:
    """Sets shells and hand-written pages with MkDocs; what it set is kept until something changes.

    `memory` is the last build's, `keeping` what the next one shall find: names that hold the
    digest of everything a result was made from, with the place where it was put away. `settings`
    stand before those of `mkdocs.yml`. What was set before is set again `apart`, in a process of
    its own, while the caller goes on; `close` lets go of it.
    """

    def __init__(
        self,
        config_file: Path,
        packs: Packs,
        memory: Memory,
        *,
        apart: bool = False,
        **settings: str,
    ) -> None:
        self._config_file = config_file
        self._packs = packs
        self._kept = memory.others
        self._apart = apart
        self._over = settings
        self._doing: Aside[tuple[Typeset, bytes]] | None = None
        self.keeping = {name: ref for name, ref in memory.others.items() if name == _COMPILED}

    def settings(self) -> Settings:
        """Return the settings; EngineError when `mkdocs.yml` is broken."""
        found: Settings = self._known("settings", self._config(), self._settings)
        return found

    def set_type(
        self, corpus: Corpus, keys: tuple[ShellKey, ...], facts: bytes
    ) -> Typeset | BeingSet:
        """Set the shells for a corpus with a digest of its facts; EngineError when MkDocs gives up.

        Hand-written pages show figures and lists of the corpus, which are made of facts alone.
        """
        once = cache(partial(shown, corpus))
        words = self._known("words", facts, lambda: digest_of(repr((once(), keys)).encode()))
        full = _name("type", digest_of(self._config(), words, *self._files()))
        if full in self._kept:
            kept: Typeset = self._took(full, self._kept[full])
            return kept
        last = [ref for name, ref in self._kept.items() if name.startswith(_name("type"))]
        work = partial(self._set, corpus, once())
        if not (self._apart and last):
            return self._put(full, *work())
        self._doing = doing = Aside(partial(_silent_elsewhere, work, os.getpid()))
        expected: Typeset = fetched(last[0], self._packs)
        return BeingSet(expected.shells, lambda: self._put(full, *doing.result()))

    def close(self) -> None:
        """Let go of the other process."""
        if self._doing is not None:
            self._doing.close()

    def _put(self, full: str, typeset: Typeset, compiled: bytes) -> Typeset:
        """Put away what was set, and what the theme's templates were compiled to if any is new."""
        (self.keeping[full],) = shelved([typeset], self._packs)
        if compiled:
            (self.keeping[_COMPILED],) = self._packs.write([compiled])
        return typeset

    def _known(self, name: str, key: bytes, make: Callable[[], T]) -> T:
        full = _name(name, key)
        ref = self._kept.get(full) or self.keeping.get(full)
        if ref is not None:
            kept: T = self._took(full, ref)
            return kept
        made = make()
        (self.keeping[full],) = shelved([made], self._packs)
        return made

    def _took(self, full: str, ref: Ref) -> Any:
        """Take what was put away, and keep it for the next build."""
        self.keeping[full] = ref
        return fetched(ref, self._packs)

    def _config(self) -> bytes:
        """Digest of the configuration: the file, where it lies, what it may take from outside."""
        file, over = self._config_file.resolve(), repr(sorted(self._over.items())).encode()
        data = file.read_bytes()
        return digest_of(data, surroundings(data, file.parent), os.fsencode(file), over)

    def _files(self) -> list[bytes]:
        """Digests of the hand-written pages and of the overrides."""
        pages = self._config_file.parent / "content" / "pages"
        paths = sources_below(str(pages), self.settings().overrides)
        return [digest_of(os.fsencode(path), digest) for path, digest in paths.items()]

    def _settings(self) -> Settings:
        from generator.engines.mkdocs_site import settings_of  # noqa: PLC0415 - MkDocs loads slowly

        site, folder, overrides, draft = settings_of(self._config_file, **self._over)
        return Settings(site, folder, overrides, draft)

    def _set(self, corpus: Corpus, figures: Shown) -> tuple[Typeset, bytes]:
        """Set everything; return what the theme's templates were compiled to, too, if it is new."""
        compiled = Compiled()
        if _COMPILED in self.keeping:
            compiled.take(self._packs.read(self.keeping[_COMPILED]))
        made = self._typeset(Given(corpus, figures, compiled))
        return made, compiled.packed() if compiled.is_new else b""

    def _typeset(self, given: Given) -> Typeset:
        from generator.engines.mkdocs_site import typeset_into  # noqa: PLC0415 - as above

        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            typeset = typeset_into(self._config_file, folder, given, **self._over)
            paths = sorted(path for path in folder.rglob("*") if path.is_file())
            files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        return replace(typeset, files=files)


def _name(name: str, key: bytes = b"") -> str:
    """Name under which something is put away that was made from what `key` is the digest of."""
    return f"{name} {key.hex()}"


def _silent_elsewhere(work: Callable[[], T], pid: int) -> T:
    """Do a work; in another process than that of `pid` without a word.

    What goes wrong there is done again by who waits for it, and told then.
    """
    if os.getpid() != pid:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
    return work()
