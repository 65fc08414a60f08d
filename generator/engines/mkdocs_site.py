"""Runs MkDocs for the command line: build into a folder, or serve."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from generator.engines.failure import EngineError
from generator.engines.given import Given
from generator.engines.mkdocs_options import site_of
from generator.model.site import Site
from generator.press import Typeset


def build_into(config_file: Path, folder: Path, *, draft: bool, strict: bool = True) -> None:
    """Set and print the whole site into `folder`; EngineError when MkDocs gives up."""
    _run(config_file, folder, strict=strict, draft=draft)


def typeset_into(config_file: Path, folder: Path, given: Given, **settings: str) -> Typeset:
    """Set shells, hand-written pages and assets into `folder`; EngineError when MkDocs gives up.

    `settings` stand before those of `mkdocs.yml`.
    """
    typeset: Typeset = _run(
        config_file, folder, strict=True, given=given, settings=settings
    ).typeset()
    return typeset


def _run(  # noqa: PLR0913 - one place that starts MkDocs, however it is wanted
    config_file: Path,
    folder: Path,
    *,
    strict: bool,
    draft: bool = False,
    given: Given | None = None,
    settings: Mapping[str, str] | None = None,
) -> Any:
    with _telling():
        try:
            config = load_config(
                str(config_file), site_dir=str(folder), strict=strict, **(settings or {})
            )
            plugin = _plugin(config)
            plugin.config.draft = draft or plugin.config.draft
            plugin.given = given
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build(config)
            finally:
                config.plugins.on_shutdown()
        except (Abort, ConfigurationError, PluginError) as error:
            told = error.__context__  # MkDocs puts "Aborted with a BuildError!" for what went wrong
            raise EngineError(str(told if isinstance(told, PluginError) else error)) from error
    return plugin


def settings_of(config_file: Path, **settings: str) -> tuple[Site, str, str, bool]:
    """Return the site, its folder, the folder of overrides, and whether drafts are shown.

    EngineError when `mkdocs.yml` is broken.
    """
    try:
        config = load_config(str(config_file), **settings)
    except (Abort, ConfigurationError) as error:
        raise EngineError(str(error)) from error
    pages = config_file.resolve().parent / "content" / "pages"
    if Path(config.docs_dir).resolve() != pages.resolve():
        message = f"{config_file}: docs_dir must be content/pages, got {config.docs_dir}"
        raise EngineError(message)
    plugin = _plugin(config)
    overrides = str(config.theme.custom_dir or "")
    return site_of(config, plugin.config), config.site_dir, overrides, bool(plugin.config.draft)


def _plugin(config: MkDocsConfig) -> Any:
    """Return our plugin; EngineError when the project does not list it."""
    plugin = config.plugins.get("clausebook")
    if plugin is None:
        message = f"{config.config_file_path} does not list the plugin `clausebook`"
        raise EngineError(message)
    return plugin


@contextmanager
def _telling() -> Iterator[None]:
    """Let MkDocs say what is wrong, one line each, and nothing else: progress is ours to show."""
    logger = logging.getLogger("mkdocs")
    level, handler = logger.level, logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    logger.setLevel(logging.WARNING)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
