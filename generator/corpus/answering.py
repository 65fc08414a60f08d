"""How many platforms answer a closed question, and how: counted once for all pages of a type."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.provision import Provision


def answering(published: Iterable[Provision]) -> dict[str, dict[str, int]]:
    """Count platforms by `<clause type>/<question>` and answer; "" counts all that answer.

    Platforms are counted, not records: two of one platform with the same answer are one.
    """
    given: dict[str, dict[str, set[str]]] = {}
    for provision in published:
        for question, answer in provision.facts.attributes.items():
            answers = given.setdefault(f"{provision.facts.type}/{question}", {"": set()})
            answers.setdefault(answer.answer, set()).add(provision.platform_id)
            answers[""].add(provision.platform_id)
    return {
        question: {answer: len(platforms) for answer, platforms in sorted(answers.items())}
        for question, answers in sorted(given.items())
    }
