"""A printer is a socket that records, or a device: it gets every byte, or somebody is told why not."""

import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from equipment_app.documents import zpl
from equipment_app.documents.label_designs import SAMPLES
from equipment_app.documents.stock import STOCKS
from equipment_app.domain.label_errors import NoLabelPrinter, PrinterUnreachable
from equipment_app.domain.labels import Design
from equipment_app.exchange.label_printer import PORT, refuse_no_printer, send


@contextmanager
def recording(family: int = socket.AF_INET, host: str = "127.0.0.1") -> Iterator[tuple[int, list[bytes]]]:
    """A printer's raw port; what it got is there once the block is left."""
    heard: list[bytes] = []
    with socket.socket(family) as server:
        server.bind((host, 0))
        server.listen()

        def listen() -> None:
            connection, _ = server.accept()
            with connection:
                heard.append(b"".join(iter(lambda: connection.recv(65536), b"")))

        listener = threading.Thread(target=listen)
        listener.start()
        yield server.getsockname()[1], heard
        listener.join(10)
    assert heard


@pytest.mark.parametrize("target", ["127.0.0.1:{}", "tcp://127.0.0.1:{}", " localhost:{} ", "tcp://127.0.0.1:{}/"])
def test_a_raw_port_gets_every_byte(target):
    content = zpl.render([SAMPLES[Design.ITEM]] * 20, STOCKS["zebra-51x25"])
    with recording() as (port, heard):
        send(content, target.format(port))
    assert heard == [content]


def test_an_address_of_the_sixth_version():
    try:
        with recording(socket.AF_INET6, "::1") as (port, heard):
            send(b"^XA^XZ", f"[::1]:{port}")
    except OSError:
        pytest.skip("this machine has no IPv6")
    assert heard == [b"^XA^XZ"]


def test_the_port_is_9100_unless_told(monkeypatch):
    asked = []

    def connect(address, timeout):
        asked.append((address, timeout))
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket, "create_connection", connect)
    for target in ("zebra", "tcp://10.0.0.7", "[fe80::1]"):
        with pytest.raises(PrinterUnreachable) as refused:
            send(b"x", target, timeout=1.5)
        assert (refused.value.target, refused.value.reason) == (target, "Connection refused")
    assert asked == [(("zebra", PORT), 1.5), (("10.0.0.7", PORT), 1.5), (("fe80::1", PORT), 1.5)]


@pytest.mark.skipif(os.name != "posix", reason="a device that can be read back")
def test_a_device_gets_every_byte():
    import pty
    import tty

    leader, follower = pty.openpty()
    tty.setraw(follower)
    try:
        send(b"^XA^XZ" * 100, os.ttyname(follower))
        heard = b""
        while len(heard) < 600:
            heard += os.read(leader, 4096)
        assert heard == b"^XA^XZ" * 100
    finally:
        os.close(leader)
        os.close(follower)


def test_a_printer_that_is_off_is_named():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(PrinterUnreachable) as refused:
        send(b"x", f"127.0.0.1:{port}")
    assert str(port) in refused.value.target and refused.value.reason


@pytest.mark.parametrize("target", ["host:0", "host:70000"])
def test_what_cannot_be_a_port_is_refused(target):
    with pytest.raises(PrinterUnreachable):
        send(b"x", target)


@pytest.mark.skipif(os.name != "posix", reason="pipes, and devices by a path")
@pytest.mark.parametrize(
    "target", ["", "/dev/nothing-there", "no such/device", "/", "file", "link", "pipe", "./new.zpl"]
)
def test_what_is_no_device_is_refused_and_nothing_is_written(target, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"a store")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    before = sorted(tmp_path.iterdir())
    where = target if target.startswith("/") or not target else str(tmp_path / target)
    for check in (lambda: refuse_no_printer(where), lambda: send(b"x", where)):
        with pytest.raises(NoLabelPrinter) as refused:
            check()
        assert refused.value.target == where
    assert sorted(tmp_path.iterdir()) == before and (tmp_path / "file").read_bytes() == b"a store"


@pytest.mark.parametrize("target", ["COM77", "lpt77:", r"\\.\COM77"])
def test_a_port_that_windows_has_not_is_no_file_there(target, tmp_path, monkeypatch):
    """`COM77` is a name as any other, to Windows; what is opened is the device of this name, or nothing."""
    monkeypatch.chdir(tmp_path)
    for name in ("COM77", "lpt77"):
        (tmp_path / name).write_bytes(b"mine")
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(PrinterUnreachable):
        send(b"x", target)
    assert [(tmp_path / name).read_bytes() for name in ("COM77", "lpt77")] == [b"mine"] * 2


@pytest.mark.skipif(os.name != "posix", reason="elsewhere")
def test_a_port_of_windows_is_no_file_elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "LPT1").write_bytes(b"mine")
    with pytest.raises(NoLabelPrinter):
        send(b"x", "LPT1")
    assert (tmp_path / "LPT1").read_bytes() == b"mine"
