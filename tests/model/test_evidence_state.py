from __future__ import annotations

from generator.model.evidence import EvidenceState


def test_the_states_are_the_six_of_the_design() -> None:
    assert [state.value for state in EvidenceState] == [
        "exact",
        "normalised",
        "earlier",
        "several",
        "absent",
        "uncaptured",
    ]


def test_each_state_has_a_label_and_one_sentence() -> None:
    assert len({state.label for state in EvidenceState}) == len(EvidenceState)
    assert all(state.sentence.endswith(".") for state in EvidenceState)


def test_a_state_prints_as_its_value() -> None:
    assert f"{EvidenceState.EXACT}" == "exact"
