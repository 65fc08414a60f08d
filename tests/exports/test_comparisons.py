"""What the compare page reads."""

from __future__ import annotations

import json
from typing import Any

from generator.corpus import Corpus
from generator.exports.comparisons import MOST, comparison
from tests.builders import A_RECORD, a_corpus, a_record_text
from tests.printing import SITE

BAIT = "</script><img src=x onerror=alert(1)>"


def _script(slug: str, corpus: Corpus) -> bytes:
    path, data = comparison(corpus.platforms[f"platforms/{slug}"], corpus, SITE)
    assert path == f"compare/{slug}.js"
    return data


def _platform(slug: str, corpus: Corpus) -> dict[str, Any]:
    """What a platform's script hands over; the frame of the script is held to the letter."""
    script = _script(slug, corpus).decode("ascii")
    start, end = f'__cb_compare("{slug}",', ");\n"
    assert script.startswith(start)
    assert script.endswith(end)
    found: dict[str, Any] = json.loads(script.removeprefix(start).removesuffix(end))
    return found


def test_every_clause_type_has_a_state_with_its_words() -> None:
    beta = _platform("beta", a_corpus())
    assert {id_: one["state"] for id_, one in beta["types"].items()} == {
        "change-of-terms": "recorded",
        "liability-cap": "uncaptured",
    }
    assert beta["states"]["uncaptured"][0] == "Not captured"


def test_answers_stand_in_words_with_the_provisions_that_give_them() -> None:
    notice = _platform("acme", a_corpus())["types"]["change-of-terms"]
    titles = [one["title"] for one in notice["provisions"]]
    assert titles == [
        "Acme may change its privacy policy without notice",
        "Acme may change its terms after thirty days' notice",
    ]
    assert notice["questions"][0] == {
        "question": "Is notice given before a change?",
        "answers": [
            {"answer": "yes, a fixed time", "from": [1]},
            {"answer": "not stated", "from": [0]},
        ],
    }


def test_provision_carries_what_a_reader_needs_to_weigh_it() -> None:
    one = _platform("acme", a_corpus())["types"]["liability-cap"]["provisions"][0]
    assert (one["page"], one["document_page"]) == (
        "platforms/acme/terms/liability-cap/",
        "platforms/acme/terms/",
    )
    assert (one["severity_label"], one["evidence_label"], one["captured"], one["clause"]) == (
        "Medium severity",
        "Verbatim",
        "7 August 2026",
        "9 Liability",
    )
    assert one["summary"].endswith("before.")
    assert one["excerpt"].startswith("Our total liability")


def test_long_list_of_a_type_is_cut_and_counted_but_all_answers_stand() -> None:
    many = {
        f"content/platforms/beta/terms/rule-{number:02}.md": a_record_text(
            title=f"Rule {number:02}",
            excerpt=f"Beta rule {number} binds everyone who uses the service in some way.",
            severity="low",
            severity_rule=None,
            attributes="{assent: click}",
            regulations="[]",
        )
        for number in range(MOST + 3)
    }
    found = _platform("beta", a_corpus({**many}))["types"]["change-of-terms"]
    assert (len(found["provisions"]), found["count"]) == (MOST, MOST + 5)
    assert found["all"] == "registry/platform/beta/"
    click = found["questions"][1]["answers"][-1]
    assert click["answer"] == "an act of the user"
    assert all(index < MOST for index in click["from"])


def test_hostile_text_cannot_end_the_script() -> None:
    corpus = a_corpus({A_RECORD: a_record_text(title=f"'{BAIT}\u2028'")})
    script = _script("acme", corpus)
    assert b"<" not in script
    titles = [
        p["title"] for p in _platform("acme", corpus)["types"]["change-of-terms"]["provisions"]
    ]
    assert any(title.startswith(BAIT) for title in titles)


def test_clause_type_without_questions_has_no_rows_but_its_provisions() -> None:
    corpus = a_corpus({A_RECORD: a_record_text(attributes=None)})
    found = _platform("acme", corpus)["types"]["change-of-terms"]
    assert [len(question["answers"]) for question in found["questions"]] == [1, 0]
