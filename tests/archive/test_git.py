from __future__ import annotations

import shutil
import stat
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from generator.archive import ArchiveError, GitArchive, read_capture, read_text
from generator.model.capture import CaptureKind, CaptureRef
from tests.archive.a_repository import Repository, a_repository

SHOP = ("Shop", "Terms of Service")
PATH = "Shop/Terms of Service.md"


def _archive(repository: Repository) -> GitArchive:
    return GitArchive("shops", repository.folder)


def test_documents_come_from_paths_and_other_files_are_none(tmp_path: Path) -> None:
    assert list(_archive(a_repository(tmp_path / "r")).documents()) == [SHOP]


def test_captures_come_oldest_first_with_their_kind(tmp_path: Path) -> None:
    refs = list(_archive(a_repository(tmp_path / "r")).captures(*SHOP))
    assert [(ref.kind, ref.time.month) for ref in refs] == [
        (CaptureKind.FIRST, 1),
        (CaptureKind.CHANGE, 2),
    ]
    assert {(ref.archive, ref.path) for ref in refs} == {("shops", PATH)}


def test_each_capture_is_read_as_it_was_committed(tmp_path: Path) -> None:
    archive = _archive(a_repository(tmp_path / "r"))
    first, second = archive.captures(*SHOP)
    assert read_text(archive, second) == "# Terms\n\nTwo.\n"
    assert read_text(archive, first) == "# Terms\n\nOne.\n"
    archive.close()


def test_an_archive_opens_again_after_it_was_closed(tmp_path: Path) -> None:
    archive = _archive(a_repository(tmp_path / "r"))
    first, _ = archive.captures(*SHOP)
    before = archive.read(first)
    archive.close()
    assert archive.read(first) == before
    archive.close()


def test_an_archive_nobody_closes_leaves_no_warning(tmp_path: Path) -> None:
    archive = _archive(a_repository(tmp_path / "r"))
    archive.read(next(archive.captures(*SHOP)))
    del archive


def test_a_bare_clone_reads_as_its_working_copy_does(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    bare = tmp_path / "bare.git"
    repository.git("clone", "--quiet", "--bare", ".", str(bare))
    clone = GitArchive("shops", bare)
    assert list(clone.captures(*SHOP)) == list(_archive(repository).captures(*SHOP))


def test_a_clone_whose_head_points_nowhere_is_read_from_its_branch(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    repository.git("symbolic-ref", "HEAD", "refs/heads/nowhere")
    assert list(_archive(repository).documents()) == [SHOP]


def test_a_name_that_git_would_quote_is_read_as_written(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    repository.record(
        "DALL·E/Terms of Service.md", "Text.", "First record of x", "2025-01-01T00:00Z"
    )
    archive = _archive(repository)
    ref = next(archive.captures("DALL·E", "Terms of Service"))
    assert archive.read(ref) == b"Text."
    archive.close()


def test_a_service_is_named_by_its_path_and_not_by_the_subject(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    repository.record("A b/C d.md", "x", "First record of Another Name", "2025-01-01T00:00Z")
    assert list(_archive(repository).documents()) == [("A b", "C d")]


def test_two_captures_in_one_second_are_two_in_the_order_of_commits(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    commits = [
        repository.record(PATH, f"Text {n}.", "Record new changes of x", "2025-03-01T10:00:00Z")
        for n in range(3)
    ]
    archive = _archive(repository)
    refs = list(archive.captures(*SHOP))[-3:]
    assert [ref.id for ref in refs] == commits
    assert [archive.read(ref) for ref in refs] == [b"Text 0.", b"Text 1.", b"Text 2."]
    archive.close()


def test_offsets_count_when_captures_are_put_in_order(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    later = repository.record(PATH, "B", "First record of x", "2025-01-01T10:00:00+00:00")
    earlier = repository.record(PATH, "A", "Refilter x", "2025-01-01T12:00:00+05:30")
    refs = list(_archive(repository).captures(*SHOP))
    assert [ref.id for ref in refs] == [earlier, later]
    assert refs[0].time == datetime(2025, 1, 1, 6, 30, tzinfo=UTC)
    assert refs[0].time.utcoffset() == timedelta(hours=5, minutes=30)


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("First record of Shop Terms", CaptureKind.FIRST),
        ("Start tracking Shop Terms", CaptureKind.FIRST),
        ("Record new changes of Shop Terms", CaptureKind.CHANGE),
        ("Update Shop Terms", CaptureKind.CHANGE),
        ("Apply technical or declaration upgrade on Shop Terms", CaptureKind.UPGRADE),
        ("Refilter Shop Terms", CaptureKind.UPGRADE),
        ("Whatever somebody wrote", CaptureKind.CHANGE),
    ],
)
def test_the_subject_tells_the_kind(tmp_path: Path, subject: str, kind: CaptureKind) -> None:
    repository = a_repository(tmp_path / "r")
    repository.record(PATH, "New.", subject, "2025-03-01T00:00:00Z")
    assert list(_archive(repository).captures(*SHOP))[-1].kind is kind


def test_a_deleted_or_linked_file_is_no_capture(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    (repository.folder / PATH).unlink()
    (repository.folder / "Shop/Linked.md").symlink_to("/etc/passwd")
    repository.record("note.md", "x", "Stop tracking", "2025-03-01T00:00:00Z")
    archive = _archive(repository)
    assert list(archive.documents()) == [SHOP]
    assert len(list(archive.captures(*SHOP))) == 2


def test_bytes_that_are_not_utf8_are_read_and_their_sum_is_theirs(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    repository.record(PATH, b"Caf\xe9 terms\r\n", "First record of x", "2025-01-01T00:00Z")
    archive = _archive(repository)
    capture = read_capture(archive, next(archive.captures(*SHOP)))
    assert capture.text == "Caf\ufffd terms\n"
    assert capture.sha256 == sha256(b"Caf\xe9 terms\r\n").hexdigest()
    archive.close()


def test_a_capture_that_is_not_there_says_so(tmp_path: Path) -> None:
    archive = _archive(a_repository(tmp_path / "r"))
    first, _ = archive.captures(*SHOP)
    gone = CaptureRef("shops", first.id, first.time, first.kind, "Shop/Other.md")
    with pytest.raises(ArchiveError, match="it is not in the repository"):
        archive.read(gone)
    assert archive.read(first) == b"# Terms\n\nOne.\n"
    archive.close()


def test_a_reference_that_climbs_out_is_refused(tmp_path: Path) -> None:
    archive = _archive(a_repository(tmp_path / "r"))
    first, _ = archive.captures(*SHOP)
    climbing = CaptureRef("shops", first.id, first.time, first.kind, "../secrets.md")
    with pytest.raises(ArchiveError, match="not a plain relative path"):
        archive.read(climbing)


def test_a_file_too_large_is_refused_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = _archive(a_repository(tmp_path / "r"))
    monkeypatch.setattr("generator.archive.git_blobs.MAX_BYTES", 3)
    first, second = archive.captures(*SHOP)
    with pytest.raises(ArchiveError, match="a blob of 14 bytes"):
        archive.read(first)
    monkeypatch.undo()
    assert archive.read(second).endswith(b"Two.\n")
    archive.close()


def test_a_path_with_dots_is_left_out_with_its_reason(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    blob = repository.git("rev-parse", f"HEAD:{PATH}")
    tree = _tree(repository, f"100644 blob {blob}\tTerms.md\n")
    root = _tree(repository, f"040000 tree {tree}\t..\n")
    commit = repository.git("commit-tree", root, "-p", "HEAD", "-m", "First record of x")
    repository.git("update-ref", "refs/heads/main", commit)
    archive = _archive(repository)
    assert list(archive.documents()) == [SHOP]
    assert [(left.path, left.reason) for left in archive.left_out] == [
        ("../Terms.md", "its path is not a plain relative path")
    ]


def _tree(repository: Repository, entries: str) -> str:
    """Write a tree object that git itself would not write."""
    mode, _, blob, name = entries.replace("\t", " ").strip().split(" ", 3)
    body = f"{mode.lstrip('0')} {name}".encode() + b"\x00" + bytes.fromhex(blob)
    file = repository.folder / "tree.bin"
    file.write_bytes(body)
    tree = repository.git("hash-object", "--literally", "-t", "tree", "-w", "tree.bin")
    file.unlink()
    return tree


def test_nothing_that_a_repository_configures_is_executed(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    mark = tmp_path / "executed"
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\ncat\n")
    trap.chmod(trap.stat().st_mode | stat.S_IXUSR)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "pager.log",
        "diff.external",
        "diff.trap.textconv",
        "diff.trap.command",
        "gpg.program",
        "core.sshCommand",
        "core.alternateRefsCommand",
        "uploadpack.packObjectsHook",
    ):
        repository.git("config", key, str(trap))
    repository.git("config", "log.showSignature", "true")
    repository.git("config", "core.hooksPath", str(tmp_path))
    hooks = repository.folder / ".git" / "hooks"
    for name in ("post-checkout", "reference-transaction", "post-index-change"):
        shutil.copy(trap, hooks / name)
    (repository.folder / ".git" / "info" / "attributes").write_text("*.md diff=trap\n")
    archive = _archive(repository)
    assert [archive.read(ref)[-5:] for ref in archive.captures(*SHOP)] == [b"One.\n", b"Two.\n"]
    archive.close()
    assert not mark.exists()


def test_a_missing_object_of_a_partial_clone_is_not_fetched(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    mark = tmp_path / "executed"
    archive = _archive(repository)
    first, second = archive.captures(*SHOP)
    blob = repository.git("rev-parse", f"{first.id}:{PATH}")
    (repository.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    repository.git("config", "core.repositoryFormatVersion", "1")
    repository.git("config", "extensions.partialClone", "evil")
    repository.git("config", "remote.evil.url", f"ext::sh -c touch% {mark}")
    repository.git("config", "remote.evil.promisor", "true")
    repository.git("config", "protocol.ext.allow", "always")
    repository.git("config", "protocol.allow", "always")
    with pytest.raises(ArchiveError):
        archive.read(first)
    archive.close()
    assert archive.read(second)
    archive.close()
    assert not mark.exists()


def test_a_folder_that_is_no_repository_says_what_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="it is not a git repository"):
        GitArchive("shops", tmp_path)


def test_a_repository_without_commits_says_so(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    with pytest.raises(ArchiveError, match="it has no commits"):
        list(_archive(repository).documents())


def test_several_branches_without_a_main_one_are_not_guessed_between(tmp_path: Path) -> None:
    repository = a_repository(tmp_path / "r")
    repository.git("branch", "one")
    repository.git("branch", "--move", "main", "two")
    repository.git("symbolic-ref", "HEAD", "refs/heads/nowhere")
    with pytest.raises(ArchiveError, match="2 branches and none of them is main"):
        list(_archive(repository).documents())
