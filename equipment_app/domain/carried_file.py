"""A small file that is carried out of the store to be worked in without it, and what comes back of it: a unit check, or
a station's part of a stock-take.

What is asked (`ask`) holds no name of a person; the names go beside it and do not come back. The entry that carries it
out holds the digest of what is asked, with a salt that the store keeps as a secret, so that from the journal nobody can
find out what that was; and the public half of a key of the file's own. What comes back is signed with the other half,
which never leaves the file.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from equipment_app.domain.value import Value
from equipment_app.domain.words import whole

UNIT_CHECK, STOCKTAKE = "equipment-app unit check", "equipment-app stock-take"
"""What is carried out of the store."""
FORMS = (UNIT_CHECK, STOCKTAKE)
LONGEST = 16_000_000
"""Bytes. Nothing longer is read at all."""
_SIGNED = b"equipment-app result 2\n"


class UnreadableCheckFile(ValueError):
    """Not a check file, or not a result."""


class BrokenFile(ValueError):
    """No program wrote what it says."""


class Carried(Value):
    """What is asked, and how far the work is (its `to_json`; None before the first scan)."""

    ask: Mapping[str, Any]
    people: list[Any]
    seed: bytes = field(repr=False)
    """Of the key that what comes back is signed with."""
    state: Mapping[str, Any] | None = None
    form: str = UNIT_CHECK

    @property
    def until(self) -> date:
        return date.fromisoformat(self.ask["until"])

    def after(self, state: Mapping[str, Any]) -> "Carried":
        return replace(self, state=state)

    def to_bytes(self) -> bytes:
        """As it stands within the seal of its file."""
        return _bytes({"ask": self.ask, "people": self.people, "seed": self.seed.hex(), "state": self.state})

    @classmethod
    def from_bytes(cls, content: bytes, form: str) -> "Carried":
        """Raises BrokenFile."""
        said = _json(content)
        try:
            return cls(said["ask"], said["people"], bytes.fromhex(said["seed"]), said["state"], form)
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenFile(str(error)) from error


class Result(Value):
    """What comes back: no names. `lead` is the member who led the check, 0 where nobody says. It is not believed before
    its signature is that of the file it is of. `path` is where it was read.
    """

    ask: Mapping[str, Any]
    state: Mapping[str, Any]
    ended: str
    lead: int = 0
    signature: str = ""
    form: str = UNIT_CHECK
    path: str = ""

    @property
    def said(self) -> bytes:
        """What is signed."""
        return _SIGNED + _canonical([self.form, self.ask, self.state, self.ended, self.lead])

    @property
    def hash(self) -> str:
        """What it is known by, however often it is brought."""
        return sha256(self.said).hexdigest()

    @property
    def check(self) -> str:
        return str(self.ask.get("check", ""))

    def to_bytes(self) -> bytes:
        facts = {name: getattr(self, name) for name in _RESULT}
        return _bytes({"form": _result(self.form), **facts})

    @classmethod
    def from_bytes(cls, content: bytes, path: str = "") -> "Result":
        """Raises UnreadableCheckFile, BrokenFile."""
        if len(content) > LONGEST:
            raise UnreadableCheckFile
        form = next((one for one in FORMS if _result(one).encode() in content[:200]), "")
        if not form:
            raise UnreadableCheckFile
        said = _json(content)
        if said.get("form") != _result(form) or not all(isinstance(said.get(name), _RESULT[name]) for name in _RESULT):
            raise BrokenFile
        return cls(**{name: said[name] for name in _RESULT}, form=form, path=path)


_RESULT: Mapping[str, type] = {"ask": dict, "state": dict, "ended": str, "lead": int, "signature": str}


def _result(form: str) -> str:
    return f"{form} result 2"


def answer(carried: Carried, state: Mapping[str, Any], ended: datetime, lead: int) -> Result:
    """What is handed back of a file, still to be signed."""
    return Result(carried.ask, state, ended.isoformat(), lead, form=carried.form)


def digest(salt: bytes, ask: Mapping[str, Any]) -> str:
    """Of what is asked."""
    return hmac.digest(salt, _canonical(ask), "sha256").hex()


def asked(id: str, until: date, origin: str, head: tuple[int, bytes]) -> dict[str, Any]:
    """What every file says of itself: of which store it is and which was the last entry it knows of."""
    return {"check": id, "until": until.isoformat(), "origin": origin, "head": [head[0], head[1].hex()]}


def _json(content: bytes) -> dict[str, Any]:
    """Raises BrokenFile."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BrokenFile("not JSON") from error
    if not isinstance(said, dict):
        raise BrokenFile("no object")
    return said


def _bytes(value: Any) -> bytes:
    return whole(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()


def _canonical(value: Any) -> bytes:
    return whole(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))).encode()
