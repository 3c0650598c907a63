"""One window per user folder: a second start hands its file to the first window and ends.

A lock file says who is first; Qt drops it when its process has died. Only a second start, and the first one
after its first picture, need the network module.
"""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from coalitiedesk import paths

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_SECONDS = 5.0
_LOCK, _ANSWER = "window.lock", b"ok\n"
_STEP_MS = 250
_MOST_BYTES = 64 * 1024


class SingleWindow(QObject):
    """Held by the process that has the window, as long as it runs."""

    start_repeated = Signal(object)  # Path of the file that another start was given, or None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = paths.data_folder()
        self._lock = QLockFile(str(self._folder / _LOCK))
        self._lock.setStaleLockTime(0)  # an old lock of a living process is no stale lock
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the one with the window; False when another process is."""
        return self._lock.tryLock(0)

    def hand_over(self, path: Path | None, *, patience_seconds: float = PATIENCE_SECONDS) -> bool:
        """Give the file to the first window; False when nobody answers in time.

        The first process may still be on its way to its first picture, so this tries for a while.
        """
        from PySide6.QtNetwork import QLocalSocket

        deadline = time.monotonic() + patience_seconds
        while time.monotonic() < deadline:
            socket = QLocalSocket()
            socket.connectToServer(self._name())
            if socket.waitForConnected(_STEP_MS):
                return _is_answered(socket, path, deadline)
            socket.abort()
            time.sleep(_STEP_MS / 1000)
        return False

    def listen(self) -> bool:
        """Hear of other starts from now on; call after the first paint, by whoever claimed."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        # Whoever holds the lock is the only one who listens, so a socket that is there was left by a crash.
        QLocalServer.removeServer(self._name())
        return self._server.listen(self._name())

    def release(self) -> None:
        """Let another start be first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _name(self) -> str:
        """Short, because a socket's path may be no longer than about a hundred bytes."""
        import hashlib

        return f"coalitiedesk-{hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]}"

    def _on_new_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    def _on_ready_read(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        line = bytes(socket.readLine(_MOST_BYTES).data())
        socket.write(_ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        self.start_repeated.emit(_path_in(line))


def _is_answered(socket: "QLocalSocket", path: Path | None, deadline: float) -> bool:
    import json

    given = {"path": str(path.absolute()) if path else ""}
    socket.write(json.dumps(given).encode() + b"\n")
    socket.flush()
    while not socket.canReadLine():
        left_ms = int((deadline - time.monotonic()) * 1000)
        if left_ms <= 0 or not socket.waitForReadyRead(left_ms):
            return False
    return bytes(socket.readLine().data()) == _ANSWER


def _path_in(line: bytes) -> Path | None:
    import json

    try:
        found = json.loads(line)["path"]
    except (ValueError, TypeError, KeyError):
        return None
    return Path(found) if isinstance(found, str) and found else None
