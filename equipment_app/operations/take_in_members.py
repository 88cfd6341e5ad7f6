"""Members of a list: who is new, who is called otherwise now, and the units they belong to."""

import json
from collections.abc import Iterator, Mapping, Sequence
from uuid import uuid4

from equipment_app.domain.entries import Registration, Row, Secret
from equipment_app.domain.lists import DryRun, Judged, MemberRow
from equipment_app.operations.part import Part, chunks
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.ledger.search import Subject
from equipment_app.store.records.people import FreeIds, Member


def parts(books: Books, run: DryRun[MemberRow]) -> Iterator[Part]:
    ids = books.people.next_ids()
    units = {code: id for code, (id, _) in books.people.units().items()}
    new_units = []
    for code, name in run.units.items():
        units[code] = next(ids.holders)
        new_units.append(Registration("holder", genesis.holder(units[code], "unit", label=code, name=name)))
    if new_units:
        indexed = tuple((Subject.HOLDER, units[code]) for code in run.units)
        yield Part(registers=tuple(new_units), indexed=indexed, rows=0)
    for rows in chunks(run.to_write):
        yield _part(books, rows, units, ids)


def identity(ref: str, row: MemberRow) -> Row:
    """The person of a row, as the table of identities keeps it."""
    return {
        "ref": ref,
        "personal_number": row.personal_number,
        "civilian": int(row.civilian),
        "surname": row.surname,
        "given_name": row.given_name,
        "title_before": row.title_before,
        "title_after": row.title_after,
        "rank": row.rank,
        "function": row.function,
        "member_since": row.member_since.isoformat() if row.member_since else None,
        "sizes": json.dumps(dict(sorted(row.sizes.items())), ensure_ascii=False),
    }


def known(books: Books, row: MemberRow) -> Member | None:
    """The member a row stands for: by personal number, a civilian without one by name and unit."""
    if row.personal_number:
        return books.people.by_number(row.personal_number)
    same = (row.surname, row.given_name, row.unit_code)
    return next(
        (
            member
            for member in books.people.members()
            if not member.personal_number and (member.surname, member.given_name, member.unit_code) == same
        ),
        None,
    )


def _part(books: Books, rows: Sequence[Judged[MemberRow]], units: Mapping[str, int], ids: FreeIds) -> Part:
    registers, secrets, indexed = [], [], []
    for judged in rows:
        row = judged.row
        assert row is not None
        member = known(books, judged.before or row) if judged.before else None
        unit = units.get(row.unit_code)
        if member is None:
            id, ref = next(ids.holders), str(uuid4())
            registers.append(
                Registration("holder", genesis.holder(id, "member", ref=ref, code=next(ids.badges), parent=unit))
            )
        else:
            id, ref = member.id, member.ref
            if unit != member.unit:
                holder = genesis.holder(id, "member", ref=ref, code=member.badge, parent=unit)
                registers.append(Registration("holder", holder))
        secrets.append(Secret("identity", identity(ref, row)))
        indexed.append((Subject.HOLDER, id))
    return Part(tuple(registers), tuple(secrets), indexed=tuple(indexed), rows=len(rows))
