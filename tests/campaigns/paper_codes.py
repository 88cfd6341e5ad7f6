"""Campaign X7: the codes of papers changed by somebody without the keys, with a check sum that fits.

    python -m tests.campaigns.paper_codes

Another number, no signature, the signature of another paper, of a key nobody registered, in the form of before, another
hash: each is FORGED, for the program and for the auditor's `verifier.py`, in stores whose papers were signed by the
first programs and in those of today, whether a restore went back before the paper or not. With other keys under the
ids of the true ones every paper reads REWRITTEN. An untouched paper reads what it must. Exit 1 otherwise. Planted are a
check that does not ask for the signature, and one that does not ask for the place.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from equipment_app import verifier
from equipment_app.documents.press import gathered
from equipment_app.domain.anchors import Anchor, Verdict, VerdictReason, decode, encode
from equipment_app.domain.entries import Entry
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.operations.issue import Issue
from equipment_app.queries import check_paper
from equipment_app.queries.check_paper import check_code
from equipment_app.store.books import Books
from equipment_app.store.file.pieces import finished
from equipment_app.store.ledger.signing import SigningKey
from tests.campaigns import told
from tests.store.former_keys import as_before
from tests.world import ADAM, CTIBOR, EVA, World

Forge = Callable[[Anchor, Anchor], Anchor]
"""From a paper's anchor and another one of the same store."""
STRANGER = SigningKey()


def _stranger(one: Anchor, _other: Anchor) -> Anchor:
    place = one.store + one.seq.to_bytes(8, "big") if one.placed else b""
    return replace(one, key=STRANGER.id[: len(one.key)], signature=STRANGER.sign(one.entry_hash, place))


FORGED: dict[str, Forge] = {
    "another number": lambda one, _: replace(one, seq=one.seq - 1),
    "a number behind the end": lambda one, _: replace(one, seq=one.seq + 1000),
    "the number of another paper": lambda one, other: replace(one, seq=other.seq),
    "no signature": lambda one, _: replace(one, key=b"", signature=b""),
    "no signature, behind the end": lambda one, _: replace(one, key=b"", signature=b"", seq=one.seq + 1000),
    "the signature of another paper": lambda one, other: replace(one, signature=other.signature),
    "a key nobody registered": _stranger,
    "in the form of before": lambda one, _: replace(one, key=one.key[:4], signature=one.signature[::-1]),
    "another hash": lambda one, _: replace(one, entry_hash=bytes(32)),
    "another document": lambda one, other: replace(one, document=other.document),
}


def past(path: Path, *, former: bool) -> World:
    """Two keep it; two papers were handed out, signed as they were then."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with as_before() if former else nullcontext():
        world = World.make(path)
        world.appoint("Nová", "Nora", Grant(Role.QUARTERMASTER), Grant(Role.ADMINISTRATOR))
        world.do(Issue(ADAM, ("V-001",)))
        world.do(Issue(EVA, ("V-003",)))
    return world


def printed(world: World) -> tuple[Anchor, Anchor]:
    """Of the two papers, the later first."""
    seqs = [seq for (seq,) in world.sql("SELECT seq FROM act WHERE kind = 'issue' ORDER BY seq DESC")]
    one, other = (decode(world.ask(lambda books, seq=seq: gathered(books, seq).qr)) for seq in seqs[:2])
    return one, other


def said(world: World, anchor: Anchor) -> tuple[str, str]:
    """By the program and by the auditor, in one word each."""
    ours = world.ask(lambda books: check_code(books, encode(anchor))).verdict
    world.database.checkpoint()
    copy = world.path.with_name("copy.equip")
    finished(world.database.backup(copy))
    with closing(verifier.opened(copy, "")) as store:
        theirs = verifier.verdict(store, encode(anchor))
    for file in copy.parent.glob("copy.equip*"):
        file.unlink()
    return ours.name, theirs.partition(":")[0]


def _gone_back(books: Books) -> Outcome:
    books.journal.origin = books.journal.origin.replace("/1", "/2")
    return Outcome(entry=books.journal.append(Entry(Kind.RESTORE)).seq)


def restored(world: World) -> World:
    """The same store gone back to before the later paper, and gone on since."""
    other = World.copy(world.path, world.path.with_name("restored"))
    other.together(_gone_back, Right.RESTORE)
    other.do(Issue(CTIBOR, ("R-001",)))
    return other


def stories(folder: Path) -> Iterator[tuple[str, World, Anchor, Anchor, str]]:
    """A store, a true paper of it, another, and what the true one reads."""
    for former in (True, False):
        form = "signed as before" if former else "signed as today"
        world = past(folder / form / "sklad.equip", former=former)
        one, other = printed(world)
        world.close()
        longer, gone_back = World.copy(world.path, folder / form / "longer"), restored(world)
        with as_before() if former else nullcontext():
            longer.do(Issue(CTIBOR, ("R-002",)))
            lost, _ = printed(longer)
        longer.close()
        world.reopen()
        yield form, world, one, other, Verdict.MATCH.name
        yield f"{form}, restored", gone_back, lost, one, Verdict.TRUNCATED.name
        world.close()
        gone_back.close()


def attack(folder: Path) -> list[str]:
    """What was said otherwise than it must be."""
    wrong = []
    for name, world, one, other, true in stories(folder):
        wanted = {"untouched": (one, true)} | {
            forgery: (forge(one, other), Verdict.FORGED.name) for forgery, forge in FORGED.items()
        }
        if true != Verdict.MATCH.name:
            wanted["another document"] = (FORGED["another document"](one, other), true)
            if not one.placed:  # its entry is lost, so nothing ties the number to the hash
                del wanted["another number"], wanted["a number behind the end"], wanted["the number of another paper"]
        for forgery, (anchor, verdict) in wanted.items():
            wrong += [f"{name}, {forgery}: {told}" for told in [said(world, anchor)] if set(told) != {verdict}]
        with world.writing() as write:
            write("UPDATE signing_key SET public = ?", STRANGER.public.hex())
        told_of = said(world, one)
        wrong += [f"{name}, keys replaced: {told_of}"] if set(told_of) != {Verdict.REWRITTEN.name} else []
    return wrong


def main() -> int:
    chosen = told.options(__doc__)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        wrong = attack(Path(folder) / "true")
        planted = {name: len(plant(Path(folder) / name)) for name, plant in PLANTED.items()}
    print(*wrong, sep="\n")
    return told.tell(
        told.Told(
            id="X7",
            what="codes of papers changed without the keys, with a check sum that fits",
            seed=chosen.seed,
            count=f"{len(FORGED)} forgeries of papers of two forms, lost by a restore and not",
            result=f"{len(wrong)} read otherwise than they must",
            planted="; ".join(f"{name}: {shown} shown" for name, shown in planted.items()),
            ok=not wrong and all(planted.values()),
        )
    )


def without_signatures(folder: Path) -> list[str]:
    with patch.object(check_paper, "against", lambda *_: (None, None)):
        return attack(folder)


def without_places(folder: Path) -> list[str]:
    """As it was: the signature of the hash alone, and any number with it."""
    true = check_paper.against

    def hash_alone(*asked: object) -> object:
        signed, why = true(*asked)  # type: ignore[arg-type]
        return signed, None if why in (VerdictReason.PLACE, VerdictReason.SIGNATURE, VerdictReason.STRANGER) else why

    with patch.object(check_paper, "against", hash_alone):
        return attack(folder)


PLANTED = {"signature not asked for": without_signatures, "place not asked for": without_places}


if __name__ == "__main__":
    raise SystemExit(main())
