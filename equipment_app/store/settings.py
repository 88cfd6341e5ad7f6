"""What the store as a whole is set to: its name, its letterhead, its words. Changed by command, kept by entry."""

from collections.abc import Mapping

from sqlalchemy import Connection

from equipment_app.domain.papers import Funding, Letterhead

DEFAULTS: Mapping[str, str] = {
    "store.name": "",
    "letterhead.authority": Letterhead().authority,
    "letterhead.organisation": "",
    "letterhead.store": "",
    "letterhead.privacy_cs": Letterhead().privacy_cs,
    "letterhead.privacy_en": Letterhead().privacy_en,
    "paper.bilingual": "0",
    "paper.copies": "2",
    "paper.place": "",
    "label.owner": "Policie ČR · AKT",
    "kit.standard": "",
}
"""Every setting there is, with its value until somebody sets another."""


class Settings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __getitem__(self, key: str) -> str:
        value: str | None = self._connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (key,)).scalar()
        return DEFAULTS[key] if value is None else value

    def all(self) -> dict[str, str]:
        found = self._connection.exec_driver_sql("SELECT key, value FROM setting")
        return dict(DEFAULTS) | {key: value for key, value in found if key in DEFAULTS}

    def letterhead(self) -> Letterhead:
        values = self.all()
        return Letterhead(
            values["letterhead.authority"],
            values["letterhead.organisation"],
            values["letterhead.store"] or values["store.name"],
            values["letterhead.privacy_cs"],
            values["letterhead.privacy_en"],
        )

    def fundings(self) -> dict[str, Funding]:
        """Sources of money by their code."""
        rows = self._connection.exec_driver_sql(
            "SELECT code, letter, text_cs, text_en, logo FROM funding ORDER BY code"
        )
        return {row[0]: Funding(*row) for row in rows}
