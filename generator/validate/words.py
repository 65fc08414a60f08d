"""Pydantic's errors in the words of someone who writes records: code, message, hint."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.problem import closest, quoted
from generator.text.counts import counted
from generator.text.slug import slug
from generator.validate.annotations import Location, expected_at, keys_at, model_in
from generator.validate.days import day_words

Words = tuple[str, str, str]
"""Code, message and hint."""


def words(detail: ErrorDetails, model: type[BaseModel], location: Location) -> Words:
    """Code, message and hint for one of pydantic's errors at `location` inside `model`."""
    kind, value = detail["type"], detail["input"]
    expected = expected_at(model, location)
    if kind == "missing":
        return "CB014", "must be given, and is not there", f"Add `{location[-1]}: …`."
    if kind == "extra_forbidden":
        hint = closest(str(location[-1]), keys_at(model, location[:-1]))
        return "CB011", "is not a key that stands here", hint or "Take it out."
    if kind == "enum":
        choices = _choices(detail)
        hint = closest(value, choices) if isinstance(value, str) and value else ""
        hint = "" if hint.startswith("Known") else hint
        return "CB012", f"must be {_either(choices)}, got {shown(value)}", hint
    if expected in {date, datetime}:
        return ("CB013", *day_words(value, shown(value), is_moment=expected is datetime))
    if kind in _SHAPES:
        return ("CB015", *_shape(kind, value, expected))
    return ("CB016", *_value(detail))


def shown(value: Any) -> str:
    """Show what was found, cut to what a message has room for."""
    if isinstance(value, str):
        return quoted(value) if value.strip() else "nothing"
    if isinstance(value, dict):
        return "a group of keys"
    return "a list" if isinstance(value, list | tuple) else quoted(str(value))


def _choices(detail: ErrorDetails) -> list[str]:
    return re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))


def _either(choices: list[str]) -> str:
    return choices[0] if len(choices) == 1 else f"{', '.join(choices[:-1])} or {choices[-1]}"


_SHAPES = {
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "string_type": "a text",
}


def _shape(kind: str, value: Any, expected: Any) -> tuple[str, str]:
    message = f"must be {_SHAPES[kind]}, got {shown(value)}"
    if _SHAPES[kind] == "a list":
        one = value if isinstance(value, str) and _PLAIN.fullmatch(value) else "…"
        return message, f"Write `[{one}]`, or one `- {one}` a line."
    if kind == "string_type":
        return message, "Write one text after the colon, in quotation marks if it holds brackets."
    group = model_in(expected)
    fields = group.model_fields if group else {}
    keys = [name for name, field in fields.items() if field.is_required()] or ["key"]
    return message, f"Write `{{{', '.join(f'{key}: …' for key in keys)}}}`."


_PLAIN = re.compile(r"[\w -]{1,40}")


def _value(detail: ErrorDetails) -> tuple[str, str]:
    """Message and hint for a value that is empty, too long or of the wrong form."""
    kind, context, value = detail["type"], detail.get("ctx", {}), detail["input"]
    if kind in {"string_too_short", "too_short"}:
        least = int(context["min_length"])
        if least == 1:
            name = "Name at least one." if kind == "too_short" else "Write it after the colon."
            return "must not be empty", name
        return f"must have at least {counted(least, 'entry', 'entries')}, got {len(value)}", ""
    if kind in {"string_too_long", "too_long"}:
        unit = ("character", "") if kind == "string_too_long" else ("entry", "entries")
        most = counted(int(context["max_length"]), *unit)
        return f"must have at most {most}, got {len(value):,}", "Shorten it."
    if kind == "string_pattern_mismatch":
        return _form(str(context.get("pattern", "")), value)
    return f"must be {_KINDS.get(kind.split('_')[0], 'of another form')}, got {shown(value)}", ""


_KINDS = {
    "int": "a whole number",
    "bool": "true or false",
    "greater": "a greater number",
    "less": "a smaller number",
}


def _form(pattern: str, value: str) -> tuple[str, str]:
    """Message and hint for a text that is not of the form its field asks for."""
    if not value.strip():
        return "must not be empty", "Write it after the colon."
    for start, rule, mend in _FORMS:
        if pattern.startswith(start):
            meant = mend(value)
            hint = f"Did you mean '{meant}'?" if meant not in {"", value} else ""
            return f"{rule}, got {shown(value)}", hint
    return f"is not of the form this field asks for, got {shown(value)}", ""


def _web_address(value: str) -> str:
    bare = value.partition("://")[2] or value
    return f"https://{bare}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/[^\s<>\"]*)?", bare) else ""


def _address(value: str) -> str:
    if "://" in value:
        return ""
    return "/".join(slug(part) for part in value.removesuffix(".md").split("/") if slug(part))


def _capitals(value: str) -> str:
    return slug(value).upper()


_Mend = Callable[[str], str]
_FORMS: tuple[tuple[str, str, _Mend], ...] = (
    ("^https?", "must be a web address beginning with https://", _web_address),
    ("^[0-9a-f]", "must be a SHA-256 sum of 64 hexadecimal digits", lambda _: ""),
    (
        "^[a-z0-9]+(-[a-z0-9]+)*(/",
        "must be an address like platforms/mistral-ai, without slashes at its ends",
        _address,
    ),
    ("^[a-z0-9]", "must be lower-case letters, digits and single hyphens", slug),
    ("^[A-Z]", "must be capitals and digits, with hyphens between them", _capitals),
)
"""Beginning of a pattern, its rule in words, and what the writer may have meant."""
