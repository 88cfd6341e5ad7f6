"""The demo store is healthy on whatever day it is made, kept by four, and nobody in it decides alone."""

import json
from datetime import date, datetime, time

import pytest

from equipment_app import demo, verifier
from equipment_app.demo import people
from equipment_app.demo.people import Keeping
from equipment_app.documents.press import Press
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.rights import Right, Role
from equipment_app.queries.inspections import waiting
from equipment_app.queries.overview import Waits, overview
from equipment_app.queries.two_register import ACCESS, done_by_two
from equipment_app.store.database import Database
from equipment_app.store.ledger.journal import PRAGUE
from equipment_app.store.records.things import INSPECT_BY, LIFE_ENDS

DAYS = (date(2024, 2, 29), date(2024, 12, 31), date(2025, 1, 1), date(2025, 6, 11))
"""Days that are there; the future is tried by turning the clock of the program."""
_THERE = """FROM thing t JOIN article a ON a.id = t.article JOIN holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder p ON p.id = h.holder AND p.kind IN ('location', 'member', 'unit', 'guest') WHERE t.withdrawn = 0"""


@pytest.fixture(scope="module", params=[*DAYS, date(2028, 2, 29)], ids=str)
def made(request, tmp_path_factory):
    """The day, and the demo of that day."""
    today, path = request.param, tmp_path_factory.mktemp("demo") / "demo.equip"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "datetime", _until(today))
        demo.fill(path, today)
    assert verifier.main(str(path)) == 0, "the auditor's verifier finds nothing either"
    clock = lambda: datetime.combine(today, time(18), PRAGUE)  # noqa: E731
    with Database.open(path, Press(), clock=clock) as database:
        yield today, database


def _until(today: date) -> type[datetime]:
    """A clock of the computer that has come to the evening of that day."""

    class Evening(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.combine(today, time(23), PRAGUE).astimezone(tz)

    return Evening


def shares(database: Database, today: date) -> tuple[float, float, int]:
    """Of all that is there: what is past its planned service life, and past its inspection; pieces past expiry."""
    day, h = today.isoformat(), "sum(CASE WHEN {} < ? THEN h.quantity ELSE 0 END)"
    late = ", ".join(h.format(one) for one in (LIFE_ENDS, INSPECT_BY, "t.expiry"))
    ((served, uninspected, expired),) = database.ask(lambda books: books.ask(f"SELECT {late} {_THERE}", *[day] * 3))
    ((every,),) = database.ask(lambda books: books.ask(f"SELECT sum(h.quantity) {_THERE}"))
    ((inspected,),) = database.ask(
        lambda books: books.ask(f"SELECT sum(h.quantity) {_THERE} AND {INSPECT_BY} IS NOT NULL")
    )
    return served / every, uninspected / inspected, expired


def test_it_is_healthy(made):
    today, database = made
    served, uninspected, expired = shares(database, today)
    assert 0 < served <= 0.04
    assert 0 < uninspected <= 0.02
    assert expired == 0
    late = {one.article: one.late for one in database.ask(waiting)}
    assert 0 < sum(late.values()) < 40


def test_nothing_in_it_is_waved_through(made):
    _, database = made
    said = database.ask(lambda books: books.ask("SELECT text FROM remark WHERE ref LIKE '%/%' AND length(text) > 0"))
    texts = [text for (text,) in said]
    assert texts and not [text for text in texts if "revize platila do" in text or "životnost" in text]
    assert not [text for text in texts if len(text.strip()) < 3], "no reason like x"


def test_it_is_kept_by_four(made):
    _, database = made
    operators = database.ask(lambda books: books.people.operators())
    assert len({one.personal_number for one in operators}) == len(operators) == len(Keeping)
    roles = database.ask(lambda books: [{grant.role for grant in books.access.grants(one)} for one in Keeping])
    assert [Role.QUARTERMASTER in roles[0], *roles[1:]] == [
        True,
        {Role.DEPUTY},
        {Role.ADMINISTRATOR},
        {Role.AUDITOR},
    ]
    with people.working(database, Keeping.DEPUTY):
        assert database.door.session.reach(Right.HAND_OVER) and not database.door.session.reach(Right.OVERRIDE)
    members = database.ask(lambda books: {one.personal_number for one in books.people.members()})
    assert not members & {one.personal_number for one in operators}


def test_nobody_decides_alone(made):
    """What one proposed or answers for, another decided."""
    _, database = made
    by = database.ask(
        lambda books: books.ask("SELECT kind, operator, about, seq, facts FROM act WHERE series IS NOT NULL")
    )
    acts = {row.seq: row for row in by}
    decided = [row for row in acts.values() if row.kind == Kind.UNNEEDED]
    assert decided and all(row.operator != acts[row.about].operator for row in decided)
    approved = [
        row for row in acts.values() if row.kind == Kind.STOCKTAKE and json.loads(row.facts).get("what") == "approved"
    ]
    assert {row.operator for row in approved} == {int(Keeping.ADMINISTRATOR)}
    issues = {row.operator for row in acts.values() if row.kind == Kind.ISSUE}
    assert issues == {int(Keeping.QUARTERMASTER), int(Keeping.DEPUTY)}
    destroyed = [json.loads(row.facts) for row in acts.values() if row.kind == Kind.DISPOSAL]
    assert destroyed and all({"marks", "labels", "memory", "serials"} <= one.keys() for one in destroyed)


def test_its_journal_is_whole(made):
    _, database = made
    assert database.verified().problems == ()


def test_the_percentages_would_be_seen(made):
    """Of the same store a year and a half later, not inspected since, most is overdue."""
    today, database = made
    _, uninspected, _ = shares(database, today.replace(year=today.year + 2, day=28))
    assert uninspected > 0.9


def test_what_takes_two_was_done_by_two(made):
    """But for the first whom the keeper appointed: until then there was nobody else."""
    today, database = made
    rows = database.ask(lambda books: done_by_two(books, date(2000, 1, 1), today))
    assert {row.what for row in rows} >= {KINDS[one].noun for one in (Kind.UNNEEDED, Kind.STOCKTAKE, Kind.MERGE)}
    alone = [row for row in rows if not row.second]
    assert [(row.entry, row.what) for row in alone] == [(2, ACCESS["operator"])], alone
    assert not [row for row in rows if row.second == row.by]


def test_no_paper_waits_long_for_its_signature(made):
    _, database = made
    unsigned = next(one for one in database.ask(overview).waits if one.what is Waits.UNSIGNED)
    assert 0 < unsigned.more < 60, "the days that the oldest waits"
