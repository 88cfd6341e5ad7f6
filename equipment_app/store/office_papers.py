"""The paper of a store's hand-over: what it says, gathered from the books as its entry left them, and its filing."""

from datetime import date

from equipment_app.domain.entries import Written
from equipment_app.domain.journal_code import journal_code
from equipment_app.domain.numbers import Number
from equipment_app.domain.office import Custody, KeyLine, OfficePaper, OpenCart
from equipment_app.domain.papers import Role
from equipment_app.domain.press import Press
from equipment_app.store.carts import Carts, SavedCart
from equipment_app.store.journal import Journal, local_time
from equipment_app.store.keys import shown
from equipment_app.store.paper_state import STATE
from equipment_app.store.papers import Papers
from equipment_app.store.people import People
from equipment_app.store.settings import Settings
from equipment_app.store.sql import Memo, Sql


class OfficePapers:
    def __init__(self, sql: Sql, memo: Memo, journal: Journal, papers: Papers, press: Press) -> None:
        self._sql = sql
        self._journal = journal
        self._papers = papers
        self._press = press
        self._carts = Carts(sql, journal)
        self._people = People(sql, memo)
        self._settings = Settings(sql, memo)

    def file(self, seq: int) -> Written:
        """Make the paper that entry `seq`, the last there is, stands for, and file it."""
        paper = self.facts(seq)
        return self._papers.put(seq, paper.number, Role.ORIGINAL, self._press.office(paper))

    def facts(self, seq: int) -> OfficePaper:
        payload = self._journal.payload(seq)
        number, digest = str(Number(*payload["doc"])), self._journal.hash(seq)
        letterhead = self._settings.letterhead()
        unit = self._settings["operator.unit"] or letterhead.organisation
        giver, taker = (self._people.operator(id).party(unit) for id in (payload["by"], payload["by2"]))
        return OfficePaper(
            number=number,
            at=local_time(payload["t"]),
            giver=giver,
            taker=taker,
            entries=seq,
            head=digest.hex(),
            begun=local_time(self._journal.payload(1)["t"]).date(),
            restores=self._sql.value("SELECT count(*) FROM act WHERE kind = 'restore'"),
            keys=self._keys(),
            series=tuple(str(Number(*row)) for row in self._sql.rows(_SERIES)),
            carts=tuple(map(self._cart, self._carts.all())),
            unsigned=tuple(str(Number(*row)) for row in self._sql.rows(_UNSIGNED, (seq,))),
            custody=Custody(*self._sql.one(_CUSTODY)),
            letterhead=letterhead,
            qr=self._papers.anchor(seq, number),
            code=journal_code(digest),
            remark=self._papers.remark(seq),
        )

    def _keys(self) -> tuple[KeyLine, ...]:
        return tuple(
            KeyLine(self._people.operator(operator).name, shown(id), public, date.fromisoformat(since), bool(withdrawn))
            for id, operator, public, withdrawn, since in self._sql.rows(_KEYS)
        )

    def _cart(self, cart: SavedCart) -> OpenCart:
        lines = cart.content.get("lines", ())
        return OpenCart(self._people.name(cart.member) if cart.member > 0 else "", len(lines), cart.saved_at)


_SERIES = "SELECT series, year, last FROM series ORDER BY year, series"
_KEYS = (
    "SELECT k.id, k.operator, k.public, k.withdrawn, a.occurred_on FROM signing_key k "
    "JOIN act a ON a.seq = k.seq ORDER BY k.operator, k.withdrawn, k.seq"
)
"""Of a withdrawn key the day is that on which it was withdrawn."""
_UNSIGNED = (
    "SELECT a.series, a.year, a.number FROM act a WHERE a.series IS NOT NULL AND a.suffix = '' AND a.seq < ? "
    f"AND {STATE} = 'unsigned' ORDER BY a.seq"
)
_CUSTODY = (
    "SELECT coalesce(sum(h.quantity) FILTER (WHERE o.kind = 'location'), 0), "
    "coalesce(sum(h.quantity) FILTER (WHERE o.kind = 'member'), 0), "
    "coalesce(sum(h.quantity) FILTER (WHERE o.kind NOT IN ('location', 'member', 'supplier')), 0) "
    "FROM holding h JOIN holder o ON o.id = h.holder"
)
