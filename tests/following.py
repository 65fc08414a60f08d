"""Builds that follow one another, each with what the one before kept."""

from __future__ import annotations

from generator.pipeline import Bodies, Edition, Shop, build
from generator.pipeline.packs import Drawer
from tests.printing import parts, plain_engine

Edit = tuple[str, str, str]
"""A file, a text in it, and what stands there afterwards; an empty text means all of it."""


def edited(content: dict[str, str], edit: Edit) -> dict[str, str]:
    path, old, new = edit
    made = dict(content)
    if not old:
        made.pop(path, None)
        return {**made, path: new} if new else made
    if path in made:
        made[path] = made[path].replace(old, new, 1)
    return made


def followed(
    content: dict[str, str],
    last: Edition,
    drawer: Drawer,
    site: dict[str, bytes],
    bodies: Bodies | None = None,
) -> Edition:
    """Build with what the last build kept, and bring `site` to where it should be then.

    `bodies` is what a preview keeps between builds in the same process.
    """
    shop = Shop(
        packs=drawer,
        memory=last.memory,
        load=lambda path: site[path],
        copy=lambda path, target: target.write_bytes(site[path]),
        keep=lambda path, _: path in site,
        bodies=bodies,
    )
    edition = build(parts(content), plain_engine, shop)
    if not edition.is_blocked:
        for path in edition.gone:
            del site[path]
        site.update(edition.files)
    return edition
