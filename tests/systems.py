"""What a test needs of the system it runs on, by a name with its reason."""

import os

import pytest

links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows, and Wine makes none")
