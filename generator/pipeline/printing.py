"""Units of the plan to printed files: only what was looked at and changed is printed again."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256

from jinja2 import Environment

from generator.corpus import Corpus
from generator.corpus.editorial import edits_of
from generator.corpus.watch import watched
from generator.digest import digest_of
from generator.exports import beside_page, document_parts
from generator.metadata import citation_files, version_file
from generator.model.site import Site
from generator.model.whole_file import WholeFile
from generator.pages import PageKind
from generator.pages.plan import Unit, pages_of, units
from generator.pages.rows import made_row
from generator.pipeline.bodies import Bodies
from generator.pipeline.file_units import TABLES, file_units, files_of, is_file_unit
from generator.pipeline.packs import Packs, pickled
from generator.pipeline.parts import Read
from generator.pipeline.parts_kept import (
    ROWS,
    EditsShown,
    Last,
    ListsKept,
    PartsKept,
    Places,
    RowsShown,
    document_rows,
    put_away,
    row_units,
)
from generator.pipeline.printed import Listed, Printed
from generator.pipeline.searchable import entry
from generator.pipeline.shop import Put, Shared
from generator.press import Press, Shell, ShellKey, SitemapEntry, shell_key
from generator.render import Renderer, compile_all, law_names, made_of
from generator.search import COUNTING_VERSION, Entry, count_tokens


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to print, in any process; `parts` are made first, and put there then.

    `last` are the tables of the last build, where there are any.
    """

    corpus: Corpus
    bodies: Bodies
    site: Site
    templates: Callable[[], Environment]
    shells: Mapping[ShellKey, Shell]
    packs: Packs
    put: Put
    read: Read
    parts: Places = field(default_factory=dict)
    last: Last | None = None


def all_units(corpus: Corpus) -> tuple[Unit, ...]:
    """Return everything that is made: parts of files, files of the whole site, and pages."""
    return (*row_units(corpus), *file_units(corpus), *units(corpus))


class Printer:
    """Prints units at one desk, and notes what each was made from."""

    def __init__(self, desk: Desk) -> None:
        self._seen: set[str] = set()
        desk.bodies.note = self._seen.add
        kept = ListsKept(desk.parts, desk.packs)
        self._corpus = replace(
            watched(desk.corpus, self._seen.add),
            rows=RowsShown(kept, self._seen.update),
            edits=EditsShown(kept, self._seen.add),
        )
        self._desk = desk
        renderer = Renderer(desk.templates(), self._corpus, desk.site)
        self._press = Press(desk.shells, renderer, self._corpus, desk.site)

    def print(self, unit: Unit) -> tuple[Printed, tuple[Entry, ...]]:
        """Print the files of a unit; its entries for search still hold all their text."""
        self._seen.clear()
        if unit.kind == ROWS:
            return self._rows(unit), ()
        if is_file_unit(unit):
            return self._files(unit), ()
        return self._pages(unit)

    def _rows(self, unit: Unit) -> Printed:
        corpus = self._corpus
        own = corpus.provisions_of_document.get(unit.key, ())
        begun = set(self._seen)
        self._seen.clear()
        rows = {one.id: made_row(one, corpus) for one in own}
        shown = document_rows(self._looked_at(), rows, edits_of(own))
        self._seen |= begun
        made = document_parts(unit.key, corpus, self._desk.site)
        names = self._looked_at("site")
        return Printed(unit, names, (), parts=put_away(names, shown, made, self._desk.packs))

    def _files(self, unit: Unit) -> Printed:
        desk = self._desk
        kept = PartsKept(desk.parts, desk.packs, self._seen.add, desk.last)
        made = files_of(unit, self._corpus, desk.site, kept)
        written = sorted(self._weighed(path, data) for path, data in made)
        sums = tuple((path, total) for path, total, _ in written)
        sizes = tuple(size for _, _, size in written)
        names = ("site", "sqlite") if unit == TABLES else ("site",)
        return Printed(unit, self._looked_at(*names), sums, sizes=sizes)

    def _pages(self, unit: Unit) -> tuple[Printed, tuple[Entry, ...]]:
        site, names = self._desk.site, {"site", "laws"}
        written: list[tuple[str, str]] = []
        entries, mapped = [], []
        for page in pages_of(unit, self._corpus, site):
            beside = (*beside_page(page, self._corpus, site), *citation_files(page))
            written += (self._written(*one) for one in (self._press.print(page), *beside))
            names |= {template_name(page.kind), shell_name(shell_key(page.address))}
            if page.search_text:
                entries.append(entry(page, self._corpus, site))
            if page.is_indexed:
                mapped.append(SitemapEntry(site.path(page.address), page.modified))
        if unit.kind == "provision":
            record = self._corpus.provisions[unit.key]
            names.add(f"prose:{record.source}")  # the file as a whole is published
            kept = version_file(record, self._desk.read(record.source))
            written += (self._written(*one) for one in kept)
        printed = Printed(unit, self._looked_at(*names), tuple(written), mapped=tuple(mapped))
        return printed, tuple(entries)

    def _weighed(self, path: str, data: bytes | Iterable[bytes] | None) -> tuple[str, str, int]:
        """Write a file, whole or as its pieces come; return its path, sum and size.

        One that stands as it was has those of the last build.
        """
        if data is None:
            files = self._desk.last.files if self._desk.last else {}
            return (path, *files[path])
        summed, sizes = sha256(), []

        def passed() -> Iterator[bytes]:
            for piece in (data,) if isinstance(data, bytes) else data:
                summed.update(piece)
                sizes.append(len(piece))
                yield piece

        if isinstance(data, WholeFile):
            deque(passed(), maxlen=0)
            self._desk.put(path, data)
        else:
            self._desk.put(path, passed())
        return path, summed.hexdigest(), sum(sizes)

    def _looked_at(self, *names: str) -> tuple[str, ...]:
        return tuple(sorted(self._seen.union(names)))

    def _written(self, path: str, data: bytes) -> tuple[str, str]:
        self._desk.put(path, data)
        return path, sha256(data).hexdigest()


@lru_cache(maxsize=1)
def printer_of(shared: Shared[Desk]) -> Printer:
    """Return the printer of this process: templates are loaded once.

    Made before processes are forked it is theirs too: to watch a corpus touches, and so would copy,
    every record of it.
    """
    return Printer(shared.get())


def all_ready(shared: Shared[Desk]) -> None:
    """Make what all processes will need: the printer, with every template compiled."""
    printer_of(shared)
    environment = shared.get().templates()
    compile_all(environment, (f"pages/{kind}.html" for kind in PageKind))


def print_batch(shared: Shared[Desk], batch: Sequence[Unit]) -> list[Printed]:
    """Print some units, and put the counted words of their pages away."""
    printer = printer_of(shared)
    made = [printer.print(unit) for unit in batch]
    listed = list_entries([one for _, entries in made for one in entries], shared.get().packs)
    return [
        replace(printed, listed=tuple(next(listed) for _ in entries)) for printed, entries in made
    ]


def list_entries(entries: Sequence[Entry], packs: Packs) -> Iterator[Listed]:
    """Count the words of entries; the counts, and what results show, are put away."""
    counted = [pickled(count_tokens(one)) for one in entries]
    light = [replace(one, text=(), quotation="", names=()) for one in entries]
    refs = packs.write([*map(pickled, light), *counted])
    shown, words = refs[: len(light)], refs[len(light) :]
    for one, blob, entry_ref, ref in zip(light, counted, shown, words, strict=True):
        digest = digest_of(blob, repr(one).encode())
        yield Listed(one.address, one.url, entry_ref, ref, digest)


def template_name(kind: PageKind) -> str:
    """Name under which the template of a page kind is an ingredient."""
    return f"template:{kind}"


def shell_name(key: ShellKey) -> str:
    """Name under which a shell is an ingredient."""
    return f"shell:{key.address}"


def other_ingredients(desk: Desk) -> dict[str, bytes]:
    """Return digests of what pages are made from besides records."""
    environment = desk.templates()
    always = ("partials/breadcrumb.html", "partials/contents.html")
    found = {
        template_name(kind): _text_digest(environment, f"pages/{kind}.html", *always)
        for kind in PageKind
    }
    for key, shell in desk.shells.items():
        found[shell_name(key)] = digest_of(*(part.encode() for part in shell.parts))
    laws, addresses = law_names(desk.corpus)
    found["laws"] = digest_of(repr((laws, sorted(addresses.items()))).encode())
    found["sqlite"] = digest_of(sqlite3.sqlite_version.encode())
    found["site"] = digest_of(repr((desk.site, COUNTING_VERSION)).encode())
    return found


def _text_digest(environment: Environment, *names: str) -> bytes:
    texts = [text for name in names for text in made_of(environment, name).items()]
    return digest_of(*(part.encode() for pair in texts for part in pair))
