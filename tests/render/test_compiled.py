"""Templates are compiled once, by this process or by an earlier one."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from generator.render.compiled import Compiled

TEXTS = {"a.html": "{% include 'b.html' %}{{ x }}", "b.html": "b"}


def _environment(compiled: Compiled, texts: dict[str, str]) -> Environment:
    return Environment(loader=DictLoader(texts), autoescape=True, bytecode_cache=compiled)


def test_what_was_packed_need_not_be_compiled_again() -> None:
    first = Compiled()
    assert _environment(first, TEXTS).get_template("a.html").render(x="<") == "b&lt;"
    assert first.named_in(TEXTS["a.html"]) == ("b.html",)
    assert first.is_new

    second = Compiled()
    second.take(first.packed())
    assert _environment(second, TEXTS).get_template("a.html").render(x="<") == "b&lt;"
    assert second.named_in(TEXTS["a.html"]) == ("b.html",)
    assert not second.is_new


def test_other_text_under_the_same_name_is_compiled() -> None:
    first = Compiled()
    _environment(first, TEXTS).get_template("b.html")
    second = Compiled()
    second.take(first.packed())
    other = _environment(second, {"b.html": "other"})
    assert other.get_template("b.html").render() == "other"
    assert second.is_new
