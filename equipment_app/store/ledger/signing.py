"""With which keys an entry is signed as it is written: that of its operator, beside it that of the second person."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from equipment_app.domain.access_errors import KeyMissing
from equipment_app.domain.entries import Registration
from equipment_app.store.ledger.keys import SigningKey, is_key, place
from equipment_app.store.sql import Memo, Sql


class ForeignKey(RuntimeError):
    """An entry would register a key that is not its operator's, or was there before. Nothing was written."""


class Signing:
    """`keys` are those in memory, by operator."""

    def __init__(self, sql: Sql, memo: Memo, keys: Mapping[int, SigningKey]) -> None:
        self._sql = sql
        self._memo = memo
        self._keys = keys

    def signers(self, operator: int, second: int, brings: SigningKey | None = None) -> tuple[SigningKey, ...]:
        """Nobody's as long as the operator has registered no key, except with the one that the entry `brings`.
        Raises KeyMissing: what is registered is not here.
        """
        own = self._own(operator) or brings
        if own is None:
            return ()
        beside = self._own(second) if second else None
        if second and beside is None:
            raise KeyMissing(self._name(second))
        return (own, beside) if beside else (own,)

    def refuse_foreign(self, operator: int, registers: Sequence[Registration], signers: Sequence[SigningKey]) -> None:
        """A key is brought by its owner alone, whose entry is signed, and but once. Raises ForeignKey."""
        for registered in registers:
            id, public = registered.row.get("id"), registered.row.get("public")
            if registered.table != "signing_key" or registered.row["withdrawn"]:
                continue
            known = self._sql.first("SELECT 1 FROM signing_key WHERE id = ? OR public = ?", (id, public))
            own = registered.row["operator"] == operator and signers
            if known or not own or not is_key(str(id), str(public)):
                raise ForeignKey(f"{id} of operator {registered.row['operator']}")

    def _own(self, operator: int) -> SigningKey | None:
        """None where none is registered; one that is no key, or that somebody else registered, is not there either."""
        there = self._memo.keep(f"keys of {operator}", lambda: self._sql.rows(_IN_FORCE, (operator,)))
        if not there:
            return None
        key = self._keys.get(operator)
        if key is None or key.public.hex() not in {public for _, public in _own_of(there, operator)}:
            raise KeyMissing(self._name(operator))
        return key

    def _name(self, operator: int) -> str:
        return self._sql.value(_NAME, (operator,)) or ""


def in_force(sql: Sql, operator: int) -> list[tuple[str, str]]:
    """Id and public key of what an operator signs with: keys that are what their id says, and came from their owner."""
    return _own_of(sql.rows(_IN_FORCE, (operator,)), operator)


def _own_of(rows: Iterable[Sequence[Any]], operator: int) -> list[tuple[str, str]]:
    return [(id, public) for id, public, by in rows if by == operator and is_key(id, public)]


def signed(signers: Sequence[SigningKey], origin: str, seq: int, digest: bytes) -> tuple[bytes | None, bytes | None]:
    """Ids and signatures of an entry as its row has them, the operator's first; None twice for one nobody signs."""
    if not signers:
        return None, None
    here = place(origin, seq)
    return b"".join(key.id for key in signers), b"".join(key.sign(digest, here) for key in signers)


_IN_FORCE = """SELECT k.id, k.public, a.operator FROM signing_key k LEFT JOIN act a ON a.seq = k.seq
    WHERE k.operator = ? AND k.withdrawn = 0"""
_NAME = """SELECT trim(i.surname || ' ' || i.given_name) FROM operator o
    JOIN identity i ON i.ref = o.ref AND i.current = 1 WHERE o.id = ?"""
