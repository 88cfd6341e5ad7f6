"""Courses of campaign W2: scenes about one thing, one member, one paper, from the first step to the last."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from equipment_app.domain.incidents import IncidentDraft
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.first_run.parts import SetAsideSheet
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.store_settings.operators import OperatorsSection
from equipment_app.ui.widgets.field import SecretLine
from equipment_app.ui.widgets.overlay import lying
from tests.campaigns.walk_forms import complete, fill, visible
from tests.campaigns.walk_scenes import at, does
from tests.campaigns.walk_stage import Walk
from tests.campaigns.walk_steps import Step, back, carry, click, leave, row, stand
from tests.campaigns.walk_stores import ADMINISTRATOR, PEOPLE
from tests.house import Key
from tests.world import PASSWORD

_OF_A_THING = ("transfer", "property", "repair", "repaired", "funding", "attach", "claim", "writeoff", "incident")


def thing(walk: Walk, chance: Random) -> None:
    """A piece on its card: handed over, funded, sent away; its article gets a photo and loses it."""
    one = chance.choice(walk.known.codes)
    for act in chance.sample(_OF_A_THING, 4):
        of = walk.known.unfunded if act == "funding" else ()
        if at(walk, chance, "stock", shown=chance.choice(of or (one, chance.choice(walk.known.codes)))):
            does(walk, chance, f"stock.{act}")
    if at(walk, chance, "stock", shown=chance.choice(walk.known.codes)):
        for act in ("stock.attach", "stock.photo", "stock.no_photo", "stock.merge"):
            does(walk, chance, act)
            _open_attached(walk)
            leave(walk, chance)


def repair(walk: Walk, chance: Random) -> None:
    """Sent to a workshop, reminded of, taken back with what was done."""
    if not at(walk, chance, "repairs"):
        return
    does(walk, chance, "repairs.send")
    for _ in range(2):
        if walk.place is None or walk.place.shown != "repairs":
            return
        row(walk, chance)
        does(walk, chance, "repairs.all")
        page = walk.page
        if page is not None and hasattr(page, "card") and page.card.isVisible() and page.card.ticks:
            page.card.things.setFocus()
            QTest.keyClick(page.card.things, chance.choice((Key.Key_0, Key.Key_0, Key.Key_1, Key.Key_2, Key.Key_3)))
            QTest.keyClick(page.card.things, Key.Key_0)
            walk.settle()
        for act in ("repairs.take", "repairs.extend"):
            does(walk, chance, act)


def incident(walk: Walk, chance: Random) -> None:
    """Recorded from a member or a thing; photos, its paper, the next step."""
    known = walk.known
    of = chance.choice((IncidentDraft(chance.choice(known.things)), IncidentDraft(member=chance.choice(known.members))))
    if not at(walk, chance, "incident", shown=IncidentAsked(of, "stock")):
        return
    page = walk.page
    does(walk, chance, "incident.thing")
    if page.new is not None and page.record.isVisible():
        leave(walk, chance)
        complete(walk, chance, page, page.form)
        carry(walk, chance)
    does(walk, chance, "incident.save")
    for act in ("incident.photo", "incident.print", "incident.shot"):
        if walk.page is page:
            does(walk, chance, act)
            leave(walk, chance)
    if walk.page is page and page.card is not None:
        complete(walk, chance, page.side, page.side.form)
        carry(walk, chance)
        does(walk, chance, "incident.paper")


def write_off(walk: Walk, chance: Random) -> None:
    """Proposed, decided by two, seen by a commission, destroyed."""
    if not at(walk, chance, "writeoff"):
        return
    if chance.random() < 0.4:
        row(walk, chance)
        QTest.keyClick(walk.top(), Key.Key_Return)
        walk.settle()
    for act in ("writeoff.new", "writeoff.marked", "writeoff.add", "writeoff.add"):
        does(walk, chance, act)
    for _ in range(4):
        page = walk.page
        if page is None or walk.place.shown != "writeoff" or not page.is_one():
            return
        if page.side.now == 3:
            for one in list(page.items)[:3]:
                walk.house.scan(str(one.thing.code or one.thing.serial))
                walk.settle()
        sent = complete(walk, chance, page.side, page.side.form)
        carry(walk, chance)
        if not sent:
            does(walk, chance, "writeoff.confirm")
        leave(walk, chance)
        for act in ("writeoff.print", "writeoff.attach"):
            if walk.page is page:
                does(walk, chance, act)
                leave(walk, chance)


def member(walk: Walk, chance: Random) -> None:
    """Gets a photo and loses it; leaves, perhaps with things, brings them, comes back."""
    one = chance.choice((chance.choice(walk.known.members), chance.choice(walk.known.left or walk.known.members)))
    if not at(walk, chance, "members", shown=one):
        return
    if chance.random() < 0.5:
        does(walk, chance, "members.bring")
    for act in ("members.photo", "members.no_photo", "members.merge"):
        does(walk, chance, act)
        leave(walk, chance)
    if at(walk, chance, "leaver", shown=one):
        for act in ("leaver.sheet", "leaver.confirm", "leaver.second"):
            does(walk, chance, act)
            leave(walk, chance)
    if at(walk, chance, "members", shown=one):
        does(walk, chance, chance.choice(("members.bring", "members.restore")))
        leave(walk, chance)
    if at(walk, chance, "members", shown=one):
        does(walk, chance, "members.restore")


def paper(walk: Walk, chance: Random) -> None:
    """Looked at nearer and farther; one that was cancelled as it was, and as it is."""
    known = walk.known
    for number in (chance.choice(known.papers), *known.cancelled[:1]):
        if not at(walk, chance, "papers", shown=number):
            return
        for act in ("zoom_in", "zoom_out", "zoom_out", "signed", "unsigned", "copy", "original", "copy"):
            does(walk, chance, f"papers.{act}")
        if number not in known.cancelled and chance.random() < 0.3:
            does(walk, chance, "papers.cancel")


def loan(walk: Walk, chance: Random) -> None:
    """One that is late is reminded of; things come back a little worse."""
    if not at(walk, chance, "loans"):
        return
    for _ in range(4):
        stand(walk, chance)
        if does(walk, chance, "loans.remind"):
            break
    for act in ("loans.worse", "loans.extend", "loans.member"):
        does(walk, chance, act)


def order(walk: Walk, chance: Random) -> None:
    """Numbers are typed into the proposal, saved, ordered, forgotten."""
    if not at(walk, chance, "order"):
        return
    page = walk.page
    lines = page.proposal.lines if page.proposal else ()
    for line in chance.sample(list(lines), min(3, len(lines))):
        page._type(line.key, chance.randint(1, 9))
    walk.settle()
    for act in chance.sample(["order.save", "order.print", "order.place"], 2):
        if walk.page is page:
            does(walk, chance, act)
            leave(walk, chance)
    if at(walk, chance, "order"):
        does(walk, chance, "order.forget")


def kit(walk: Walk, chance: Random) -> None:
    """Another wording, saved; a kit that ends."""
    if not at(walk, chance, "kits"):
        return
    stand(walk, chance)
    for act in chance.sample(["kits.add", "kits.save", "kits.end", "kits.new"], 3):
        does(walk, chance, act)


def grant(walk: Walk, chance: Random) -> None:
    """What was bought from one source, tab by tab."""
    if at(walk, chance, "grant", shown=chance.choice(walk.known.codes)):
        does(walk, chance, chance.choice(("grant.next_tab", "grant.previous_tab", "grant.xlsx", "grant.print")))


def settings(walk: Walk, chance: Random) -> None:
    """Who keeps the store: somebody new, a badge, a password; the licences; an encrypted copy."""
    if not at(walk, chance, "settings", ADMINISTRATOR, "operators"):
        return
    part = next(iter(visible(walk.page, OperatorsSection)), None)
    if part is None:
        return
    does(walk, chance, "settings.operator")
    sheet = next(iter(lying(walk.window)), None)
    if sheet is not None and hasattr(sheet, "editors"):
        complete(walk, chance, sheet, sheet.form)
        carry(walk, chance)
    leave(walk, chance)
    others = [one for one in part.view.table.rows if one.operator.name not in PEOPLE]
    for button in (part.card.badge, part.card.password) if others else ():
        part.view.show_row(chance.choice(others).id)
        walk.settle()
        _press(walk, button)
        carry(walk, chance)
        leave(walk, chance)
    _sections(walk, chance)


def _open_attached(walk: Walk) -> None:
    """The first file that is attached to what is shown."""
    for part in visible(walk.page, AttachmentsPart)[:1] if walk.page is not None else ():
        for one in part.files[:1]:
            part.open_file(one.number)
            walk.settle()


def _sections(walk: Walk, chance: Random) -> None:
    """Something in every other section."""
    if not at(walk, chance, "settings"):
        return
    for section in ("backups", *chance.sample(list(walk.page.parts), 4)):
        if not at(walk, chance, "settings", shown=section):
            return
        part = walk.page.parts[section]
        for name in ("seal", "licences"):
            if hasattr(part, name):
                _press(walk, getattr(part, name))
                for line in visible(walk.top(), SecretLine):
                    line.setText(2 * PASSWORD)
                carry(walk, chance)
                leave(walk, chance)
        for _ in range(2):
            chance.choice((click, fill))(walk, chance)
            carry(walk, chance)
            leave(walk, chance)


def strange_log(walk: Walk, chance: Random) -> None:
    """Another database's log lies beside the store: it is set aside by somebody who signs in, and the store opens."""
    leave(walk, chance)
    if walk.place is None:
        return
    walk.house.program.begin()
    walk.settle()
    leave(walk, chance)
    store = walk.folder / "disk" / "sklad.equip"
    log = store.with_name(f"{store.name}-wal")
    if not log.exists():
        _leave_log(walk.folder / "other.db", log)
    walk.house.program.open(store)
    walk.settle()
    page = walk.window.centralWidget()
    if isinstance(page, FirstRunPage):
        _press(walk, page.refused.button)
        for sheet in lying(walk.window):
            if isinstance(sheet, SetAsideSheet):
                _say_who(walk, sheet, chance.choice((*PEOPLE, PEOPLE[0])))
        leave(walk, chance)
    if walk.place is None and not walk.house.is_shut:
        log.unlink(missing_ok=True)
        back(walk)


def _leave_log(database: Path, log: Path) -> None:
    """As SQLite leaves it beside a database that is open."""
    with closing(sqlite3.connect(database)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE IF NOT EXISTS note (text)")
        other.execute("INSERT INTO note VALUES ('cizí')")
        other.commit()
        log.write_bytes(database.with_name(f"{database.name}-wal").read_bytes())


def _say_who(walk: Walk, sheet: SetAsideSheet, who: str) -> None:
    for line, text in ((sheet.form.who, who), (sheet.form.secret, PASSWORD)):
        line.setFocus()
        walk.house.type(text)
    sheet.form.submit()
    walk.settle()


def _press(walk: Walk, button: QAbstractButton) -> None:
    if button.isVisible() and button.isEnabled():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        walk.settle()


COURSES: dict[Step, int] = {
    thing: 3,
    repair: 2,
    incident: 2,
    write_off: 2,
    member: 2,
    paper: 1,
    loan: 1,
    order: 1,
    kit: 1,
    grant: 1,
    settings: 2,
    strange_log: 1,
}
