"""Incidents of the demo store: one that waits for a decision, one half paid, one from the store, one found again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

from equipment_app.demo.people import Keeping, working
from equipment_app.domain.attachments import FileSubject, What
from equipment_app.operations import Command
from equipment_app.operations.attachments import Attach
from equipment_app.operations.incident import STORE, ReportIncident
from equipment_app.operations.incident_steps import (
    DecideCompensation,
    FindAgain,
    PayCompensation,
    ProposeCompensation,
)
from equipment_app.operations.lines import Line
from equipment_app.store.books import Books
from equipment_app.store.database import Database

_THEFT = "Při oddělování skupin příznivců strhl neznámý muž radiostanici z vesty a utekl. Závěs na vestě praskl."
_FIRST = 25
"""The place among the members from which on those are looked for that something happened to."""


def play(database: Database, today: date, attempt: Callable[[Command], str]) -> None:
    """What can be done is done by `attempt`, which says the number of what was written."""
    ago = [today - timedelta(days=days) for days in (10, 24, 5, 31)]
    radios = database.ask(lambda books: list(_held(books, "RST-RUC", ago[3])))
    helmets = database.ask(lambda books: list(_held(books, "PRI-OCH", ago[1])))
    if radios:
        _stolen(attempt, ReportIncident(radios[0][0], (Line(radios[0][1]),), happened=ago[0]))
    if helmets:
        _half_paid(database, attempt, ReportIncident(helmets[0][0], (Line(helmets[0][1]),), happened=ago[1]))
    if len(radios) > 1:
        lost = ReportIncident(
            radios[1][0],
            (Line(radios[1][1]),),
            what="loss",
            circumstances="Po návratu z opatření nebyla ve voze ani v šatně, nikdo si nevšiml, kde zůstala.",
            place="služební vůz a šatna týmu",
            reported="vedoucímu týmu, týž den",
            happened=ago[3],
            risk="commission",
            averting="no",
            substance="no",
            statement="Při nástupu do vozu byla radiostanice ještě na vestě.",
            on=ago[3],
        )
        if number := attempt(lost):
            attempt(FindAgain(number, remark="ležela ve voze"))
    attempt(ReportIncident(STORE, ("TRI-FUN/L*2",), what="destruction", circumstances="Prasklé potrubí v regálu."))


def _stolen(attempt: Callable[[Command], str], report: ReportIncident) -> None:
    """It waits for the commission."""
    number = attempt(
        replace(
            report,
            what="theft",
            circumstances=_THEFT,
            place="Praha 7, Letná, u vstupu C na stadion",
            hour="16:40",
            reported="vedoucímu týmu, v 17:05",
            police=f"KRPA-351204-1/ČJ-{report.happened.year if report.happened else 0}-001112",
            risk="yes",
            risk_reason="zákrok proti útočníkovi v davu",
            statement="S popisem souhlasím.",
            on=report.happened,
        )
    )
    if number:
        attempt(Attach(FileSubject("paper", number), "prasklý závěs.png", _picture(), What.PHOTO))
        on = report.happened + timedelta(days=2) if report.happened else None
        attempt(ProposeCompensation(number, ("no_compensation", "to_commission"), on=on))


def _half_paid(database: Database, attempt: Callable[[Command], str], report: ReportIncident) -> None:
    assert report.happened is not None
    number = attempt(
        replace(
            report,
            what="damage",
            circumstances="Přilba spadla ze stolu, praskl úchyt hledí.",
            place="šatna",
            risk="no",
            risk_reason="mimo zákrok",
            on=report.happened,
        )
    )
    if number:
        day = report.happened + timedelta(days=9)
        paid = day + timedelta(days=7)
        attempt(ProposeCompensation(number, ("repair", "compensation"), 640_00, on=report.happened))
        with working(database, Keeping.DEPUTY):
            attempt(DecideCompensation(number, "part", f"ŠK-9/{day.year}", day, 640_00, on=day))
        attempt(PayCompensation(number, 320_00, paid, "srážka ze služebního příjmu", on=paid))


def _held(books: Books, article: str, day: date) -> Iterator[tuple[int, int]]:
    """Members, in their order, with a piece of the article that they had on that day; nothing that is on loan."""
    lent = {line.thing.id for loan in books.loans.open() for line in loan.lines}
    for member in books.people.members()[_FIRST:]:
        for held in books.things.held_by(member.id):
            thing = held.thing
            if thing.article_code != article or thing.number is None or thing.id in lent:
                continue
            if books.incidents.had_on(thing.id, day) == [member.id]:
                yield member.id, thing.id


def _picture() -> bytes:
    """A strap that broke, drawn."""
    from PIL import Image, ImageDraw

    picture, made = Image.new("RGB", (480, 320), "#e2e5ea"), BytesIO()
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((120, 90, 360, 250), 28, fill="#555b6e")
    pen.rectangle((120, 160, 260, 184), fill="#fff4dc")
    pen.polygon(((262, 160), (290, 150), (282, 190), (262, 184)), fill="#b3261e")
    picture.save(made, "PNG")
    return made.getvalue()
