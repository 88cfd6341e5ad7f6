"""What whoever has a check file and its secret can make of it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from equipment_app.domain.carried_file import Carried, Result
from equipment_app.exchange.check_file import form_of, sealed, unsealed
from equipment_app.store.encryption.sealed_stream import SealingKey
from equipment_app.store.ledger.signing import SigningKey
from tests.world import SECRET


def within(path: Path) -> Carried:
    return unsealed(path, form_of(path), SECRET)[0]


def resealed(path: Path, change: Callable[[Any], None]) -> None:
    """The file says something else, under its own secret."""
    carried = within(path)
    said = json.loads(carried.to_bytes())
    change(said)
    path.write_bytes(sealed(Carried.from_bytes(json.dumps(said).encode(), carried.form), SealingKey.new(SECRET)))


def signed(result: Result, carried: Carried) -> Result:
    return replace(result, signature=SigningKey(carried.seed).sign_bytes(result.said).hex())


def answered(carried: Carried, ended: str, **changed: Any) -> Result:
    """Signed with the file's own key."""
    said = {"ask": carried.ask, "state": {}, "ended": ended, "lead": 0} | changed
    return signed(Result(**said, form=carried.form, path="cosi.akresult"), carried)


def rewritten(path: Path, change: Callable[[Any], None]) -> None:
    """A result says something else, and its signature stays."""
    said = json.loads(path.read_bytes())
    change(said)
    path.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
