"""What the signature of a paper's code is worth, whatever the journal says of its entry.

Three forms are in people's hands. `AKP.3` is signed with its place: what is genuine was printed by this store for that
number. `AKP.2` is signed without: where its entry is in the journal, the number must be that entry's. `AKP.1` is not
signed, and good for as long as nobody in the store had a key.
"""

from equipment_app.domain.anchors import Anchor, Why
from equipment_app.store.books import Books
from equipment_app.store.ledger.keys import genuine, is_key, key_id


def against(books: Books, anchor: Anchor, origin: str) -> tuple[bool | None, Why | None]:
    """Whether the signature is genuine, if that can be told, and what speaks against the code.

    `origin` is the incarnation of the store that it names.
    """
    first = books.ask(_FIRST_SIGNED, origin)[0][0]
    due = bool(first) and first <= anchor.seq
    signed, why = _of_key(books, anchor, due=due) if anchor.key else (None, _of_none(books, anchor, due=due))
    return signed, why or (None if anchor.placed else _of_place(books, anchor))


def _of_key(books: Books, anchor: Anchor, *, due: bool) -> tuple[bool | None, Why | None]:
    """Withdrawn keys are registered as well: a paper outlives them. Four bytes of an id may be those of several."""
    rows, named = books.ask("SELECT id, public FROM signing_key"), anchor.key.hex()
    keys = [bytes.fromhex(public) for id, public in rows if is_key(id, public)]
    mine = [key for key in keys if key_id(key).startswith(anchor.key)]
    if not mine:
        replaced = any(named.startswith(id) or id.startswith(named) for id, public in rows if not is_key(id, public))
        return None, Why.KEYS if replaced else Why.STRANGER if due else None
    place = anchor.store + anchor.seq.to_bytes(8, "big") if anchor.placed else b""
    signed = any(genuine(key, anchor.entry_hash, anchor.signature, place) for key in mine)
    return signed, None if signed else Why.SIGNATURE


def _of_none(books: Books, anchor: Anchor, *, due: bool) -> Why | None:
    """An entry without a signature has a paper without one: in it a password to begin with was exchanged."""
    row = books.ask("SELECT 1 FROM entry WHERE seq = ? AND entry_hash = ? AND key_id IS NULL", *_which(anchor))
    return Why.UNSIGNED if due and not row else None


def _of_place(books: Books, anchor: Anchor) -> Why | None:
    """A hash covers the number of its entry, so it cannot be that of another."""
    row = books.ask("SELECT 1 FROM entry WHERE seq <> ? AND entry_hash = ?", *_which(anchor))
    return Why.PLACE if row else None


def _which(anchor: Anchor) -> tuple[int, bytes]:
    return anchor.seq, anchor.entry_hash


_FIRST_SIGNED = (
    "SELECT min(seq) FROM entry WHERE key_id IS NOT NULL AND seq <= (SELECT max(seq) FROM entry WHERE origin = ?)"
)
"""From here on every paper is signed. Nothing, where nobody had a key or a later incarnation was the first to."""
