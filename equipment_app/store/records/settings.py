"""What the store as a whole is set to: its name, its letterhead, its words. Changed by command, kept by entry."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from equipment_app.domain import papers
from equipment_app.domain.deliveries import VAT, rate
from equipment_app.domain.papers import Funding, Letterhead
from equipment_app.store.sql import Records

DEFAULTS: Mapping[str, str] = {
    "store.name": "",
    "letterhead.authority": Letterhead().authority,
    "letterhead.organisation": "",
    "letterhead.store": "",
    "letterhead.footer": "",
    "letterhead.privacy_cs": Letterhead().privacy_cs,
    "letterhead.privacy_en": Letterhead().privacy_en,
    "operator.unit": "",
    "paper.bilingual": "0",
    "paper.copies": "2",
    "paper.place": "",
    "label.owner": "",
    "receipt.vat": str(VAT),
    "funding.logo": "",
    "kit.standard": "",
}
"""Every setting there is, with its value until somebody sets another."""


class StoreSettings(Records):
    def __getitem__(self, key: str) -> str:
        return self.all()[key]

    def all(self) -> dict[str, str]:
        return self._memo.keep("settings", self._all)

    def letterhead(self) -> Letterhead:
        begun = "letterhead."
        values = {key.removeprefix(begun): value for key, value in self.all().items() if key.startswith(begun)}
        called = {part: values[part] or self["store.name"] for part in ("store", "footer")}
        return Letterhead(**values | called)

    def vat(self) -> int:
        """Percent, of what is received."""
        found = rate(self["receipt.vat"])
        return VAT if found is None else found

    def fundings(self) -> dict[str, Funding]:
        """Sources of money by their code. A grant without a logo of its own has the store's."""
        return self._memo.keep("fundings", lambda: {row[0]: self._funding(*row) for row in self._sql.rows(_FUNDINGS)})

    def _funding(self, *row: Any) -> Funding:
        code, letter, text_cs, text_en, logo, project, number, share, ends, keep_until, insurance = row
        words, _, own = logo.partition("\n")
        (text_cs, said), (text_en, _said) = papers.kept_in(text_cs), papers.kept_in(text_en)
        keep_until = date.fromisoformat(keep_until) if keep_until else said
        return Funding(
            code,
            letter,
            text_cs,
            text_en,
            words,
            papers.logo_of_text(own or (self["funding.logo"] if words else "")),
            project or "",
            number or "",
            share,
            date.fromisoformat(ends) if ends else None,
            keep_until,
            insurance or "",
            own,
        )

    def _all(self) -> dict[str, str]:
        found = self._sql.rows("SELECT key, value FROM setting")
        return dict(DEFAULTS) | {key: value for key, value in found if key in DEFAULTS}


_FUNDINGS = """SELECT code, letter, text_cs, text_en, logo, project, project_number, share, ends, keep_until, insurance
    FROM funding ORDER BY code"""
