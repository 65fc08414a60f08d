"""Timelines: a finished picture, and the same as a table."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from generator.changes.recorded import recorded
from generator.model.ledger import LedgerCapture
from generator.pages.timeline import Strand, TimelineView, timeline
from tests.feeds.a_log import a_change, a_changed_corpus
from tests.markup import parsed
from tests.printing import article

TERMS = "platforms/acme/terms"
START = datetime(2024, 3, 1, tzinfo=UTC)


def a_capture(day: int, verdict: str = "good") -> LedgerCapture:
    facts = {"id": f"c{day}", "time": START + timedelta(days=day), "sha256": "a" * 64, "words": 9}
    return LedgerCapture.model_validate({**facts, "verdict": verdict})


def drawn(*captures: LedgerCapture) -> TimelineView:
    view = timeline("Terms", [Strand("Terms", captures, ())])
    assert view is not None
    return view


def percents(view: TimelineView) -> list[float]:
    return [float(tick.x.removesuffix("%")) for lane in view.lanes for tick in lane.ticks]


def test_document_without_captures_has_no_timeline() -> None:
    assert timeline("Terms", [Strand("Terms", (), ())]) is None


def test_only_capture_stands_in_the_middle() -> None:
    assert percents(drawn(a_capture(0))) == [50.0]


def test_captures_stand_in_order_inside_the_picture() -> None:
    places = percents(drawn(a_capture(0), a_capture(10), a_capture(900)))
    assert places == sorted(places)
    assert places[0] > 0
    assert places[-1] < 100


def test_capture_set_aside_is_another_mark_than_a_believed_one() -> None:
    view = drawn(a_capture(0), a_capture(9, "redirect"), a_capture(20, "doubled"))
    assert [tick.kind for tick in view.lanes[0].ticks] == ["believed", "aside", "believed"]


def test_captures_at_one_place_are_one_mark() -> None:
    captures = [a_capture(0), *(a_capture(2000) for _ in range(500)), a_capture(4000)]
    assert len(drawn(*captures).lanes[0].ticks) == 3


def test_years_are_named_no_more_often_than_there_is_room() -> None:
    view = drawn(a_capture(0), a_capture(365 * 20))
    assert len(view.years) == 20
    assert len([year for year in view.years if year.name]) <= 6


def test_larger_change_is_a_larger_disc_up_to_a_limit() -> None:
    corpus = a_changed_corpus(
        a_change(1, inserted=4, deleted=0),
        a_change(2, inserted=400, deleted=0),
        a_change(3, inserted=90_000, deleted=0),
        a_change(4, inserted=900_000, deleted=0, confirmed=False),
    )
    changes = recorded(corpus.documents[TERMS], corpus)
    view = timeline("Terms", [Strand("Terms", corpus.ledgers[TERMS].captures, changes)])
    assert view is not None
    sizes = [float(disc.r) for disc in view.lanes[0].discs]
    assert sizes[0] < sizes[1] < sizes[2] == sizes[3]
    assert [disc.kind for disc in view.lanes[0].discs][-1] == "unconfirmed"


def test_table_says_what_the_picture_shows() -> None:
    corpus = a_changed_corpus(a_change(1, inserted=5, deleted=2))
    changes = recorded(corpus.documents[TERMS], corpus)
    view = timeline("Terms", [Strand("Terms", corpus.ledgers[TERMS].captures, changes)])
    assert view is not None
    assert [(r.year, r.captures, r.set_aside, r.changes, r.words) for r in view.rows] == [
        ("2026", "4", "0", "1", "7")
    ]
    assert "1 platform change, the largest of 7 words" in view.description


def test_several_documents_are_named_and_stand_below_one_another() -> None:
    name = "A very long name of a document that no phone has room for"
    strands = [Strand(name, (a_capture(0),), ()), Strand("B", (a_capture(9),), ())]
    view = timeline("Acme", strands)
    assert view is not None
    assert [lane.label for lane in view.lanes] == ["A very long name of a document that no…", "B"]
    assert int(view.lanes[0].y) < int(view.lanes[1].y) < int(view.axis_end)
    assert [row.document for row in view.rows] == [name, "B"]


def test_picture_is_one_image_with_title_and_description_and_no_script() -> None:
    html = article(TERMS, a_changed_corpus())
    markup = parsed(html)
    picture = next(svg for svg in markup.all("svg") if svg.attributes.get("role") == "img")
    named = picture.attributes["aria-labelledby"].split()
    assert set(named) <= set(markup.values("id"))
    assert "style=" not in html
    assert not re.search(r"<svg[^>]*>.*<a ", html.partition("<svg")[2].partition("</figure>")[0])


def test_pages_of_documents_and_platforms_show_it() -> None:
    corpus = a_changed_corpus()
    for address in (TERMS, "platforms/acme"):
        html = article(address, corpus)
        assert "cb-timeline" in html
        assert "The timeline as a table" in html
    assert "cb-timeline" not in article("platforms/beta", corpus)
