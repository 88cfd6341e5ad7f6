"""Drives and folders as real systems describe them (names made up): what `store.file.place` must think of each.

Linux rows quote `/proc/self/mountinfo`, macOS rows the output of `mount`, Windows rows GetDriveType and what the
registry and environment say of OneDrive. `~` stands before folders of those computers, and is taken off.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from equipment_app.store.file.place import PlaceKind, Surroundings
from equipment_app.store.file.surroundings import mounts_of_linux, mounts_of_macos

LOCAL, REMOVABLE, NETWORK, SYNCED = PlaceKind.LOCAL, PlaceKind.REMOVABLE, PlaceKind.NETWORK, PlaceKind.SYNCED
ROOT = "27 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro"
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""
ORG = r"~C:\Users\zora\Policie ČR"
LIBRARY = ((ORG.lstrip("~") + r"\AKT - Dokumenty", "OneDrive"),)


@dataclass(frozen=True)
class Case:
    path: str
    kind: PlaceKind
    name: str
    around: Surroundings


def _there(text: str) -> str:
    return text.replace("~", "")


def linux(path: str, kind: PlaceKind, name: str = "", *more: str, **facts: object) -> Case:
    mounts = tuple(mounts_of_linux(_there("\n".join((ROOT, *more)))))
    return Case(_there(path), kind, name, Surroundings("linux", _there("~/home/zora"), mounts, **facts))


def macos(path: str, kind: PlaceKind, name: str = "", *more: str, **facts: object) -> Case:
    mounts = tuple(mounts_of_macos(_there(MAC + "\n".join(more))))
    return Case(_there(path), kind, name, Surroundings("darwin", _there("~/Users/zora"), mounts, **facts))


def windows(path: str, kind: PlaceKind, name: str = "", drive: int = 3, **facts: object) -> Case:
    return Case(_there(path), kind, name, Surroundings("win32", _there(r"~C:\Users\zora"), drive=drive, **facts))


def _mount(point: str, kind: str, source: str, options: str = "rw") -> str:
    return f"99 27 0:57 / {point} rw,relatime shared:50 - {kind} {source} {options}"


ON_LINUX = (
    linux("~/home/zora/sklad.equip", LOCAL),
    linux("~/home/zora/Dokumenty/akt/sklad.equip", LOCAL, "", "30 27 0:35 /@home /home rw - btrfs /dev/sda2 rw"),
    linux("/srv/sklad.equip", LOCAL, "", _mount("/srv", "xfs", "/dev/mapper/vg-srv")),
    linux("~/tmp/x/sklad.equip", LOCAL, "", _mount("/tmp", "tmpfs", "tmpfs", "rw,size=8G")),
    linux("~/work/sklad.equip", LOCAL, "", "27 1 0:45 / / rw - overlay overlay rw,lowerdir=/var/lib/docker/overlay2/l"),
    linux("/dev/shm/t/sklad.equip", LOCAL, "", _mount("/dev/shm", "tmpfs", "shm")),
    linux("~/home/zora/sklad.equip", LOCAL, "", _mount("~/home/zora", "ecryptfs", "/home/.ecryptfs/zora/.Private")),
    linux("~/home/zora/Trezor/sklad.equip", LOCAL, "", _mount("~/home/zora/Trezor", "fuse.gocryptfs", "/srv/.t")),
    linux("~/mnt/win/sklad.equip", LOCAL, "", "90 27 8:3 / ~/mnt/win rw - fuseblk /dev/sda3 rw,allow_other"),
    linux("/data/sklad.equip", LOCAL, "", _mount("/data", "zfs", "tank/data")),
    linux("/media/zora/KLIC/sklad.equip", REMOVABLE, "", _mount("/media/zora/KLIC", "vfat", "sdb1"), removable=True),
    linux("~/mnt/spis/sklad.equip", NETWORK, "NFS", _mount("~/mnt/spis", "nfs4", "nas.akt.example:/spis")),
    linux("~/mnt/spis/sklad.equip", NETWORK, "NFS", _mount("~/mnt/spis", "nfs", "10.0.0.5:/spis", "rw,vers=3")),
    linux("~/mnt/s/a/sklad.equip", NETWORK, "SMB", _mount("~/mnt/s", "cifs", "//server/spis", "rw,vers=3.1.1")),
    linux("~/mnt/s/sklad.equip", NETWORK, "SMB", _mount("~/mnt/s", "smb3", "//server/spis")),
    linux("/afs/pcr/u/zora/sklad.equip", NETWORK, "AFS", _mount("/afs", "afs", "none")),
    linux("~/mnt/host/sklad.equip", NETWORK, "9p", _mount("~/mnt/host", "9p", "hostshare", "rw,trans=virtio")),
    linux("~/mnt/c/Users/zora/sklad.equip", NETWORK, "9p", _mount("~/mnt/c", "9p", "C:\\134", "rw,aname=drvfs")),
    linux("~/mnt/host/sklad.equip", NETWORK, "virtiofs", _mount("~/mnt/host", "virtiofs", "share")),
    linux("/media/sf_spis/sklad.equip", NETWORK, "VirtualBox", _mount("/media/sf_spis", "vboxsf", "spis")),
    linux("~/mnt/hgfs/s/sklad.equip", NETWORK, "FUSE, vmhgfs-fuse", _mount("~/mnt/hgfs", "fuse.vmhgfs-fuse", "vmhgfs")),
    linux("~/home/zora/s/sklad.equip", NETWORK, "FUSE, sshfs", _mount("~/home/zora/s", "fuse.sshfs", "zora@server:/")),
    linux(
        "/run/user/1000/gvfs/smb-share:server=s,share=spis/sklad.equip", NETWORK, "FUSE, gvfsd-fuse",
        _mount("/run/user/1000/gvfs", "fuse.gvfsd-fuse", "gvfsd-fuse"),
    ),
    linux("~/home/zora/g/sklad.equip", NETWORK, "FUSE, rclone", _mount("~/home/zora/g", "fuse.rclone", "gdrive:")),
    linux("~/home/zora/g/sklad.equip", NETWORK, "FUSE, google-drive-ocamlfuse",
          _mount("~/home/zora/g", "fuse.google-drive-ocamlfuse", "google-drive-ocamlfuse")),
    linux("/data/sklad.equip", NETWORK, "Ceph", _mount("/data", "ceph", "10.0.0.1:6789:/")),
    linux("~/mnt/Sdílená složka/sklad.equip", NETWORK, "SMB", _mount("~/mnt/Sdílená\\040složka", "cifs", "//s/a")),
    linux("~/mnt/a/b/sklad.equip", LOCAL, "", _mount("~/mnt/a", "nfs4", "nas:/a"), _mount("~/mnt/a/b", "ext4", "sdc1")),
    linux("~/mnt/a/sklad.equip", NETWORK, "NFS", _mount("~/mnt/a", "ext4", "sdc1"), _mount("~/mnt/a", "nfs4", "n:/a")),
    linux("~/mnt/spisy/sklad.equip", LOCAL, "", _mount("~/mnt/spis", "nfs4", "nas:/spis")),
    linux("~/home/zora/Dropbox/sklad.equip", SYNCED, "Dropbox"),
    linux("~/home/zora/Nextcloud/AKT/sklad.equip", SYNCED, "Nextcloud"),
    linux("~/home/zora/ownCloud/sklad.equip", SYNCED, "ownCloud"),
    linux("~/home/zora/MEGA/sklad.equip", SYNCED, "MEGA"),
    linux("/srv/mega/sklad.equip", LOCAL),
    linux("~/home/zora/spisy/akt/sklad.equip", SYNCED, "Syncthing", marks=(".stfolder",)),
    linux("~/home/zora/cokoli/sklad.equip", SYNCED, "Nextcloud", marks=(".sync_*.db",)),
    linux("~/home/zora/Dropbox kopie/sklad.equip", LOCAL),
    linux("~/home/zora/dropbox", LOCAL),
)  # fmt: skip
ON_MACOS = (
    macos("~/Users/zora/Documents/sklad.equip", LOCAL),
    macos("/Volumes/KLIC/sklad.equip", REMOVABLE, "", "/dev/disk4s1 on /Volumes/KLIC (msdos, local, nodev, nosuid)"),
    macos("/Volumes/spis/sklad.equip", NETWORK, "SMB", "//zora@server/spis on /Volumes/spis (smbfs, nodev, nosuid)"),
    macos("/Volumes/spis/sklad.equip", NETWORK, "AFP", "//zora@s/spis on /Volumes/spis (afpfs, nodev, nosuid)"),
    macos("/Volumes/dav/sklad.equip", NETWORK, "WebDAV", "https://d.example on /Volumes/dav (webdav, nodev, noexec)"),
    macos("/Volumes/x/sklad.equip", NETWORK, "LIFS", "server:/x on /Volumes/x (lifs, nodev)"),
    macos("~/Users/zora/Library/Mobile Documents/com~apple~CloudDocs/sklad.equip", SYNCED, "iCloud"),
    macos("~/Users/zora/Library/CloudStorage/OneDrive-PolicieCR/sklad.equip", SYNCED, "OneDrive"),
    macos("~/Users/zora/Library/CloudStorage/GoogleDrive-z@example.cz/My Drive/sklad.equip", SYNCED, "Google Drive"),
    macos("~/Users/zora/Library/CloudStorage/Egnyte-akt/sklad.equip", SYNCED, "Egnyte"),
    macos("~/Users/zora/Dropbox/sklad.equip", SYNCED, "Dropbox"),
)
ON_WINDOWS = (
    windows(r"~C:\Users\zora\Documents\sklad.equip", LOCAL),
    windows(r"D:\AKT\sklad.equip", LOCAL),
    windows(r"\\?\C:\AKT\sklad.equip", LOCAL),
    windows(r"E:\sklad.equip", REMOVABLE, drive=2),
    windows(r"\\server\spis\AKT\sklad.equip", NETWORK, "SMB", drive=1),
    windows("//server/spis/sklad.equip", NETWORK, "SMB", drive=1),
    windows(r"\\?\UNC\server\spis\sklad.equip", NETWORK, "SMB", drive=1),
    windows(r"\\wsl.localhost\Debian\home\zora\sklad.equip", NETWORK, "SMB", drive=1),
    windows(r"S:\AKT\sklad.equip", NETWORK, "SMB", drive=4),
    windows(r"~C:\Users\zora\OneDrive\sklad.equip", SYNCED, "OneDrive"),
    windows(r"~C:\Users\zora\OneDrive - Policie ČR\Dokumenty\sklad.equip", SYNCED, "OneDrive"),
    windows(ORG + r"\AKT - Dokumenty\sklad.equip", SYNCED, "OneDrive", synced=LIBRARY),
    windows(r"c:\users\ZORA\policie čr\akt - dokumenty\a\sklad.equip", SYNCED, "OneDrive",
            synced=LIBRARY),
    windows(ORG + r"\jiné\sklad.equip", LOCAL, synced=LIBRARY),
    windows(r"~C:\Users\zora\Dropbox (AKT)\sklad.equip", SYNCED, "Dropbox"),
    windows(r"G:\My Drive\sklad.equip", SYNCED, "Google Drive"),
    windows(r"G:\Můj disk\AKT\sklad.equip", SYNCED, "Google Drive"),
    windows(r"H:\cokoli\sklad.equip", SYNCED, "Google Drive", label="Google Drive"),
    windows(r"~C:\Users\zora\iCloudDrive\sklad.equip", SYNCED, "iCloud"),
    windows(r"~C:\Users\zora\Nextcloud2\sklad.equip", SYNCED, "Nextcloud"),
    windows(r"~C:\Users\zora\Box\sklad.equip", SYNCED, "Box"),
    windows(r"D:\Box\sklad.equip", LOCAL),
    windows(r"D:\AKT\sklad.equip", SYNCED, "OneDrive", marks=(".849c9593-d756-4e56-8d6e-42412f2a707b",)),
    windows(r"~C:\Users\zora\Documents\My Drive\sklad.equip", LOCAL),
    windows(r"C:\AKT\sklad.equip", SYNCED, "Synology Drive", marks=(".synologyworkingdirectory",)),
)  # fmt: skip
CASES: tuple[Case, ...] = ON_LINUX + ON_MACOS + ON_WINDOWS


def wrong(cases: Iterable[Case], judge) -> list[tuple[Case, object]]:
    """The cases about which `judge` thinks otherwise."""
    thought = [(case, judge(case.path, case.around)) for case in cases]
    return [(case, place) for case, place in thought if (place.kind, place.name) != (case.kind, case.name)]
