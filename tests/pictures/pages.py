"""What the pictures of the program show: every page with something on it, as far as the store has it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.entitlement import KitDraft
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations import Books
from equipment_app.paths import database as sample_file
from equipment_app.queries import unit_check
from equipment_app.queries.holdings import answered_for
from equipment_app.queries.inspections import runs_under_way
from equipment_app.queries.kits import kit as found
from equipment_app.queries.merging import other_records
from equipment_app.queries.write_offs import write_offs
from equipment_app.store.ledger.verify import verify
from equipment_app.ui.incidents.asked import RECORDS, IncidentAsked
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.life.wanted import LifeWanted
from tests.pages import PAGES
from tests.pictures import deployments
from tests.pictures.scene import Scene

_ON_A_CZECH_COMPUTER = "AKT.TEST.é+ěščřžýáí.ABCDEFGHIJKLMNOPQRSTUVWX"
"""What a computer with a Czech keyboard makes of the test code of a scanner set to an English one."""
_MANY = (("whom", "all"), ("field", "unit"), ("to", "KŘP hl. m. Prahy"))
_NEW_ARTICLE = (("code", "PRI-MOT"), ("name", "Přilba motocyklová"), ("norm", "ČSN EN 397"))
_MANY_ARTICLES = (("which", "all"), ("field", "inspection_months"), ("to", "12"))
_JACKET = "BUN-ZIM"
"""The article shown on the picture of the stock: of the sample, in eight sizes, some of them short."""


def scenes(books: Books) -> list[Scene]:
    """The pages with something on them, as far as the store has it."""
    members = books.people.members()
    newcomer = next((one.id for one in members if one.personal_number == "990001"), None)
    piece = next(iter(_free_pieces(books)), None)
    staged = [
        Scene("counter-empty", "counter"),
        Scene("counter", "counter", newcomer, ("counter.kit",), (*_held_piece(books, newcomer), *_free_pieces(books))),
        Scene("counter-transfer", "counter", newcomer, (), tuple(_pieces_of_others(books))),
        Scene("members", "members", members[len(members) // 2].id if members else None),
        Scene("members-photo", "members", newcomer),
        Scene("members-card", "members", newcomer, ("members.card",)),
        *(Scene("members-merged", "members", kept) for kept in _merged(books)),
        Scene("members-several", "members", newcomer, ("members.many",), filled=_MANY),
        *(
            Scene("members-merge", "members", newcomer, ("members.merge",), filled=(("other", name),))
            for name in _namesakes(books, newcomer)
        ),
        Scene("members-transfer", "members", newcomer, ("members.transfer",)),
        *(Scene("members-shared", "members", lead) for lead in _who_answers(books)),
        Scene("leaver", "leaver", next((loan.member for loan in books.loans.open()), newcomer)),
        *(Scene("leaver-shared", "leaver", lead) for lead in _who_answers(books)),
        Scene("stock", "stock", _JACKET if books.catalogue.by_code(_JACKET) else None),
        *(Scene("stock-photo", "stock", code) for code in _with_photo(books)),
        Scene("stock-add", "stock", "PRI-OCH", ("stock.add",), filled=_NEW_ARTICLE),
        Scene("stock-merge", "stock", "PRI-OCH", ("stock.merge",)),
        Scene("stock-properties", "stock", "PRI-OCH", ("stock.properties",)),
        Scene("stock-several", "stock", "PRI-OCH", ("stock.many",), filled=_MANY_ARTICLES),
        Scene("stock-pieces", "stock", piece),
        Scene("stock-label", "stock", piece, ("stock.claim",)),
        Scene("stock-transfer", "stock", piece, ("stock.transfer",)),
        Scene("stock-property", "stock", next(reversed(_free_pieces(books)), None), ("stock.property",)),
        Scene("writeoff-list", "writeoff"),
        *(Scene(f"writeoff-{row.stage}", "writeoff", row.seq) for row in write_offs(books)),
        Scene("writeoff-new", "writeoff", None, ("writeoff.new", "writeoff.add")),
        *_incidents(books),
        Scene("kits", "kits", _written(books)),
        Scene("kits-saved", "kits", next(iter(books.catalogue.kits().values()), None)),
        Scene("order", "order"),
        Scene("grant", "grant", next(iter(_missing(books)), None)),
        *(Scene("life", "life", LifeWanted(thing)) for thing in _longest_life(books)),
        *(Scene("life-lot", "life", LifeWanted(thing)) for thing in _busiest_lot(books)),
        Scene("repairs", "repairs", _half_back(books), ("repairs.all",)),
        Scene("repairs-damage", "repairs", RECORDS),
        Scene("repairs-send", "repairs", actions=("repairs.send",)),
        Scene("receive", "receive", actions=("receive.next", "receive.next")),
        Scene("receive-line", "receive", actions=("receive.line",)),
        Scene("inspections", "inspections"),
        Scene("inspections-plan", "inspections", actions=("inspections.plan",)),
        Scene("inspection-empty", "inspection", _run(books)),
        Scene("inspection", "inspection", _run(books), scans=_in_run(books)),
        Scene("labels", "labels", LabelsAsked()),
        Scene("labels-places", "labels", LabelsAsked(LabelSubject.PLACES)),
        Scene("labels-blank", "labels", LabelsAsked(LabelSubject.BLANKS)),
        Scene("labels-sheets", "labels", LabelsAsked(), ("labels.sheet",)),
        Scene("labels-own-sheet", "labels", LabelsAsked(), ("labels.own_sheet",)),
        Scene("unit_check-empty", "unit_check"),
        *_checks(books),
        Scene("loans", "loans", actions=("loans.all",)),
        Scene("loans-extend", "loans", actions=("loans.extend",)),
        *deployments.scenes(books),
        Scene("counter-loan", "counter", newcomer, ("counter.loan",), _free_pieces(books)),
        Scene("papers-many", "papers", actions=("papers.many",)),
        *(Scene(page, page) for page in ("papers", "reports", "import", "settings")),
        *(Scene("papers-scan", "papers", number) for number in _scanned(books)),
        Scene("about", "settings", "about"),
        Scene("sizes", "settings", "sizes"),
        Scene("fundings", "settings", "fundings"),
        Scene("scanner-empty", "settings", "scanner"),
        Scene("scanner", "settings", "scanner", keys=_ON_A_CZECH_COMPUTER),
        Scene("camera", "counter", labels=_on_the_table(books)),
        Scene("import-tried", "import", sample_file("sample/deliveries-with-mistakes.csv")),
        Scene("search", "members", search="zap"),
    ]
    shown = {one.page for one in staged}
    rest = (Scene(page, page) for page in PAGES if page not in shown)
    return [*staged, *rest, Scene("first-run", "counter", actions=("file.new",))]


def _incidents(books: Books) -> list[Scene]:
    """Each state there is, and a new record of what somebody has."""
    by_state = {one.state: one.seq for one in books.incidents.all()}
    held = next((one for one in books.people.members()[40:] if books.things.held_by(one.id)), None)
    begun = [Scene("incident-new", "incident", IncidentAsked(IncidentDraft(member=held.id)))] if held else []
    shown = [Scene(f"incident-{state}", "incident", seq) for state, seq in by_state.items()]
    return [*shown, *begun]


def _run(books: Books) -> str | None:
    """An inspection under way."""
    return next((run.id for run in runs_under_way(books)), None)


def _in_run(books: Books) -> tuple[str, ...]:
    """A piece of it that waits."""
    runs = runs_under_way(books)
    return tuple(books.things.several(runs[0].left[:1])[thing].code for thing in runs[0].left[:1]) if runs else ()


def _namesakes(books: Books, member: int | None) -> list[str]:
    """Whose record might be another one of the same person."""
    return [one.name for one in other_records(books, member or 0) if one.name.startswith("Čápovský")][:1]


def _half_back(books: Books) -> int | None:
    """An order of which something is back, and something out."""
    return next((order.seq for order in books.repairs.open() if order.back), None)


def _merged(books: Books) -> list[int]:
    """Who has a second record that was merged into the first."""
    ended = [one for one in books.people.members(everyone=True) if one.merged_into is not None]
    return [one.merged_into or 0 for one in ended[:1]]


def _with_photo(books: Books) -> list[str]:
    articles = books.catalogue.articles()
    return [one.code for one in articles if books.attachments.has_photo(FileSubject("article", one.id))][:1]


def _longest_life(books: Books) -> list[int]:
    """The numbered piece that was repaired, or else moved, most often."""
    moved = books.ask(
        "SELECT m.thing FROM move m JOIN thing t ON t.id = m.thing AND t.code IS NOT NULL JOIN act a ON a.seq = m.seq "
        "GROUP BY m.thing ORDER BY sum(a.kind = 'repaired') DESC, count(*) DESC, m.thing LIMIT 1"
    )
    return [thing for (thing,) in moved]


def _busiest_lot(books: Books) -> list[int]:
    """The lot that was repaired, or else moved, most often."""
    moved = books.ask(
        "SELECT m.thing FROM move m JOIN thing t ON t.id = m.thing AND t.code IS NULL JOIN act a ON a.seq = m.seq "
        "GROUP BY m.thing ORDER BY sum(a.kind = 'repaired') DESC, count(*) DESC, m.thing LIMIT 1"
    )
    return [thing for (thing,) in moved]


def _missing(books: Books) -> list[str]:
    """Numbered pieces that nobody can find."""
    nowhere = books.people.named("missing").values()
    return [held.thing.code for holder in nowhere for held in books.things.held_by(holder) if held.thing.code]


def _scanned(books: Books) -> list[str]:
    """The first paper whose signed scan is attached."""
    numbers = [str(number) for number in books.papers.standing()[:5]]
    return [number for number in numbers if books.attachments.of(FileSubject("paper", number))][:1]


def _written(books: Books) -> KitDraft | None:
    """A change of the standard kit that nobody has saved yet."""
    kit = next(iter(books.catalogue.kits().values()), None)
    details = found(books, kit) if kit is not None else None
    if details is None:
        return None
    one, since = details.wording, books.journal.today() + timedelta(days=40)
    first, second, *rest = details.lines
    lines = (replace(first, quantity=2), replace(second, required=False), *rest)
    return KitDraft(one.kit, one.name, since, None, one.audience, lines)


def verified(books: Books) -> dict[str, Any]:
    """What `equipment-app verify` would say, so that the pictures show a journal that was verified."""
    found = verify(books.connection, books.files)
    problems = [{"seq": one.seq, "table": one.table, "what": one.what} for one in found.problems]
    return {"ok": found.ok, "entries": found.entries, "head": found.head, "problems": problems}


def _checks(books: Books) -> list[Scene]:
    """A check of the smallest unit, most of it read, with a code that is not ours."""
    choices = unit_check.choices(books)
    if not choices.units or not choices.kits:
        return []
    setup = Setup(min(choices.units, key=lambda one: one.members).id, kit=choices.standard)
    known = [one.code for one in unit_check.begin(books, setup).plan.known]
    return [Scene("unit_check", "unit_check", setup, scans=(*known[: len(known) * 3 // 4], "4006381333931"))]


def _on_the_table(books: Books) -> tuple[str, ...]:
    """Codes to look at: a badge and what its member wears, pieces in the store, a place, and one that nobody knows."""
    people = [(one.badge or 0, books.things.held_by(one.id)) for one in books.people.members()]
    badge, worn = max(people, key=lambda one: len(one[1])) if people else (0, [])
    things = [held.thing.code for held in worn if held.thing.number][:6]
    shelves = [str(Code(Family.PLACE, place.code)) for place in books.people.places()[:1] if place.code]
    stranger = str(Code(Family.THING, books.home.last))
    return (str(Code(Family.BADGE, badge)), *things, *_free_pieces(books)[:3], *shelves, stranger)


def _free_pieces(books: Books) -> tuple[str, ...]:
    """Codes to scan: one piece of some numbered articles."""
    codes = []
    for article in books.catalogue.articles():
        if article.code in ("BAT-30L", "JME-STI"):
            codes += [
                held.thing.code for held in books.things.in_store(article.id, "uni", 1, "", books.journal.today())
            ]
    return tuple(codes)


def _held_piece(books: Books, member: int | None) -> list[str]:
    """The code of something the member holds, so that it comes back."""
    held = books.things.held_by(member) if member else []
    return [one.thing.code for one in held if one.thing.code][:1]


def _who_answers(books: Books) -> list[int]:
    """Somebody who answers for what their unit holds."""
    found = [one.id for one in books.people.members() if one.function == "vedoucí týmu" and answered_for(books, one.id)]
    return found[:1]


def _pieces_of_others(books: Books) -> list[str]:
    """A piece that another member has, and one that a unit has."""
    query = """SELECT min(t.code) FROM thing t JOIN holding h ON h.thing = t.id AND h.quantity > 0
        JOIN holder p ON p.id = h.holder AND p.kind = ? WHERE t.code IS NOT NULL"""
    codes = [books.ask(query, kind)[0][0] for kind in ("member", "unit")]
    return [str(Code(Family.THING, code)) for code in codes if code is not None]
