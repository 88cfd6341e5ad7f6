"""Does a packaged program work where nothing else is? `python3 packaging/smoke_test.py PROGRAM`

Runs it as a stranger would: in an empty folder, with an empty home, without this checkout; standard library only.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SIGN_OF_PDF = b"%PDF-1."


def main(program: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(program, folder, "self-test")
        run(program, folder, "demo", "demo.equip")
        report = run(program, folder, "--store", "demo.equip", "verify", "--json")
        assert json.loads(report)["ok"], report
        run(
            program,
            folder,
            *"--store demo.equip --operator Ukázková labels --all --sheet rayfilm-0102 --pdf labels.pdf".split(),
        )
        assert (folder / "labels.pdf").read_bytes().startswith(SIGN_OF_PDF)
    print(f"{program} works.")


def run(program: Path, folder: Path, *arguments: str) -> str:
    print("$", program.name, *arguments, flush=True)
    bare = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    alone = bare | {"HOME": str(folder), "USERPROFILE": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(program), *arguments]
    return subprocess.run(command, cwd=folder, env=alone, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
