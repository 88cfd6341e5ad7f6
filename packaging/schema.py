"""Makes what follows from the tables: `db/schema.sql`, and what `verifier.py`, which imports nothing, knows of them.

python packaging/schema.py

The tables are declared in `store/tables/schema.py`. Whoever changes them raises `VERSION` in `store/tables/ddl.py`; the
text of the version before is kept in `db/former` then, for stores of that time.
"""

import hashlib
import sys
from pathlib import Path
from textwrap import fill

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from equipment_app.store.file import files  # noqa: E402
from equipment_app.store.tables import ddl, schema  # noqa: E402

DB, VERIFIER = ROOT / "db", ROOT / "equipment_app" / "verifier.py"
BEGIN, END = "# ---- Made by `dev.py schema`\n", "# ---- End of what is made\n"
_VERIFIER = """\
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


def made() -> dict[Path, str]:
    """What each of these files should say."""
    text = VERIFIER.read_text(encoding="utf-8")
    before, after = text.partition(BEGIN)[0], text.partition(END)[2]
    return {
        DB / "schema.sql": "".join(f"{statement};\n\n" for statement in ddl.statements()),
        VERIFIER: f"{before}{BEGIN}{of_verifier()}{END}{after}",
    }


def of_verifier() -> str:
    registered, folded, secret = (
        [table.name for table in kind] for kind in (schema.REGISTERED, schema.DERIVED, schema.SECRETS)
    )
    return _VERIFIER.format(
        *(ddl.APPLICATION_ID, ddl.VERSION, *known(ddl.statements())),
        *(files.APPLICATION_ID, *known(ddl.FILE_TABLE)),
        fill(" ".join(registered), 120),
        *(str(tuple(names)).replace("'", '"') for names in (folded, secret)),
        "\n".join(f'    "{statement}",' for statement in ddl.SQLITES_OWN),
    )


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
