"""Makes `dist/equipment-app-VERSION-setup.exe`, for one user: `python3 dev.py package windows`.

    --source FOLDER   the checkout it is made of; this one, where nothing is said

With EQUIPMENT_SIGN_CERTIFICATE and EQUIPMENT_SIGN_KEY (files in PEM form) all programs of our own are signed.
"""

import subprocess
import sys
from pathlib import Path

from folder import BUILD, DIST, HERE, packed
from interpreter import TAG
from launchers import numbers
from reproducible import environment
from signing import command, sign

MAKENSIS = ["makensis", "-V2", "-WX", "-XTarget amd64-unicode", "-INPUTCHARSET", "UTF8", "-NOCD"]


def main() -> None:
    folder, version = packed(__doc__ or "")
    print(setup(folder, version, quick="--quick" in sys.argv))


def setup(folder: Path, version: str, *, quick: bool = False) -> Path:
    """The installer of what is in `folder`."""
    DIST.mkdir(exist_ok=True)
    target = DIST / f"equipment-app-{version}-setup.exe"
    target.unlink(missing_ok=True)
    listing = BUILD / f"files-{version}.nsh"
    listing.write_text(listed(folder, version), encoding="utf-8")
    said = {
        "VERSION": version,
        "NUMBERS": ".".join(numbers(version)),
        "FOLDER": folder,
        "FILES": listing,
        "ICON": BUILD / "launchers" / "equipment-app.ico",
        "PYTHON": f"python{TAG}.dll",
        "SIZE": sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024,
        "OUT": target,
    }
    if command():
        said["SIGN"] = " ".join([*command()])
    if quick:
        said["QUICK"] = "yes"
    defines = [f"-D{name}={value}" for name, value in said.items()]
    subprocess.run([*MAKENSIS, *defines, HERE / "installer.nsi"], cwd=HERE, env=environment(), check=True)
    sign([target])
    return target


def listed(folder: Path, version: str) -> str:
    """What is copied, in a fixed order, for makensis would take files as the disk happens to have them."""
    lines = []
    for place in sorted({file.parent for file in folder.rglob("*") if file.is_file()}):
        inside = str(place.relative_to(folder)).replace("/", "\\")
        lines.append(f'SetOutPath "$INSTDIR\\versions\\{version}\\{inside}"'.replace('\\."', '"'))
        lines += [f'File "{file}"' for file in sorted(place.iterdir()) if file.is_file()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
