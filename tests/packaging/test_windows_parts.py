"""What is packed for Windows is its makers', whole, and the same in every build."""

import hashlib
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from types import SimpleNamespace

import authentic
import interpreter
import pytest
import qt
import signing
from reproducible import compile_all, compiled, zipped


@pytest.fixture
def catalogue(monkeypatch, tmp_path) -> Path:
    """A signed list that knows one file, `known.py`."""
    known = hashlib.sha256(b"print('known')\r\n").digest()
    trusted = SimpleNamespace(ctl=SimpleNamespace(subjects=[SimpleNamespace(identifier=known)]))
    monkeypatch.setattr(authentic, "signer", lambda file: "its maker")
    monkeypatch.setattr(authentic.AuthenticodeFile, "from_stream", lambda content, file_name: trusted)
    (tmp_path / "known.py").write_bytes(b"print('known')\r\n")
    (tmp_path / "list.cat").touch()
    return tmp_path / "list.cat"


def test_a_program_without_a_signature_is_refused(tmp_path):
    program = tmp_path / "python.exe"
    program.write_bytes(b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0" + bytes(400))
    with pytest.raises(authentic.NotAuthentic, match=r"python\.exe"):
        authentic.check_programs([program])


def test_a_library_file_that_was_changed_is_refused(catalogue):
    library = catalogue.parent
    assert authentic.check_library(library, catalogue, [library / "known.py"]) == 1
    (library / "known.py").write_bytes(b"print('changed')\r\n")
    with pytest.raises(authentic.NotAuthentic, match=r"known\.py"):
        authentic.check_library(library, catalogue, [library / "known.py"])


def test_a_library_file_nobody_listed_may_be_empty_or_what_this_python_has(catalogue):
    library = catalogue.parent
    (library / "empty.py").touch()
    (library / "keyword.py").write_bytes(
        Path(__import__("keyword").__file__).read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    )
    assert authentic.check_library(library, catalogue, [library / "empty.py", library / "keyword.py"]) == 0


def test_another_archive_than_the_pinned_one_is_refused(tmp_path):
    [pinned] = [line for line in interpreter.LOCK.read_text(encoding="utf-8").splitlines() if "==" in line]
    name, version = pinned.split(" ")[0].split("==")
    (tmp_path / f"{name.replace('-', '_')}-{version}.tar.gz").write_bytes(b"something else")
    with pytest.raises(SystemExit, match="its hash is another"):
        interpreter.fetched(tmp_path)


def test_of_the_libraries_only_those_are_taken_that_something_asks_for(monkeypatch, tmp_path):
    asks = {"window.pyd": {"qt6gui.dll"}, "Qt6Gui.dll": {"qt6core.dll", "kernel32.dll"}, "Qt6Core.dll": set()}
    monkeypatch.setattr(qt, "imports", lambda program: asks[program.name])
    libraries = [tmp_path / name for name in ("Qt6Gui.dll", "Qt6Core.dll", "Qt6Quick.dll")]
    found = qt.closure([tmp_path / "window.pyd"], libraries)
    assert {path.name for path in found} == {"window.pyd", "Qt6Gui.dll", "Qt6Core.dll"}


def test_a_library_that_nobody_has_is_named_with_who_asks(monkeypatch, tmp_path):
    (tmp_path / "window.pyd").touch()
    monkeypatch.setattr(
        qt, "imports", lambda program: {"qt6gone.dll", "kernel32.dll", "api-ms-win-crt-math-l1-1-0.dll"}
    )
    assert qt.missing(tmp_path) == {"qt6gone.dll": ["window.pyd"]}


def test_a_plugin_that_qt_no_longer_has_stops_the_build(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"qwindows\.dll"):
        qt.needed(tmp_path)


def test_the_same_sources_give_the_same_archive_wherever_they_lie(monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795824000")
    made = []
    for name in ("here", "elsewhere"):
        folder = tmp_path / name
        (folder / "inner").mkdir(parents=True)
        sources = [folder / "inner" / "b.py", folder / "a.py"]
        for source in sources:
            source.write_text("def f():\n    return {'a', 'b'} | {'c'}\n", encoding="utf-8")
        zipped(tmp_path / f"{name}.zip", compiled(folder, sources))
        made.append((tmp_path / f"{name}.zip").read_bytes())
    assert made[0] == made[1]
    assert str(tmp_path).encode() not in made[0]


def test_libraries_are_packed_compiled_alone(tmp_path):
    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "__init__.py").write_text("WHAT = 'packed'\n", encoding="utf-8")
    compile_all(tmp_path)
    assert [path.name for path in (tmp_path / "part").iterdir()] == ["__init__.pyc"]
    found = PathFinder.find_spec("part", [str(tmp_path)])
    module = module_from_spec(found)
    found.loader.exec_module(module)
    assert module.WHAT == "packed"


def test_a_certificate_without_its_key_is_said(monkeypatch, tmp_path):
    monkeypatch.delenv(signing.KEY, raising=False)
    monkeypatch.setenv(signing.CERTIFICATE, str(tmp_path / "certificate.pem"))
    with pytest.raises(SystemExit, match=signing.KEY):
        signing.options()
    monkeypatch.setenv(signing.KEY, str(tmp_path / "key.pem"))
    with pytest.raises(SystemExit, match=r"certificate\.pem is not there"):
        signing.options()


def test_without_a_certificate_nothing_is_signed(monkeypatch, capsys, tmp_path):
    monkeypatch.delenv(signing.KEY, raising=False)
    monkeypatch.delenv(signing.CERTIFICATE, raising=False)
    signing.sign([tmp_path / "program.exe"])
    assert "program.exe is not signed" in capsys.readouterr().out
