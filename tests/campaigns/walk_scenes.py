"""Scenes of campaign W2: what chance alone seldom brings about, each of several steps at one page."""

from random import Random

from PySide6.QtTest import QTest

from equipment_app.domain.stocktake import Stream
from tests.campaigns.walk_forms import fit, forms
from tests.campaigns.walk_stage import PEOPLE, Walk
from tests.campaigns.walk_steps import Step, carry, do_act, leave, open_page, row, somebody
from tests.house import Key


def _at(walk: Walk, chance: Random, page: str, who: str = "") -> bool:
    """The page is shown, to somebody who has it."""
    leave(walk, chance)
    if who or walk.place is None or not walk.place.has(page):
        somebody(walk, who or chance.choice(PEOPLE[:2]))
    open_page(walk, chance, page)
    return walk.place is not None and walk.place.shown == page and not forms(walk)


def _does(walk: Walk, chance: Random, act: str, **said: str) -> bool:
    """The act, if it can be done, and what it asks for: a form, an answer, a second person."""
    page = walk.page
    if page is None or act not in page.can or not page.can.can(act):
        return False
    do_act(walk, act)
    for card in forms(walk)[:1]:
        fit(walk, chance, card, **said)
    carry(walk, chance)
    return True


def stocktake(walk: Walk, chance: Random) -> None:
    """One article at one place, with a piece missing and a strange code; counted again, explained, approved by two."""
    if not _at(walk, chance, "stocktake"):
        return
    if chance.random() < 0.5:
        _does(walk, chance, "stocktake.stop")
    place, label, article, codes = chance.choice(walk.known.shelves)
    _does(walk, chance, "stocktake.new", places=label, articles=article)
    page = walk.page
    if page is None or walk.place.shown != "stocktake" or page.seen.view is None:
        return
    page.to_counting()
    walk.settle()
    page.open_place(place)
    walk.settle()
    for code in (*codes[1:4], chance.choice(walk.known.codes), "4006381333931"):
        walk.house.scan(code)
        walk.settle()
    _assign(walk, chance)
    if chance.random() < 0.3:
        _does(walk, chance, "stocktake.move")
    _does(walk, chance, "stocktake.close")
    _does(walk, chance, "stocktake.evaluate")
    _settle(walk, chance)


def _settle(walk: Walk, chance: Random) -> None:
    for _ in range(4):
        if walk.page is None or walk.place.shown != "stocktake" or walk.page.seen.result is None:
            return
        row(walk, chance)
        carry(walk, chance)
        if chance.random() < 0.5:
            _does(walk, chance, "stocktake.recount")
        if walk.place is not None and walk.place.shown == "stocktake":
            form = walk.page.result.settle
            for part in form.form.parts if form.isVisible() else ():
                if hasattr(part, "setPlainText") or hasattr(part, "setText"):
                    part.put("Nikdo neví, kde to je.")
            _does(walk, chance, "stocktake.explain")
    _does(walk, chance, "stocktake.approve")


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
    if not _at(walk, chance, "deployments"):
        return
    if chance.random() < 0.6:
        _does(walk, chance, "deployments.new")
    for act in ("people", "guest", "member", "change", "lists"):
        if walk.place is None or walk.place.shown != "deployments":
            return
        if not walk.page.can.can(f"deployments.{act}"):
            row(walk, chance)
        _does(walk, chance, f"deployments.{act}")
    for act in ("deployments.gate", "deployments.return"):
        if not _does(walk, chance, act):
            continue
        for code in (chance.choice(walk.known.badges), *chance.sample(walk.known.codes, 2)):
            walk.house.scan(code)
            walk.settle()
        for last in ("deployments.without", "deployments.pick", "deployments.confirm"):
            _does(walk, chance, last)
    for act in ("deployments.people", "deployments.board", "deployments.missing", "deployments.close"):
        _does(walk, chance, act)


def counter(walk: Walk, chance: Random) -> None:
    """Somebody comes, gets things and brings some; then it is taken back by a key."""
    if not _at(walk, chance, "counter"):
        return
    walk.house.scan(chance.choice(walk.known.badges))
    walk.settle()
    for code in chance.sample(walk.known.codes, 3):
        walk.house.scan(code)
        walk.settle()
    for act in ("counter.kit", "counter.size", "counter.confirm", "counter.loan", "counter.offer", "counter.missing"):
        _does(walk, chance, act)
    if chance.random() < 0.5 and walk.place is not None:
        do_act(walk, "edit.undo")


def inspection(walk: Walk, chance: Random) -> None:
    """A run begun, pieces scanned and judged, one taken back, the record made."""
    if not _at(walk, chance, "inspections"):
        return
    for _ in range(3):
        if walk.place is None or walk.place.shown != "inspections":
            break
        row(walk, chance)
        if _does(walk, chance, "inspections.begin"):
            break
    if walk.place is None or walk.place.shown != "inspection" or not walk.page.shows():
        return
    for piece in list(walk.page.seen.pieces.values())[:4]:
        walk.house.scan(str(piece.code))
        walk.settle()
        _does(walk, chance, "inspection.all")
        for act in chance.sample(["inspection.passed", "inspection.reserved", "inspection.repair"], 3):
            _does(walk, chance, act)
        if walk.place is None or walk.place.shown != "inspection":
            return
    for act in ("inspection.take_back", "inspection.disposal", "inspection.end"):
        _does(walk, chance, act)


def delivery(walk: Walk, chance: Random) -> None:
    """Received line by line, written down, its invoice later."""
    if not _at(walk, chance, "receive"):
        return
    for act in ("receive.list", "receive.line", "receive.line", "receive.confirm", "receive.close", "receive.invoice"):
        if walk.place is None or walk.place.shown != "receive":
            return
        _does(walk, chance, act)
        carry(walk, chance)


SCENES: dict[Step, int] = {stocktake: 2, deployment: 2, counter: 2, inspection: 2, delivery: 1}
