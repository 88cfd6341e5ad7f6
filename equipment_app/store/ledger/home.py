"""Which block of codes and which short code are this store's: its first entry says so, and nothing changes it."""

import json

from equipment_app.domain.home import Home
from equipment_app.store.sql import Memo, Sql


def home(sql: Sql, memo: Memo) -> Home:
    """Those of the first store where the first entry names none."""

    def asked() -> Home:
        facts = json.loads(sql.value("SELECT facts FROM act WHERE seq = 1") or "{}")
        return Home(facts.get("block", 1), facts.get("code", ""))

    found: Home = memo.keep("home", asked)
    return found
