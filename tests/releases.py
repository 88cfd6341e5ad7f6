"""A release made in a folder, signed with a key made here, for tests of whoever reads it."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from equipment_app.domain.release import PackageKind, Release, ReleaseFile, SignedRelease
from equipment_app.exchange.release_keys import ReleaseKey
from equipment_app.store.ledger.signing import SigningKey
from equipment_app.store.tables import ddl

KEY = SigningKey(bytes(range(32)))
OWNER = ReleaseKey(KEY.public.hex(), "Výrobce")
CONTENTS = {
    "equipment-app-0.2.0-setup.exe": (PackageKind.SETUP, b"setup"),
    "equipment_app-0.2.0-py3-none-any.whl": (PackageKind.WHEEL, b"wheel" * 1000),
    "equipment_app-0.2.0.tar.gz": (PackageKind.SOURCE, b"source"),
}
NEWS = {"cs": ("Rychlejší výdejna.", "Tisk štítků."), "en": ("A quicker counter.", "Labels are printed.")}


def release(version: str = "0.2.0", **more: object) -> Release:
    files = tuple(
        ReleaseFile(name, kind, len(content), sha256(content).hexdigest()) for name, (kind, content) in CONTENTS.items()
    )
    facts = {"day": date(2026, 11, 29), "commit": "ab" * 20, "oldest": 1, "newest": ddl.VERSION, "files": files}
    return Release(**{"version": version, "news": NEWS} | facts | more)


def signed(made: Release, key: SigningKey = KEY) -> SignedRelease:
    signature = key._private.sign(made.signed_bytes())
    return SignedRelease(made).signed(key.public.hex(), signature.hex())


def put(folder: Path, made: SignedRelease | None = None) -> Path:
    """The folder with all files of the release; the path of its manifest."""
    folder.mkdir(exist_ok=True)
    for name, (_, content) in CONTENTS.items():
        (folder / name).write_bytes(content)
    manifest = folder / "equipment-app-0.2.0.release"
    manifest.write_bytes((made or signed(release())).to_bytes())
    return manifest
