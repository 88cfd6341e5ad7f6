"""What the program remembers of stores outside them goes to a folder of the tests, never to the user's own profile.

Imported for what it does: by pytest, and by the campaigns, whose processes inherit it.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from equipment_app.store.seen import PROFILE

if PROFILE not in os.environ:
    os.environ[PROFILE] = tempfile.mkdtemp(prefix="equipment-app-profile-")
    atexit.register(shutil.rmtree, os.environ[PROFILE], ignore_errors=True)
FOLDER = Path(os.environ[PROFILE])
