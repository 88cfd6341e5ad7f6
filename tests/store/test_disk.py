"""Whether a disk is encrypted and can be pulled out, told from recorded systems; what nobody says is not known."""

import sys
from pathlib import Path

import pytest

from equipment_app.store.file import surroundings
from equipment_app.store.file.place import Mount, PlaceKind, StorePlace
from equipment_app.store.file.surroundings import Encryption, below, bitlocker, filevault, of_linux, removable

ON, OFF, UNKNOWN = Encryption.ON, Encryption.OFF, Encryption.UNKNOWN


class System:
    """A sysfs of our own: disks by `major:minor`, and what each stands on."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for folder in ("dev/block", "class/block", "devices"):
            (root / folder).mkdir(parents=True)

    def add(self, name: str, device: str, *below: str, uuid: str = "", under: str = "", flag: str = "") -> None:
        home = self.root / "devices" / under / name
        home.mkdir(parents=True)
        (home / "dev").write_text(f"{device}\n")
        (self.root / "dev/block" / device).symlink_to(home)
        (self.root / "class/block" / name).symlink_to(home)
        if uuid:
            (home / "dm").mkdir()
            (home / "dm" / "uuid").write_text(f"{uuid}\n")
        if flag:
            (home / "removable").write_text(f"{flag}\n")
        for other in below:
            (home / "slaves").mkdir(exist_ok=True)
            (home / "slaves" / other).symlink_to((self.root / "class/block" / other).resolve())


@pytest.fixture
def system(tmp_path):
    return System(tmp_path)


def on(kind: str, device: str, source: str = "") -> StorePlace:
    return StorePlace(PlaceKind.LOCAL, mount=Mount("/", kind, source, device))


sysfs = pytest.mark.skipif(sys.platform == "win32", reason="names in sysfs have a colon, and are links")


@sysfs
class TestLinux:
    def test_luks_under_a_file_system(self, system):
        system.add("sda2", "8:2")
        system.add("dm-0", "253:0", "sda2", uuid="CRYPT-LUKS2-8d1f-luks-home")
        assert of_linux(on("ext4", "253:0"), system.root) is ON

    def test_lvm_on_luks(self, system):
        system.add("sda2", "8:2")
        system.add("dm-0", "253:0", "sda2", uuid="CRYPT-LUKS1-8d1f-x")
        system.add("dm-1", "253:1", "dm-0", uuid="LVM-abcdef")
        assert of_linux(on("xfs", "253:1"), system.root) is ON
        assert len(list(below("253:1", system.root))) == 3

    def test_lvm_on_a_plain_disk(self, system):
        system.add("sda2", "8:2")
        system.add("dm-1", "253:1", "sda2", uuid="LVM-abcdef")
        assert of_linux(on("ext4", "253:1"), system.root) is OFF

    def test_a_plain_partition(self, system):
        system.add("vda1", "254:1")
        assert of_linux(on("ext4", "254:1"), system.root) is OFF

    def test_btrfs_has_a_number_no_disk_has_and_is_found_by_its_name(self, system):
        system.add("dm-0", "253:0", uuid="CRYPT-LUKS2-1")
        assert of_linux(on("btrfs", "0:35", "/dev/dm-0"), system.root) is ON
        system.add("sdb1", "8:17")
        assert of_linux(on("btrfs", "0:36", "/dev/sdb1"), system.root) is OFF

    @pytest.mark.parametrize("kind", ["ecryptfs", "fuse.gocryptfs", "fuse.cryfs"])
    def test_file_systems_that_encrypt_by_themselves(self, system, kind):
        assert of_linux(on(kind, "0:50", "/srv/.t"), system.root) is ON

    @pytest.mark.parametrize("kind", ["tmpfs", "overlay", "zfs", "nfs4"])
    def test_what_nobody_tells(self, system, kind):
        assert of_linux(on(kind, "0:50", kind), system.root) is UNKNOWN
        assert of_linux(StorePlace(PlaceKind.LOCAL), system.root) is UNKNOWN

    def test_this_computer_says_something(self):
        from equipment_app.store.file.surroundings import place_of

        assert surroundings.encryption(place_of(Path(__file__)), Path(__file__)) in Encryption


@sysfs
class TestPulledOut:
    def test_by_the_flag_of_the_disk_a_partition_lies_on(self, system):
        system.add("sdb", "8:16", flag="1")
        system.add("sdb1", "8:17", under="sdb")
        system.add("sda", "8:0", flag="0")
        system.add("sda1", "8:1", under="sda")
        assert [removable(one, system.root) for one in ("8:17", "8:1", "9:9", "")] == [True, False, False, False]

    def test_a_disk_on_usb_also_under_encryption(self, system):
        system.add("sdc1", "8:33", under="pci0000:00/usb2/2-1/host6")
        system.add("dm-3", "253:3", "sdc1", uuid="CRYPT-LUKS2-9")
        assert removable("8:33", system.root) and removable("253:3", system.root)


class TestOthers:
    @pytest.mark.parametrize(
        ("said", "is_"),
        [("1\n", ON), ("2\r\n", OFF), ("3", OFF), ("5\n", OFF), ("0\n", UNKNOWN), ("", UNKNOWN), ("Error", UNKNOWN)],
    )
    def test_bitlocker(self, said, is_):
        assert bitlocker(said) is is_

    @pytest.mark.parametrize(
        ("said", "is_"),
        [
            ("FileVault is On.\n", ON),
            ("FileVault is Off.\n", OFF),
            ("FileVault is On.\nEncryption in progress: Percent completed = 41\n", OFF),
            ("", UNKNOWN),
            ("fdesetup: only root may run this tool", UNKNOWN),
        ],
    )
    def test_filevault(self, said, is_):
        assert filevault(said) is is_

    def test_on_windows_the_shell_is_asked_about_the_drive(self, monkeypatch):
        asked = []
        monkeypatch.setattr(surroundings.sys, "platform", "win32")
        place = StorePlace(PlaceKind.LOCAL)
        assert surroundings.encryption(place, Path("/x"), lambda command: asked.append(command) or "1\n") is ON
        assert asked[0][0] == "powershell" and "BitLockerProtection" in asked[0][-1]

    def test_on_macos_the_system_disk_only(self, monkeypatch):
        monkeypatch.setattr(surroundings.sys, "platform", "darwin")
        place, said = StorePlace(PlaceKind.LOCAL), lambda _: "FileVault is On.\n"
        assert surroundings.encryption(place, Path("/Library/sklad.equip"), said) is ON
        assert surroundings.encryption(place, Path("/Volumes/KLIC/sklad.equip"), said) is UNKNOWN

    def test_a_program_that_is_not_there_says_nothing(self, monkeypatch):
        monkeypatch.setattr(surroundings.sys, "platform", "win32")
        assert surroundings.encryption(StorePlace(PlaceKind.LOCAL), Path("/x")) is UNKNOWN

    def test_of_a_network_drive_nothing_is_known(self):
        assert surroundings.encryption(StorePlace(PlaceKind.NETWORK, "SMB"), Path("/x")) is UNKNOWN
