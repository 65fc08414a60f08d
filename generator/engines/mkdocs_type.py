"""MkDocs as the engine of our own build: it sets the type, and is not asked twice for the same."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from generator.corpus import Corpus
from generator.digest import digest_of
from generator.engines.given import Given
from generator.model.site import Site
from generator.pages.figures import Shown, shown
from generator.pipeline import Memory, Packs
from generator.pipeline.packs import fetched, shelved
from generator.press import ShellKey, Typeset
from generator.render import Compiled
from generator.standing import surroundings

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


class MkDocsType:
    """Sets shells and hand-written pages with MkDocs; what it set is kept until something changes.

    `memory` is the last build's, `keeping` what the next one shall find: names that hold the
    digest of everything a result was made from, with the place where it was put away. `settings`
    stand before those of `mkdocs.yml`.
    """

    def __init__(self, config_file: Path, packs: Packs, memory: Memory, **settings: str) -> None:
        self._config_file = config_file
        self._packs = packs
        self._kept = memory.others
        self._over = settings
        self.keeping = {name: ref for name, ref in memory.others.items() if name == _COMPILED}

    def settings(self) -> Settings:
        """Return the settings; EngineError when `mkdocs.yml` is broken."""
        found: Settings = self._known("settings", self._config(), self._settings)
        return found

    def set_type(self, corpus: Corpus, keys: tuple[ShellKey, ...], facts: bytes) -> Typeset:
        """Set the shells for a corpus with a digest of its facts; EngineError when MkDocs gives up.

        Hand-written pages show figures and lists of the corpus, which are made of facts alone.
        """
        once = cache(partial(shown, corpus))
        words = self._known("words", facts, lambda: digest_of(repr((once(), keys)).encode()))
        key = digest_of(self._config(), words, *self._files())
        found: Typeset = self._known("type", key, lambda: self._set(corpus, once()))
        return found

    def _known(self, name: str, key: bytes, make: Any) -> Any:
        full = f"{name} {key.hex()}"
        ref = self._kept.get(full) or self.keeping.get(full)
        if ref is not None:
            made = fetched(ref, self._packs)
        else:
            made = make()
            (ref,) = shelved([made], self._packs)
        self.keeping[full] = ref
        return made

    def _config(self) -> bytes:
        """Digest of the configuration: the file, and the variables it may take from outside."""
        data = self._config_file.read_bytes()
        over = repr(sorted(self._over.items())).encode()
        return digest_of(data, surroundings(data), over)

    def _files(self) -> list[bytes]:
        """Digests of the hand-written pages and of the overrides."""
        root = self._config_file.parent
        folders = (root / "content" / "pages", Path(self.settings().overrides))
        paths = [p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file()]
        return [digest_of(os.fsencode(path), path.read_bytes()) for path in paths]

    def _settings(self) -> Settings:
        from generator.engines.mkdocs_site import settings_of  # noqa: PLC0415 - MkDocs loads slowly

        site, folder, overrides, draft = settings_of(self._config_file, **self._over)
        return Settings(site, folder, overrides, draft)

    def _set(self, corpus: Corpus, figures: Shown) -> Typeset:
        compiled = Compiled()
        if _COMPILED in self.keeping:
            compiled.take(self._packs.read(self.keeping[_COMPILED]))
        made = self._typeset(Given(corpus, figures, compiled))
        if compiled.is_new:
            (self.keeping[_COMPILED],) = self._packs.write([compiled.packed()])
        return made

    def _typeset(self, given: Given) -> Typeset:
        from generator.engines.mkdocs_site import typeset_into  # noqa: PLC0415 - as above

        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            typeset = typeset_into(self._config_file, folder, given, **self._over)
            paths = sorted(path for path in folder.rglob("*") if path.is_file())
            files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        return replace(typeset, files=files)
