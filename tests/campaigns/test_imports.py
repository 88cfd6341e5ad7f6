"""Hostile lists, few of them, each in a process with limits. The campaign runs apart: it makes processes of its own."""

import json
import subprocess
import sys

import pytest

from tests.campaigns import told
from tests.campaigns.hostile_lists import HEAVY, LIGHT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")


def test_no_list_breaks_the_reader_or_takes_more_than_it_may():
    """And a reader without limits, or one that follows links, is shown up."""
    command = [sys.executable, "-m", "tests.campaigns.imports", "--files", "40", "--seed", "20260302"]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=told.ROOT, timeout=600)
    facts = json.loads(ran.stdout.rpartition(told.BEGINNING)[2])
    assert (ran.returncode, facts["ok"]) == (0, True), ran.stdout
    assert "no limits: 1 over" in facts["planted"] and "following links: 0 over, 1 out" in facts["planted"]


def test_there_is_something_of_everything():
    assert len(LIGHT) > 12 and len(HEAVY) > 10
