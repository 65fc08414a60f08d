from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.archive import ArchiveError, open_dataset
from generator.model.capture import CaptureKind, CaptureRef

SHOP = ("Shop", "Terms of Service")
FIRST = "shops-dataset/Shop/Terms of Service/2025-11-11T15-19-43Z.md"
SECOND = "shops-dataset/Shop/Terms of Service/2025-11-12T00-00-00Z.md"
FIRST_ID, SECOND_ID = (path.removeprefix("shops-dataset/") for path in (FIRST, SECOND))


def _zip(path: Path, files: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def _folder(path: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def test_a_zip_is_read_without_its_readme(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"shops-dataset/README.md": "x", SECOND: "Two.", FIRST: "One."}
    archive = open_dataset("shops", _zip(tmp_path / "d.zip", files))
    assert list(archive.documents()) == [SHOP]
    refs = list(archive.captures(*SHOP))
    assert [(ref.id, ref.kind) for ref in refs] == [
        (FIRST_ID, CaptureKind.FIRST),
        (SECOND_ID, CaptureKind.CHANGE),
    ]
    assert refs[0].time == datetime(2025, 11, 11, 15, 19, 43, tzinfo=UTC)
    assert [archive.read(ref) for ref in refs] == [b"One.", b"Two."]
    archive.close()


def test_a_folder_reads_as_the_zip_does(tmp_path: Path) -> None:
    files = {FIRST: "One.", SECOND: "Two."}
    packed = open_dataset("shops", _zip(tmp_path / "d.zip", {**files}))
    spread = open_dataset("shops", _folder(tmp_path / "d", files))
    assert list(packed.captures(*SHOP)) == list(spread.captures(*SHOP))
    packed.close()


def test_a_capture_has_the_same_id_with_and_without_the_root_folder(tmp_path: Path) -> None:
    bare = open_dataset("shops", _folder(tmp_path / "bare", {FIRST_ID: "One."}))
    packed = open_dataset("shops", _folder(tmp_path / "packed", {FIRST: "One."}))
    assert list(bare.documents()) == [SHOP]
    assert list(bare.captures(*SHOP)) == list(packed.captures(*SHOP))
    assert [bare.read(ref) for ref in packed.captures(*SHOP)] == [b"One."]


def test_captures_of_one_second_are_ordered_by_their_suffix(tmp_path: Path) -> None:
    stem = FIRST.removesuffix(".md")
    files = {f"{stem}-10.md": "c", f"{stem}-2.md": "b", FIRST: "a"}
    archive = open_dataset("shops", _folder(tmp_path / "d", files))
    assert [archive.read(ref) for ref in archive.captures(*SHOP)] == [b"a", b"b", b"c"]


def test_a_name_packed_without_the_utf8_flag_is_read_as_utf8(tmp_path: Path) -> None:
    path = "DALL·E/Terms of Service/2025-11-11T15-19-43Z.md"
    file = _zip(tmp_path / "d.zip", {"x" * len(path.encode()): "One."})
    file.write_bytes(file.read_bytes().replace(b"x" * len(path.encode()), path.encode()))
    archive = open_dataset("shops", file)
    assert list(archive.documents()) == [("DALL·E", "Terms of Service")]
    archive.close()


def test_paths_that_climb_out_are_left_out(tmp_path: Path) -> None:
    climbing = "../Shop/Terms of Service/2025-11-11T15-19-43Z.md"
    archive = open_dataset("shops", _zip(tmp_path / "d.zip", {climbing: "x", FIRST: "One."}))
    assert [left.path for left in archive.left_out] == [climbing]
    assert len(list(archive.captures(*SHOP))) == 1
    archive.close()


def test_a_zip_bomb_is_left_out(tmp_path: Path) -> None:
    bomb = b"\x00" * (8 * 1024 * 1024)
    archive = open_dataset("shops", _zip(tmp_path / "d.zip", {FIRST: bomb, SECOND: "Two."}))
    assert [left.reason for left in archive.left_out] == [
        "it unpacks to more than 200 times its packed size"
    ]
    (ref,) = archive.captures(*SHOP)
    with pytest.raises(ArchiveError, match="more than 200 times"):
        archive.read(CaptureRef("shops", FIRST_ID, ref.time, ref.kind, FIRST_ID))
    archive.close()


def test_a_file_larger_than_any_document_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.archive.folder_files.MAX_BYTES", 3)
    archive = open_dataset("shops", _folder(tmp_path / "d", {FIRST: "Four"}))
    assert [left.reason for left in archive.left_out] == ["it holds 4 bytes, more than 3"]


def test_a_link_out_of_the_folder_is_left_out(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "d", {SECOND: "Two."})
    (folder / FIRST).symlink_to("/etc/passwd")
    archive = open_dataset("shops", folder)
    assert [(left.path, left.reason) for left in archive.left_out] == [
        (FIRST_ID, "it is a symbolic link")
    ]


def test_a_damaged_member_is_an_archive_error(tmp_path: Path) -> None:
    file = _zip(tmp_path / "d.zip", {FIRST: "A text long enough to be packed, packed, packed."})
    body = bytearray(file.read_bytes())
    at = body.index(b".md") + 8
    body[at : at + 6] = b"\xff" * 6
    file.write_bytes(bytes(body))
    archive = open_dataset("shops", file)
    with pytest.raises(ArchiveError, match="it is damaged"):
        archive.read(next(archive.captures(*SHOP)))
    archive.close()


def test_a_file_that_is_no_zip_is_an_archive_error(tmp_path: Path) -> None:
    (tmp_path / "d.zip").write_text("no zip")
    with pytest.raises(ArchiveError, match="it is no zip"):
        list(open_dataset("shops", tmp_path / "d.zip").documents())
