"""What the system says when a site could not be written, in words."""

from __future__ import annotations

import errno

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EROFS, errno.EACCES, errno.EPERM)


def trouble(error: OSError) -> str:
    """Say what went wrong and what to do, with the path; the system's words for all else."""
    if isinstance(error, LookupError):  # what the templates' environment raises is both
        name = getattr(error, "name", error)
        return f"the template {name} is not there; it may have been moved while the site was built"
    path = error.filename or "a file"
    if error.errno in _FULL:
        return f"no room: {path} could not be written; make room on the disk, and build again"
    if error.errno in _CLOSED:
        return f"{path} may not be read or written; check its permissions, or choose another folder"
    if error.errno == errno.ENOENT and error.filename:
        return f"{path} is not there; it may have been moved while the site was built"
    return str(error)
