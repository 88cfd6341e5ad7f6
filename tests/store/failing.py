"""A disk that fails when a test wants it to: what SQLite says then, whether or not the bytes came to lie on it."""

import sqlite3

from equipment_app.store.file import sqlite


class Disk:
    """`fail(n)`: the n-th commit from now on fails, before or after it is done; `gone`: nothing can be opened."""

    def __init__(self, monkeypatch):
        self.after = 0
        self.written = False
        self.code = sqlite3.SQLITE_IOERR
        self.gone = False
        connect = sqlite3.connect
        disk = self

        class Connection(sqlite3.Connection):
            def commit(self):
                if disk.after != 1:
                    disk.after = max(0, disk.after - 1)
                    return super().commit()
                disk.after = 0
                if disk.written:
                    super().commit()
                raise disk.error()

        def connected(path, *args, **options):
            if disk.gone:
                raise disk.error()
            return connect(path, *args, **{"factory": Connection} | options)

        monkeypatch.setattr(sqlite.sqlite3, "connect", connected)

    def fail(self, commit=1, *, written=False, code=sqlite3.SQLITE_IOERR):
        self.after, self.written, self.code = commit, written, code

    def error(self):
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = self.code
        return error
