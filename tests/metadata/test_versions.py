"""Files of records under names made from their sums."""

from __future__ import annotations

import hashlib

from tests.builders import A_RECORD, a_content, a_corpus, a_record_text
from tests.printing import an_edition, article

ADDRESS = A_RECORD.removeprefix("content/").removesuffix(".md")


def test_record_file_is_published_byte_for_byte_under_its_own_sum() -> None:
    data = a_content()[A_RECORD].encode()
    digest = hashlib.sha256(data).hexdigest()
    assert an_edition().files[f"versions/{digest[:2]}/{digest[:16]}.md"] == data


def test_page_names_the_sum_that_the_published_file_has() -> None:
    html = article(ADDRESS, a_corpus())
    digest = hashlib.sha256(a_content()[A_RECORD].encode()).hexdigest()
    assert digest in html
    assert f'href="../../../../versions/{digest[:2]}/{digest[:16]}.md"' in html


def test_changed_record_has_another_name_so_that_the_earlier_file_may_stay() -> None:
    def versions(edition: object) -> set[str]:
        return {path for path in edition.files if path.startswith("versions/")}  # type: ignore[attr-defined]

    before, after = (
        versions(an_edition()),
        versions(an_edition({A_RECORD: a_record_text(clause='"4.21 Changes"')})),
    )
    assert len(before) == len(after)
    assert len(before - after) == 1


def test_retired_record_keeps_its_file() -> None:
    retired = a_record_text(
        status="retired", retired="{date: 2026-11-21, reason: The clause was misread.}"
    )
    digest = hashlib.sha256(retired.encode()).hexdigest()
    assert f"versions/{digest[:2]}/{digest[:16]}.md" in an_edition({A_RECORD: retired}).files
