"""The scripts of `packaging` are no package: `released`, `hook` and `house` are some of them as modules.

Those that make the packages for Windows find each other by their folder.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging" / "windows"))


def script(name: str) -> ModuleType:
    before = list(sys.path)
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


@pytest.fixture(scope="session")
def released() -> ModuleType:
    return script("release")


@pytest.fixture(scope="session")
def hook() -> ModuleType:
    return script("build_hook")


@pytest.fixture(scope="session")
def house() -> ModuleType:
    return script("wheelhouse")
