"""Each system says in its own way that its screen is locked; each way is played to it here."""

import ctypes
from ctypes import wintypes

import pytest

from equipment_app.ui.access import os_lock
from equipment_app.ui.access.os_lock import OsLock, watch_linux, watch_macos, watch_windows


class Bus:
    """Notes who listens for what; `say` is the system speaking."""

    def __init__(self):
        self.listening = []

    def connect(self, service, path, interface, name, receiver, slot):
        self.listening.append((service, path, f"{interface}.{name}", receiver, slot))
        return True

    def say(self, name, *arguments):
        for _, _, signal, receiver, slot in self.listening:
            if signal == name:
                getattr(receiver, str(slot)[1:].partition("(")[0])(*arguments)


@pytest.fixture
def lock(qapp):
    """Of a system that says nothing by itself."""
    lock = OsLock(qapp, window=7, system="other")
    lock.heard = []
    lock.locked.connect(lambda: lock.heard.append(1))
    yield lock
    lock.deleteLater()


class TestLinux:
    @pytest.fixture
    def buses(self, lock):
        session, system = Bus(), Bus()
        self.ear = watch_linux(lock, lambda: (session, system), {"XDG_SESSION_ID": "3"})
        return session, system

    def test_the_session_manager_locks_this_session(self, lock, buses):
        buses[1].say("org.freedesktop.login1.Session.Lock")
        assert lock.heard == [1]
        [listening] = [one for one in buses[1].listening if one[2].endswith("Session.Lock")]
        assert listening[:2] == ("org.freedesktop.login1", "/org/freedesktop/login1/session/_33")

    @pytest.mark.parametrize("desktop", ["freedesktop", "gnome", "mate", "cinnamon"])
    def test_a_screen_saver_begins_and_ends(self, lock, buses, desktop):
        buses[0].say(f"org.{desktop}.ScreenSaver.ActiveChanged", False)
        assert lock.heard == []
        buses[0].say(f"org.{desktop}.ScreenSaver.ActiveChanged", True)
        assert lock.heard == [1]

    def test_the_machine_falls_asleep_and_wakes(self, lock, buses):
        buses[1].say("org.freedesktop.login1.Manager.PrepareForSleep", True)
        buses[1].say("org.freedesktop.login1.Manager.PrepareForSleep", False)
        assert lock.heard == [1]

    @pytest.mark.parametrize(
        ("id", "path"),
        [("c1", "c1"), ("12", "_312"), ("a-b", "a_2db"), ("", "")],
        ids=["letter", "digits", "sign", "none"],
    )
    def test_a_session_is_found_as_systemd_writes_its_path(self, lock, id, path):
        session, system = Bus(), Bus()
        ear = watch_linux(lock, lambda: (session, system), {"XDG_SESSION_ID": id})
        wanted = f"/org/freedesktop/login1/session/{path}" if path else ""
        assert ear is not None and wanted in {one[1] for one in system.listening if "Session" in one[2]}

    def test_without_a_bus_nothing_is_heard_and_nothing_breaks(self, lock):
        assert watch_linux(lock, lambda: None) is None

    def test_the_real_bus_takes_what_we_listen_for(self, lock):
        """Where there is none, it says so without a word of warning."""
        assert watch_linux(lock) is not None


class TestWindows:
    class Registry:
        def __init__(self):
            self.asked = []

        def WTSRegisterSessionNotification(self, window, flags):
            self.asked.append((window, flags))
            return 1

    @pytest.fixture
    def told(self, lock):
        registry = self.Registry()
        filter = watch_windows(lock, registry)
        assert registry.asked == [(7, 0)]
        return filter

    def send(self, told, message, wparam, kind=b"windows_generic_MSG"):
        said = wintypes.MSG()
        said.message, said.wParam = message, wparam
        return told.nativeEventFilter(kind, ctypes.addressof(said))

    @pytest.mark.parametrize("reason", [os_lock.LOCKED, os_lock.CONSOLE_AWAY, os_lock.REMOTE_AWAY])
    def test_locked_switched_away_or_disconnected(self, lock, told, reason):
        assert self.send(told, os_lock.SESSION_CHANGE, reason) == (False, 0), "the message goes on"
        assert lock.heard == [1]

    def test_asleep(self, lock, told):
        self.send(told, os_lock.POWER, os_lock.SLEEPS)
        assert lock.heard == [1]

    @pytest.mark.parametrize(
        ("message", "wparam"), [(os_lock.SESSION_CHANGE, 0x8), (0x0100, 0x7), (os_lock.POWER, 0x7)]
    )
    def test_other_messages_are_none_of_ours(self, lock, told, message, wparam):
        self.send(told, message, wparam)
        self.send(told, os_lock.SESSION_CHANGE, os_lock.LOCKED, b"xcb_generic_event_t")
        assert lock.heard == []

    def test_without_a_window_nothing_is_asked_for(self, qapp):
        silent = OsLock(qapp, window=0, system="other")
        assert watch_windows(silent, self.Registry()) is None
        silent.deleteLater()


class TestMac:
    class Core:
        """As much of CoreFoundation as is used: it keeps whom to call back."""

        def __init__(self):
            self.observers = {}

        def CFStringCreateWithCString(self, _allocator, text, _encoding):
            return text.decode()

        def CFNotificationCenterGetDistributedCenter(self):
            return "centre"

        def CFNotificationCenterAddObserver(self, centre, _observer, callback, name, _object, _how):
            assert centre == "centre"
            self.observers[name] = callback

    @pytest.mark.parametrize("name", os_lock.MAC_NAMES)
    def test_the_screen_is_locked_or_covered(self, lock, name):
        core = self.Core()
        kept = watch_macos(lock, core)
        core.observers[name](None, None, None, None, None)
        assert lock.heard == [1] and core in kept


def test_a_system_we_do_not_know_is_silent(lock):
    assert lock.kept is None
