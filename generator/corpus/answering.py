"""How many platforms answer a closed question, and how: counted once for all pages of a type."""

from __future__ import annotations

from generator.model.provision import Provision


class Answering:
    """Counts platforms by `<clause type>/<question>` and answer; "" counts all that answer.

    Platforms are counted, not records: two of one platform with the same answer are one.
    """

    def __init__(self) -> None:
        self._given: dict[str, dict[str, set[str]]] = {}

    def add(self, provision: Provision) -> None:
        """Count the answers of a published provision."""
        facts = provision.facts
        for question, answer in facts.attributes.items():
            answers = self._given.setdefault(f"{facts.type}/{question}", {"": set()})
            answers.setdefault(answer.answer, set()).add(provision.platform_id)
            answers[""].add(provision.platform_id)

    def counted(self) -> dict[str, dict[str, int]]:
        """Return the counts so far, in order."""
        return {
            question: {answer: len(platforms) for answer, platforms in sorted(answers.items())}
            for question, answers in sorted(self._given.items())
        }
