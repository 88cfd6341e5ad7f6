"""Campaign S1: on every page, whatever a reader sends is taken or told, in order; nothing is lost in silence.

    python -m tests.campaigns.scans [--scans 20000] [--seed N] [--desks 4] [--halting 10] [--kept FILE]

Needs Xvfb and libXtst. Real keys (XTest) reach the whole program on X servers of its own, on demo stores, while two
more processes keep the cores busy: 1 to 20 ms a key, pauses of up to 200 ms within a scan, in `--halting` percent two
to four of 110 to 200 ms among its first keys, so that it begins as a person types, a person's letters between, a
field of text that has the focus, something that stands in front, and a reader with a memory, which sends 500 codes at
once. Every page of the program has its turn, and the locked window in each of its states. Each scan must come to the
program whole, or be told whole on the screen as torn or refused and leave nothing in the field, in the order in which
they were sent, and the counter's cart must have as many lines as were taken. `PLANTED` are faults that must turn it
red; they are tried first.

What has come so far is written to `--kept`, for `tests.campaigns.table --take`, also of a run that is killed; a run
with the same file goes on from there, with a seed of its own. Exit 1 and the scans themselves otherwise.
"""

import argparse
import json
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any
from unittest.mock import patch

from equipment_app.domain.codes import Code, Family
from equipment_app.operations import Books
from equipment_app.scanning.decode import number_at_end
from equipment_app.scanning.wedge import Ruling, Wedge
from equipment_app.ui.access.entry import KnownOperator
from equipment_app.ui.page_list import PAGES
from tests.campaigns import told
from tests.campaigns.scan_desk import Desk
from tests.campaigns.scan_plan import HALTING, Tally, burst
from tests.pictures import pages
from tests.pictures.scene import Scene

BURST, MEMORY = 12, 500
ROUNDS = 2
"""So often each page has its turn before a reader's memory is sent once more."""
FROM_MEMORY = ("counter", "stocktake", "deployments", "leaver", "papers", "receive", "members", "loans", "inspection")
"""The pages that get it, each in its turn."""
_SCENES = {"deployments": "deployments-gate-empty", "settings": "scanner-empty", "stock": "stock-pieces"}
_SCENES |= {"papers": "papers"}
"""Where a page has several, the one in which it scans."""
_IN_FRONT = "papers-many"
"""A form stands in front there: what is scanned is refused."""
_FREE = """SELECT t.serial FROM thing t JOIN holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder p ON p.id = h.holder AND p.kind = 'location' WHERE t.serial IS NOT NULL ORDER BY t.id"""
_LABELS = "SELECT code FROM thing WHERE code IS NOT NULL ORDER BY id"
_PLACES = "SELECT code FROM holder WHERE kind = 'location' AND code IS NOT NULL ORDER BY id"


def stages(books: Books) -> dict[str, Scene]:
    """How each page is brought to where it scans. A new page is among them by itself."""
    scenes = pages.scenes(books)
    by_page = {page: [scene for scene in scenes if scene.page == page and not scene.stage] for page in PAGES}
    return {page: next((one for one in of if one.name == _SCENES.get(page)), of[0]) for page, of in by_page.items()}


def in_front(books: Books) -> Scene:
    return next(scene for scene in pages.scenes(books) if scene.name == _IN_FRONT)


class Known:
    """What can be scanned in a store: numbers of makers, our labels, people, places."""

    def __init__(self, books: Books) -> None:
        self.serials = [str(serial) for (serial,) in books.ask(_FREE) if len(str(serial)) >= 8]
        self.labels = [str(Code(Family.THING, code)) for (code,) in books.ask(_LABELS)]
        self.places = [str(Code(Family.PLACE, code)) for (code,) in books.ask(_PLACES)]
        self.people = [one.personal_number for one in books.people.members()]
        assert len(self.serials) >= MEMORY, len(self.serials)

    def mixed(self, chance: random.Random, count: int, page: str) -> list[str]:
        """Mostly numbers of makers, which prove nothing by themselves. Where it is counted the place comes first."""
        others = chance.sample([*self.labels, *self.people], count // 4)
        texts = [*chance.sample(self.serials, count - len(others)), *others]
        chance.shuffle(texts)
        return [chance.choice(self.places), *texts[1:]] if page == "stocktake" and texts else texts


def attack(
    desk: Desk, chance: random.Random, scans: int, *, memory: bool = True, first: int = 0, halting: float = HALTING
) -> Iterator[Tally]:
    """Burst after burst until so many were sent; `first` of the pages that get a reader's memory."""
    known, every = desk.read(Known), desk.read(stages)
    turns = [*every.items(), ("papers, a form in front", desk.read(in_front))]
    whole, sent = min(MEMORY, scans // 3), 0
    for number in cycle(range(len(FROM_MEMORY))):
        if memory and sent < scans:
            page = FROM_MEMORY[(first + number) % len(FROM_MEMORY)]
            yield (tally := _from_memory(desk, chance, known, every[page], min(whole, scans - sent)))
            sent += tally.sent
        for page, scene in turns * ROUNDS:
            if sent >= scans:
                return
            desk.turn_to(scene)
            among_text = chance.random() < 0.3 and _into_search(desk)
            texts = known.mixed(chance, min(BURST, scans - sent), page)
            yield (tally := _named(page, desk.press(burst(chance, texts, among_text=among_text, halting=halting))))
            sent += tally.sent


def _into_search(desk: Desk) -> bool:
    """A field of text has the focus, where the page has one."""
    page = desk.place.page
    field = page.list_search() if page else None
    if field is None or not field.isVisible():
        return False
    field.setFocus()
    return True


def _from_memory(desk: Desk, chance: random.Random, known: Known, scene: Scene, count: int) -> Tally:
    """All at once; into an empty cart, which has a line for each of those taken."""
    desk.turn_to(scene)
    counter = scene.page == "counter"
    texts = chance.sample(known.serials, count) if counter else known.mixed(chance, count, scene.page)
    tally = desk.press(burst(chance, texts, memory=True))
    lines = len(desk.counter.session.cart.lines)
    tally.lost += [f"{tally.taken} taken, {lines} lines in the cart"] if counter and lines != tally.taken else []
    return _named(f"{scene.page}, from memory", tally)


def _named(page: str, tally: Tally) -> Tally:
    """Where it was, with what went wrong."""
    tally.lost = [f"{page}: {text}" for text in tally.lost]
    tally.invented = [f"{page}: {text}" for text in tally.invented]
    tally.pieces = [f"{page}, in pieces: {text}" for text in tally.pieces]
    tally.left = [f"{page}, left in the field: {text}" for text in tally.left]
    return tally


def attack_lock(desk: Desk, chance: random.Random, scans: int, halting: float = HALTING) -> Iterator[Tally]:
    """Before the locked window: every one is refused as a scan and said; none is tried as a password or a PIN."""
    cover = desk.program.door.screen.cover
    assert cover is not None
    form, tried, sent = cover.entry.form, [], 0
    form.entered.connect(tried.append)
    for state in cycle(("who", "secret", "pin")):
        if sent >= scans:
            return
        form.ask(KnownOperator(1, "NZ", "Novák Zdeněk", pin=True) if state == "pin" else None)
        form.who.setText("" if state == "who" else "990001")
        getattr(form, state).setFocus()
        texts = [_number(chance) for _ in range(min(BURST, scans - sent))]
        tally = desk.press(burst(chance, texts, among_text=True, halting=halting))
        tally.lost += [f"tried as a {state}: {len(tried)} times"] if tried else []
        tally.why = Counter({"refused at the lock": tally.told})
        tried.clear()
        yield _named(f"locked, {state}", tally)
        sent += tally.sent


def _number(chance: random.Random) -> str:
    """Of a thing or, as short as a PIN, of a person."""
    return chance.choice((f"RST{chance.randrange(10**7):07}", f"99{chance.randrange(10**4):04}"))


# Faults that must turn it red


def _swallowed() -> AbstractContextManager[object]:
    """What is torn goes nowhere, as if nobody had sent it."""
    torn = Wedge._torn

    def swallow(wedge: Wedge, stroke: Any) -> Ruling:
        ruling = torn(wedge, stroke)
        return Ruling(ruling.give_back, (), keep=True, drop=True)

    return patch.object(Wedge, "_torn", swallow)


def _impatient() -> AbstractContextManager[object]:
    """What was given back is forgotten at once: the rest of a torn scan is a person's."""
    lapse = Wedge.lapse

    def forget(wedge: Wedge) -> Ruling:
        ruling = lapse(wedge)
        wedge._forget()
        return ruling

    return patch.object(Wedge, "lapse", forget)


def _left_behind() -> AbstractContextManager[object]:
    """What of a torn scan was given back stays typed."""
    return patch("equipment_app.ui.scanner.scanner.HeldKeys.take_out", lambda *_: None)


def _by_its_end() -> AbstractContextManager[object]:
    """What was given back is a person's, whatever came behind it."""
    return patch.object(Wedge, "_number", lambda wedge: number_at_end("".join(one.char for one in wedge._kept)))


def _untold() -> AbstractContextManager[object]:
    """It is known, and nobody says so."""
    return patch("equipment_app.ui.scanner.missed.Missed.say", lambda *_: None)


PLANTED: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "what is torn is swallowed": _swallowed,
    "what was given back is forgotten": _impatient,
    "nobody is told": _untold,
    "what of it was typed stays typed": _left_behind,
    "it is told by its end alone": _by_its_end,
}


# Its processes


def child(seed: int, scans: int, number: int, store: Path, halting: float) -> None:
    """On the X server there is: as lines of JSON whether each planted fault was found, and what came of each burst."""
    with tempfile.TemporaryDirectory() as name:
        for file in store.parent.glob(f"{store.name}*"):
            shutil.copy(file, name)
        desk, chance = Desk(Path(name) / store.name, Path(name)), random.Random(seed)
        if desk.program.door.screen.shut:
            bursts = attack_lock(desk, chance, scans, halting)
        else:
            for fault, plant in PLANTED.items() if number == 0 else ():
                desk.telling = False
                with plant():
                    tallies = attack(desk, random.Random(1), 240, memory=False, halting=0.5)
                    print(json.dumps({"red": {fault: any(not tally.ok for tally in tallies)}}), flush=True)
            desk.telling = True
            bursts = attack(desk, chance, scans, memory=halting < 1, first=number, halting=halting)
        for tally in bursts:
            print(json.dumps({"tally": tally.as_facts()}), flush=True)
        os._exit(0)  # nobody waits for the threads of the program; its parent throws the folder away


@contextmanager
def busy(cores: int) -> Iterator[None]:
    """So many processes that do nothing but keep a core from others; they give way where others do so already."""
    command = [*(["nice"] if os.getloadavg()[0] >= cores + 1 else []), sys.executable, "-c", "while True: pass"]
    spinning = [subprocess.Popen(command) for _ in range(cores)]
    try:
        yield
    finally:
        for one in spinning:
            one.kill()
            one.wait()


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An X server of its own; the environment for it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        display = os.read(reading, 16).decode().strip()
        yield {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    finally:
        server.terminate()
        server.wait()


def _stores(folder: Path, desks: int) -> list[Path]:
    """A demo store for each desk, and one whose desk is locked."""
    from tests.guarded import make

    demo, guarded = folder / "0" / "demo.equip", folder / "guarded" / "sklad.equip"
    for path in (demo, guarded):
        path.parent.mkdir()
    subprocess.run([sys.executable, "-m", "equipment_app", "demo", demo], check=True, cwd=told.ROOT)
    for number in range(1, desks):
        shutil.copytree(demo.parent, folder / str(number))
    make(guarded)
    return [*(folder / str(number) / demo.name for number in range(desks)), guarded]


class Progress:
    """What has come so far, of this run and of those before it in the same file."""

    def __init__(self, seed: int, wanted: int, kept: Path | None) -> None:
        self.tally, self.red, self.seeds, self.before = Tally(), dict.fromkeys(PLANTED, False), [seed], 0
        self._wanted, self._kept, self._idle = wanted, kept, _idle()
        if kept is not None and kept.exists():
            former = json.loads(kept.read_text(encoding="utf-8").splitlines()[0])
            self.tally.add(Tally.of(former["tally"]))
            self.red, self.seeds, self.before = former["red"], [*former["seeds"], seed], former["seconds"]

    def heard(self, line: Mapping[str, Any]) -> None:
        self.red |= line.get("red", {})
        if "tally" in line:
            self.tally.add(Tally.of(line["tally"]))

    def row(self) -> told.Told:
        whole, asked = self.tally, f" of {self._wanted}" if self.tally.sent < self._wanted else ""
        runs = f" in {len(self.seeds)} runs" if len(self.seeds) > 1 else ""
        busy = 100 - 100 * (_idle() - self._idle) / (os.cpu_count() or 1) / max(1, told.seconds())
        return told.Told(
            id="S1",
            what="scans by real keys on every page and at the lock, both cores busy: taken or told, in order",
            seed=self.seeds[-1],
            count=f"{whole.sent}{asked} scans{runs}, cores {busy:.0f} % busy: {whole.taken} taken,"
            f" {whole.told} told ({whole.told_why()}), {whole.typed} typed as slow as by hand, {whole.stalled} held up"
            " for longer than promised by the X server",
            result=f"{len(whole.lost)} lost in silence, {len(whole.invented)} invented, {len(whole.pieces)} told in"
            f" pieces, {len(whole.left)} left in a field",
            planted=f"{sum(self.red.values())} of {len(self.red)} turned it red ({', '.join(self.red)})",
            ok=whole.ok and all(self.red.values()),
        )

    def keep(self) -> None:
        """For the table, and for a run that goes on from here."""
        if self._kept is None:
            return
        seconds = self.before + told.seconds()
        so_far = {"tally": self.tally.as_facts(), "red": self.red, "seeds": self.seeds, "seconds": seconds}
        lines = [json.dumps(so_far, ensure_ascii=False), told.line(self.row(), self.before), ""]
        beside = self._kept.with_suffix(".new")
        beside.write_text("\n".join(lines), encoding="utf-8")
        beside.replace(self._kept)


def _idle() -> float:
    """Seconds that all cores together had nothing to do since the system began."""
    ticks = int(Path("/proc/stat").read_text(encoding="ascii").split()[4])
    return ticks / os.sysconf("SC_CLK_TCK")


def _said(process: "subprocess.Popen[str]", number: int, into: "queue.Queue[Mapping[str, Any]]") -> None:
    """Every line of a desk, at last its exit code."""
    assert process.stdout is not None
    for line in process.stdout:
        into.put(json.loads(line))
    into.put({"ended": number, "code": process.wait()})


def run(stack: ExitStack, progress: Progress, seed: int, scans: int, desks: int, halting: float) -> None:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    stores = _stores(folder, desks)
    stack.enter_context(busy(2))
    said: queue.Queue[Mapping[str, Any]] = queue.Queue()
    for number, store in enumerate(stores):
        share = scans // 20 if number == desks else (scans - scans // 20 + number) // desks
        environment = stack.enter_context(screen()) | {"TMPDIR": str(folder)}
        command = [sys.executable, "-m", "tests.campaigns.scans", "--here", str(seed + number), str(share), str(number)]
        one = subprocess.Popen(
            [*command, store, str(halting)], env=environment, stdout=subprocess.PIPE, text=True, cwd=told.ROOT
        )
        stack.callback(one.kill)
        threading.Thread(target=_said, args=(one, number, said), daemon=True).start()
    there, kept_at = len(stores), 0.0
    while there:
        line = said.get()
        progress.heard(line)
        if "ended" in line:
            there -= 1
            progress.tally.lost += [f"desk {line['ended']} ended with {line['code']}"] if line["code"] else []
        tally = line.get("tally", {})
        if found := [one for kind in ("lost", "invented", "pieces", "left") for one in tally.get(kind, ())]:
            print(*found, sep="\n", file=sys.stderr, flush=True)
        if time.monotonic() > kept_at + 10:
            kept_at = time.monotonic()
            progress.keep()


def main() -> int:
    if "--here" in sys.argv:
        inner = argparse.ArgumentParser()
        inner.add_argument("--here", nargs=5)
        seed, scans, number, store, halting = inner.parse_args().here
        child(int(seed), int(scans), int(number), Path(store), float(halting))
    chosen = told.options(__doc__, scans=20_000, desks=4, halting=round(100 * HALTING), kept="")
    progress = Progress(chosen.seed, chosen.scans, Path(chosen.kept) if chosen.kept else None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with ExitStack() as stack:
        run(stack, progress, chosen.seed, chosen.scans - progress.tally.sent, chosen.desks, chosen.halting / 100)
    progress.keep()
    return told.tell(progress.row(), progress.before)


if __name__ == "__main__":
    sys.exit(main())
