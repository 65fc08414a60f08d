"""What is given on a command line: addresses."""

from __future__ import annotations

from typing import Any

import click

_LAST_PORT = 65_535


class Address(click.ParamType[Any]):
    """`host:port` on a command line."""

    name = "host:port"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        """Return host and port."""
        if isinstance(value, tuple):
            return value
        host, _, port = str(value).rpartition(":")
        if not host or not port.isascii() or not port.isdigit() or int(port) > _LAST_PORT:
            self.fail(
                f"an address is written host:port, as 127.0.0.1:8000, got {value}", param, ctx
            )
        return host.strip("[]"), int(port)


class ClusterAddress(Address):
    """`dask://host:port` on a command line; the scheme says which engine answers there."""

    name = "dask://host:port"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        """Return host and port."""
        if isinstance(value, tuple):
            return value
        scheme, _, address = str(value).partition("://")
        if scheme != "dask":
            self.fail(f"an executor is written dask://host:port, got {value}", param, ctx)
        return super().convert(address, param, ctx)
