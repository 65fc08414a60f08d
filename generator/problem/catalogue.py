"""Every problem code with its rule and two examples: the source of `clausebook explain`."""

from __future__ import annotations

from generator.problem.code import Code
from generator.problem.codes_evidence import EVIDENCE_CODES
from generator.problem.codes_fields import FIELD_CODES
from generator.problem.codes_files import FILE_CODES
from generator.problem.codes_links import LINK_CODES
from generator.problem.codes_sections import SECTION_CODES
from generator.problem.codes_silences import SILENCE_CODES

CATALOGUE: dict[str, Code] = {
    code.id: code
    for code in sorted(
        (
            *FILE_CODES,
            *FIELD_CODES,
            *SECTION_CODES,
            *LINK_CODES,
            *EVIDENCE_CODES,
            *SILENCE_CODES,
        ),
        key=lambda code: code.id,
    )
}
"""Code id to its entry, in the order of the ids."""
