"""The captures on both sides of a change, and how to see the whole of it."""

from __future__ import annotations

import shlex
from typing import NamedTuple

from generator.changes.recorded import Recorded, capture_day
from generator.corpus import Corpus, Evidence
from generator.model.capture import Verdict
from generator.model.ledger import LedgerCapture
from generator.model.taxonomy import ArchiveInfo
from generator.sections.captured import capture_label, capture_url
from generator.text.counts import counted
from generator.text.dates import long_date
from generator.text.moments import utc_moment


class CaptureView(NamedTuple):
    """A capture: when it was taken, its length, its sum, and where the archive shows it."""

    day: str
    time: str
    words: str
    sha256: str
    url: str
    label: str
    archive: str


class WholeView(NamedTuple):
    """Commands that show the whole change: with this library's program, and without it."""

    program: str
    sentence: str
    commands: tuple[str, ...]


def capture_view(one: Recorded, capture: LedgerCapture, corpus: Corpus) -> CaptureView:
    """Name a capture with its sum and its place in the public archive."""
    archive = corpus.archive_of(one.document)
    path = corpus.ledgers[one.document.id].path_of(capture)
    return CaptureView(
        day=long_date(capture_day(capture)),
        time=utc_moment(capture.time),
        words=_length(capture),
        sha256=capture.sha256,
        url=capture_url(Evidence(None, capture=capture, archive=archive, path=path)),
        label=capture_label(archive),
        archive=archive.title if archive else "",
    )


def _length(capture: LedgerCapture) -> str:
    twice = " (its text stands twice)" if capture.verdict is Verdict.DOUBLED else ""
    return f"{counted(capture.words, 'word')}{twice}"


def whole_view(one: Recorded, corpus: Corpus) -> WholeView:
    """Return the commands; without an archive there are none but the program's."""
    ends = (one.before, one.after)
    name = one.document.id.removeprefix("platforms/")
    program = " ".join(
        ("clausebook archive diff", name, *(shlex.quote(capture.id) for capture in ends))
    )
    archive = corpus.archive_of(one.document)
    ledger = corpus.ledgers[one.document.id]
    paths = [ledger.path_of(capture) for capture in ends]
    if archive is None:
        return WholeView(program, "", ())
    if archive.kind != "git":
        files = " ".join(shlex.quote(path) for path in paths)
        sentence = f"Or, in the unpacked public dataset of {archive.title}:"
        commands = (f"sha256sum {files}", f"git diff --no-index --word-diff {files}")
        return WholeView(program, sentence, commands)
    return WholeView(program, "Or with git alone:", _git(archive, ends, paths))


def _git(
    archive: ArchiveInfo, ends: tuple[LedgerCapture, ...], paths: list[str]
) -> tuple[str, ...]:
    versions = archive.versions.rstrip("/")
    folder = shlex.quote(versions.rsplit("/", 1)[1])
    blobs = [shlex.quote(f"{capture.id}:{path}") for capture, path in zip(ends, paths, strict=True)]
    return (
        f"git clone --filter=blob:none --no-checkout {shlex.quote(f'{versions}.git')}",
        f"git -C {folder} diff --word-diff {' '.join(blobs)}",
        *(f"git -C {folder} show {blob} | sha256sum" for blob in blobs),
    )
