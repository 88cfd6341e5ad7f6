"""Campaign X3: whole histories told anew, every hash worked out, from every entry on and up to every entry.

    python -m tests.campaigns.rewrites [--samples 3] [--seed N]

Whoever owns the file changes an entry and all that follows, or cuts the journal off, and puts every table right. They
have no key, their own, or register new ones for everybody, also under the ids there were. Without papers the file alone
is judged: a signature missing or not by its key is found, a lie signed by one hand is not. With papers each must say
what it must: one printed after the place that was changed `rewritten` or `truncated`, any other `match`; `forged` where
the history no longer knows the key it was signed with. Of a sample of the papers (5, 10, 20 % of them and all) one at
least speaks exactly when one of them is later. Exit 1 otherwise. `PLANTED` are checks of papers that leave something
out.
"""

import math
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from equipment_app.documents.press import gathered
from equipment_app.domain import canonical
from equipment_app.domain.anchors import Verdict, decode
from equipment_app.queries import check_paper
from equipment_app.store.books import Books
from equipment_app.store.ledger.signing import SigningKey
from tests.campaigns import told
from tests.campaigns.past import lived
from tests.campaigns.structural import Forger, in_parts, rewrite, verdicts
from tests.campaigns.tamper import every_signature
from tests.world import World

SHARES = (0.05, 0.1, 0.2, 1)

Check = Callable[[Books, list[str]], list[Verdict]]
Papers = dict[int, str]
"""The text of the QR of each paper, by the entry it was printed for."""


class Signature(NamedTuple):
    seq: int
    key: str
    registered: int
    """The entry that made the key known."""
    last: int
    """The entry that said something of the key last."""


@dataclass(frozen=True)
class Lie:
    """Entry `first` and everything after it is told anew; or, when it is cut off, nothing after `end` is left."""

    name: str
    first: int
    forger: Forger
    end: int | None = None

    @property
    def verdict(self) -> Verdict:
        return Verdict.REWRITTEN if self.end is None else Verdict.TRUNCATED

    def reaches(self, seq: int) -> bool:
        """Whether a paper of this entry tells of it."""
        return seq >= self.first if self.end is None else seq > self.end

    def wanted(self, seq: int, signed: Sequence[Signature]) -> Verdict:
        """What a paper of this entry says of it."""
        mine = next((one for one in signed if one.seq == seq), None)
        if mine and self.forger.old_ids and mine.last >= self.first:
            return Verdict.REWRITTEN
        if not self.reaches(seq):
            return Verdict.MATCH
        if mine and self.end is None and self.forger.registers and not self.forger.old_ids:
            return Verdict.FORGED if mine.registered >= self.first else self.verdict
        gone = mine is not None and self.end is not None and signed[0].seq <= self.end < mine.registered
        return Verdict.FORGED if gone else self.verdict

    def shows(self, signed: Sequence[Signature]) -> bool:
        """Whether an entry was signed with a key that the liar neither has nor can register in its place."""
        later = [one for one in signed if one.seq >= self.first]
        if self.forger.old_ids:
            return bool(later)
        if self.forger.registers:
            return any(one.registered < self.first for one in later)
        return any(one.key not in self.forger.own for one in later)


@dataclass
class Tally:
    lies: Counter[str] = field(default_factory=Counter)
    by_file: Counter[str] = field(default_factory=Counter)
    """Those found in the file alone."""
    papers: int = 0
    samples: int = 0
    spoke: int = 0
    """Samples of papers that told of a lie."""
    wrong: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.papers > 0 and 0 < self.spoke < self.samples and not self.wrong


def attack(
    world: World,
    chance: random.Random,
    samples: int,
    check: Check = verdicts,
    *,
    every: int = 1,
    enough: int = 0,
) -> Tally:
    """At every place of the journal, or every so many; or until so many verdicts were wrong."""
    tally, papers = Tally(), printed(world)
    signed = signatures(world)
    for lie in lies(world, every):
        if enough and len(tally.wrong) >= enough:
            break
        said, sound = world.ask(partial(_told_by, lie, list(papers.values()), check))
        tally.lies[lie.name] += 1
        tally.by_file[lie.name] += not sound
        if lie.end is None and sound == lie.shows(signed):
            tally.wrong.append(f"{lie.name} at {lie.first}: the file alone is {'sound' if sound else 'not sound'}")
        tally.papers += len(papers)
        wanted = [lie.wanted(seq, signed) for seq in papers]
        if said != wanted:
            tally.wrong.append(f"{lie.name} at {lie.end or lie.first}: {said}")
        _sample(lie, papers, said, chance, samples, tally)
    return tally


def lies(world: World, every: int) -> list[Lie]:
    """Every place in the journal × whoever might lie there."""
    key = world.database.door.key
    own = {key.id.hex(): key} if key else dict[str, SigningKey]()
    found = []
    for seq in range(1, world.head() + 1, every):
        found += [
            Lie("no key", seq, Forger(registers=False)),
            Lie("the keeper's key", seq, Forger(dict(own), registers=False)),
            Lie("new keys for everybody", seq, Forger()),
            Lie("new keys under the old ids", seq, Forger(old_ids=True)),
            Lie("cut off", 1, Forger(registers=False), end=seq),
        ]
    return found


def signatures(world: World) -> list[Signature]:
    known, last = dict[str, int](), dict[str, int]()
    found = list[Signature]()
    for seq, ids, signatures, payload in world.sql("SELECT seq, key_id, signature, payload FROM entry ORDER BY seq"):
        for table, row in canonical.parse(payload).get("reg", []):
            if table == "signing_key":
                known.setdefault(row["id"], seq)
                last[row["id"]] = seq
        signed = in_parts(ids, signatures) if ids else ()
        found += [Signature(seq, id.hex(), known[id.hex()], 0) for id, _ in signed]
    return [one._replace(last=last[one.key]) for one in found]


def printed(world: World) -> Papers:
    """The QR of every handover's paper."""
    seqs = [seq for (seq,) in world.sql("SELECT seq FROM act WHERE kind IN ('issue', 'return') ORDER BY seq")]
    return world.ask(lambda books: {seq: gathered(books, seq).qr for seq in seqs})


def _told_by(lie: Lie, codes: list[str], check: Check, books: Books) -> tuple[list[Verdict], bool]:
    """What the papers say of it, and whether the file alone is sound. Nothing of it is kept."""
    rewrite(books, lie.first, _another_moment if lie.end is None else _as_it_was, lie.end, lie.forger)
    return check(books, codes), every_signature(books.connection, books.files).ok


def _another_moment(payload: dict[str, Any]) -> None:
    """A microsecond later: what no rule of work can see; a day could be before what had to come first."""
    payload["t"] += 1


def _as_it_was(payload: dict[str, Any]) -> None:
    return None


def _sample(
    lie: Lie, papers: Papers, said: Sequence[Verdict], chance: random.Random, samples: int, tally: Tally
) -> None:
    """An auditor picks some of the papers."""
    by_seq = dict(zip(papers, said, strict=True))
    for share in SHARES:
        for _ in range(samples if share < 1 else 1):
            chosen = chance.sample(list(papers), max(1, math.ceil(share * len(papers))))
            spoke = any(by_seq[seq] is not Verdict.MATCH for seq in chosen)
            tally.samples += 1
            tally.spoke += spoke
            if spoke != lie.reaches(max(chosen)) and not (spoke and lie.forger.old_ids):
                tally.wrong.append(f"{lie.name} at {lie.end or lie.first}: papers {sorted(chosen)}, spoke {spoke}")


def _no_paper(_books: Books, codes: list[str]) -> list[Verdict]:
    """Anchors taken away: what is left is the word of the file."""
    return [Verdict.MATCH] * len(codes)


def _the_place_alone(books: Books, codes: list[str]) -> list[Verdict]:
    """A check that does not compare the hash."""
    head = books.journal.head()[0]
    return [Verdict.MATCH if decode(code).seq <= head else Verdict.TRUNCATED for code in codes]


def _keys_not_asked(books: Books, codes: list[str]) -> list[Verdict]:
    """A check that takes any key for the one it is called after."""
    with patch.object(check_paper, "against", lambda *_: (True, None)):
        return verdicts(books, codes)


PLANTED: dict[str, Check] = {
    "papers not asked": _no_paper,
    "hashes not compared": _the_place_alone,
    "keys not asked for": _keys_not_asked,
}


def main() -> int:
    chosen = told.options(__doc__, samples=3)
    with tempfile.TemporaryDirectory(dir=told.quick()) as folder:
        world = lived(Path(folder) / "lived.equip")
        tally = attack(world, random.Random(chosen.seed), chosen.samples)
        planted = {name: attack(world, random.Random(1), 1, check) for name, check in PLANTED.items()}
        world.close()
    print(tally.lies, tally.by_file, *tally.wrong[:20], sep="\n")
    lies_told, by_file = tally.lies.total(), tally.by_file
    return told.tell(
        told.Told(
            id="X3",
            what="histories told anew with every hash, from and up to every entry; with papers and without",
            seed=chosen.seed,
            count=f"{lies_told} histories × {tally.papers // lies_told} papers, {tally.samples} samples of them",
            result=f"{len(tally.wrong)} wrong verdicts; found without a paper: "
            + ", ".join(f"{name} {by_file[name]} of {count}" for name, count in tally.lies.items()),
            planted="; ".join(f"{name}: {len(one.wrong)} wrong" for name, one in planted.items()),
            ok=tally.ok and all(one.wrong for one in planted.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
