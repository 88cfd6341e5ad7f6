"""What few do and must hold all the same: another place, a double click on a check, the way back, removal too early."""

from pathlib import Path

import books
from package import PLACE, STEP, Package, inside
from prefix import until

ELSEWHERE = Path("Sklad č. 7", "Výstroj a nářadí", "Equipment App")
CHECK = "kontrola č. 1.akcheck"
REFUSED = 1


def life(package: Package, version: str, later: str) -> None:
    """Installed into a place with spaces and diacritics, upgraded, taken back, removed while its window is open."""
    wine = package.wine
    place = wine.prefix / "drive_c" / ELSEWHERE
    package.holds(f"installed into {ELSEWHERE}", package.install_into(place, package.first) == 0)
    package.holds("that is where it is", package.left() != [] and package.current() == [version])
    package.holds("self-test there", wine.self_test(package.program))
    _double_click(package)
    package.holds("a later version follows it there", package.install(package.second) == 0)
    package.holds("both are there", package.current() == [later, version])
    package.holds("the older one is installed over it", package.install(package.first) == 0)
    package.holds("it is in use again", package.current() == [version, later])
    _refused(package)
    _removed_too_early(package, version)


def _double_click(package: Package) -> None:
    """On the check of a unit: Windows starts what is registered."""
    check = books.check_file(books.demo(PLACE / "demo"), PLACE / CHECK)
    package.double_click(check)
    package.holds("a double click on a check opens it", package.wine.window(CHECK))
    package.picture("check")
    package.wine.press("alt+F4")
    package.holds("its window ends", until(lambda: not package.wine.shown(CHECK), STEP))


def _refused(package: Package) -> None:
    """A store that only a later version can open stays as it is, and the older one says why."""
    store = books.copied(books.demo(PLACE / "demo"), PLACE / f"{package.kind}-later.equip")
    before = books.of_later_format(store)
    code, said = package.wine.run(package.program, "--store", inside(store), "verify", errors=True)
    print(said.strip(), flush=True)
    package.holds("it refuses a store of a later format, in words", code == REFUSED and "novější verz" in said)
    package.holds("and leaves it as it is", store.read_bytes() == before)


def _removed_too_early(package: Package, version: str) -> None:
    store = package.store()
    code, _ = books.free(store)
    window = package.opened(store)
    package.holds("removed while the window is open", package.remove(package.first) == 0)
    package.holds("nothing opens stores any more", not package.registered())
    package.holds("the window still runs", window.poll() is None)
    package.issue(store, code, "removed")
    package.ended(window)
    versions = package.place / "versions"
    print(f"left: {package.left()}, {[path.name for path in versions.glob('*')]}", flush=True)
    package.holds("the store is left", store.exists() and books.issues(store) > 0)
    package.holds("of the program what ran, alone", [path.name for path in versions.glob("*")] == [version])
    package.holds("and nothing beside it", all(name == "versions" or "sklad" in name for name in _whole(package)))
    package.holds("installed again", package.install_into(package.place, package.first) == 0)
    package.holds("and removed", package.remove(package.first) == 0)
    package.holds("now only the store is left", all("sklad" in name for name in package.left()))


def _whole(package: Package) -> list[str]:
    """What lies there and is none of the launchers that ran."""
    return [name for name in package.left() if not name.endswith(".former")]
