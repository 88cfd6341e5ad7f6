"""What is compiled is kept from one run to the next, and for the processes that tests start. Imported for what it does.

It lies under `build`, also where Python is told to keep none beside the sources: to rewrite the assertions of all tests
takes as long as to find them twice, and every process of the program would compile itself anew.
"""

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "build" / "bytecode"
sys.pycache_prefix, sys.dont_write_bytecode = str(FOLDER), False
os.environ |= {"PYTHONPYCACHEPREFIX": str(FOLDER), "PYTHONDONTWRITEBYTECODE": ""}
