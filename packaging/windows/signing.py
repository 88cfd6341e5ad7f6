"""Signs what we made, where somebody gives a certificate; without one nothing is signed, and that is said.

EQUIPMENT_SIGN_CERTIFICATE and EQUIPMENT_SIGN_KEY name files in PEM form. EQUIPMENT_SIGN_PASSWORD_FILE opens the key,
EQUIPMENT_SIGN_TIMESTAMP is the address of a service that witnesses the time: without it, signatures end when the
certificate does.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

NAME = "Equipment App"
CERTIFICATE, KEY = "EQUIPMENT_SIGN_CERTIFICATE", "EQUIPMENT_SIGN_KEY"
MORE = {"EQUIPMENT_SIGN_PASSWORD_FILE": "-readpass", "EQUIPMENT_SIGN_TIMESTAMP": "-ts"}


def options() -> list[str]:
    """How osslsigncode is told what to sign with; nothing where no certificate is given."""
    certificate, key = os.environ.get(CERTIFICATE), os.environ.get(KEY)
    if bool(certificate) != bool(key):
        sys.exit(f"{CERTIFICATE} and {KEY} go together: one of them is missing.")
    if not (certificate and key):
        return []
    for name, file in ((CERTIFICATE, certificate), (KEY, key)):
        if not Path(file).is_file():
            sys.exit(f"{name}: {file} is not there.")
    more = [word for name, option in MORE.items() if (said := os.environ.get(name)) for word in (option, said)]
    return ["-certs", certificate, "-key", key, "-n", NAME, "-h", "sha256", *more]


def command() -> list[str]:
    """What makensis runs to sign the uninstaller: this file."""
    return [sys.executable, str(Path(__file__).resolve())] if options() else []


def sign(files: Iterable[Path]) -> None:
    """Sign each file in its place."""
    with_what = options()
    for file in files:
        if not with_what:
            print(f"{file.name} is not signed: {CERTIFICATE} is not given.")
            continue
        signed = file.with_name(file.name + ".signed")
        signed.unlink(missing_ok=True)
        subprocess.run(["osslsigncode", "sign", *with_what, "-in", file, "-out", signed], check=True)
        signed.replace(file)


if __name__ == "__main__":
    sign([Path(sys.argv[1])])
