"""Members in the units they belonged to at the time asked about, whatever became of them since."""

from dataclasses import replace
from datetime import date

from equipment_app.store.books import Books
from equipment_app.store.ledger.history import key_of
from equipment_app.store.records.people import Member


class Then:
    """Looks up only who was registered anew since: nobody else can have been in another unit."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._since: dict[int, int] = {id: seq for id, seq in books.ask(_SINCE)}  # noqa: C416 - rows are no pairs
        self._units: dict[int, tuple[str, str]] = {id: (label, name) for id, label, name in books.ask(_UNITS)}

    def end_of(self, day: date) -> int:
        """The last entry of that day which registered anything."""
        return int(self._books.ask(_LAST, day.isoformat())[0][0])

    def after(self, member: Member, seq: int) -> Member:
        """As it was when entry `seq` had been written; who came later, as they came."""
        if self._since.get(member.id, 0) <= seq:
            return member
        version = self._books.history.before(seq + 1, key_of("holder", {"id": member.id}))
        if version is None:
            return member
        unit = version[1].get("parent")
        code, name = self._units.get(unit, ("", "")) if unit else ("", "")
        return replace(member, unit=unit, unit_code=code, unit_name=name)


_SINCE = "SELECT id, seq FROM holder WHERE kind = 'member'"
_UNITS = "SELECT id, label, name FROM holder WHERE kind = 'unit'"
_LAST = "SELECT coalesce(max(seq), 0) FROM act WHERE kind IN ('genesis', 'register', 'storno') AND occurred_on <= ?"
