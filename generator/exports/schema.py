"""JSON Schemas: of front matter, for editors that complete it, and of the published records."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, RootModel

from generator.exports.record_models import RECORDS
from generator.model.base import Slug
from generator.model.ledger import Ledger
from generator.model.note import Notes
from generator.model.place import DocumentFacts, PlatformFacts, RegulationFacts
from generator.model.provision import ProvisionFacts
from generator.model.taxonomy import (
    ArchiveInfo,
    Audience,
    ClauseTypes,
    Jurisdiction,
    SeverityLevel,
)

MODELS: dict[str, type[BaseModel]] = {
    "provision": ProvisionFacts,
    "platform": PlatformFacts,
    "document": DocumentFacts,
    "regulation": RegulationFacts,
    "captures": Ledger,
    "notes": Notes,
    "clause-types": ClauseTypes,
    "severities": RootModel[dict[str, SeverityLevel]],
    "jurisdictions": RootModel[dict[str, Jurisdiction]],
    "audiences": RootModel[dict[Slug, Audience]],
    "archives": RootModel[dict[Slug, ArchiveInfo]],
    **RECORDS,
}
"""Record kind to the model that validates it: the schema cannot drift from the check."""


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of one kind of front matter or of published record."""
    made = MODELS[kind].model_json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Clausebook {kind}",
    }
    return {**made, **head}


def schemas() -> dict[str, bytes]:
    """Return the files of all schemas, `data/schema/<kind>.schema.json`."""
    return {
        f"data/schema/{kind}.schema.json": (
            json.dumps(schema(kind), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        ).encode()
        for kind in MODELS
    }
