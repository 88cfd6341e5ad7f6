"""The scripts that make the packages for Windows are no package: they find each other by their folder."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging" / "windows"))
