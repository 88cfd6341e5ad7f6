"""Makes what follows from tables and kinds: `db/schema.sql`, and what `verifier.py`, which imports nothing, knows.

python packaging/schema.py

The tables are declared in `store/tables/schema.py`. Whoever changes them raises `VERSION` in `store/tables/ddl.py`; the
text of the version before is kept in `db/former` then, for stores of that time. Kinds of entries, with their rules
and series, are the rows of `domain/kinds.py`.
"""

import hashlib
import sys
from pathlib import Path
from textwrap import fill, wrap

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from equipment_app.domain import declared_rules  # noqa: E402
from equipment_app.domain.authority import ASKS  # noqa: E402
from equipment_app.domain.kinds import ROWS  # noqa: E402
from equipment_app.store.file import files  # noqa: E402
from equipment_app.store.ledger import folds  # noqa: E402
from equipment_app.store.tables import ddl, schema  # noqa: E402

DB, VERIFIER = ROOT / "db", ROOT / "equipment_app" / "verifier.py"
BEGIN, END = "# ---- Made by `dev.py schema`\n", "# ---- End of what is made\n"
_TOLD = {"check settled": "check of"}
"""What a rule is of, where an entry says so by itself, and not by a fact of this name."""
_TABLES = """\
# End of a file's name: application id, version, begin of the SHA-256 of its tables, sorted; indexes of SQLite's own.
FILES = {{
    "": (0x{0:X}, {1}, "{2}", {3}),
    "-files": (0x{4:X}, 0, "{5}", {6}),
}}
REGISTERED = \"\"\"
{7}
\"\"\".split()
FOLDED, SECRET = {8}, {9}
# What SQLite makes by itself: tables of the search index, and the statistics that ANALYZE leaves.
SQLITES_OWN = (
{10}
)
"""
_KINDS = """\
RULES = {{
    # A right, or one of several; "2": two persons, as soon as there are two; then what may be in it:
    # moves, lost numbers, rows of tables, commitments. Of a row about an operator also what becomes of it.
    # "of": of one filed before, a difference is settled. "open": things may stay with who leaves.
{0}
}}
SERIES = {{
{1}
}}
# What must be so of the work itself, by the kind of an entry and what it says it is. "number": it has one, or one of
# its "batch", or "may". "a,b>c": between which holders things go. "of:a": it is about an earlier entry that is one of
# these and stands, "of?:a": or about none. "after:a", "before:a": about the same there stands one that is called so,
# or none. "gives", "takes": things are out by an entry, and come back. "exchanges": as many come from outside as go
# there. "lines": the commission saw them. "fact=a|b": what a fact may be; "fact?=a": where it is said. "fact:past",
# "fact:later": a day before it was recorded, or after it happened. "two", "two:fact=a": two persons do it, where a fact
# says so. "any-day": also before the latest move. "undo", "undo2": it may be cancelled, by two. "holds:a": an a is not
# cancelled while this stands.
WORK = {{
{3}
}}
# What it may say besides.
FACTS = {{
{4}
}}
# The tables of this work that there were, as an entry declares them, the oldest first.
DECLARED = {5}
# Names of days, in an entry or a row.
DAYS = \"\"\"
{2}
\"\"\".split()
"""


def made() -> dict[Path, str]:
    """What each of these files should say."""
    text = VERIFIER.read_text(encoding="utf-8")
    begin, *parts = text.split(BEGIN)
    renewed = zip((of_tables(), of_kinds()), (part.partition(END)[2] for part in parts), strict=True)
    return {
        DB / "schema.sql": "".join(f"{statement};\n\n" for statement in ddl.statements()),
        VERIFIER: begin + "".join(f"{BEGIN}{part}{END}{after}" for part, after in renewed),
    }


def of_tables() -> str:
    registered, folded, secret = (
        [table.name for table in kind] for kind in (schema.REGISTERED, schema.DERIVED, schema.SECRETS)
    )
    return _TABLES.format(
        *(ddl.APPLICATION_ID, ddl.VERSION, *known(ddl.statements())),
        *(files.APPLICATION_ID, *known(ddl.FILE_TABLE)),
        fill(" ".join(registered), 120),
        *(str(tuple(names)).replace("'", '"') for names in (folded, secret)),
        "\n".join(f'    "{statement}",' for statement in ddl.SQLITES_OWN),
    )


def of_kinds() -> str:
    rules = {_TOLD.get(name, name): ask for name, ask in ASKS.items()}
    series = {str(row.kind): row.series for row in ROWS if row.series}
    return _KINDS.format(
        "\n".join(_entry(name, rules[name].said) for name in sorted(rules)),
        "\n".join(_entry(*one) for one in sorted(series.items())),
        fill(" ".join(("d", *folds.DAYS)), 120),
        "\n".join(_entry(*one) for one in sorted(declared_rules.texts())),
        "\n".join(_entry(*one) for one in sorted(declared_rules.facts())),
        str([*declared_rules.DIGESTS]).replace("'", '"'),
    )


def _entry(name: str, said: str) -> str:
    """A line of a table; a long one goes on below."""
    parts = wrap(said, 108 - len(name), drop_whitespace=False) or [""]
    return f'    "{name}": ' + "\n    ".join(f'"{part}"' for part in parts) + ","


def known(statements: tuple[str, ...]) -> tuple[str, int]:
    """The begin of their digest, and how many indexes SQLite makes for them by itself."""
    digest = hashlib.sha256("\n".join(sorted(map(ddl.normal, statements))).encode()).hexdigest()
    return digest[:30], len(ddl.implied_by(statements))


def main() -> None:
    before = DB / "former" / f"{ddl.VERSION - 1}.sql"
    if ddl.VERSION > 1 and not before.exists():
        before.write_bytes((DB / "schema.sql").read_bytes())
    for file, text in made().items():
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
