"""Checks a store of Equipment App without Equipment App. One file, standard library only: read it before you run it.

    python3 verifier.py STORE [CODE] [--all] [--unlimited]

STORE is closed or a copy, NAME.equip-files beside it; both are only read. Exit 0: sound, 3: not sound, 1: not checked.
CODE: what the QR of a paper says, or the 26 characters beside it.
--all: every signature, not only those of numbered entries and the last of each key's time, which vouch for the rest.
--unlimited: of a huge store, for more than an hour and with more than 4 GB of memory (Windows knows no such limit).
A file may be made to hurt whoever reads it: where its tables are not those of a store, nothing is asked of it.
First the record, from which all else follows; then what an entry may say, papers, signatures, rights, arithmetic.
Entries are bytes chained by SHA-256. All else must follow from them: headers, moves and their sums, last registrations,
commitments. A history made anew as a whole, hashes and all, contradicts the CODE of every paper printed after it.
"""

import hashlib
import hmac
import json
import re
import sqlite3
import sys
import zlib
from base64 import b32hexdecode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any
from unicodedata import is_normalized

FORMAT, TAG, LIMIT, SALT, OUTSIDE = 1, b"\x00equipment-journal\x00", 65536, 32, 1
# ---- Made by `dev.py schema`
# End of a file's name: application id, version, begin of the SHA-256 of its tables, sorted; indexes of SQLite's own.
FILES = {
    "": (0x45515550, 4, "bba8b1e8692f251590ba2c1a53bd07", 21),
    "-files": (0x45515546, 0, "0de2f47b304ddb278e770db97fe28b", 1),
}
REGISTERED = """
setting operator size_scheme funding article thing holder kit kit_line label code product checked purchase purchase_line
inspection_plan inspected counted deployment allotment participant role signing_key credential badge
""".split()
FOLDED, SECRET = ("act", "move", "holding", "series"), ("identity", "remark", "filing")
# What SQLite makes by itself: tables of the search index, and the statistics that ANALYZE leaves.
SQLITES_OWN = (
    "CREATE TABLE 'scratch_search_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE 'scratch_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "CREATE TABLE 'scratch_search_content'(id INTEGER PRIMARY KEY, c0)",
    "CREATE TABLE 'scratch_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "CREATE TABLE 'scratch_search_config'(k PRIMARY KEY, v) WITHOUT ROWID",
    "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
)
# ---- End of what is made
SECONDS, MEMORY, SHOWN = 3600, 4 << 30, 1000
MOST = (("LENGTH", 256 << 20), ("SQL_LENGTH", 100_000), ("EXPR_DEPTH", 100), ("ATTACHED", 0))


def opened(store: Path, end: str, until: float = inf) -> sqlite3.Connection:
    """Read-only. Beside a log that is not empty nothing would be sure: somebody may be writing."""
    path, log = store.with_name(store.name + end), store.with_name(f"{store.name}{end}-wal")
    if not path.is_file() or (log.exists() and log.stat().st_size):
        raise OSError(f"{path} is not there, or not closed: close the program that has it open, or let it make a copy")
    uri = re.sub("^file://(?=[^/])", "file:////", path.absolute().as_uri())  # to SQLite a server is part of the path
    db = sqlite3.connect(f"{uri}?mode=ro{'' if log.exists() else '&immutable=1'}", uri=True, timeout=0)
    for limit, most in MOST:
        db.setlimit(getattr(sqlite3, f"SQLITE_LIMIT_{limit}"), most)
    db.set_progress_handler(lambda: monotonic() > until, 1_000)
    db.text_factory = lambda content: content.decode(errors="surrogateescape")
    if db.execute("PRAGMA application_id").fetchone()[0] != FILES[end][0]:
        raise OSError(f"{path} is no store of Equipment App")
    if db.execute("PRAGMA user_version").fetchone()[0] != FILES[end][1]:
        raise OSError(f"{path} is of another version of Equipment App: use the verifier.py of that, or open it once")
    return db


def canonical(value: Any, depth: int = 6) -> str:
    """The one form of a value: sorted ASCII keys, NFC text, integers below 2^53; no floats, no booleans, no spaces."""
    kind = type(value)
    if kind is dict and depth and all(key.isascii() for key in value):
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key], depth - 1)}" for key in sorted(value)) + "}"
    if kind is list and depth:
        return "[" + ",".join(canonical(part, depth - 1) for part in value) + "]"
    if value is None or (kind is int and abs(value) < 1 << 53) or (kind is str and is_normalized("NFC", value)):
        return json.dumps(value, ensure_ascii=False)
    raise ValueError("has no canonical form")


def known(seq: Any) -> bool:
    """Whether it can be the number of an entry."""
    return type(seq) is int and 0 < seq < 1 << 53


class Verifier:
    def __init__(self, store: sqlite3.Connection, files: sqlite3.Connection, every: bool = False) -> None:
        self.store, self.files, self.foreign = store, files, False
        self.home = dict[str, Any]()  # what the first entry says: block of codes and short code
        self.problems: list[tuple[int, str, str]] = []  # first entry concerned (0: not known), table, what should be
        self.wanted: dict[str, dict[Any, Any]] = {table: {} for table in (*REGISTERED, *FOLDED, *SECRET)}
        self.batches, self.latest, self.cancelled, self.piles = (dict[Any, Any]() for _ in range(4))
        self.signatures, self.work = Signatures(self.demand, every), Work(self.demand, self.earlier)
        self.authority = Authority(self.demand, self.earlier)

    def demand(self, true: object, seq: int, table: str, what: object) -> None:
        if not true:
            self.problems.append((seq, table, ascii(what)))

    def want(self, table: str, *cells: Any) -> None:
        self.wanted[table][tuple(cells[place] for place in self.keys[table])] = cells

    def run(self) -> tuple[int, bytes]:
        """Number and hash of the last entry; what is wrong is in `problems`."""
        both = (("", self.store, "sqlite_schema"), ("-files", self.files, "file"))
        for end, db, table in both:
            rows = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
            texts = [str(row[3]) for row in rows if row[3] is not None and row[3] not in SQLITES_OWN]
            plain = sorted(re.sub("[ \t\n\f\r]+", " ", text).strip(" ") for text in texts)
            digest = hashlib.sha256("\n".join(plain).encode(errors="replace")).hexdigest()
            auto = {r[1] for r in rows if f"{r[0]} {r[1]}"[:-1] == f"index sqlite_autoindex_{r[2]}_"}
            mine = digest.startswith(FILES[end][2]) and len(auto) == sum(r[3] is None for r in rows) == FILES[end][3]
            self.demand(mine, 0, table, "tables of this version; nothing else was looked at")
        for _, db, table in both if not self.problems else ():
            sound = db.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
            self.demand(sound, 0, table, "no damage; nothing else was looked at")
        self.foreign = bool(self.problems)
        if self.foreign:
            return 0, bytes(32)
        shapes = [(table, self.store.execute(f"PRAGMA table_info({table})").fetchall()) for table in self.wanted]
        self.columns = {table: [column[1] for column in shape] for table, shape in shapes}
        self.keys = {table: [column[0] for column in shape if column[5]] for table, shape in shapes}
        head = self.chain()
        self.rest()
        for table in self.wanted:
            self.compare(table)
        return head

    def chain(self) -> tuple[int, bytes]:
        expected, previous, store = 1, bytes(32), ""
        for seq, origin, form, payload, *after in self.store.execute("SELECT * FROM entry ORDER BY seq"):
            try:
                name, said = origin.encode(), json.loads(payload if len(payload) <= LIMIT else "")
                head = len(name).to_bytes(2, "big") + seq.to_bytes(8, "big") + form.to_bytes(2, "big") + name
                chained = [previous, hashlib.sha256(TAG + head + previous + payload).digest()]
                later = origin[:37] == store[:37] and int(origin[37:]) > int(store[37:])  # the same store, restored
                here = origin if not store or (said["k"] == "restore" and later) else store
                right = (seq, origin, form, canonical(said).encode()) == (expected, here, FORMAT, payload)
                self.demand(right and after[:2] == chained, min(seq, expected), "entry", "next, canonical, chained")
                self.home = said.get("x", {}) if seq == 1 else self.home
                for what in (*odd(origin, said), *foreign(self.home, said)):
                    self.demand(False, seq, "entry", what)
                self.signatures.add(seq, origin, said, *after[1:])
                self.authority.add(seq, said)
                self.work.add(seq, said)
                self.follow(seq, said)
            except (LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
                self.demand(False, seq, "entry", error)
            expected, previous, store = seq + 1, after[1], origin
        return expected - 1, previous

    def follow(self, seq: int, said: Any) -> None:
        """What must be in the other tables because of this entry."""
        doc, batch, k = said.get("doc"), said.get("b"), said["k"]
        act = (seq, k, said["t"], said["d"], said["by"], said.get("i"), said.get("q"), *(doc or [None] * 4))
        self.want("act", *act, said.get("ref"), said.get("of"), *(batch or [None] * 3), canonical(said.get("x", {})))
        for table, row in said.get("reg", []):  # into any other table: `index` raises
            self.want(REGISTERED[REGISTERED.index(table)], *((row | {"seq": seq}).get(n) for n in self.columns[table]))
        for table, ref, digest in said.get("cm", []):
            self.wanted[SECRET[SECRET.index(table)]][ref, seq], self.latest[ref] = digest, seq
        self.carry(seq, said.get("mv", []))
        if k == "storno" or "ref" in said:
            self.cancel(seq, said)
        elif doc:
            last = self.wanted["series"].get((doc[0], doc[1]), (0, 0, 0))[2]
            self.demand(doc[2:] == [last + 1, ""], seq, "entry", f"number {last + 1}, not {doc}")
            self.want("series", *doc[:3])
        for name, year, first, last in said.get("lost", []):  # printed after the backup that was gone back to
            before = self.wanted["series"].get((name, year), (0, 0, 0))[2]
            self.demand(before < first == before + 1 <= last, seq, "entry", f"lost numbers behind {before}")
            self.demand(k == "restore", seq, "entry", "no lost numbers, for nothing was restored")
            self.want("series", name, year, last)
        if batch:
            self.batches.setdefault(batch[0], []).append([seq, *batch[1:]])

    def carry(self, seq: int, moves: Any) -> None:
        touched = set[tuple[Any, Any, str]]()
        for n, (thing, source, target, quantity, condition, *said) in enumerate(moves, start=1):
            self.want("move", seq, n, thing, source, target, quantity, condition, *(said or [""]))
            there, here = (self.piles.setdefault((side, thing), {}) for side in (source, target))
            was = said[0] if said else next(iter(there), condition)  # first stores: one pile, as it last arrived
            there.setdefault(was, [0, seq])[0] -= quantity
            here[condition] = [quantity + sum(here.pop(it, [0])[0] for it in ([condition] if said else [*here])), seq]
            touched |= {(source, thing, was), (target, thing, condition)}
        for side, thing, name in touched:
            left = self.piles[side, thing].get(name, [0])[0]
            self.demand(side == OUTSIDE or left >= 0, seq, "move", f"of {thing} at {side}, {name}: at least 0")
            if not left:
                self.piles[side, thing].pop(name, None)

    def earlier(self, seq: Any) -> Any:
        """What an entry before says; ValueError where there is none."""
        row = self.store.execute("SELECT payload FROM entry WHERE seq = ?", (seq,)).fetchone() if known(seq) else None
        if row is None:
            raise ValueError(f"there is no entry {seq}")
        return json.loads(row[0])

    def cancel(self, seq: int, said: Any) -> None:
        """A storno is the exact opposite of one earlier entry, once, and bears its number."""
        ref = said["ref"]
        was: Any = self.earlier(ref) if known(ref) and ref < seq else {"k": "storno"}
        back = [[t, to, by, n, *([left[0], came] if left else [])] for t, by, to, n, came, *left in was.get("mv", [])]
        mine = [move[: len(there)] for move, there in zip(said.get("mv", []), back[::-1], strict=True)]
        right = (said["k"], mine, said.get("doc")) == ("storno", back[::-1], was.get("doc") and [*was["doc"][:3], "-S"])
        once = was["k"] != "storno" and self.cancelled.setdefault(ref, seq) == seq
        self.demand(right and once, seq, "entry", f"the opposite of entry {ref}, once, under its number")

    def rest(self) -> None:
        self.signatures.finish()
        self.work.finish()
        for batch, parts in self.batches.items():
            whole = [[n, len(parts)] for n in range(len(parts))]
            self.demand([part[1:] for part in parts] == whole, parts[-1][0], "act", f"batch {batch} whole")
        for (holder, thing), piles in self.piles.items():
            piece = holder == OUTSIDE and self.wanted["thing"].get((thing,), [None] * 4)[3] is not None
            for condition, (left, seq) in piles.items():
                self.want("holding", holder, thing, condition, left, seq)
                self.demand(not piece or (left, len(piles)) == (-1, 1), seq, "holding", f"piece {thing} once")
        kept = {key.hex(): hashlib.sha256(paper).hexdigest() for key, paper in self.files.execute("SELECT * FROM file")}
        for seq, digest in self.store.execute("SELECT seq, sha256 FROM filing ORDER BY seq"):
            self.demand(kept.get(digest) == digest, seq, "file", f"the filed paper {digest}")
        for seq, number in self.store.execute(MISFILED):
            self.demand(False, seq, "entry", f"the number of the entry it is filed for, not {number}")
        self.demand(all(key == digest for key, digest in kept.items()), 0, "file", "the bytes of every paper")

    def compare(self, table: str) -> None:
        for cells in self.store.execute(f"SELECT * FROM {table}"):
            row = dict(zip(self.columns[table], cells, strict=True))
            wanted = self.wanted[table].pop(key := tuple(cells[place] for place in self.keys[table]), None)
            right = wanted == (self.commitment(**row) if table in SECRET else cells)
            self.demand(right, row.get("seq", 0), table, f"what its entry says, not the row {key}")
        for key, wanted in self.wanted[table].items():
            row = dict(zip(self.columns[table], key if table in SECRET else wanted, strict=False))
            self.demand(False, row.get("seq", 0), table, f"a row {key}")

    def commitment(self, seq: int, salt: bytes, current: int | None = None, **row: Any) -> str:
        content = {name: cell for name, cell in row.items() if cell is not None}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        right = current in (None, int(self.latest.get(row["ref"]) == seq)) and len(salt) == SALT
        right = right and not [*strange(row.items())]
        return hmac.new(salt, text.encode(errors="surrogatepass"), "sha256").hexdigest() if right else ""


def main(store: str, code: str = "", *, every: bool = False, unlimited: bool = False) -> int:
    until = inf if unlimited else monotonic() + SECONDS
    try:
        journal, papers = (opened(Path(store), end, until) for end in FILES)
        verifier = Verifier(journal, papers, every)
        seq, digest = verifier.run()
        found = verdict(verifier.store, code.upper().replace(" ", "")) if code and not verifier.foreign else "none"
    except (OSError, sqlite3.Error, ValueError, MemoryError) as error:
        more = isinstance(error, MemoryError) or monotonic() > until
        print("not checked:", "more than an hour or 4 GB; see --unlimited" if more else error, file=sys.stderr)
        return 1
    for entry, table, what in sorted(verifier.problems, key=lambda problem: (problem[0] == 0, problem))[:SHOWN]:
        print(f"entry {entry or '?'}, table {table}: there should be {what}")
    since = verifier.work.since
    ruled = (
        f"rules of work from entry {since} on, not provable before" if since else "no rules of work, so not provable"
    )
    print(f"{len(verifier.problems)} problems, {seq} entries, head {digest.hex()}; {ruled}; paper: {found}")
    return 3 if verifier.problems or found not in ("MATCH", "none") else 0


# ---- What an entry may say at all ----------------------------------------------------------------------------------
SHORT = "[A-Z][A-Z0-9]{1,3}"  # code of a store, at the end of the series of its papers
NAMES = {
    "origin": "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[1-9][0-9]{0,8}",
    "doc": f"[A-Z]{{2}}(-{SHORT})?-[0-9]{{4}}-[1-9][0-9]{{0,15}}(-S)?",
    "lost": f"[A-Z]{{2}}(-{SHORT})?-[0-9]{{4}}",
    "batch": "[0-9a-f-]{36}",
    "check": "[0-9A-Za-z-]{1,64}",
    "number": f"[A-Z]{{2}}(-{SHORT})?-[0-9]{{4}}-[0-9]{{6,16}}(-S)?",
    "role": "[a-z]{1,16}",
    "sha256": "[0-9a-f]{64}",
}


def odd(origin: str, said: Any) -> Iterator[str]:
    """What no store writes. Names may become those of files: nothing in one may lead out of a folder."""
    doc, batch, facts = said.get("doc"), said.get("b"), said.get("x", {})
    if said["k"] not in KINDS:
        yield f"a known kind, not {said['k']}"
    for _, source, target, quantity, *_ in said.get("mv", []):
        if type(quantity) is not int or quantity < 1 or source == target:
            yield f"pieces that move, not {quantity} from {source} to {target}"
    words = [("origin", origin), ("d", said["d"]), *((name, facts.get(name)) for name in ("check", "until", "since"))]
    words += [("doc", "{}-{:04}-{}{}".format(*doc))] if doc else []
    words += [("batch", batch[0])] if batch else []
    words += [("lost", f"{series}-{year:04}") for series, year, *_ in said.get("lost", [])]
    for table, row in said.get("reg", []):
        words += [(name, row.get(name)) for name in (("check",) if table == "checked" else DAYS)]
    yield from strange(words)


CODED = {"thing": "code", "holder": "code", "code": "number", "badge": "number"}


def foreign(home: Any, said: Any) -> Iterator[str]:
    """Labels are glued on: each store gives codes of its own block of 500,000, and papers with its own short code.

    The first store needs no short code. In stores older than blocks the first entry names none: they are of the first.
    """
    block, short = home.get("block"), home.get("code", "")
    right = (block in range(1, 21) and re.fullmatch(SHORT, short)) or (block in (None, 1) and not short)
    if said["k"] == "genesis" and not right:
        yield f"a block from 1 to 20 with a short code, not {block} {short}"
    for series in [one[0] for one in (said.get("doc"), *said.get("lost", [])) if one]:
        if series[2:] != (f"-{short}" if short else ""):
            yield f"numbers of this store, not {series}"
    for table, row in said.get("reg", []) if block else []:
        code = row.get(CODED.get(table))
        if code is not None and code not in range(500_000 * (block - 1), 500_000 * block):
            yield f"a code of block {block}, not {table} {code}"


def strange(words: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """Days that are none, and names that are not plain."""
    for name, word in words:
        with suppress(TypeError, ValueError):
            day = name not in DAYS or word is None or date.fromisoformat(word).isoformat() == word
            if day and (name not in NAMES or word is None or re.fullmatch(NAMES[name], word)):
                continue
        yield f"a plain {name}, not {word}"


# ---- Papers --------------------------------------------------------------------------------------------------------
MISFILED = (
    "SELECT f.seq, f.number FROM filing f LEFT JOIN act a ON a.seq = f.seq LEFT JOIN act o ON o.seq = f.about WHERE "
    "a.about IS NOT f.about OR f.number IS NOT printf('%s-%04d-%06d%s', o.series, o.year, o.number, o.suffix)"
)


def verdict(store: sqlite3.Connection, code: str) -> str:
    """Only the QR proves; the characters are the first 125 bits of an entry's hash, and a check.

    AKP., version, Base32hex of: store tag 4, document tag 8, number 5, entry hash 32, key id 16, signature 64, CRC 4.
    Version 3 is signed with store tag and number; 2 (id 4) with the hash alone, 1 not at all: both are from before.
    """
    if not re.fullmatch("AKP[.](1[0-9A-V]{85}|2[0-9A-V]{194}|3[0-9A-V]{213})|[0-9A-HJKMNP-TV-Z]{25,26}", code):
        return "UNKNOWN: no code of a paper"
    entries = {seq: rest for seq, *rest in store.execute("SELECT seq, origin, entry_hash, key_id FROM entry")}
    if not code.startswith("AKP."):
        bits = "".join(f"{'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.index(symbol):05b}" for symbol in code[:25])
        hashes = [f"{int.from_bytes(digest, 'big'):0256b}"[:125] for _, digest, _ in entries.values()]
        return "MATCH" if bits in hashes else "UNKNOWN"
    size, data = {"1": 49, "2": 117, "3": 129}[code[4]], b32hexdecode(code[5:] + "=" * (-len(code[5:]) % 8))
    seq, digest = int.from_bytes(data[12:17], "big"), data[17:49]
    if zlib.crc32(code[:5].encode() + data[:size]).to_bytes(4, "big") != data[size:] or not seq:
        return "FORGED: another check sum"
    origins = {hashlib.sha256(origin.encode()).digest()[:4]: origin for origin, *_ in entries.values()}
    if data[:4] not in origins:
        return "FOREIGN"
    origin, there, signed = entries.get(seq, ("", b"", b""))
    last = max(n for n, entry in entries.items() if entry[0] == origins[data[:4]])
    due = any(entry[2] for n, entry in entries.items() if n <= min(seq, last))  # from the first signed entry on
    if size == 49 and due and (there, signed) != (digest, None):
        return "FORGED: not signed"
    against = signature(store, data[:size], due) if size > 49 else None
    if against:
        return against
    if size < 129 and any(entry[1] == digest for n, entry in entries.items() if n != seq):
        return "FORGED: its entry has another number"
    if origin != origins[data[:4]]:  # of another time: a restore went back before it
        return "TRUNCATED"
    if there != digest:
        proof = size == 129 and against is not None
        return "REWRITTEN: this paper is signed in its place, so there are two histories" if proof else "REWRITTEN"
    tags = documents(store, origin, seq)
    return "MATCH" if not tags or data[4:12] in tags else "FORGED: the code of another document"


def documents(store: sqlite3.Connection, origin: str, seq: int) -> list[bytes]:
    """The tags of the paper of an entry and of its storno."""
    query = "SELECT series, year, number, suffix FROM act WHERE seq = ? AND series IS NOT NULL"
    numbers = ["{}-{}-{:06}{}".format(*row) for row in store.execute(query, (seq,))]
    return [hashlib.sha256(f"{origin}\0{n}{end}".encode()).digest()[:8] for n in numbers for end in ("", "-S")]


def signature(store: sqlite3.Connection, body: bytes, due: bool) -> str | None:
    """What speaks against the signature in a code; None: nobody can say. A withdrawn key is registered as well."""
    rows = store.execute("SELECT id, public FROM signing_key").fetchall()
    true = [key for id, key in rows if id and id in (key_id(key), key_id(key)[:8])]
    named, here = body[49:-64].hex(), body[:4] + bytes(3) + body[12:17] if len(body) == 129 else b""
    mine = [key for key in true if key_id(key).startswith(named)]  # of an id of 4 bytes there may be several
    if mine:
        right = any(genuine(key, body[17:49], body[-64:], here) for key in mine)
        return "" if right else "FORGED: not the signature of its key"
    if any(key not in true and (id.startswith(named) or named.startswith(id)) for id, key in rows):
        return "REWRITTEN: under the id of its key there is another key"
    return "FORGED: signed with a key that nobody registered" if due else None


def key_id(public: str) -> str:
    """Of a key as it is registered; empty for what is none."""
    try:
        data = bytes.fromhex(public)
    except ValueError:
        return ""
    return hashlib.sha256(data).hexdigest()[:32] if (len(data), data.hex()) == (32, public) else ""


# ---- Who signed what -----------------------------------------------------------------------------------------------
class Signatures:
    """Once anybody has a key, every entry is signed by its operator and, where a second person stood by, by that one.

    A key comes in an entry of its owner: signed with the key they had; who had none, because nobody had or a password
    was given to them, signs with the very key. Others only withdraw it. An id is the beginning of the key's SHA-256: 16
    bytes, 4 in the first stores, which signed no place, nor a first key, nor for the second person.
    """

    def __init__(self, demand: Any, every: bool) -> None:
        self.demand, self.every = demand, every
        self.keys, self.ids, self.unproved = dict[int, dict[str, str]](), dict[str, list[Any]](), dict[str, Any]()
        self.given, self.placed = dict[int, bool](), False  # has a password that somebody else chose; form of today

    def add(self, seq: int, origin: str, said: Any, digest: bytes, key: bytes | None, signature: bytes | None) -> None:
        own, brought = self.keys.get(said["by"], {}), self.brought(seq, said)
        first = not own and (not self.keys or (self.given.get(said["by"], False) and bool(brought)))
        if (key, signature) != (None, None) or not first or self.placed:
            self.check(seq, origin, said, digest, own, brought if first else {}, key or b"", signature or b"")
        if brought and (own or first):
            self.keys.setdefault(said["by"], {}).update(brought)
        self.follow(seq, said)

    def check(self, seq: int, origin: str, said: Any, digest: bytes, own: Any, brought: Any, *signed: bytes) -> None:
        size = 4 if len(signed[0]) == 4 else 16
        parts = [(signed[0][n * size :][:size], signed[1][n * 64 :][:64]) for n in range(len(signed[0]) // size)]
        self.demand(not self.placed or size == 16, seq, "entry", "a signature in the form of those before it")
        pools = [own if size == 4 else own or brought]
        pools += [self.keys.get(said["by2"], {})] if size == 16 and "by2" in said else []
        sizes = (len(signed[0]), len(signed[1])) == (size * len(pools), 64 * len(pools))
        here = hashlib.sha256(origin.encode()).digest()[:4] + seq.to_bytes(8, "big") if size == 16 else b""
        for pool, (id, signature) in zip(pools, parts, strict=False):
            public = next((public for public, whole in pool.items() if whole.startswith(id.hex())), "")
            self.demand(sizes and public, seq, "entry", "signed by its operator's key, and the second person's")
            self.placed |= size == 16 and bool(public)
            if public:
                self.unproved[public] = (seq, digest, signature, here)
            if public and (self.every or brought or len(pools) > 1 or said.get("doc")):
                self.prove(public, *self.unproved.pop(public))
        self.demand(len(parts) >= len(pools), seq, "entry", "signed by its operator's key, and the second person's")

    def brought(self, seq: int, said: Any) -> dict[str, str]:
        """Keys that come into force, public key to whole id."""
        found: dict[str, str] = {}
        for row in [row for table, row in said.get("reg", []) if table == "signing_key" and not row["withdrawn"]]:
            whole = key_id(row["public"])
            named = whole and row["id"] in ([whole] if self.placed else [whole, whole[:8]])
            new = not found and all(row["id"] != id and row["public"] != one[1] for id, one in self.ids.items())
            right = named and new and row["operator"] == said["by"]
            self.demand(right, seq, "entry", f"one new key of operator {said['by']}, its id its hash, not {row['id']}")
            found |= {row["public"]: whole} if right else {}
        return found

    def follow(self, seq: int, said: Any) -> None:
        for table, row in said.get("reg", []):
            if table == "credential":
                self.given[row["operator"]] = (row["initial"], row["withdrawn"]) == (1, 0)
            if table == "signing_key":
                whose = [row["operator"], row["public"]]
                right = self.ids.setdefault(row["id"], whose) == whose
                gone = row["withdrawn"] and self.keys.get(row["operator"], {}).pop(row["public"], None)
                self.demand(right and (gone or not row["withdrawn"]), seq, "entry", f"a key in force, not {row['id']}")

    def prove(self, public: str, seq: int, digest: bytes, signature: bytes, here: bytes) -> None:
        self.demand(genuine(public, digest, signature, here), seq, "entry", "a genuine signature")

    def finish(self) -> None:
        for public, last in self.unproved.items():
            self.prove(public, *last)


# ---- Who may write what --------------------------------------------------------------------------------------------
# ---- Made by `dev.py schema`
RULES = {
    # A right, or one of several; "2": two persons, as soon as there are two; then what may be in it:
    # moves, lost numbers, rows of tables, commitments. Of a row about an operator also what becomes of it.
    # "of": of one filed before, a difference is settled. "open": things may stay with who leaves.
    "access badge": "operators badge:new badge:gone",
    "access encryption": "encryption2",
    "access key": "own2 credential:own signing_key:new signing_key:gone",
    "access log_aside": "restore",
    "access no_badge": "operators badge:gone",
    "access no_pin": "own credential:own",
    "access operator": "operators2 operator:new identity role:new credential:given",
    "access password": "password credential:own signing_key:new",
    "access pin": "own credential:own",
    "access recovery": "password2 credential:own signing_key:new",
    "access reset": "operators2 credential:given signing_key:gone",
    "access roles": "operators2 role:new role:gone",
    "access sheet": "own credential:own",
    "access withdrawn": "operators2 operator:gone role:gone credential:gone signing_key:gone badge:gone",
    "attached": "papers",
    "carried": "hand_over",
    "carried check": "check",
    "carried checked": "check",
    "carried counted": "stocktake",
    "carried counts": "stocktake",
    "catalogue": "catalogue article product thing kit_line",
    "check": "check checked",
    "check of": "hand_over checked",
    "delivery": "receive mv holder funding thing code",
    "deployment": "hand_over deployment allotment participant holder identity",
    "disposal": "dispose mv holder",
    "edit": "members holder identity",
    "exchange": "hand_over mv",
    "filed": "papers/check/stocktake filing",
    "gate": "hand_over mv",
    "gate_return": "hand_over mv",
    "handover": "hand_over mv holder",
    "incident": "hand_over mv holder",
    "incident_step": "hand_over mv",
    "inspection": "hand_over inspected",
    "invoice": "receive thing",
    "issue": "hand_over mv",
    "kit": "catalogue kit kit_line",
    "labelled": "labels label code thing",
    "leaving": "members holder",
    "leaving open": "members2 holder",
    "loan": "hand_over mv",
    "merge": "members mv holder identity",
    "notice": "hand_over",
    "office": "office2",
    "order": "receive purchase purchase_line",
    "printed": "papers",
    "receipt": "receive mv holder funding thing",
    "register": "tables setting size_scheme article kit kit_line product inspection_plan holder identity thing "
    "funding operator:new",
    "repair": "hand_over mv holder",
    "repair_extended": "hand_over",
    "repaired": "hand_over mv thing inspected",
    "restore": "restore2 lost",
    "return": "hand_over mv",
    "roster": "hand_over participant",
    "signed": "papers",
    "stocktake": "stocktake",
    "stocktake approved": "stocktake2 mv counted holder",
    "storno": "hand_over mv article product kit kit_line holder identity funding thing deployment allotment "
    "participant purchase purchase_line inspected counted code",
    "transfer": "hand_over mv",
    "unneeded": "dispose2",
    "write_off": "dispose",
    "write_off_change": "dispose",
}
SERIES = {
    "attached": "PA",
    "carried": "SO",
    "catalogue": "SK",
    "check": "KO",
    "delivery": "PR",
    "deployment": "NA",
    "disposal": "VZ",
    "edit": "HU",
    "exchange": "VY",
    "gate": "BR",
    "gate_return": "BV",
    "handover": "ZP",
    "incident": "SU",
    "incident_step": "SU",
    "inspection": "RV",
    "invoice": "FA",
    "issue": "PP",
    "kit": "SA",
    "leaving": "VL",
    "loan": "ZA",
    "merge": "SL",
    "notice": "UP",
    "office": "PD",
    "order": "OB",
    "receipt": "IM",
    "register": "IM",
    "repair": "RE",
    "repair_extended": "RE",
    "repaired": "RE",
    "return": "VR",
    "roster": "PL",
    "stocktake": "IS",
    "transfer": "PV",
    "unneeded": "VZ",
    "write_off": "VZ",
}
# What must be so of the work itself, by the kind of an entry and what it says it is. "number": it has one, or one of
# its "batch", or "may". "a,b>c": between which holders things go. "of:a": it is about an earlier entry that is one of
# these and stands, "of?:a": or about none. "after:a", "before:a": about the same there stands one that is called so,
# or none. "gives", "takes": things are out by an entry, and come back. "exchanges": as many come from outside as go
# there. "lines": the commission saw them. "fact=a|b": what a fact may be; "fact?=a": where it is said. "fact:past",
# "fact:later": a day before it was recorded, or after it happened. "two", "two:fact=a": two persons do it, where a fact
# says so. "any-day": also before the latest move. "undo", "undo2": it may be cancelled, by two. "holds:a": an a is not
# cancelled while this stands.
WORK = {
    "access": "",
    "attached": "number of?:* what=file|photo|scan undo",
    "carried.back": "of:carried undo",
    "carried.check": "number undo",
    "carried.checked": "of:carried undo",
    "carried.counted": "of:carried undo",
    "carried.counts": "number of:stocktake before:stocktake.approved,stocktake.stopped undo",
    "carried.gate": "number of:deployment before:deployment.closed undo",
    "catalogue": "number:batch what=added|changed|retired|merged|bulk two:lets_go undo",
    "check": "number:batch",
    "check.digest": "",
    "check.settled": "of:check",
    "delivery": "number:batch supplier>location of?:order any-day undo",
    "deployment.added": "number:batch of:deployment before:deployment.closed undo",
    "deployment.changed": "number of:deployment before:deployment.closed undo",
    "deployment.closed": "number of:deployment before:deployment.closed undo",
    "deployment.gate_file": "number of:deployment before:deployment.closed undo",
    "deployment.new": "number undo",
    "deployment.removed": "number of:deployment before:deployment.closed undo",
    "disposal": "number location,missing,lost>disposed of:write_off after:unneeded,write_off_change.chair lines keeps"
    " undo2 holds:write_off,unneeded",
    "edit": "number:batch undo",
    "exchange": "number location>member member>location undo",
    "filed": "of:* role=original|signed|scan|cancelled|attached",
    "gate": "number location,member,guest>member,guest of:deployment before:deployment.closed gives undo",
    "gate_return": "number member,guest>location of:deployment before:deployment.closed takes undo",
    "genesis": "",
    "handover": "number location>supplier since:later two keeps undo",
    "incident": "number member,guest,unit,location>missing,lost of?:deployment since:past gives "
    "what?=loss|theft|damage|destruction undo",
    "incident_step.decided": "number of:incident since:past before:incident_step.decided verdict=none|part|full "
    "two:verdict=none two:consent keeps undo holds:incident",
    "incident_step.found": "number of:incident since:past missing,lost>location takes undo holds:incident",
    "incident_step.grant": "number of:incident since:past undo holds:incident",
    "incident_step.paid": "number of:incident since:past after:incident_step.decided undo holds:incident",
    "incident_step.proposed": "number of:incident since:past before:incident_step.decided undo holds:incident",
    "inspection": "number:batch undo",
    "invoice": "number of:register,receipt,delivery undo",
    "issue": "number location>member undo",
    "kit": "number what=new|changed|ended undo",
    "labelled": "",
    "leaving": "number undo",
    "loan": "number location>member until:later undo",
    "merge": "number member>member two undo",
    "notice": "number of:issue,loan,transfer,merge,leaving,gate,repair undo",
    "office": "number",
    "order.closed": "number of:order before:order.closed undo",
    "order.new": "number undo",
    "printed": "of:*",
    "receipt": "number:batch supplier>location location>workshop list?=deliveries any-day undo",
    "register": "number:may list?=members|catalogue|deliveries|kit two:lets_go undo",
    "repair": "number location>workshop work=paid|claim|cleaning gives undo",
    "repair_extended": "number of:repair undo holds:repair",
    "repaired": "number workshop>location,supplier supplier>location of:repair takes exchanges undo",
    "restore": "",
    "return": "number member>location undo",
    "roster": "number of:deployment undo",
    "signed": "of:* signed=0|1",
    "stocktake.approved": "number:batch of:stocktake before:stocktake.stopped location,member,unit>missing "
    "supplier,location,member,guest,unit,workshop,missing,lost,disposed>location,member,unit "
    "undo",
    "stocktake.begun": "sort=regular|rolling|extraordinary undo",
    "stocktake.stopped": "of:stocktake before:stocktake.approved,stocktake.stopped undo",
    "storno": "two:lets_go",
    "transfer": "number member,unit>member,unit location>location,unit unit>location undo",
    "unneeded": "number of:write_off before:unneeded,unneeded.refused since:past undo holds:write_off",
    "unneeded.refused": "number of:write_off before:unneeded,unneeded.refused since:past undo holds:write_off",
    "write_off": "number undo",
    "write_off_change": "of:write_off before:unneeded.refused",
    "write_off_change.chair": "of:write_off before:unneeded.refused after:unneeded",
    "write_off_change.presented": "of:write_off before:unneeded.refused after:unneeded",
}
# What it may say besides.
FACTS = {
    "access": "what operator key log*",
    "attached": "what type size member thing article read",
    "carried": "what deployment origin code key seq hash until taken kept check digest person unit",
    "catalogue": "what article other changed lets_go",
    "check": "check digest until unit kit lead leads begun ended columns",
    "delivery": "copies bilingual replaces member order goes_on returned vat vats",
    "deployment": "deployment what people origin",
    "disposal": "copies bilingual replaces lines marks labels memory serials",
    "edit": "what changed",
    "exchange": "copies bilingual replaces",
    "filed": "number role",
    "gate": "deployment until left_out file taken paper day",
    "gate_return": "deployment file taken paper day",
    "genesis": "store block code carried",
    "handover": "copies bilingual replaces since consent",
    "incident": "copies bilingual replaces deployment member damaged since what risk averting substance value",
    "incident_step": "copies bilingual replaces member state proposed verdict amount since consent",
    "inspection": "copies bilingual replaces article plan begun left",
    "invoice": "invoice",
    "issue": "copies bilingual replaces until",
    "kit": "kit what",
    "leaving": "copies bilingual replaces member open unit until",
    "loan": "copies bilingual replaces until extends",
    "merge": "copies bilingual replaces member merged unit until",
    "notice": "copies bilingual until",
    "order": "copies bilingual replaces order what",
    "printed": "number copies",
    "receipt": "list sha256 created changed skipped",
    "register": "list sha256 created changed skipped lets_go",
    "repair": "copies bilingual replaces until work estimate",
    "repair_extended": "copies bilingual replaces until",
    "repaired": "copies bilingual replaces outcome* price* parts* warranty* instead* vat",
    "restore": "to made left left_hash",
    "return": "copies bilingual replaces loan",
    "roster": "copies bilingual replaces deployment group unit",
    "signed": "number signed",
    "stocktake": "stocktake what sort frozen places unit articles funding ended unknown held moves copies seen "
    "entrusted people",
    "storno": "lets_go",
    "transfer": "copies bilingual replaces until responsible",
    "unneeded": "copies bilingual replaces since refused",
    "write_off": "copies bilingual replaces lines incident_*",
    "write_off_change": "lines incident_* gone back presented consented chair member second",
}
# The tables of this work that there were, as an entry declares them, the oldest first.
DECLARED = ["f08e895745c586bf153b0cc16d8ad947", "01796f30b4ebb171c47dfbc4b5e0e5a4"]
# Names of days, in an entry or a row.
DAYS = """
d received_on expiry member_since until since valid_from valid_to begins ends keep_until in_use warranty expected
inspected_on first_issued
""".split()
# ---- End of what is made
KINDS = {"genesis", *(name.split()[0] for name in RULES)}
KEEPERS = "operators restore encryption office own password".split()  # beside these stands whoever keeps the store
ROLES = {
    "quartermaster": "check hand_over papers labels receive stocktake catalogue members dispose office override",
    "administrator": "stocktake settings catalogue operators restore encryption",
    "lead": "check",  # of the units led
    "auditor": "",
    "deputy": "check hand_over papers labels receive stocktake catalogue members dispose",
}
TABLES = dict.fromkeys("size_scheme article kit kit_line product inspection_plan".split(), "catalogue") | {  # by itself
    **dict.fromkeys(("holder", "identity"), "members"),
    **dict.fromkeys(("thing", "funding"), "receive"),
    "setting": "settings",
    "operator:new": "operators",
}
PERSONS = ("operator", "role", "credential", "signing_key", "badge")


class Authority:
    """Operators, their roles and passwords are followed: an entry is judged by what was so before it.

    While nobody has a password, who was given no role may do all. Then the first operator keeps the store and appoints,
    others keep it, unless roles are given. A password that somebody else chose is good for choosing one's own.
    """

    def __init__(self, demand: Any, earlier: Any) -> None:
        self.demand, self.earlier, self.last = demand, earlier, (0, 0)
        self.ruled = False  # rules of work are declared: who stands by has the right, a storno needs what was needed
        self.refs, self.left = dict[int, str](), dict[int, int]()  # operators: who, and whether withdrawn
        self.roles = dict[int, dict[tuple[str, int], int]]()  # with whether it was taken away
        self.given, self.keyed = dict[int, int](), dict[int, bool]()  # passwords in force, chosen by others; a key
        self.units, self.lines = dict[int, Any](), set[tuple[Any, Any]]()  # of members; of checks

    def add(self, seq: int, said: Any) -> None:
        by, begins = said["by"], said["k"] == "genesis"
        self.ruled |= any(declares(table, row) for table, row in said.get("reg", []))
        self.demand(begins == (seq == 1), seq, "entry", "the beginning of a store once, and first")
        if not begins:
            name = ruled(said)
            asked, *most = RULES.get(name, "nobody's").split()
            for right, what in self.demands(seq, said, by, name, asked, set(most)):
                self.demand(right, seq, "entry", f"{what} ({name}, operator {by})")
        self.follow(said)
        self.last = seq, by

    def demands(self, seq: int, said: Any, by: int, name: str, asked: str, most: set[str]) -> Any:
        parts = self.parts(said)
        yield name in RULES and parts <= most and (parts or asked != "tables"), "what an entry of its kind may have"
        needs = [TABLES.get(part, "nobody's") for part in parts] if asked == "tables" else [asked.rstrip("2")]
        was = self.earlier(said["ref"]) if said["k"] == "storno" and self.ruled else None
        if was:
            needs += [RULES.get(ruled(was), "nobody's").split()[0].rstrip("2")]
            needs[1:] = [TABLES[part] for part in self.parts(was)] if needs[1:] == ["tables"] else needs[1:]
        able = all(any(self.may(by, right) for right in need.split("/")) for need in needs)
        yield self.works(by) and able, "somebody who had the right then"
        here = [ref.partition("/")[0] == str(seq) for table, ref, _ in said.get("cm", []) if table != "identity"]
        yield all(here), "remarks and papers of its own"
        lines = {(row["check"], row["n"]) for table, row in said.get("reg", []) if table == "checked"}
        yield name != "check" or self.lines.isdisjoint(lines), "lines of a check of its own"
        units = {self.units.get(row["member"]) for table, row in said.get("reg", []) if table == "checked"}
        checks = said["k"] in ("check", "carried")
        units |= {said.get("x", {}).get("unit") or 0} - {0} if checks else set()
        whole = not checks or self.may(by, "hand_over")
        yield whole or units <= {unit for _, unit in self.grants(by) if unit}, "units that their lead checks"
        own = self.last == (said.get("of"), by) == (seq - 1, by)
        yield said["k"] != "filed" or self.may(by, "papers") or own, "the paper of what one has just written"
        yield self.about(said, by, asked), "rows about the operator it names"
        alone, goes_on = "by2" not in said, was and by_two(was, True)
        two = (goes_on or by_two(said, False)) if self.ruled else asked.endswith("2")
        mine = self.ruled and all(right in KEEPERS for need in needs for right in need.split("/"))
        company = (one for one in self.refs if self.given and self.fit(by, one))
        there = two and any(not mine or self.stands(one, needs) for one in company)
        yield not there if alone else self.fit(by, said["by2"]), "a second person who could stand by then"
        asked_of = there or (two and not self.given)  # while nobody has a password, who stands by is named alone
        yield (
            alone or not asked_of or not self.ruled or self.stands(said["by2"], needs),
            "a second person with the right",
        )
        taken = not alone and "quartermaster" in {role for role, _ in self.grants(said["by2"])}
        yield name != "office" or taken, "who keeps the store next"

    def parts(self, said: Any) -> set[str]:
        told = [(table, row) for table, row in said.get("reg", []) if not declares(table, row)]
        rows = [(f"{table}:{shape(table, row)}" if table in PERSONS else table) for table, row in told]
        parts = {*rows, *(table for table, _, _ in said.get("cm", []))} - {"remark"} | {"mv", "lost"} & {*said}
        alien = said.get("doc") and said["k"] != "storno" and said["doc"][0][:2] != SERIES.get(said["k"])
        return parts | ({"doc"} if alien else set())

    def about(self, said: Any, by: int, asked: str) -> bool:
        """Rows about operators are about the one whom the entry names, new or known; nobody is renamed otherwise."""
        rows = [(table, row) for table, row in said.get("reg", []) if table in PERSONS]
        names = {row["id"]: row["ref"] for table, row in rows if table == "operator"}
        refs = {ref for table, ref, _ in said.get("cm", []) if table == "identity"}
        if said["k"] != "access":
            early = not self.given and not any(id in self.refs for id in names)
            return (early or not names) and not refs & {*self.refs.values()}
        one, what = said["x"].get("operator"), said["x"]["what"]
        whose = all((row["id"] if table == "operator" else row["operator"]) == one for table, row in rows)
        known = all(self.refs.get(id) == ref for id, ref in names.items())
        twice = self.keyed.get(one) and any((table, row["withdrawn"]) == ("signing_key", 0) for table, row in rows)
        mine = one == by or asked.rstrip("2") not in ("own", "password")
        new = not ({one} & {*self.refs} or {*names.values()} & {*self.refs.values()}) if what == "operator" else known
        return whose and mine and new and (what == "key" or not twice) and refs <= {*names.values()}

    def works(self, operator: Any) -> bool:
        return self.left.get(operator) == 0 and (not self.given or operator in self.given)

    def fit(self, by: int, second: Any) -> bool:
        """To stand by: another, with a role and a password of their own choice, as soon as anybody has one."""
        chosen = not self.given or self.given.get(second) == 0
        return second != by and self.works(second) and chosen and bool(self.grants(second))

    def stands(self, second: Any, needs: list[str]) -> bool:
        """Whether who stands by has the rights too; beside what concerns keepers of the store anybody who keeps it."""
        roles = [role for role, _ in self.grants(second) if role != "lead"]
        able = {right for role in roles for right in ROLES.get(role, "").split()}
        return all(any(right in able or (able and right in KEEPERS) for right in need.split("/")) for need in needs)

    def grants(self, operator: Any) -> set[tuple[str, int]]:
        rows = self.roles.get(operator)
        if rows:
            return {grant for grant, gone in rows.items() if not gone}
        default = list(ROLES)[: 2 if operator == 1 else 1] if self.given else list(ROLES)
        return {(role, 0) for role in default}

    def may(self, operator: int, right: str) -> bool:
        if right == "password":
            return bool(self.given) or self.may(operator, "operators")
        able = right == "own" or any(right in ROLES.get(role, "").split() for role, _ in self.grants(operator))
        return able and not self.given.get(operator)

    def follow(self, said: Any) -> None:
        for table, row in said.get("reg", []):
            if table == "operator":
                self.refs[row["id"]], self.left[row["id"]] = row["ref"], row["withdrawn"]
            if table == "role":
                self.roles.setdefault(row["operator"], {})[row["role"], row["unit"]] = row["withdrawn"]
            if table == "credential":
                self.given[row["operator"]] = row["initial"]
                if row["withdrawn"]:
                    del self.given[row["operator"]]
            if table == "signing_key":
                self.keyed[row["operator"]] = not row["withdrawn"]
            if table == "holder":
                self.units[row["id"]] = row["id" if row["kind"] == "unit" else "parent"]
            if table == "checked":
                self.lines.add((row["check"], row["n"]))


def declares(table: str, row: Any) -> bool:
    """Whether a row declares the rules of work: any entry may have it, see `Work`."""
    return table == "setting" and row.get("key") == "rules"


def ruled(said: Any) -> str:
    """What an entry is called in `RULES`."""
    plain = str(said["k"]).replace(" ", "?")
    tails = [said.get("x", {}).get("what"), *({"of"} & {*said}), *({"open"} & {*said.get("x", {})})]
    return next((way for tail in tails if (way := f"{plain} {tail}") in RULES), plain)


def by_two(said: Any, cancelled: bool) -> bool:
    """Whether two do it; or cancel it, which also takes two where it goes on from what two did."""
    words, facts = WORK.get(called(said), "").split(), said.get("x", {}).items()
    wanted = [
        "two",
        *(f"two:{one}" for fact, value in facts for one in (fact, f"{fact}={value}")),
        *(["undo2"] if cancelled else []),
    ]
    return RULES.get(ruled(said), "").partition(" ")[0].endswith("2") or any(word in words for word in wanted)


def shape(table: str, row: Any) -> str:
    """What becomes of a row about an operator; `given` is a password that somebody else chose."""
    if row["withdrawn"] != 0 or table != "credential":
        return {0: "new", 1: "gone"}.get(row["withdrawn"], "?")
    return {0: "own", 1: "given"}.get(row["initial"], "?")


# ---- Whether there is such work --------------------------------------------------------------------------------------
OWN = "v k t o d by by2 app clk i q doc ref of b reg mv cm lost x".split()  # what an entry is made of
CONDITIONS = "new as_new good worn damaged unusable".split()
# Of what is about an entry: all that "after" and "before" ask for, and what keeps others from being cancelled.
COUNTED = {
    name for text in WORK.values() for said in re.findall("(?:after|before):(\\S+)", text) for name in said.split(",")
}
HOLDS = {name: re.findall("holds:(\\S+)", text)[0].split(",") for name, text in WORK.items() if "holds:" in text}


def called(said: Any) -> str:
    """In `WORK`: the kind of an entry and what it says it is, where that makes a difference."""
    facts = said.get("x", {})
    what = facts.get("what") or facts.get("state")
    marks = [what, *(mark for mark in ("refused", "chair", "presented", "digest") if mark in facts)]
    marks = ["settled"] if said["k"] == "check" and "of" in said else marks[not what :]
    return f"{said['k']}.{marks[0]}" if marks and f"{said['k']}.{marks[0]}" in WORK else str(said["k"])


def written(said: Any) -> str:
    """The day on which it was recorded, in Prague."""
    return str((datetime(1970, 1, 1) + timedelta(microseconds=said["t"], minutes=said["o"])).date())


class Work:
    """What an entry tells of is work there is: by `WORK`, from the entry on by which the store declared that table.

    Entries of before are followed, for later ones are about them; what they lack nobody can prove.
    """

    def __init__(self, demand: Any, earlier: Any) -> None:
        self.demand, self.earlier = demand, earlier
        self.since, self.number, self.clock = 0, 0, 0  # the first entry that declared it, which table, the latest time
        self.known = dict[int, Any]()  # of each entry: what it is called, about which it is, its day, that of its work
        self.gone, self.things = set[int](), dict[int, Any]()  # cancelled; things
        self.kinds = dict[int, str]()  # of holders
        self.lasting, self.keep = dict[int, Any](), dict[str, str]()  # articles; until when a source asks to keep
        self.standing, self.out = dict[Any, int](), dict[Any, int]()  # about an entry, by name; out by it, by thing
        self.lines, self.days = dict[Any, Any](), dict[Any, str]()  # of proposals; of the latest move
        self.bare, self.numbered = dict[str, int](), set[str]()  # batches: with entries that have no number; with one

    def add(self, seq: int, said: Any) -> None:
        before = self.loosened(said) if self.number > 1 and "lets_go" not in said.get("x", {}) else {}
        for table, row in said.get("reg", []):
            if declares(table, row):
                tables = [f"{n} {digest}" for n, digest in enumerate(DECLARED, start=1)]
                number = tables.index(row["value"]) + 1 if row["value"] in tables else 0
                self.demand(number > self.number, seq, "entry", f"rules of work that are known and newer, not {row}")
                self.since, self.number = self.since or (seq if number else 0), max(number, self.number)
            if table == "holder":
                self.kinds[row["id"]] = row["kind"]
            if table == "thing":
                self.things[row["id"]] = row["article"], row.get("funding")
            if table == "article":
                self.lasting[row["id"]] = row.get("sustainability")
            if table == "funding":
                self.keep[row["code"]] = row.get("keep_until") or ""
        loose = [one for one, until in before.items() if said["d"] <= until > self.kept(one)]
        self.demand(not loose, seq, "entry", f"what lets go of items that are kept to say so: {loose}")
        name = called(said)
        for right, what in self.demands(seq, said, name, WORK.get(name)) if self.number else ():
            self.demand(right, seq, "entry", f"{what} ({name})")
        self.follow(seq, said, name)

    def demands(self, seq: int, said: Any, name: str, text: str | None) -> Any:
        words, facts, k = (text or "").split(), said.get("x", {}), said["k"]
        yield text is not None, "work that somebody does"
        may = [one.partition("*") for one in FACTS.get(k, "").split()]
        plain = all(any(fact == one or (star and fact.startswith(one)) for one, star, _ in may) for fact in facts)
        yield plain and {*said} <= {*OWN} and said["v"] == FORMAT, "nothing but what its kind says"
        yield said["o"] in (60, 120) and said["d"] <= written(said), "a day before it was recorded, in Prague"
        yield said["t"] >= self.clock - 2_000_000 or said.get("clk") == "back", "a clock that goes on"
        late = said["d"] >= self.latest(said)
        if k == "storno":
            yield from self.cancels(said, late)
            return
        rule = {word.partition(":")[0]: word.partition(":")[2] for word in words}
        bare = rule.get("number") == "batch" and "b" in said and not said.get("doc")
        if bare:
            self.bare[said["b"][0]] = seq
        has = bool(said.get("doc")) == ("number" in rule)
        yield bare or has or rule.get("number") == "may", "a number, or none, as all of its kind"
        yield late or "any-day" in words, "no day before the latest move of its things and members"
        yield from self.ways(said, words)
        for fact, _, values in [word.partition("=") for word in words if "=" in word and ":" not in word]:
            absent = fact.endswith("?") and fact[:-1] not in facts
            yield absent or str(facts.get(fact.rstrip("?"))) in values.split("|"), f"{fact} one of {values}"
        for fact, when in [one for one in rule.items() if one[1] in ("past", "later")]:
            day = facts.get(fact, "")
            yield day and (day <= written(said) if when == "past" else day >= said["d"]), f"{fact} not {day}"
        yield from self.origin(seq, said, rule)
        if "keeps" in rule and self.number > 1 and "consent" not in facts:
            yield from self.consents(said, "lines" in rule)

    def ways(self, said: Any, words: list[str]) -> Any:
        allowed, given_up = [[side.split(",") for side in word.split(">")] for word in words if ">" in word], 0
        for thing, source, target, quantity, *conditions in said.get("mv", []):
            one, other = self.kinds.get(source), self.kinds.get(target)
            given_up += quantity * ((other == "supplier") - (one == "supplier"))
            yield any(one in left and other in right for left, right in allowed), f"no move from {one} to {other}"
            yield thing in self.things, f"a thing that is registered, not {thing}"
            yield len(conditions) == 2 and {*conditions} <= {*CONDITIONS}, f"conditions there are, not {conditions}"
        yield not given_up or "exchanges" not in words, "something that came instead"

    def origin(self, seq: int, said: Any, rule: Any) -> Any:
        """The earlier entry that it is about, and what became of that."""
        facts, of = said.get("x", {}), said.get("of")
        kinds = [*rule.get("of", "").split(","), *rule.get("of?", "").split(",")]
        about = self.known.get(of) if type(of) is int else None
        right = about and ("*" in kinds or (about[0].partition(".")[0] in kinds and of not in self.gone))
        yield right or (of is None and "of" not in rule), f"an earlier entry of {kinds} that stands, not {of}"
        root = of or seq
        names = [(name, word) for word in ("after", "before") for name in rule.get(word, "").split(",") if name]
        stand = all((self.standing.get((root, name), 0) > 0) == (word == "after") for name, word in names)
        yield stand, f"its place in what entry {root} began"
        same = all(facts.get(fact, root) == root for fact in ("deployment", "order", "stocktake"))
        yield same, f"facts about entry {root}"
        yield not about or "of" not in rule or facts.get("since", about[3]) >= about[3], f"nothing before entry {root}"
        if "takes" in rule:
            back = self.counted(said)
            yield all(n <= self.out.get((root, thing), 0) for thing, n in back.items()), f"what is out by entry {root}"
        if "lines" in rule:
            there = [self.lines.get((root, n), (0, 0, 0, 0)) for n in str(facts.get("lines")).split(",")]
            things = sorted(move[0] for move in said.get("mv", []))
            yield sorted(line[0] for line in there if line[1] and line[2]) == things, "what the commission saw"

    def consents(self, said: Any, proposed: bool) -> Any:
        """Property goes, or is given up for lost, in the time of its grant."""
        of = said.get("of")
        lost = [thing for (root, thing), n in self.out.items() if root == of and n > 0] if not said.get("mv") else []
        asked = {one[0] for (root, _), one in self.lines.items() if root == of and one[3]} if proposed else set()
        for thing in {*lost, *(move[0] for move in said.get("mv", []))} - asked:
            yield self.kept(thing) < said["d"], f"a consent, for item {thing} is kept until {self.kept(thing)}"

    def loosened(self, said: Any) -> Any:
        """Of each thing that its rows could let go of, until when it was kept before them."""
        rows = {(table, row.get("id", row.get("code"))): row for table, row in said.get("reg", [])}
        ended = {one for (table, one), row in rows.items() if table == "article" and not row.get("sustainability")}
        short = {one for (table, one), row in rows.items() if table == "funding"}
        short = {one for one in short if (rows["funding", one].get("keep_until") or "") < self.keep.get(one, "")}
        every = self.things.items() if short or any(self.lasting.get(one) for one in ended) else ()
        things = {one for table, one in rows if table == "thing"} & {*self.things}
        return {one: self.kept(one) for one in things | {one for one, (a, s) in every if a in ended or s in short}}

    def kept(self, thing: int) -> str:
        article, source = self.things.get(thing, (0, None))
        return self.keep.get(source, "") if self.lasting.get(article) else ""

    def cancels(self, said: Any, late: bool) -> Any:
        ref = said["ref"]
        name, about, day, _ = self.known[ref]
        words, root = WORK.get(name, "").split(), about or ref
        yield "undo" in words or "undo2" in words, f"no storno of {name}"
        yield said.get("of") == about, "a storno about what the cancelled one was about"
        yield said["d"] >= day and (late or "any-day" in words), "no day before what it cancels, nor a later move"
        kind = name.partition(".")[0]
        over = [one for one in HOLDS if kind in HOLDS[one] and self.standing.get((root, one), 0) > (one == name)]
        yield not over, f"no storno of what {over} go on from"

    def latest(self, said: Any) -> str:
        pairs = {pair for move in said.get("mv", []) for pair in ((0, move[0]), (1, move[1]), (1, move[2]))}
        return max((self.days.get(pair, "") for pair in pairs), default="")

    def counted(self, said: Any) -> dict[int, int]:
        """Of each thing how many move; not what comes from outside in its place."""
        found = dict[int, int]()
        for thing, source, _, quantity, *_ in said.get("mv", []):
            found[thing] = found.get(thing, 0) + (quantity if self.kinds.get(source) != "supplier" else 0)
        return found

    def follow(self, seq: int, said: Any, name: str) -> None:
        began = said.get("x", {}).get("since", said["d"])
        self.known[seq], self.clock = (name, said.get("of"), said["d"], began), said["t"]
        if said["k"] != "storno":
            self.stands(seq, said, name, 1)
        elif said.get("ref") in self.known and said["ref"] not in self.gone:
            self.gone.add(said["ref"])
            self.stands(said["ref"], self.earlier(said["ref"]), self.known[said["ref"]][0], -1)
        if said.get("doc") and "b" in said:
            self.numbered.add(said["b"][0])
        for thing, source, target, *_ in said.get("mv", []):
            members = [(1, side) for side in (source, target) if self.kinds.get(side) == "member"]
            self.days |= dict.fromkeys([(0, thing), *members], said["d"])

    def stands(self, seq: int, said: Any, name: str, sign: int) -> None:
        words, root, facts = WORK.get(name, "").split(), said.get("of") or seq, said.get("x", {})
        if name in COUNTED or name in HOLDS:
            self.standing[root, name] = self.standing.get((root, name), 0) + sign
        itself = "gives" in words and not any(word.startswith("of:") for word in words)
        way = sign * (("gives" in words) - ("takes" in words))
        for thing, quantity in self.counted(said).items() if way else ():
            key = (seq if itself else root, thing)
            self.out[key] = self.out.get(key, 0) + way * quantity
        if said["k"] not in ("write_off", "write_off_change") or sign < 0:
            return
        for n, thing, *_, reason in [one.split(":") for one in facts.get("lines", "").split(",") if one]:
            self.lines[root, n] = [int(thing), reason == "lost", True, False]  # of what; seen; not taken out; consented
        said_of = ("presented", 1, True), ("gone", 2, False), ("back", 2, True), ("consented", 3, True)
        for fact, place, true in said_of:
            for n in str(facts.get(fact, "")).split(","):
                if (root, n) in self.lines:
                    self.lines[root, n][place] = true

    def finish(self) -> None:
        for batch, seq in self.bare.items():
            self.demand(batch in self.numbered, seq, "entry", "a batch with a number")


# ---- Ed25519 (RFC 8032, 5.1) ---------------------------------------------------------------------------------------
# Points as x, y, z, t with x = X/z, y = Y/z, x·y = t/z on −x² + y² = 1 + d·x²·y².
P, L = (1 << 255) - 19, (1 << 252) + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]
DOUBLED: dict[Point, list[Point]] = {}  # p, 2·p, 4·p and so on of the first: few keys sign thousands of entries


def added(p: Point, q: Point) -> Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n: int, p: Point) -> Point:
    product: Point = (0, 1, 1, 0)
    some = DOUBLED.setdefault(p, [p]) if len(DOUBLED) < 64 else [p]
    for at in range(n.bit_length()):
        if at == len(some):
            some.append(added(some[-1], some[-1]))
        product = added(product, some[at]) if n >> at & 1 else product
    return product


def point(data: bytes) -> Point:
    """From its 32 bytes; ValueError when there is none."""
    sign, y = data[31] >> 7, int.from_bytes(data, "little") & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    if len(data) != 32 or y >= P or x * x % P != square or (not x and sign):
        raise ValueError("no point of the curve")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


def genuine(key: str, digest: bytes, signature: bytes, here: bytes = b"") -> bool:
    """S·B = R + h·A, B with y = 4/5: A is the key, R and S are the signature of the entry with this hash.

    Signed with it is where it is, `here`: the store's tag, 4 bytes, and the entry's number, 8. Not so of old.
    """
    try:
        public, s = bytes.fromhex(key), int.from_bytes(signature[32:], "little")
        a, r = point(public), point(signature[:32])
    except (ValueError, IndexError):
        return False
    tag = b"equipment-place\0" + here if here else b"equipment-entry\0"
    h = hashlib.sha512(signature[:32] + public + tag + digest).digest()
    left, right = times(s, point(b"\x58" + b"\x66" * 31)), added(r, times(int.from_bytes(h, "little") % L, a))
    same = (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0
    return same and s < L and len(signature) == 64


if __name__ == "__main__":
    words, options = ([word for word in sys.argv[1:] if word.startswith("--") is option] for option in (False, True))
    if len(words) not in (1, 2) or not {*options} <= {"--all", "--unlimited"}:
        sys.exit(__doc__)
    if "--unlimited" not in options:
        with suppress(ImportError, ValueError, OSError):
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.exit(main(*words, every="--all" in options, unlimited="--unlimited" in options))
