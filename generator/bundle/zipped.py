"""One zip of a site: the same bytes every time."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.bundle.contents import READ_ME, Imprint, is_left_out, public_address, read_me
from generator.bundle.links import Links
from generator.publish import MANIFEST, manifest_bytes, names_below

_OPENED = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name: no clock is looked at."""

_PERMISSIONS = 0o100644 << 16
_UNIX = 3
_LEVEL = 9
_PACKED = (".gz", ".png", ".woff2", ".zip")


def write_bundle(site: Path, target: Path, made: Imprint) -> int:
    """Write the built site in the folder `site` as the zip `target`; return its size in bytes.

    The zip is written beside `target` and takes its place when it is whole. The same site and
    imprint give the same bytes with the same zlib. OSError when it cannot be written.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with zipfile.ZipFile(beside, "w") as packed:
            for name, content in _with_manifest(_contents(site, made)):
                _add(packed, f"{made.folder}/{name}", content)
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return target.stat().st_size


def _contents(site: Path, made: Imprint) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file in the order of paths, links mended."""
    files = {name for name in names_below(site) if not is_left_out(name, made.site)} - {READ_ME}
    links = Links(files, lambda path: public_address(path, made.site))
    for name in sorted((*files, READ_ME)):
        if name == READ_ME:
            yield name, read_me(made).encode()
        elif name.endswith(".html"):
            yield name, links.mend(name, (site / name).read_text("utf-8")).encode()
        else:
            yield name, (site / name).read_bytes()


def _with_manifest(contents: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Yield the contents, and at their end the manifest of them."""
    sums: dict[str, str] = {}
    for name, content in contents:
        sums[name] = hashlib.sha256(content).hexdigest()
        yield name, content
    yield MANIFEST, manifest_bytes(sums)


def _add(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _OPENED)
    entry.create_system = _UNIX
    entry.external_attr = _PERMISSIONS
    is_packed = name.endswith(_PACKED)
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    packed.writestr(entry, content, compresslevel=None if is_packed else _LEVEL)
