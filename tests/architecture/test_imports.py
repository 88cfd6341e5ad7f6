"""Who may import whom: the contracts are in pyproject.toml, beside the layers they protect."""

from pathlib import Path

from importlinter.cli import lint_imports

CONFIG = Path(__file__).parents[2] / "pyproject.toml"


def test_imports_follow_the_layers(capsys):
    kept = lint_imports(config_filename=str(CONFIG), no_cache=True, no_logo=True) == 0
    assert kept, capsys.readouterr().out
