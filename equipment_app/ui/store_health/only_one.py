"""One window for a store: a second program that is to open it brings the first one's window forward, and ends.

The lock beside the store decides who has it; this only passes the word. A program that has it listens under a name made
of the store's path. What a dead one left in the way is swept aside, for nobody else can listen who has no lock.
"""

import hashlib
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.store_errors import StoreInUse
from equipment_app.store import seen
from equipment_app.store.file import permissions

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket


_SOON_MS = 500
"""When the first page has its data: until then the network of Qt would be one more thing to wait for."""
START_S = 1.5
"""Whoever has the lock and does not listen yet may be starting, or be a command that is done by then."""
AGAIN_S = 0.05
"""Between one knock and the next."""
_PATIENCE_MS = 1_000
_LONGEST = 100
"""Bytes of a socket's path: the system takes 103 to 107."""
_MOST = 4_096
_HERE = b"here\n"
_TOKEN = "XDG_ACTIVATION_TOKEN"
"""With it a desktop lets one program bring another's window forward."""


def name_of(store: Path) -> str:
    """Where whoever has this store open listens: in the user's own folder, under a name that tells nothing of it."""
    real = os.path.normcase(os.path.realpath(store))
    key = hashlib.sha256(real.encode(errors="surrogateescape")).hexdigest()[:16]
    name = f"equipment-app-{key}"
    if sys.platform == "win32":
        return name
    path = str(seen.profile() / "windows" / key)
    return path if len(os.fsencode(path)) < _LONGEST else name


def is_open(store: Path) -> bool:
    """Some program has the store; nothing is written by looking."""
    from equipment_app.store.file.lock import refuse_if_open

    try:
        refuse_if_open(store)
    except StoreInUse:
        return True
    return False


def knock(store: Path) -> bool | None:
    """Ask the window that has the store open to come forward: it has, or does not answer; None where nobody listens."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name_of(store))
    if not socket.waitForConnected(_PATIENCE_MS):
        return None
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # whoever answers may take the foreground from us
    said = {"open": str(store), "token": os.environ.get(_TOKEN, "")}
    socket.write(json.dumps(said).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readLine().data()) == _HERE
    socket.disconnectFromServer()
    return bool(answered)


def comes_forward(store: Path) -> bool:
    """Another window has the store, and has come forward. Nobody is asked where nobody has its lock."""
    until = time.monotonic() + START_S
    while store.name and is_open(store):
        answer = knock(store)
        if answer is not None or time.monotonic() > until:
            return bool(answer)
        time.sleep(AGAIN_S)
    return False


class OnlyOne(QObject):
    """Listens while this window has the store open."""

    wanted = Signal(Path)
    """Somebody was to open the store once more, by this path; the window has come forward."""

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._server: QLocalServer | None = None
        self._store = Path()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(lambda: self.listen(self._store))

    @property
    def listening(self) -> bool:
        return self._server is not None and self._server.isListening()

    def listen_soon(self, store: Path) -> None:
        """`listen` once the start is over."""
        self._store = store
        self._soon.start()

    def listen(self, store: Path) -> None:
        """The store is open here, so nobody else can be listening under its name."""
        from PySide6.QtNetwork import QLocalServer

        name = name_of(store)
        if Path(name).is_absolute() and not _make_room(Path(name)):
            return
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)
        server.newConnection.connect(self._came)
        server.listen(name)

    def leave(self) -> None:
        self._soon.stop()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _came(self) -> None:
        socket = self._server.nextPendingConnection() if self._server else None
        if socket is not None:
            socket.readyRead.connect(lambda: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        """One line; whoever sends more, or nonsense, is not one of us."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST:
                socket.abort()
            return
        try:
            said = json.loads(bytes(socket.readLine(_MOST).data()))
            store, token = Path(said["open"]), str(said["token"])
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(_HERE)
        socket.flush()
        self._come_forward(token)
        self.wanted.emit(store)

    def _come_forward(self, token: str) -> None:
        if token:
            os.environ[_TOKEN] = token
        state = self._window.windowState() & ~Qt.WindowState.WindowMinimized
        self._window.setWindowState(state | Qt.WindowState.WindowActive)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def _make_room(socket: Path) -> bool:
    """The folder it stands in, which nobody else may enter; False where there can be none."""
    try:
        permissions.make_folders(socket.parent)
    except OSError:
        return False
    return True
