"""Windows' access lists as SDDL has them: who but the owner gets at a file. The samples are what Windows documents and
sets up by itself; nothing here was read from a running Windows."""

import ctypes
from pathlib import Path

import pytest

from equipment_app.domain.place_errors import NotProtected
from equipment_app.store.file import permissions
from equipment_app.store.file import windows as windows_access
from equipment_app.store.file.safety import safety
from equipment_app.store.file.windows import others
from tests.world import World

ME, ANOTHER = "S-1-5-21-11-22-33-1001", "S-1-5-21-11-22-33-1002"
PROFILE = f"O:{ME}D:(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;FA;;;{ME})"
"""A file in one's own profile."""
ON_C = "O:BAD:AI(A;ID;FA;;;BA)(A;ID;FA;;;SY)(A;ID;0x1200a9;;;BU)(A;ID;0x1301bf;;;AU)"
"""In a folder that somebody made on the system's disk."""
ON_C_FOLDER = (
    "O:BAD:AI(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)(A;OICIID;0x1200a9;;;BU)(A;ID;0x1301bf;;;AU)(A;OICIIOID;SDGXGWGR;;;AU)"
)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (PROFILE, []),
        (f"O:{ME}D:PAI(A;;FA;;;{ME})", []),
        (f"O:BAD:PAI(A;;FA;;;{ME})(A;;FA;;;SY)", []),
        (ON_C, ["BU", "AU"]),
        (ON_C_FOLDER, ["BU", "AU"]),
        (f"{PROFILE}(A;;FR;;;WD)", ["WD"]),
        (f"{PROFILE}(A;;0x1200a9;;;{ANOTHER})", [ANOTHER]),
        (f"{PROFILE}(A;;GR;;;S-1-1-0)", ["S-1-1-0"]),
        (f"{PROFILE}(A;;0x80000000;;;BU)(A;;0x40000000;;;AU)(A;;0x10000000;;;IU)", ["BU", "AU", "IU"]),
        (f"{PROFILE}(A;;WD;;;BU)", ["BU"]),
        (f"{PROFILE}(A;;SD;;;BU)", ["BU"]),
        (f"{PROFILE}(A;;DCLC;;;BU)", ["BU"]),
        # What lets nobody in: to pass through, to see attributes, for what is made later, to deny, to watch.
        (f"{PROFILE}(A;;0x100020;;;BU)(A;;RC;;;BU)(A;;FX;;;WD)", []),
        (f"{PROFILE}(A;OICIIO;FA;;;BU)", []),
        (f"{PROFILE}(D;;FA;;;BU)S:(AU;SAFA;FA;;;WD)", []),
        # No list at all lets everybody in; an empty one nobody.
        (f"O:{ME}", ["WD"]),
        (f"O:{ME}D:NO_ACCESS_CONTROL", ["WD"]),
        (f"O:{ME}D:P", []),
        # An entry on a condition is one all the same.
        (f'{PROFILE}(XA;;FR;;;AU;(@User.clearance >= "x" && (Member_of {{SID(BA)}})))', ["AU"]),
    ],
)
def test_who_else_gets_at_it(said, who):
    assert others(said, {ME}) == who


@pytest.mark.parametrize("said", ["D:(A;;FA)", "D:(A;;QQ;;;BU)", "D:(A;;F;;;BU)", "D:(A;;0xzz;;;BU)"])
def test_what_makes_no_sense_is_not_judged(said):
    with pytest.raises(ValueError):
        others(said)


class Windows:
    """As much of its libraries as is asked, with texts that live as long as it does."""

    def __init__(self, lists: dict[str, str]) -> None:
        self.lists, self.kept, self.freed, self.obeys = lists, [], 0, True

    def text(self, place, words):
        self.kept.append(ctypes.create_unicode_buffer(words))
        place._obj.value = ctypes.addressof(self.kept[-1])
        return 1

    def GetNamedSecurityInfoW(self, name, kind, wanted, owner, group, dacl, sacl, descriptor):
        self.asked = Path(name.value).name
        descriptor._obj.value = 1
        return 0 if self.asked in self.lists else 2

    def ConvertSecurityDescriptorToStringSecurityDescriptorW(self, descriptor, version, wanted, text, size):
        return self.text(text, self.lists[self.asked])

    def ConvertStringSecurityDescriptorToSecurityDescriptorW(self, said, version, descriptor, size):
        self.given, descriptor._obj.value = said.value, 2
        return 1

    def SetFileSecurityW(self, name, what, descriptor):
        if self.obeys:
            self.lists[Path(name.value).name] = f"O:{ME}{self.given}"
        return self.obeys

    def OpenProcessToken(self, process, wanted, token):
        token._obj.value = 7
        return 1

    def GetTokenInformation(self, token, kind, room, size, needed):
        needed._obj.value = 16
        return 1

    def ConvertSidToStringSidW(self, sid, text):
        return self.text(text, ME)

    def GetCurrentProcess(self):
        return -1

    def LocalFree(self, _what):
        self.freed += 1

    CloseHandle = LocalFree


@pytest.fixture
def windows(monkeypatch):
    def ask(lists):
        windows = Windows(lists)
        monkeypatch.setattr(windows_access, "_libraries", lambda *_: (windows, windows))
        monkeypatch.setattr(permissions, "CHECKED", False)
        return windows

    return ask


def test_what_windows_hands_out_is_handed_back(windows):
    asked = windows({"a": PROFILE})
    assert windows_access.described(Path("x") / "a") == PROFILE and windows_access.we() == ME
    assert asked.freed == 4
    with pytest.raises(OSError):
        windows_access.described(Path("b"))


def test_the_files_of_a_store_and_their_folder_are_looked_at(tmp_path, windows):
    World.make(tmp_path / "sklad.equip").close()
    names = [path.name for path in tmp_path.iterdir()]
    windows(dict.fromkeys([*names, tmp_path.name], PROFILE))
    assert permissions.looked_at(tmp_path / "sklad.equip") == (True, [])
    windows(dict.fromkeys(names, PROFILE) | {"sklad.equip-files": ON_C, tmp_path.name: ON_C_FOLDER})
    found = safety(tmp_path / "sklad.equip")
    assert (found.permissions_checked, found.exposed) == (True, ("sklad.equip-files", tmp_path.name))


def test_what_is_open_gets_a_list_of_its_own_and_the_folder_around_it_none(tmp_path, windows):
    World.make(tmp_path / "sklad.equip").close()
    names = {path.name for path in tmp_path.glob("sklad.equip*")}
    asked = windows(dict.fromkeys([*names, tmp_path.name], ON_C))
    asked.obeys = False
    with pytest.raises(NotProtected):
        permissions.protect(tmp_path / "sklad.equip")
    asked.obeys = True
    assert {path.name for path in permissions.protect(tmp_path / "sklad.equip")} == names
    assert asked.lists["sklad.equip"] == f"O:{ME}D:P(A;;FA;;;{ME})(A;;FA;;;SY)(A;;FA;;;BA)"
    assert asked.lists[tmp_path.name] == ON_C
    assert permissions.protect(tmp_path / "sklad.equip") == []


def test_where_nobody_says_who_reads_it_nothing_is_called_protected(tmp_path, windows):
    World.make(tmp_path / "sklad.equip").close()
    windows({}).obeys = False
    with pytest.raises(NotProtected):
        permissions.protect(tmp_path / "sklad.equip")


def test_where_it_is_not_said_it_is_said_so(tmp_path, windows):
    World.make(tmp_path / "sklad.equip").close()
    windows({})
    assert permissions.looked_at(tmp_path / "sklad.equip") == (False, [])
    windows(dict.fromkeys([path.name for path in tmp_path.iterdir()], "D:(A;;QQ;;;BU)"))
    assert permissions.looked_at(tmp_path / "sklad.equip") == (False, [])


def test_elsewhere_than_on_windows_nothing_is_said(tmp_path, monkeypatch):
    World.make(tmp_path / "sklad.equip").close()
    monkeypatch.setattr(permissions, "CHECKED", False)
    assert permissions.looked_at(tmp_path / "sklad.equip")[0] is hasattr(ctypes, "WinDLL")
