"""The only thing that changes in a store that is encrypted, decrypted or given another passphrase: who did it."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Entry
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.ENCRYPTION, two=True)
@dataclass(frozen=True, slots=True)
class Encrypt:
    """`key` is the name of the key from now on; empty where the store lies in the clear."""

    key: str

    def __call__(self, books: Books) -> Outcome:
        facts = {"what": "encryption", "key": self.key}
        written = books.journal.append(Entry(Kind.ACCESS, facts=facts))
        what = "store_encrypted" if self.key else "store_decrypted"
        return Outcome(Changes.SETTINGS, what, entry=written.seq, hash=written.hash.hex())
