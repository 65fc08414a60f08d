from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.archive import Archive, captured_texts, open_archives
from generator.evidence.judge import judge
from generator.model.capture import Verdict


@pytest.fixture(name="public", scope="module")
def _public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    shelf = os.environ.get("CLAUSEBOOK_ARCHIVE")
    if not shelf:
        pytest.skip("CLAUSEBOOK_ARCHIVE is not set: the folder of archives to test against")
    archive = open_archives(Path(shelf), tmp_path_factory.mktemp("cache"))["genai-contrib"]
    yield archive
    archive.close()


@pytest.mark.parametrize(
    ("service", "terms_type", "commit", "verdict"),
    [
        ("Berget AI", "Terms of Service", "235d1349", Verdict.LANGUAGE_SWITCH),
        ("ChatGPT", "Terms of Service", "1d03afe1", Verdict.EDITION_SWITCH),
        ("Kimi AI", "Terms of Service", "58b8acdc", Verdict.LANGUAGE_SWITCH),
        ("Lovable", "Terms of Service", "fef860d6", Verdict.DOUBLED),
        ("Microsoft Copilot", "Privacy Policy", "12447394", Verdict.DEGENERATE),
        ("Mistral AI", "Developer Terms", "39f9588c", Verdict.EXTRACTION),
        ("Tempo Labs", "Privacy Policy", "81f9c27d", Verdict.GOOD),
        ("xAI", "Terms of Service", "70015ec5", Verdict.EXTRACTION),
    ],
)
def test_captures_known_in_the_public_archive_are_judged_as_by_eye(
    service: str, terms_type: str, commit: str, verdict: Verdict, public: Archive
) -> None:
    found = {
        one.ref.id[:8]: one.verdict for one in judge(captured_texts(public, service, terms_type))
    }
    assert found[commit] is verdict
