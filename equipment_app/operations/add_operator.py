"""Somebody more keeps the store: registered with who they are and their roles, in one entry."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from equipment_app.domain.access_errors import PasswordFirst, RoleNeeded, UnitNeeded
from equipment_app.domain.entries import Registration, Secret
from equipment_app.domain.errors import Doubled, FieldMissing
from equipment_app.domain.kinds import Kind
from equipment_app.domain.passwords import strong
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.access.vault import Vault
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis


@needs(Right.OPERATORS, two=True)
@dataclass(frozen=True, slots=True)
class AddOperator(Operation):
    """Operators are told apart by surname and given name: that is how they are called at the command line.

    `password` is good for one thing, to choose one's own; without one they cannot sign in until they are given one.
    """

    surname: str
    given_name: str = ""
    rank: str = ""
    personal_number: str = ""
    function: str = ""
    grants: tuple[Grant, ...] = (Grant(Role.QUARTERMASTER),)
    password: str = field(default="", repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises FieldMissing, RoleNeeded, Doubled, PasswordFirst, UnitNeeded, WeakPassword."""
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
        if not self.grants:
            raise RoleNeeded
        if books.session.operator not in books.access.credentials():
            raise PasswordFirst
        self._refuse_doubles(books, person["personal_number"], name)
        ref, id = str(uuid4()), books.people.next_operator()
        registers = [
            Registration("operator", {"id": id, "ref": ref, "role": str(self.grants[0].role), "withdrawn": 0}),
            *granted(id, self.grants),
        ]
        if self.password:
            strong(self.password, name, person["personal_number"], books.settings["store.name"])
            registers.append(books.access.sealed(id, Vault(), self.password, initial=True).registration())
        return Plan(
            Kind.ACCESS,
            registers=tuple(registers),
            secrets=(Secret("identity", {"ref": ref, **genesis.IDENTITY, **person}),),
            facts={"what": "operator", "operator": id},
            done="operator_added",
            subject=name,
        )

    def _refuse_doubles(self, books: Books, personal_number: str, name: str) -> None:
        for other in books.people.operators():
            if personal_number and other.personal_number == personal_number:
                raise Doubled("personal_number", personal_number, other.name)
            if other.name == name:
                raise Doubled("surname", name, other.name)


def granted(operator: int, grants: Sequence[Grant], *, withdrawn: bool = False) -> list[Registration]:
    """The rows of these roles. Raises UnitNeeded."""
    if any((grant.role is Role.LEAD) != bool(grant.unit) for grant in grants):
        raise UnitNeeded
    return [
        Registration(
            "role", {"operator": operator, "role": str(one.role), "unit": one.unit, "withdrawn": int(withdrawn)}
        )
        for one in grants
    ]


def _trim(text: str) -> str:
    return " ".join(text.split())
