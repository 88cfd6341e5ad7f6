"""Hostile files offered as stores. The campaign runs apart: it makes processes of its own."""

import json
import subprocess
import sys

import pytest

from tests.campaigns import told
from tests.campaigns.hostile_schemas import CASES, PAPERS, SOUND

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")


def test_nothing_is_asked_of_them_but_who_they_are():
    """And a program that does not compare the schema, or looks at the books first, is shown up."""
    few = ["--random", "20", "--cases", "16", "--seed", "20260302"]
    command = [sys.executable, "-m", "tests.campaigns.hostile_stores", *few]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=told.ROOT, timeout=900)
    facts = json.loads(ran.stdout.rpartition(told.BEGINNING)[2])
    assert (ran.returncode, facts["ok"]) == (0, True), ran.stdout


def test_there_is_something_of_everything():
    assert len(CASES) - len(PAPERS) - len(SOUND) > 60
