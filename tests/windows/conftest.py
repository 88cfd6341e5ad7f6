"""What only Windows has: elsewhere these tests are not there. Wine runs them, `python3 dev.py test --windows`."""

import sys

collect_ignore_glob = [] if sys.platform == "win32" else ["test_*"]
