"""Makes the wheel and the source archive in `dist`: `python3 dev.py package wheel`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(ROOT / "dist"), str(ROOT)]
    sys.exit(subprocess.run(build).returncode)
