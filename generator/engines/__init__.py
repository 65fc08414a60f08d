"""Engines that set the type: the only part that knows MkDocs."""
