"""Somebody more keeps the store: registered with who they are, in one entry."""

from dataclasses import dataclass
from uuid import uuid4

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Entry, Registration, Secret
from equipment_app.domain.errors import Doubled, FieldMissing
from equipment_app.domain.outcome import Outcome
from equipment_app.store import genesis
from equipment_app.store.books import Books

ROLE = "quartermaster"


@dataclass(frozen=True, slots=True)
class AddOperator:
    """Operators are told apart by surname and given name: that is how they are called at the command line."""

    surname: str
    given_name: str = ""
    rank: str = ""
    personal_number: str = ""
    function: str = ""

    def __call__(self, books: Books) -> Outcome:
        """Raises FieldMissing, Doubled."""
        person = {
            "surname": _trim(self.surname),
            "given_name": _trim(self.given_name),
            "rank": _trim(self.rank),
            "personal_number": "".join(self.personal_number.split()),
            "function": _trim(self.function),
        }
        name = f"{person['surname']} {person['given_name']}".strip()
        if not person["surname"]:
            raise FieldMissing("surname")
        for other in books.people.operators():
            if person["personal_number"] and other.personal_number == person["personal_number"]:
                raise Doubled("personal_number", other.personal_number, other.name)
            if other.name == name:
                raise Doubled("surname", name, other.name)
        ref, id = str(uuid4()), books.people.next_operator()
        written = books.journal.append(
            Entry(
                Kind.REGISTER,
                registers=(Registration("operator", {"id": id, "ref": ref, "role": ROLE, "withdrawn": 0}),),
                secrets=(Secret("identity", {"ref": ref, **genesis.IDENTITY, **person}),),
            )
        )
        return Outcome(Changes.SETTINGS, "operator_added", entry=written.seq, hash=written.hash.hex(), subject=name)


def _trim(text: str) -> str:
    return " ".join(text.split())
