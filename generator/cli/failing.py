"""What can keep a site from being made besides its records, and how that is told."""

from __future__ import annotations

import re
import traceback
from concurrent.futures import BrokenExecutor

from jinja2 import TemplateError, TemplateSyntaxError

from generator.crew import ClusterError
from generator.engines.failure import EngineError
from generator.pipeline import DamagedError
from generator.publish import ChangedError, trouble

FAILURES = (
    EngineError,
    ClusterError,
    BrokenExecutor,
    DamagedError,
    ChangedError,
    TemplateError,
)
"""Failures that are no fault of this program."""

_IN_A_TEMPLATE = re.compile(r'File "([^"]+\.(?:html|xml|txt|md))", line (\d+)')


def told(error: Exception) -> str:
    """Say what kept a site from being made; of a template's fault also where it stands."""
    if isinstance(error, OSError):
        return trouble(error)
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name or 'a template'}:{error.lineno}: {error.message}"
    if isinstance(error, TemplateError):
        trace = "".join(traceback.format_exception(error))  # other processes send theirs as text
        places = _IN_A_TEMPLATE.findall(trace)
        return f"{':'.join(places[-1]) if places else 'a template'}: {error}"
    return str(error)
