"""The help of a page: a short text under resources/help, one file a page and language, made ready to be shown.

Of Markdown only what the texts need: a title, headings, paragraphs, lists, **bold**, and a key in `backticks`.
"""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from equipment_app.paths import resource
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import BODY, LARGE, SMALL

_KEY = re.compile(r"`([^`]+)`")
_SHORT = re.compile(r"(?<!\w)([aikosuvzAIKOSUVZ]) ")
"""Czech lets no word of one letter end a line."""
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


@dataclass(frozen=True, slots=True)
class HelpText:
    title: str
    blocks: tuple[str, ...]
    """As they are written: a paragraph, a heading with its mark, or a list of lines."""

    @property
    def keys(self) -> list[str]:
        return [key for block in self.blocks for key in _KEY.findall(block)]


def help_of(page: str, language: str) -> HelpText:
    """Raises FileNotFoundError: the page has no help in this language."""
    first, *blocks = resource(f"help/{language}/{page}.md").read_text(encoding="utf-8").strip().split("\n\n")
    title, _, rest = first.partition("\n")
    return HelpText(title.removeprefix("# "), tuple(part for block in (rest, *blocks) for part in _parts(block)))


def as_html(text: HelpText, colors: Tokens, keys_title: str = "", keys: Sequence[tuple[str, str]] = ()) -> str:
    """For a QTextDocument, which knows little of CSS. `keys` are listed at the end: words and key."""
    made = [_block(block, colors) for block in text.blocks]
    if keys:
        made += [_heading(keys_title), _table(keys, colors)]
    return f'<div style="color:{colors["text"].name()}; font-size:{BODY}px">{"".join(made)}</div>'


def _parts(block: str) -> Iterable[str]:
    """A heading stands directly over what belongs to it."""
    first, _, rest = block.partition("\n")
    if first.startswith("## "):
        yield first
        block = rest
    if block:
        yield block


def _block(block: str, colors: Tokens) -> str:
    if block.startswith("## "):
        return _heading(block.removeprefix("## "))
    if block.startswith("- "):
        items = (
            f'<li style="margin-bottom:4px; line-height:125%">{_words(line.removeprefix("- "), colors)}</li>'
            for line in block.split("\n")
        )
        return f'<ul style="margin:0 0 12px 0; -qt-list-indent:1">{"".join(items)}</ul>'
    return f'<p style="margin:0 0 12px 0; line-height:125%">{_words(block, colors)}</p>'


def _heading(words: str) -> str:
    return f'<p style="margin:12px 0 6px 0; font-size:{LARGE}px; font-weight:600">{html.escape(words)}</p>'


def _table(keys: Sequence[tuple[str, str]], colors: Tokens) -> str:
    rows = (
        f'<tr><td width="70%" style="padding:3px 0">{html.escape(words)}</td>'
        f'<td width="30%" align="right" style="padding:3px 0">{_key(key, colors)}</td></tr>'
        for words, key in keys
    )
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'


def _words(words: str, colors: Tokens) -> str:
    escaped = html.escape(_SHORT.sub("\\1\u00a0", words), quote=False)
    bold = _BOLD.sub(r'<span style="font-weight:600">\1</span>', escaped)
    return _KEY.sub(lambda match: _key(match[1], colors), bold)


def _key(key: str, colors: Tokens) -> str:
    style = f"background-color:{colors['hover'].name()}; color:{colors['quiet'].name()}; font-size:{SMALL}px"
    return f'<span style="{style}">&nbsp;{html.escape(key).replace("-", "&#8722;")}&nbsp;</span>'
