"""What an entry may say at all, whatever it adds up to: a known kind, days there are, pieces, names a file may have."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.kinds import WRITTEN, Kind
from equipment_app.store.ledger.folds import Payload, Say

_KINDS = {str(row.kind) for row in WRITTEN}
_DAYS = ("received_on", "expiry", "member_since", "until")
_SERIES = "[A-Z]{2}(-[A-Z][A-Z0-9]{1,3})?"
_NAMES = {
    "origin": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[1-9][0-9]{0,8}",
    "doc": rf"{_SERIES}-[0-9]{{4}}-[1-9][0-9]{{0,15}}(-S)?",
    "lost": rf"{_SERIES}-[0-9]{{4}}",
    "batch": r"[0-9a-f-]{36}",
    "check": r"[0-9A-Za-z-]{1,64}",
    "number": rf"{_SERIES}-[0-9]{{4}}-[0-9]{{6,16}}(-S)?",
    "role": r"[a-z]{1,16}",
    "sha256": r"[0-9a-f]{64}",
}
"""By where they stand. Each may become the name of a file or a folder, so it holds nothing that leads out of one."""


_CODES = {"thing": "code", "holder": "code", "code": "number", "badge": "number"}
"""Where codes stand."""


class Plain:
    def __init__(self, say: Say) -> None:
        self._say = say
        self._home: Home | None = None
        """What the first entry names; None where it names none, as in stores that are older than blocks."""

    def add(self, seq: int, origin: str, payload: Payload) -> None:
        """An entry. One nobody can make sense of raises whatever it raises."""
        if payload["k"] not in _KINDS:
            self._say(seq, "entry", f"is of no known kind: {payload['k']}")
        if "lost" in payload and payload["k"] != Kind.RESTORE:
            self._say(seq, "entry", "declares numbers lost, and nothing was restored")
        for _, source, target, quantity, *_ in payload.get("mv", ()):
            if type(quantity) is not int or quantity < 1 or source == target:
                self._say(seq, "entry", f"moves {quantity} pieces from {source} to {target}")
        self._words(seq, "entry", _said(origin, payload))
        self._own(seq, payload)

    def _own(self, seq: int, payload: Payload) -> None:
        """Numbers and codes are of the store that gives them."""
        facts = payload.get("x", {})
        if payload["k"] == Kind.GENESIS and "block" in facts:
            self._home = Home(facts["block"], facts["code"])
            if not self._home.good:
                self._say(seq, "entry", f"is of no block of codes: {facts['block']} {facts['code']}")
        home = self._home or FIRST
        for series in [doc[0] for doc in (payload.get("doc"), *payload.get("lost", ())) if doc]:
            if series[2:] != home.mark:
                self._say(seq, "entry", f"has a number of another store: {series}")
        for table, row in payload.get("reg", ()) if self._home else ():
            code = row.get(_CODES.get(table))
            if code is not None and not home.first <= code <= home.last:
                self._say(seq, table, f"{code} is of another store's block")

    def secret(self, seq: Any, table: str, row: Mapping[str, Any]) -> None:
        """A row that an entry committed to."""
        self._words(seq, table, row.items())

    def _words(self, seq: Any, table: str, words: Any) -> None:
        for name, word in words:
            if word is None:
                continue
            if (name == "d" or name in _DAYS) and not _is_day(word):
                self._say(seq, table, f"{word} is no day")
            if name in _NAMES and not (isinstance(word, str) and re.fullmatch(_NAMES[name], word)):
                self._say(seq, table, f"{word} is no plain name")


def _said(origin: str, payload: Payload) -> Iterator[tuple[str, Any]]:
    """Every day and every name in an entry."""
    yield "origin", origin
    yield "d", payload["d"]
    if payload.get("doc"):
        series, year, number, suffix = payload["doc"]
        yield "doc", f"{series}-{year:04}-{number}{suffix}"
    if payload.get("b"):
        yield "batch", payload["b"][0]
    for series, year, *_ in payload.get("lost", ()):
        yield "lost", f"{series}-{year:04}"
    for name in ("check", "until"):
        yield name, payload.get("x", {}).get(name)
    for table, row in payload.get("reg", ()):
        yield from ((name, row.get(name)) for name in (("check",) if table == "checked" else _DAYS))


def _is_day(text: Any) -> bool:
    """Written in the one way that entries have: 2026-03-02."""
    try:
        return date.fromisoformat(text).isoformat() == str(text)
    except (TypeError, ValueError):
        return False
