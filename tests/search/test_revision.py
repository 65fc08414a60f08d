from __future__ import annotations

from dataclasses import replace

import pytest

from generator.search import Edit, Entry, Revision, assembled, count_tokens, phrases, revise
from tests.search.builders import LABELS, a_page, an_entry

PAGES = [a_page("a", "personal data and more"), an_entry("b"), a_page("registry", "all of them")]
BEFORE = assembled(PAGES, map(count_tokens, PAGES), LABELS)


def edit(number: int, **changes: object) -> Edit:
    after = replace(PAGES[number], **changes)  # type: ignore[arg-type]
    return Edit(count_tokens(PAGES[number]), count_tokens(after), after)


def revised(*edits: Edit, files: dict[str, bytes] = BEFORE.files) -> Revision | None:
    return revise(BEFORE.kept, edits, LABELS, files.__getitem__)


def test_only_what_the_edit_touches_is_written() -> None:
    revision = revised(edit(1, summary="Another summary, of the same length or so, as it is."))
    assert revision is not None
    assert {path.split(".")[0] for path in revision.files} >= {"search/d/0", "search/manifest"}
    assert not any("/f/" in path for path in revision.files)


def test_file_that_is_replaced_is_named_as_gone() -> None:
    revision = revised(edit(1, title="Renamed"))
    assert revision is not None
    assert {path.split(".")[0] for path in revision.gone} <= {
        path.split(".")[0] for path in revision.files
    }
    assert set(revision.gone) <= BEFORE.files.keys()


def test_registry_may_move() -> None:
    revision = revised(edit(2, url="registry/"))
    assert revision is not None
    assert b'"r":"registry/"' in revision.files["search/manifest.js"]


def test_facet_that_nobody_has_any_more_loses_its_column() -> None:
    revision = revised(edit(1, facets={}, captured=""))
    assert revision is not None
    assert any("/f/severity." in path for path in revision.gone)


@pytest.mark.parametrize("changes", [{"address": "c"}, {"address": "a"}])
def test_page_that_moved_needs_the_whole(changes: dict[str, object]) -> None:
    assert revised(edit(1, **changes)) is None


def test_new_page_needs_the_whole() -> None:
    new = Entry("new", "new.html", "page", "New", "")
    assert revised(Edit(count_tokens(new), count_tokens(new), new)) is None


def test_words_of_severities_stand_on_all_cards() -> None:
    labels = {**LABELS, "severity": {"high": "Grave"}}
    assert revise(BEFORE.kept, [], labels, BEFORE.files.__getitem__) is None


@pytest.mark.parametrize("shelf", ["manifest", "t/0", "p/0", "d/0"])
def test_file_that_is_not_the_one_kept_needs_the_whole(shelf: str) -> None:
    path = next(one for one in BEFORE.files if one.startswith(f"search/{shelf}"))
    one = edit(1, title="Renamed word", quotation="Other words than before.")
    assert revised(one) is not None
    assert revised(one, files=BEFORE.files | {path: BEFORE.files[path] + b" "}) is None
    assert revised(one, files={k: v for k, v in BEFORE.files.items() if k != path}) is None


def test_counts_the_page_never_had_need_the_whole() -> None:
    wrong = replace(edit(1, title="Renamed"), before=count_tokens(replace(PAGES[1], title="Never")))
    assert revised(wrong) is None


def test_more_pairs_than_the_phrase_shards_were_for_need_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(phrases, "SHARD_PAIRS", 20)
    before = assembled(PAGES, map(count_tokens, PAGES), LABELS)
    text = " ".join(f"word{number}" for number in range(200))
    assert revise(before.kept, [edit(1, text=(text,))], LABELS, before.files.__getitem__) is None


def test_index_of_nothing_has_no_revision() -> None:
    empty = assembled([], [], {})
    assert revise(empty.kept, [], {}, empty.files.__getitem__) is None
