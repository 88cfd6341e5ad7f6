"""The only thing that changes in a store that is encrypted, decrypted or given another passphrase: who did it."""

from dataclasses import dataclass

from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books


@needs(Right.ENCRYPTION, two=True)
@dataclass(frozen=True, slots=True)
class Encrypt(Operation):
    """`key` is the name of the key from now on; empty where the store lies in the clear."""

    key: str

    def plan(self, books: Books) -> Plan:
        facts = {"what": "encryption", "key": self.key}
        done = "store_encrypted" if self.key else "store_decrypted"
        return Plan(Kind.ACCESS, facts=facts, done=done)
