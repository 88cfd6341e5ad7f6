"""Who signed what: once anybody has a key, every entry is signed, but that in which a first key is brought.

Before that none is.
"""

from typing import Any

from equipment_app.store.folds import Payload, Say
from equipment_app.store.keys import genuine


class Signatures:
    """Fed with the entries in their order; `every` verifies each signature, not only those that vouch for the rest."""

    def __init__(self, say: Say, every: bool) -> None:
        self._say = say
        self._every = every
        self._latest: dict[str, tuple[int, str, bytes, bytes]] = {}
        """Key to entry, public key, hash and signature of the last that it signed."""

    def add(self, row: Any, payload: Payload, keys: dict[str, str], *, begins: bool) -> None:
        """An entry, and the keys of its operator that were in force before it: id to public key.

        `begins`: it may be without a signature where there are none.
        """
        if not keys and begins:
            if row.key_id is not None or row.signature is not None:
                self._say(row.seq, "entry", "signed with a key that nobody registered")
            return
        id = row.key_id.hex() if isinstance(row.key_id, bytes) else ""
        if id not in keys or not isinstance(row.signature, bytes):
            self._say(row.seq, "entry", "not signed with the key of its operator")
            return
        signed = (row.seq, keys[id], row.entry_hash, row.signature)
        if self._every or payload.get("doc"):
            self._prove(*signed)
            self._latest.pop(id, None)
        else:
            self._latest[id] = signed

    def finish(self) -> None:
        for signed in self._latest.values():
            self._prove(*signed)

    def _prove(self, seq: int, public: str, entry_hash: bytes, signature: bytes) -> None:
        if not genuine(bytes.fromhex(public), entry_hash, signature):
            self._say(seq, "entry", "the signature is not of its operator's key")
