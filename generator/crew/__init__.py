"""Hands that do the work side by side: processes of this machine, or a cluster's."""

from __future__ import annotations

from generator.crew.cluster import Cluster, ClusterError
from generator.crew.processes import Processes, hands_of_this_machine

__all__ = ["Cluster", "ClusterError", "Processes", "hands_of_this_machine"]
