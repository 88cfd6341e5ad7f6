"""Checking a list of who takes part in a deployment."""

from collections.abc import Iterator, Sequence

from equipment_app.domain.lists import Fate, Judged, Known, ListedParticipant, MemberRow, Problem
from equipment_app.domain.outcome import Step
from equipment_app.exchange.columns import Spellings, key, near
from equipment_app.exchange.members import personal_number
from equipment_app.exchange.rows import ListCheck, RowReader, judged, where
from equipment_app.exchange.table import RawList


class ParticipantsCheck(ListCheck):
    """Somebody without a personal number is a guest; who takes part already stays as they are."""

    def __init__(self, lists: Sequence[RawList], known: Known, problems: list[Problem], step: Step) -> None:
        super().__init__(lists, known, problems, step)
        self._roles = Spellings(known.roles, {})
        self._seen: dict[str, RowReader] = {}

    def judged(self) -> Iterator[Judged[ListedParticipant]]:
        for row in self._rows():
            participant = self._participant(row)
            if not row.failed:
                self._doubled(row, participant)
            before = self._known.participants.get(participant.key)
            if before is not None and not row.failed:
                yield Judged(row.sheet, row.number, Fate.SKIPPED, before, before)
            else:
                yield judged(row, participant, None)

    def _participant(self, row: RowReader) -> ListedParticipant:
        number = row.read("personal_number", personal_number, "")
        member = self._member(row, number) if number else None
        named = bool(member) or row.has("personal_number")
        return ListedParticipant(
            personal_number=number,
            surname=member.surname if member else row.text("surname", required=not named),
            given_name=member.given_name if member else row.text("given_name", required=not named),
            school="" if member else row.text("school"),
            group=row.text("group") or (member.unit_name if member else ""),
            role=self._role(row),
        )

    def _member(self, row: RowReader, number: str) -> MemberRow | None:
        member = self._known.members.get(number)
        if member is None:
            row.error("personal_number", "unknown_member", fixes=near(number, self._known.members))
        elif row.has("surname") and key(row.shown("surname")) != key(member.surname):
            row.error("personal_number", "named_otherwise", {"taken": f"{member.surname} {member.given_name}"})
        return member

    def _role(self, row: RowReader) -> str:
        """The only one there is needs no saying."""
        roles, written = self._known.roles, row.text("role")
        if not written:
            if len(roles) > 1:
                row.error("role", "which_role", fixes=roles)
            return roles[0] if len(roles) == 1 else ""
        best = self._roles.best(written)
        if best not in roles:
            row.error("role", "unknown_role", fixes=near(written, roles) or roles)
        return best

    def _doubled(self, row: RowReader, participant: ListedParticipant) -> None:
        first = self._seen.setdefault(participant.key, row)
        if first is not row:
            field = "personal_number" if participant.personal_number else "surname"
            name = f"{participant.given_name} {participant.surname}".strip()
            row.error(field, "doubled_member", {**where(first), "name": name})
