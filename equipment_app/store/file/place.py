"""Where a store may lie: on a disk of this computer. SQLite's locks and flushes do not hold on a network drive, and a
program that keeps a folder alike on several computers copies a store's file and its log at different moments.

`judge` decides from facts alone; `store.file.surroundings` gathers them from the running system.
"""

import re
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded


class PlaceKind(Worded):
    LOCAL = "local", "disk tohoto počítače", "a disk of this computer"
    REMOVABLE = (
        "removable",
        "vyměnitelný disk: někdo ho může i s evidencí odnést, zálohujte jinam",
        "a removable disk: somebody can walk away with it, back up elsewhere",
    )
    NETWORK = (
        "network",
        "síťový disk ({name}): evidence se tu neotevře",
        "a network drive ({name}): no store is opened there",
    )
    SYNCED = (
        "synced",
        "synchronizovaná složka ({name}): evidence se tu neotevře",
        "a synchronised folder ({name}): no store is opened there",
    )


class Mount(Value):
    """What is mounted where: `kind` as the system calls the file system, `device` as `major:minor` where it says it."""

    point: str
    kind: str
    source: str = ""
    device: str = ""
    local: bool = True


class Surroundings(Value):
    """What is known about a path without opening the file."""

    system: str
    """As `sys.platform` says it."""
    home: str = ""
    mounts: tuple[Mount, ...] = ()
    drive: int = 0
    """What Windows' GetDriveType says: 2 removable, 3 fixed, 4 network."""
    label: str = ""
    """Of the drive."""
    synced: tuple[tuple[str, str], ...] = ()
    """Folders a synchronising program says are its own, each with that program's name."""
    marks: tuple[str, ...] = ()
    """Names of the signs of synchronising programs (`MARKS`) found in the folders above the path."""
    removable: bool = False
    """The disk can be pulled out, as far as the system says."""


class StorePlace(Value):
    kind: PlaceKind
    name: str = ""
    """What people call it: NFS, OneDrive."""
    mount: Mount | None = None


_NETWORK = {
    "nfs": "NFS", "nfs3": "NFS", "nfs4": "NFS",
    "cifs": "SMB", "smb": "SMB", "smb2": "SMB", "smb3": "SMB", "smbfs": "SMB",
    "afs": "AFS", "auristorfs": "AFS", "coda": "Coda", "ncpfs": "NetWare", "afpfs": "AFP",
    "webdav": "WebDAV", "davfs": "WebDAV", "ftp": "FTP",
    "9p": "9p", "virtiofs": "virtiofs", "vboxsf": "VirtualBox", "vmhgfs": "VMware", "prl_fs": "Parallels",
    "fakeowner": "Docker", "osxfs": "Docker", "grpcfuse": "Docker",
    "ceph": "Ceph", "lustre": "Lustre", "glusterfs": "GlusterFS", "beegfs": "BeeGFS", "gpfs": "GPFS",
    "orangefs": "OrangeFS", "panfs": "PanFS", "gfs2": "GFS2", "ocfs2": "OCFS2",
    "macfuse": "FUSE", "osxfuse": "FUSE", "fuse": "FUSE",
}  # fmt: skip
"""File systems that another computer serves, or a virtual machine's host, or that several computers share."""

_LOCAL_FUSE = frozenset(
    "bindfs cryfs ecryptfs encfs exfat fuse-overlayfs fuse2fs gocryptfs mergerfs ntfs ntfs-3g securefs unionfs "
    "veracrypt zfs".split()
)
"""After `fuse.`: they stand on a disk of this computer. Every other is taken for a network drive."""

MARKS = {
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".synologyworkingdirectory": "Synology Drive",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "ownCloud",
    ".csync_journal*.db": "ownCloud",
}
"""What synchronising programs leave in the topmost of their folders; `*` stands for anything."""

_ANYWHERE = (
    (r"onedrive( - .+|-.+)?", "OneDrive"),
    (r"dropbox( \(.+\))?", "Dropbox"),
    (r"google ?drive(-.+| \(.+\))?", "Google Drive"),
    (r"icloud ?drive|com~apple~clouddocs|mobile documents", "iCloud"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*", "ownCloud"),
    (r"seafile|seadrive", "Seafile"),
    (r"megasync", "MEGA"),
    (r"pcloud ?(drive|sync)", "pCloud"),
    (r"box ?sync|box-box", "Box"),
    (r"proton ?drive(-.+)?", "Proton Drive"),
    (r"tresorit( drive)?", "Tresorit"),
    (r"synology ?drive|cloudstation", "Synology Drive"),
    (r"yandex\.?disk|yandex disk", "Yandex Disk"),
    (r"resilio sync|btsync", "Resilio Sync"),
    (r"hidrive|magentacloud|kdrive|jottacloud|icedrive|spideroak hive", "cloud"),
)
"""Names of folders, without regard to capitals, wherever they are."""

_AT_HOME = ((r"box", "Box"), (r"mega", "MEGA"), (r"sync", "Sync"), (r"insync", "Insync"))
"""Names that could be anybody's folder elsewhere."""

_DRIVE_ROOT = r"my drive|můj disk|sdílené disky|shared drives"
"""Google Drive's folders on the letter of its own that it takes on Windows."""


def judge(path: str, around: Surroundings) -> StorePlace:
    """What kind of place the absolute `path` is; a network drive before anything else, then a synchronised folder."""
    pure: PurePath = PureWindowsPath(path) if around.system == "win32" else PurePosixPath(path)
    mount = mount_of(pure, around.mounts)
    network = _share(path, around) or _network(mount)
    if network:
        return StorePlace(PlaceKind.NETWORK, network, mount)
    service = _service(pure, around)
    if service:
        return StorePlace(PlaceKind.SYNCED, service, mount)
    return StorePlace(PlaceKind.REMOVABLE if _can_be_pulled_out(pure, around) else PlaceKind.LOCAL, "", mount)


def _share(path: str, around: Surroundings) -> str:
    r"""Windows: `\\server\share`, or a letter that stands for one."""
    if around.system != "win32":
        return ""
    plain = path.replace("/", "\\")
    if plain.startswith("\\\\?\\"):
        plain = "\\\\" + plain[8:] if plain[4:8].upper() == "UNC\\" else plain[4:]
    return "SMB" if plain.startswith("\\\\") or around.drive == _REMOTE else ""


def _network(mount: Mount | None) -> str:
    if mount is None:
        return ""
    kind = mount.kind.casefold()
    if kind.startswith("fuse."):
        return "" if kind[5:] in _LOCAL_FUSE else f"FUSE, {kind[5:]}"
    return _NETWORK.get(kind, "") or ("" if mount.local else kind.upper())


def _service(path: PurePath, around: Surroundings) -> str:
    """The synchronising program that looks after the folder; empty where none does, as far as can be seen."""
    for folder, name in around.synced:
        if folder and path.is_relative_to(folder):
            return name
    parts = [part.casefold() for part in path.parts[1:-1]]
    own = next((name for part in parts for name in _named(part, _ANYWHERE)), "") or _of_the_system(path, around)
    if own:
        return own
    if around.home and path.is_relative_to(around.home):
        first = [part.casefold() for part in path.relative_to(around.home).parts[:-1]][:1]
        own = next((name for part in first for name in _named(part, _AT_HOME)), "")
    return own or next((MARKS[mark] for mark in around.marks), "")


def _named(part: str, rules: tuple[tuple[str, str], ...]) -> list[str]:
    return [name for rule, name in rules if re.fullmatch(rule, part)]


def _of_the_system(path: PurePath, around: Surroundings) -> str:
    """Where the system itself has a place for synchronised folders."""
    if around.system == "darwin" and "CloudStorage" in path.parts:
        after = path.parts[path.parts.index("CloudStorage") + 1 :]
        return after[0].partition("-")[0] if len(after) > 1 else ""
    if around.system == "win32":
        label = next(iter(_named(around.label.casefold(), _ANYWHERE)), "")
        on_root = len(path.parts) > 2 and re.fullmatch(_DRIVE_ROOT, path.parts[1].casefold())
        return label or ("Google Drive" if on_root else "")
    return ""


def _can_be_pulled_out(path: PurePath, around: Surroundings) -> bool:
    if around.system == "darwin":
        return path.is_relative_to("/Volumes")
    return around.removable or (around.system == "win32" and around.drive == _REMOVABLE)


def mount_of(path: PurePath, mounts: tuple[Mount, ...]) -> Mount | None:
    """The innermost; of several at one point the last, which hides the others."""
    above = {str(path), *map(str, path.parents)}
    found = [mount for mount in mounts if mount.point in above]
    return max(reversed(found), key=lambda mount: len(mount.point), default=None)


_REMOVABLE, _REMOTE = 2, 4
"""Of Windows' GetDriveType."""
