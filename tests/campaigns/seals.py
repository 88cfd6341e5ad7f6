"""Campaign B3: a sealed backup is changed, cut, doubled and put together anew; none of it may be opened.

    python -m tests.campaigns.seals [--rounds 20] [--seed N]

In files of small chunks every bit of every byte is turned over and every length is cut; in one of real chunks, bytes of
each chunk and the places around its ends. Chunks are left out, doubled, exchanged, added, and taken from another file
of the same passphrase. Exit 1 otherwise. `PLANTED` are seals that leave something out, which must be found.
"""

import io
import random
import struct
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import combinations
from unittest.mock import patch

from equipment_app.store.encryption import sealed_stream as sealed
from equipment_app.store.encryption.cipher import Cost
from equipment_app.store.encryption.sealed_stream import CHUNK, TAG, BadChunk, BadFirst, BadHeader, Header, SealingKey
from tests.campaigns import told

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
"""A second for each of so many guesses would take a week; the seal is the same."""
SECRET = "věta, kterou nikdo nezná"
SMALL = 48
HEADER = len(Header.new(CHEAP).to_bytes())

Nonce = Callable[..., bytes]


def _without_end(key: SealingKey, number: int, *, last: bool) -> bytes:
    return struct.pack(">7sIB", key.header.nonce, number, 0)


def _without_order(key: SealingKey, number: int, *, last: bool) -> bytes:
    return struct.pack(">7sIB", key.header.nonce, 0, last)


PLANTED: dict[str, Nonce] = {"no mark of the last chunk": _without_end, "no number of a chunk": _without_order}


@dataclass
class Tally:
    tried: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    opened: list[str] = field(default_factory=list)
    """What was done to those that could be opened all the same."""

    @property
    def ok(self) -> bool:
        return not self.opened and sum(self.refused.values()) > 0


def attack(chance: random.Random, rounds: int, nonce: Nonce | None = None, *, enough: int = 0) -> Tally:
    """So many rounds, or until so many were opened."""
    tally = Tally()
    with patch.object(sealed, "_nonce", nonce) if nonce else nullcontext():
        for _ in range(rounds):
            _one(chance, SMALL, chance.randrange(2, 8), tally, every=True)
            if enough and len(tally.opened) >= enough:
                return tally
        _one(chance, CHUNK, 4, tally, every=False)
    return tally


def sealed_file(content: bytes, chunk: int) -> bytes:
    """In pieces of another length than its chunks."""
    key = SealingKey.of(Header.new(CHEAP), SECRET)
    pieces = (content[at : at + 1000] for at in range(0, len(content), 1000))
    return b"".join(sealed.seal(key, pieces, chunk))


def opened(data: bytes, chunk: int) -> bytes:
    """Raises BadHeader, BadFirst, BadChunk."""
    file = io.BytesIO(data)
    return b"".join(sealed.unseal(SealingKey.of(Header.read(file), SECRET), file, chunk))


def _one(chance: random.Random, chunk: int, chunks: int, tally: Tally, *, every: bool) -> None:
    content = chance.randbytes(chunk * chunks - chance.randrange(chunk))
    data, other = sealed_file(content, chunk), sealed_file(content, chunk)
    if opened(data, chunk) != content:
        raise AssertionError("a sealed file cannot be opened")
    for name, changed in _changes(data, other, chunk, chance, every=every):
        if changed != data:
            _try(name, changed, chunk, tally)


def _try(name: str, data: bytes, chunk: int, tally: Tally) -> None:
    tally.tried[name] += 1
    try:
        opened(data, chunk)
    except (BadHeader, BadFirst, BadChunk) as error:
        tally.refused[type(error).__name__] += 1
    else:
        tally.opened.append(f"{name}, {len(data)} bytes")


def _changes(
    data: bytes, other: bytes, chunk: int, chance: random.Random, *, every: bool
) -> Iterator[tuple[str, bytes]]:
    head, parts, theirs = data[:HEADER], _chunks(data, chunk), _chunks(other, chunk)
    for at in range(len(data)) if every else _places(data, chunk, chance):
        for bit in range(8) if every and at >= HEADER else (chance.randrange(8),):
            yield "bit turned over", data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]
    for length in range(len(data)) if every else _places(data, chunk, chance):
        yield "cut off", data[:length]
    for n, part in enumerate(parts):
        yield "chunk left out", head + b"".join(parts[:n] + parts[n + 1 :])
        yield "chunk doubled", head + b"".join([*parts[:n], part, *parts[n:]])
        yield "chunk of another file", head + b"".join([*parts[:n], theirs[n], *parts[n + 1 :]])
        yield "chunk added", data + part
    for one, two in combinations(range(len(parts)), 2):
        order = list(parts)
        order[one], order[two] = order[two], order[one]
        yield "chunks exchanged", head + b"".join(order)
    yield "head of another file", other[:HEADER] + data[HEADER:]
    yield "bytes added", data + chance.randbytes(chance.randrange(1, chunk))


def _chunks(data: bytes, chunk: int) -> list[bytes]:
    return [data[at : at + chunk + TAG] for at in range(HEADER, len(data), chunk + TAG)]


def _places(data: bytes, chunk: int, chance: random.Random) -> list[int]:
    """Around the ends of each chunk, and some within it."""
    ends = range(HEADER, len(data), chunk + TAG)
    around = {at + by for at in ends for by in (-1, 0, 1, chunk - 1, chunk, chunk + TAG - 1)}
    within = {chance.randrange(at, min(at + chunk, len(data))) for at in ends for _ in range(4)}
    return sorted(at for at in around | within if 0 <= at < len(data))


def main() -> int:
    chosen = told.options(__doc__, rounds=20)
    chance = random.Random(chosen.seed)
    tally = attack(chance, chosen.rounds)
    planted = {name: attack(chance, 2, nonce) for name, nonce in PLANTED.items()}
    print(dict(tally.tried), dict(tally.refused), *tally.opened[:20], sep="\n")
    return told.tell(
        told.Told(
            id="B3",
            what="a sealed backup changed at every byte, cut at every length, its chunks left out, doubled, exchanged",
            seed=chosen.seed,
            count=f"{sum(tally.tried.values())} changed files",
            result=f"{len(tally.opened)} opened",
            planted="; ".join(f"{name}: {len(one.opened)} opened" for name, one in planted.items()),
            ok=tally.ok and all(one.opened for one in planted.values()),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
