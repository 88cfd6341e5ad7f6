"""Scenes of campaign W2: what chance alone seldom brings about, each of several steps at one page."""

from random import Random

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from equipment_app.domain.stocktake import Stream
from tests.campaigns.walk_forms import fit, forms
from tests.campaigns.walk_stage import Walk
from tests.campaigns.walk_steps import Step, back, carry, do_act, leave, open_page, row, somebody
from tests.campaigns.walk_stores import PEOPLE
from tests.house import Key


def at(walk: Walk, chance: Random, page: str, who: str = "", shown: object = None) -> bool:
    """The page is shown with what is to be `shown`, to somebody who has it."""
    leave(walk, chance)
    if walk.place is None and not walk.house.is_shut:
        back(walk)
    if who or walk.place is None or not walk.place.has(page):
        somebody(walk, who or chance.choice(PEOPLE[:2]))
    if shown is None:
        open_page(walk, chance, page)
    elif walk.place is not None:
        walk.place.show_page(page, shown)
        walk.settle()
    for card in forms(walk):
        walk.house.click(card.cancel)
    return walk.place is not None and walk.place.shown == page and not forms(walk)


def does(walk: Walk, chance: Random, act: str, **said: str) -> bool:
    """The act, if it can be done, and what it asks for: a form, an answer, a second person."""
    page = walk.page
    if page is None or act not in page.can or not page.can.can(act):
        return False
    do_act(walk, act)
    for card in forms(walk)[:1]:
        fit(walk, chance, card, **said)
    carry(walk, chance)
    return True


_FEW = 8
"""Shelves, those with the fewest pieces of an article: all of them can be counted, and what differs be settled."""


def stocktake(walk: Walk, chance: Random) -> None:
    """One article at one place, with a piece missing and a strange code; counted again, explained, approved by two."""
    if not at(walk, chance, "stocktake"):
        return
    if chance.random() < 0.5:
        does(walk, chance, "stocktake.stop")
    few = sorted(walk.known.shelves, key=lambda one: len(one[3]))[:_FEW]
    place, label, article, codes = chance.choice(few)
    does(walk, chance, "stocktake.new", places=label, articles=article)
    page = walk.page
    if page is None or walk.place.shown != "stocktake" or page.seen.view is None:
        return
    page.to_counting()
    walk.settle()
    page.open_place(place)
    walk.settle()
    for code in (*codes[1:], chance.choice(walk.known.codes), "4006381333931"):
        walk.house.scan(code)
        walk.settle()
    _assign(walk, chance)
    for act in ("stocktake.move", "stocktake.import", "stocktake.carry"):
        if chance.random() < 0.3:
            does(walk, chance, act)
    for act in ("stocktake.close", "stocktake.evaluate", "stocktake.again", "stocktake.evaluate"):
        does(walk, chance, act)
    _settle(walk, chance)


def _settle(walk: Walk, chance: Random) -> None:
    for _ in range(8):
        if walk.page is None or walk.place.shown != "stocktake" or walk.page.seen.result is None:
            return
        row(walk, chance)
        carry(walk, chance)
        if chance.random() < 0.3:
            does(walk, chance, "stocktake.recount")
        if walk.place is not None and walk.place.shown == "stocktake":
            form = walk.page.result.settle
            for part in form.form.parts if form.isVisible() else ():
                if hasattr(part, "setPlainText") or hasattr(part, "setText"):
                    part.put("Nikdo neví, kde to je.")
            does(walk, chance, "stocktake.explain")
    does(walk, chance, "stocktake.approve")


def _assign(walk: Walk, chance: Random) -> None:
    """The strange code, to one of the pieces."""
    scans = walk.page.counting.scans
    strange = [one for one in scans.table.rows if getattr(one, "stream", "") == Stream.UNKNOWN and not one.by]
    if strange and scans.isVisible() and scans.show_row(strange[0].n):
        scans.setFocus()
        QTest.keyClick(scans, Key.Key_Return)
        walk.settle()
        for card in forms(walk)[:1]:
            fit(walk, chance, card, thing=chance.choice(walk.known.codes))
        leave(walk, chance)


def deployment(walk: Walk, chance: Random) -> None:
    """Prepared, with a member and a student by hand; handed out at the gate, taken back, closed."""
    if not at(walk, chance, "deployments"):
        return
    if chance.random() < 0.6:
        does(walk, chance, "deployments.new")
    for act in ("people", "guest", "member", "change", "lists"):
        if walk.place is None or walk.place.shown != "deployments":
            return
        if not walk.page.can.can(f"deployments.{act}"):
            row(walk, chance)
        does(walk, chance, f"deployments.{act}")
    for act in ("deployments.gate", "deployments.return"):
        if not does(walk, chance, act):
            continue
        for code in (chance.choice(walk.known.badges), *chance.sample(walk.known.codes, 2)):
            walk.house.scan(code)
            walk.settle()
        walk.page.parts.gate.setFocus()
        for last in ("deployments.worse", "deployments.without", "deployments.pick", "deployments.confirm"):
            does(walk, chance, last)
    if does(walk, chance, "deployments.people") and walk.place is not None and walk.place.shown == "deployments":
        row(walk, chance)
        view = walk.page.parts.people.view
        view.setFocus()
        QTest.keyClick(view, Key.Key_Space)
        walk.settle()
        does(walk, chance, "deployments.off")
    for act in ("people", "board", "close", "missing", "confirm", "close"):
        does(walk, chance, f"deployments.{act}")


def counter(walk: Walk, chance: Random) -> None:
    """Somebody comes, gets things and brings some; then it is taken back by a key."""
    if not at(walk, chance, "counter"):
        return
    walk.house.scan(chance.choice(walk.known.badges))
    walk.settle()
    for code in chance.sample(walk.known.codes, 3):
        walk.house.scan(code)
        walk.settle()
    for act in ("counter.kit", "counter.size", "counter.confirm", "counter.loan", "counter.offer", "counter.missing"):
        does(walk, chance, act)
    if chance.random() < 0.5 and walk.place is not None:
        do_act(walk, "edit.undo")


def inspection(walk: Walk, chance: Random) -> None:
    """A run begun, pieces scanned and judged, one taken back, the record made."""
    if not at(walk, chance, "inspections"):
        return
    for _ in range(3):
        if walk.place is None or walk.place.shown != "inspections":
            break
        row(walk, chance)
        if does(walk, chance, "inspections.begin"):
            break
    if walk.place is None or walk.place.shown != "inspection" or not walk.page.shows():
        return
    for piece in list(walk.page.seen.pieces.values())[:4]:
        walk.house.scan(str(piece.code))
        walk.settle()
        does(walk, chance, "inspection.all")
        _look_through(walk, chance)
        results = ["inspection.passed", "inspection.reserved", "inspection.repair", "inspection.disposal"]
        for act in chance.sample(results, 4):
            does(walk, chance, act)
        if walk.place is None or walk.place.shown != "inspection":
            return
    for act in ("inspection.take_back", "inspection.attach", "inspection.end"):
        does(walk, chance, act)


def _look_through(walk: Walk, chance: Random) -> None:
    """What is measured is written; now and then there is a fault, or only a word about the piece."""
    card = walk.page.card
    for row_ in list(card.points.table.rows):
        if row_.point.limit or chance.random() < 0.1:
            card.points.show_row(row_.n)
            walk.settle()
            if not row_.point.limit:
                QTest.keyClick(card.points, Key.Key_X)
            _write_line(
                walk, card.text, chance.choice(("5", "12", "100", "0")) if row_.point.limit else "Roztržený šev"
            )
    if chance.random() < 0.5:
        _write_line(walk, card.note, "Odřený popruh, drží")


def _write_line(walk: Walk, line: QLineEdit, text: str) -> None:
    if line.isVisible():
        line.setFocus()
        line.selectAll()
        walk.house.type(text)
        QTest.keyClick(line, Key.Key_Return)
        walk.settle()


def delivery(walk: Walk, chance: Random) -> None:
    """Received line by line, written down, its invoice later."""
    if not at(walk, chance, "receive"):
        return
    for act in ("receive.list", "receive.line", "receive.line", "receive.confirm", "receive.close", "receive.invoice"):
        if walk.place is None or walk.place.shown != "receive":
            return
        does(walk, chance, act)
        carry(walk, chance)


SCENES: dict[Step, int] = {stocktake: 2, deployment: 2, counter: 2, inspection: 2, delivery: 1}
