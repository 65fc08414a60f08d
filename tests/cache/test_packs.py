"""Packs on disk."""

from __future__ import annotations

import copy
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.cache import DiskPacks
from generator.pipeline import DamagedError, Ref


def test_blob_is_read_as_it_was_written(tmp_path: Path) -> None:
    packs = DiskPacks(tmp_path)
    first, second = packs.write([b"one", b"two" * 1000])
    (third,) = packs.write([b""])
    assert [packs.read(ref) for ref in (first, second, third)] == [b"one", b"two" * 1000, b""]


def test_every_process_writes_a_pack_of_its_own_and_reads_those_of_all(tmp_path: Path) -> None:
    packs = DiskPacks(tmp_path)
    (mine,) = packs.write([b"mine"])
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as executor:
        (theirs,) = executor.submit(packs.write, [b"theirs"]).result()
        assert executor.submit(packs.read, mine).result() == b"mine"
    assert packs.read(theirs) == b"theirs"
    assert theirs.pack != mine.pack


@pytest.mark.parametrize("place", [0, 7, 8, 12])
def test_blob_of_which_a_byte_was_changed_is_refused(tmp_path: Path, place: int) -> None:
    (ref,) = DiskPacks(tmp_path).write([b"abcdefgh"])
    path = tmp_path / ref.pack
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(DamagedError, match="was changed or cut"):
        DiskPacks(tmp_path).read(ref)


def test_pack_that_is_cut_or_gone_is_refused(tmp_path: Path) -> None:
    (ref,) = DiskPacks(tmp_path).write([b"abcdefgh"])
    path = tmp_path / ref.pack
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedError, match="was changed or cut"):
        DiskPacks(tmp_path).read(ref)
    with pytest.raises(DamagedError, match="cannot be read"):
        DiskPacks(tmp_path).read(Ref("gone.pack", 0, 1))


def test_copy_of_packs_knows_their_folder_and_opens_files_of_its_own(tmp_path: Path) -> None:
    packs = DiskPacks(tmp_path)
    (ref,) = packs.write([b"kept"])
    assert copy.deepcopy(packs).read(ref) == b"kept"


def test_packs_that_are_let_go_close_their_files(tmp_path: Path) -> None:
    def opened() -> int:
        links = (os.path.realpath(path) for path in Path("/proc/self/fd").iterdir())
        return sum(link.startswith(f"{tmp_path}/") for link in links)

    packs = DiskPacks(tmp_path)
    assert packs.read(*packs.write([b"one"])) == b"one"
    assert opened() == 2
    del packs
    assert opened() == 0
