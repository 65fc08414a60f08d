"""Problems are values: something wrong in content, with its place, rule and repair."""

from __future__ import annotations

from generator.problem.catalogue import CATALOGUE
from generator.problem.code import Code
from generator.problem.problem import Level, Problem, closest, finished, in_order, quoted

__all__ = ["CATALOGUE", "Code", "Level", "Problem", "closest", "finished", "in_order", "quoted"]
