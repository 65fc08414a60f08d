"""What the address of a provision tells: `platforms/<platform>/<document>/<slug>`."""

from __future__ import annotations


class Addressed:
    """Base of what has the address of a provision as its `id`."""

    __slots__ = ()

    id: str

    @property
    def document_id(self) -> str:
        """Address of the document the provision is drawn from."""
        return self.id.rpartition("/")[0]

    @property
    def platform_id(self) -> str:
        """Address of the platform."""
        return self.document_id.rpartition("/")[0]
