from __future__ import annotations

from generator.text.mapped import Edit, covered, disjoint, rewrite


def test_kept_characters_map_to_themselves() -> None:
    mapped = rewrite("a**b**c", [Edit(1, 3), Edit(4, 6)])
    assert mapped.text == "abc"
    assert [mapped.start(i) for i in range(3)] == [0, 3, 6]


def test_a_replacement_maps_to_the_whole_it_stands_for() -> None:
    mapped = rewrite("a&amp;b", [Edit(1, 6, "&")])
    assert (mapped.start(1), mapped.end(2)) == (1, 6)


def test_offsets_of_the_origin_map_to_the_next_kept_character() -> None:
    mapped = rewrite("a**b", [Edit(1, 3)])
    assert [mapped.index(i) for i in range(5)] == [0, 1, 1, 1, 2]


def test_nothing_left_maps_nowhere() -> None:
    mapped = rewrite("**", [Edit(0, 2)])
    assert (mapped.text, mapped.start(0), mapped.end(0)) == ("", 2, 2)


def test_of_overlapping_edits_the_outermost_is_kept() -> None:
    assert disjoint([Edit(2, 3), Edit(1, 5), Edit(5, 6)]) == [Edit(1, 5), Edit(5, 6)]


def test_cover_counts_only_what_lies_inside() -> None:
    assert covered([(0, 3), (5, 9)], 2, 7) == 3
