"""The site that `mkdocs.yml` describes, for commands that print nothing with MkDocs."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.engines.mkdocs_options import site_of
from generator.engines.mkdocs_site import EngineError
from generator.model.site import Site


def identity(config_file: Path) -> Site:
    """Return the site's identity; EngineError when the settings are broken or lack our plugin."""
    config = _loaded(config_file)
    plugin = config.plugins.get("clausebook")
    if plugin is None:
        message = f"{config_file} does not list the plugin `clausebook`"
        raise EngineError(message)
    return site_of(config, plugin.config)


def theme_folder(config_file: Path) -> Path:
    """Return the folder of the theme overrides; EngineError when the settings name none."""
    folder = _loaded(config_file).theme.custom_dir
    if not folder:
        message = "set theme.custom_dir to the folder of Clausebook's overrides"
        raise EngineError(message)
    return Path(folder)


def _loaded(config_file: Path) -> MkDocsConfig:
    try:
        return load_config(str(config_file))
    except (Abort, ConfigurationError) as error:
        raise EngineError(str(error)) from error
