"""Makes the store of today's version that every later program must open: `python -m tests.store.released.make`.

Run once, with the program that is given out, when its tables are others than those of the version before. What is there
is never made anew. It is made at the command line, as people make one.
"""

import contextlib
import io
import sys
import tarfile
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from equipment_app.cli import main
from equipment_app.store.tables import ddl
from tests.world import ADAM, CATALOGUE, DELIVERIES, EVA, KIT, KIT_LIST, MEMBERS, PASSWORD

HERE = Path(__file__).parent
LISTS = {
    "members": ("clenove", MEMBERS),
    "catalogue": ("katalog", CATALOGUE),
    "deliveries": ("prijem", DELIVERIES.replace(".2.2026", ".2.2024")),
    "kit": (KIT, KIT_LIST),
}


def make(version: int, target: Path) -> None:
    """Issues, a return and a storno; an operator with a password, so that all of it is signed."""
    with tempfile.TemporaryDirectory() as place:
        store, secret = Path(place, f"{version}.equip"), Path(place, "password.txt")
        secret.touch(0o600)
        secret.write_text(PASSWORD, encoding="utf-8")
        say("new", store, "--name", "Sklad", "--operator", "Zora Skladníková", "--password-file", secret)
        fill(
            lambda *words: say("--store", store, "--operator", "Skladníková", "--password-file", secret, *words), store
        )
        with tarfile.open(target, "x:xz") as archive:
            for name in (store.name, f"{store.name}-files"):
                archive.add(Path(place, name), name)


def fill(do: Callable[..., None], store: Path) -> None:
    do("funding", "Norské fondy", "--letter", "F")
    for kind, (name, text) in LISTS.items():
        written = store.with_name(f"{name}.csv")
        written.write_text(text, encoding="utf-8")
        do("import", kind, written, *(("--funding", "Rozpočet PČR") if kind == "deliveries" else ()))
    do("issue", "--to", ADAM, "V-001", "TRIKO/L*3", "--remark", "první")
    do("issue", "--to", EVA, "TRIKO/L*1")
    do("return", "--from", ADAM, "TRIKO/L*1", "--condition", "worn")
    do("issue", "--to", ADAM, "V-002")
    do("undo", f"PP-{date.today().year}-000003", "--reason", "omyl")


def say(*words: object) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        if code := main([str(word) for word in words]):
            sys.exit(f"{words}: {code}")


if __name__ == "__main__":
    make(ddl.VERSION, HERE / f"{ddl.VERSION}.tar.xz")
