"""A plot of cost against size, both logarithmic, as SVG without script."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 170, 40, 60
COLOURS = ("#8c1d18", "#1f5fa8", "#0b7a75", "#8a6d00", "#6a3d9a", "#555555")
DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 3", "10 4")
Points = Sequence[tuple[float, float]]


def log_log(title: str, across: str, up: str, lines: Mapping[str, Points]) -> str:
    """Draw a line for each name through its points (x, y), all above 0."""
    xs = [x for points in lines.values() for x, _ in points]
    ys = [y for points in lines.values() for _, y in points]
    scale = _Scale(_decades(xs), _decades(ys))
    drawn = "".join(
        _line(number, name, sorted(points), scale)
        for number, (name, points) in enumerate(lines.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(title)}" font-family="Georgia, serif" font-size="13">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fffdf8"/>\n'
        f'<text x="{LEFT}" y="22" font-size="15">{escape(title)}</text>\n'
        f"{_grid(scale)}{drawn}"
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 14}" text-anchor="middle">'
        f"{escape(across)}</text>\n"
        f'<text transform="translate(18 {(TOP + HEIGHT - BOTTOM) / 2:.0f}) rotate(-90)" '
        f'text-anchor="middle">{escape(up)}</text>\n</svg>\n'
    )


def _decades(figures: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(figures))), math.ceil(math.log10(max(figures)))
    return low, max(high, low + 1)


class _Scale:
    """Turns figures into places on the paper."""

    def __init__(self, across: tuple[int, int], up: tuple[int, int]) -> None:
        self.across, self.up = across, up

    def x(self, figure: float) -> float:
        low, high = self.across
        part = (math.log10(figure) - low) / (high - low)
        return LEFT + part * (WIDTH - LEFT - RIGHT)

    def y(self, figure: float) -> float:
        low, high = self.up
        part = (math.log10(figure) - low) / (high - low)
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM)


def _grid(scale: _Scale) -> str:
    rows = []
    for power in range(scale.up[0], scale.up[1] + 1):
        y = scale.y(10.0**power)
        rows.append(
            f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd6c8"/>'
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:,g}</text>\n'
        )
    for power in range(scale.across[0], scale.across[1] + 1):
        x = scale.x(10.0**power)
        rows.append(
            f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd6c8"/>'
            f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">'
            f"{10**power:,}</text>\n"
        )
    return "".join(rows)


def _line(number: int, name: str, points: Points, scale: _Scale) -> str:
    colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
    places = [(scale.x(x), scale.y(y)) for x, y in points]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in places)
    key = TOP + 14 + 22 * number
    return (
        f'<g fill="{colour}" stroke="{colour}"><polyline points="{path}" fill="none" '
        f'stroke-width="1.8" stroke-dasharray="{dash}"/>{dots}'
        f'<path d="M{WIDTH - RIGHT + 14} {key}h26" stroke-width="1.8" stroke-dasharray="{dash}"/>'
        f'</g><text x="{WIDTH - RIGHT + 46}" y="{key + 4}">{escape(name)}</text>\n'
    )
