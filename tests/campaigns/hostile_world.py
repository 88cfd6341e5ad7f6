"""A store in which every word that people type is a hostile text; its numbers and days are harmless."""

from collections.abc import Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.lists import ArticleRow, DeliveryRow, DryRun, Fate, Judged, KitRow, ListKind, MemberRow
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from equipment_app.store.database import Database
from tests.world import Clock, PlainPress, World

DAY = date(2026, 2, 2)
LONGEST = 200


def filled(path: Path, texts: Sequence[str], press: Any = None) -> World:
    """Members, articles, pieces, lots, places, a kit, papers and settings: at least one of each for each text.

    Of long texts the beginning: an entry holds 64 KiB. Halves of characters are in no text that was written down.
    """
    texts = [text[:LONGEST] for text in texts if text.encode(errors="ignore").decode() == text]
    keeper = dict(zip(("surname", "given_name", "rank"), texts * 3, strict=False)) | {"personal_number": "990900"}
    clock = Clock()
    database = Database.create(path, texts[0], press or PlainPress(), operator=keeper, clock=clock)
    world = World(path, clock, database)
    _take(world, ListKind.CATALOGUE, [_article(n, text) for n, text in enumerate(texts)])
    _take(world, ListKind.MEMBERS, [_member(n, text) for n, text in enumerate(texts)], {"KRPA": texts[0]})
    _take(world, ListKind.DELIVERIES, [_piece(n, text) for n, text in enumerate(texts)], receive=1, coded=True)
    _take(world, ListKind.DELIVERIES, [_lot(n, text) for n, text in enumerate(texts)], receive=50)
    _take(world, ListKind.KIT, [KitRow("ART-000"), KitRow("ART-001", 2)], sheet=texts[0] or "kit")
    world.do(SetSettings({"letterhead.organisation": texts[-1], "paper.place": texts[0], "label.owner": texts[1]}))
    _hand_over(world, texts)
    return world


def _hand_over(world: World, texts: Sequence[str]) -> None:
    numbers = []
    for n, text in enumerate(texts):
        member, lots = f"9900{n:02}", world.article(f"ART-{2 * n + 1:03}")
        numbers.append(world.do(Issue(member, (Line(article=lots, quantity=3, remark=text),), remark=text)).number)
        world.do(TakeBack(member, (Line(article=lots, quantity=1, remark=text),), remark=text, condition=AS_ISSUED))
    world.do(Issue("990000", (Line(article=world.article("ART-000")),)))
    world.do(Undo(world.do(Issue("990001", (Line(article=world.article("ART-002")),))).number, texts[0]))
    world.do(SaveCart(0, {"lines": []}))


def _article(n: int, text: str) -> Any:
    return [
        ArticleRow(f"ART-{2 * n:03}", f"{text}", text, text, tracking="item", scheme="uni", unit="ks", price=100),
        ArticleRow(f"ART-{2 * n + 1:03}", f"{text} {n}", text, text, tracking="quantity", scheme="uni", price=100),
    ]


def _member(n: int, text: str) -> Any:
    titles = {"title_before": text[:40], "title_after": text[:40], "rank": text[:40], "function": text}
    return [MemberRow(f"9900{n:02}", surname=f"{text}", given_name=text, unit_code="KRPA", unit_name=text, **titles)]


def _piece(n: int, text: str) -> Any:
    told = {"serial": text, "inventory": text, "place": text[:60], "store": "Sklad", "price": 100, "contract": text}
    return [
        DeliveryRow(text or "DL", DAY, text or "D", f"ART-{2 * n:03}", "uni", 1, funding=text, invoice=text, **told)
    ]


def _lot(n: int, text: str) -> Any:
    return [
        DeliveryRow(f"{text}L", DAY, text or "D", f"ART-{2 * n + 1:03}", "uni", 50, batch=text, place="A01", price=9)
    ]


def _take(
    world: World,
    kind: ListKind,
    rows: Sequence[Any],
    units: dict[str, str] | None = None,
    *,
    receive: int = 0,
    coded: bool = False,
    sheet: str = "list",
) -> None:
    flat = [one for row in rows for one in (row if isinstance(row, list) else [row])]
    numbered = zip(count(2), flat, strict=False)
    judged = tuple(Judged(sheet, n, Fate.CREATED, row, receive=receive, coded=coded) for n, row in numbered)
    run = DryRun(kind, sheet, "0" * 64, (sheet,), judged, (), seq=world.head(), units=units or {})
    world.do(TakeIn(run))
