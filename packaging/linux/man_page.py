"""The manual page of `equipment-app`, made of the command line's own help, so that it says what the program does."""

import argparse
import re
from collections.abc import Iterable, Iterator
from typing import Any

from equipment_app.cli.arguments import parser

_MADE = {"version": "output the version and end", "help": "say how it is used and end"}


def page(version: str, day: str) -> str:
    """In the language of man(7). `day` is YYYY-MM-DD."""
    top = parser()
    first, *rest = _paragraphs(top.epilog)
    lines = [
        f'.TH EQUIPMENT-APP 1 {day} "equipment-app {version}" "User Commands"',
        ".SH NAME",
        r"equipment-app \- the kit store of an anti-conflict team",
        ".SH SYNOPSIS",
        r".B equipment-app",
        r"[\fIOPTION\fR]... [\fICOMMAND\fR [\fIARGUMENT\fR]...]",
        ".br",
        r".B equipment-app",
        r"\fINAME.equip\fR|\fINAME.akcheck\fR",
        ".SH DESCRIPTION",
        _text(top.description or ""),
        "A file alone is opened in the window.",
        ".SH OPTIONS",
        *_arguments(top),
        ".SH COMMANDS",
        *(line for name, one in _commands(top) for line in _command(name, one)),
        ".SH EXIT STATUS",
        _text(first),
        ".SH NOTES",
    ]
    for paragraph in rest:
        lines += [".PP", _text(paragraph)]
    return "\n".join(lines) + "\n"


def _command(name: str, one: argparse.ArgumentParser) -> Iterator[str]:
    yield f".SS {_text(name)}"
    yield _text(" ".join(one.format_usage().removeprefix("usage: ").split()))
    yield ".PP"
    yield _text(one.description or "")
    yield from _arguments(one)
    for paragraph in _paragraphs(one.epilog):
        yield from (".PP", _text(paragraph))


def _arguments(one: argparse.ArgumentParser) -> Iterator[str]:
    formatter = one._get_formatter()
    for action in one._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        said = (action.help or "") % (vars(action) | {"prog": one.prog}) if action.help else ""
        yield from (
            ".TP",
            f".B {_text(formatter._format_action_invocation(action))}",
            _text(_MADE.get(action.dest, said)),
        )


def _commands(one: argparse.ArgumentParser, above: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command that can be given, one under a word of a group included, by its full name."""
    for name, made in _choices(one):
        full = f"{above} {name}".strip()
        if _choices(made):
            yield from _commands(made, full)
        else:
            yield full, made


def _choices(one: argparse.ArgumentParser) -> list[tuple[str, Any]]:
    subs = (action for action in one._actions if isinstance(action, argparse._SubParsersAction))
    return [pair for sub in subs for pair in sub.choices.items()]


def _paragraphs(text: str | None) -> Iterable[str]:
    return [part for part in (text or "").split("\n\n") if part.strip()] or [""]


def _text(words: str) -> str:
    """One line as man(7) wants it: hyphens that can be copied, no word taken for a request."""
    line = re.sub(r"\s+", " ", words).strip().replace("\\", r"\e").replace("-", r"\-")
    return r"\&" + line if line.startswith((".", "'")) else line
