"""Who signed what, and which key is whose.

Once anybody has a key every entry is signed by its operator, and by the second person where one stood by. A key is
brought by its owner alone: in an entry signed with the key they had or, where they had none because nobody had one or
a password was given to them, with the very key it brings. Others may only withdraw it.
"""

from typing import Any

from equipment_app.store.ledger.folds import Payload, Say
from equipment_app.store.ledger.keys import ID, SHORT, SIGNATURE, genuine, is_key, key_id, place

Keys = dict[str, str]
"""Public keys by their whole id."""


class Signatures:
    """Fed with the entries in their order; `every` verifies each signature, not only those that vouch for the rest."""

    def __init__(self, say: Say, every: bool) -> None:
        self._say = say
        self._every = every
        self._keys: dict[int, Keys] = {}
        """Of each operator who ever had one, those in force."""
        self._known: dict[str, tuple[int, str]] = {}
        """Every id that was registered: whose, and the public key."""
        self._given: dict[int, bool] = {}
        """Of each operator with a password: somebody else chose it."""
        self._placed = False
        """An entry was signed in the form of today; from there on none is in that of before."""
        self._latest: dict[str, tuple[int, bytes, bytes, bytes]] = {}
        """Public key to entry, hash, signature and place of the last that it signed."""

    def add(self, row: Any, payload: Payload) -> None:
        """An entry, and what it registers."""
        by, brought = payload["by"], self._brought(row.seq, payload)
        own = self._keys.get(by, {})
        begins = not own and (not self._keys or (self._given.get(by, False) and bool(brought)))
        unsigned = (row.key_id, row.signature) == (None, None)
        if not (unsigned and begins and not self._placed):
            self._check(row, payload, own, brought if begins else {})
        if brought and (own or begins):
            self._keys.setdefault(by, {}).update(brought)
        self._follow(row.seq, payload)

    def finish(self) -> None:
        """The last signature of each key vouches for all before it."""
        for public, signed in self._latest.items():
            self._prove(public, *signed)

    def _check(self, row: Any, payload: Payload, own: Keys, brought: Keys) -> None:
        parts = _parts(row.key_id, row.signature)
        placed = bool(parts) and len(parts[0][0]) == ID
        if parts and self._placed and not placed:
            self._say(row.seq, "entry", "signed in the form of before, which was given up")
        beside = [self._keys.get(payload["by2"], {})] if placed and "by2" in payload else []
        whose = [own or brought if placed else own, *beside]
        found = [_match(keys, id) for keys, (id, _) in zip(whose, parts, strict=False)]
        self._placed |= placed and any(found)
        if not found or not found[0] or len(parts) > len(whose):
            self._say(row.seq, "entry", "not signed with the key of its operator")
        elif len(parts) < len(whose) or not found[-1]:
            self._say(row.seq, "entry", "not signed with the key of the second person")
        here = place(row.origin, row.seq) if placed else b""
        vouches = self._every or brought or beside or payload.get("doc")
        for public, (_, signature) in zip(found, parts, strict=False):
            self._latest.pop(public, None)
            if public and vouches:
                self._prove(public, row.seq, row.entry_hash, signature, here)
            elif public:
                self._latest[public] = (row.seq, row.entry_hash, signature, here)

    def _prove(self, public: str, seq: int, entry_hash: bytes, signature: bytes, here: bytes) -> None:
        if not genuine(bytes.fromhex(public), entry_hash, signature, here):
            self._say(seq, "entry", "the signature is not of the key it names")

    def _brought(self, seq: int, payload: Payload) -> Keys:
        """Keys that the entry puts into force, as far as it may."""
        brought: Keys = {}
        for table, row in payload.get("reg", ()):
            if table != "signing_key" or row["withdrawn"]:
                continue
            id, public = row["id"], row["public"]
            there = {public for _, public in self._known.values()}
            if row["operator"] != payload["by"]:
                self._say(seq, "entry", f"registers a key for operator {row['operator']}, which only that one may")
            elif not is_key(id, public) or (self._placed and len(id) != 2 * ID):
                self._say(seq, "entry", f"registers key {id}, whose id is not the hash of the key")
            elif brought:
                self._say(seq, "entry", f"registers key {id}, a second one at once")
            elif id in self._known or public in there:
                self._say(seq, "entry", f"registers key {id}, which was there before")
            else:
                brought[key_id(bytes.fromhex(public)).hex()] = public
        return brought

    def _follow(self, seq: int, payload: Payload) -> None:
        for table, row in payload.get("reg", ()):
            if table == "credential":
                self._given[row["operator"]] = (row["initial"], row["withdrawn"]) == (1, 0)
            if table != "signing_key":
                continue
            known = self._known.setdefault(row["id"], (row["operator"], row["public"]))
            if row["withdrawn"]:
                in_force = self._keys.get(row["operator"], {})
                whole = [id for id, public in in_force.items() if public == row["public"]]
                if not whole or known != (row["operator"], row["public"]):
                    self._say(seq, "entry", f"withdraws key {row['id']}, which is not in force")
                for id in whole:
                    del in_force[id]


def _parts(ids: Any, signatures: Any) -> list[tuple[bytes, bytes]]:
    """Id and signature of each who signed, the operator first; nothing for what has the shape of no signature."""
    if not isinstance(ids, bytes) or not isinstance(signatures, bytes):
        return []
    size = SHORT if len(ids) == SHORT else ID
    count, rest = divmod(len(ids), size)
    if rest or count > 2 or len(signatures) != count * SIGNATURE:
        return []
    return [
        (ids[size * n : size * n + size], signatures[SIGNATURE * n : SIGNATURE * n + SIGNATURE]) for n in range(count)
    ]


def _match(keys: Keys, id: bytes) -> str:
    """The key of this id; empty where there is none."""
    return next((public for whole, public in keys.items() if whole.startswith(id.hex())), "")
