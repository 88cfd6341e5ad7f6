"""A scan reaches the program whatever has the focus, and leaves nothing behind in it.

Every key enters a window through its `QWindow`; there, before any widget or shortcut has seen it, `scanning.wedge` says
whose it is. A key kept back and then given back is sent to the same window and is there all it was, also a shortcut.

Scans are handed on one by one, in the order they were read: the next waits while `busy` says that what came of the one
before is still on its way, be it a page, a form or a line. So no page is asked before it has its answers.

One kind of key does not come that way: on Linux an input method swallows a dead key and the letter behind it, of both
the window sees the release alone, and the letter they make goes straight to the field that has the focus.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from equipment_app.scanning.decode import LONGEST, NO_FRAMING, Framing, Scan, Torn
from equipment_app.scanning.keys import DESK_TIMING, STX, Stroke, Timing, control_at, position
from equipment_app.scanning.wedge import Ruling, Wedge
from equipment_app.ui.settings import Settings
from equipment_app.ui.widgets.overlay import stopped

_Type = QEvent.Type
_Key = Qt.Key
_Modifier = Qt.KeyboardModifier

_MODIFIER_KEYS = {_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr, _Key.Key_Meta, _Key.Key_CapsLock}
_ENDS = {_Key.Key_Return: "\r", _Key.Key_Enter: "\r", _Key.Key_Tab: "\t"}
_ALTGR = _Modifier.ControlModifier | _Modifier.AltModifier
_COMMANDS = _ALTGR | _Modifier.MetaModifier
_DROPPED = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}
_SUBSTITUTE = "\x1a"
"""For a control character that nobody can name."""
_PERSON = {_Type.MouseButtonPress, _Type.TouchBegin, _Type.FocusOut, _Type.Close}


def framing_of(settings: Settings) -> Framing:
    """What the reader sends around a code; Enter and Tab need no mention."""
    return Framing(settings.reader_prefix, settings.reader_suffix.strip("\r\n\t"))


class Scanner(QObject):
    """The keyboard-wedge reader of the whole program. Watches each window from the moment it has the keyboard."""

    scanned = Signal(Scan)
    blocked = Signal(Scan)
    """A scan while something else has the keyboard (see `hears`): nothing came of it, not even there."""
    torn = Signal(Scan)
    """A scan that came in pieces: nobody can say what it was, and nothing came of it."""

    pressed = Signal(Stroke)
    """Any key that could be a reader's, whoever pressed it: for trying a reader that is taken for a person."""

    def __init__(self, application: QGuiApplication, clock: Callable[[], float] | None = None) -> None:
        """`clock` gives milliseconds; without it the time stamps of the key events count."""
        super().__init__(application)
        self.last_key_at = float("-inf")
        """When the latest key went down, in ms. Keys of scans count, modifiers do not."""
        self.pause = float("inf")
        """Milliseconds from the key before the latest to the latest."""
        self.heard: tuple[Stroke, ...] = ()
        """The keys of the latest scan with its terminators; none, if it came by `receive`."""
        self.framing = NO_FRAMING
        self.locked = False
        """Nobody is at the desk: every scan is refused."""
        self.busy: Callable[[], bool] = _never
        """What came of the scan before is still on its way. Whoever says so calls `go_on` when it is not any more."""
        self._read: deque[tuple[Scan, tuple[Stroke, ...], bool]] = deque()
        """Not handed on yet."""
        self._served: list[QWidget] = []
        self._front: QWindow | None = None
        """The last in front that is no list of choices or suggestions."""
        self._clock = clock
        self._wedge = Wedge()
        self._held = HeldKeys()
        self._seen: set[int] = set()
        """Keys that went down before the eyes of a window and have not come up yet."""
        self._field: QObject | None = None
        """What has the focus while keys are kept."""
        self._gap = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._last_call = QTimer(self, singleShot=True)
        self._gap.timeout.connect(self._last_call.start)
        self._last_call.timeout.connect(self.lapse)
        self.configure()
        application.focusWindowChanged.connect(self.watch)
        self.watch(application.focusWindow())

    def configure(self, framing: Framing = NO_FRAMING, timing: Timing = DESK_TIMING) -> None:
        """Set to the reader at hand, also while the program runs."""
        self.settle()
        self.framing = framing
        self._wedge = Wedge(framing, timing)

    def watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
            self._front = _owner(window) or self._front

    def _watch_list(self) -> None:
        """What a key has opened gets the next one, before it is said to have the keyboard."""
        popup = QApplication.activePopupWidget()
        if popup is not None and (window := popup.windowHandle()) is not None:
            window.installEventFilter(self)

    def serve(self, window: QWidget) -> None:
        """Act on scans while this window is the one in front. Until it is first called, any window will do."""
        self._served.append(window)

    def hears(self) -> bool:
        """Whether a scan would be acted on now: no lock, no dialog, no other window or program in front."""
        if self.locked or QGuiApplication.modalWindow() is not None:
            return False
        focus = QGuiApplication.focusWindow()
        front = _owner(focus) or (self._front if focus is not None else None)
        served = [window for window in self._served if isValid(window)]
        if not served:
            return True
        return any(window.windowHandle() is front and front is not None and not stopped(window) for window in served)

    @property
    def waits(self) -> int:
        """So many scans are not handed on yet."""
        return len(self._read)

    def receive(self, scan: Scan, *, meant: bool = False) -> None:
        """The one way in for every reader: keys come here by themselves, ports, cameras and pictures call it.

        `meant`: for the served window, though another program may be in front of it.
        """
        self._read.append((scan, (), meant))
        self.go_on()

    def go_on(self) -> None:
        """Hand on what was read, as far as nobody is busy with it."""
        while self._read and not self.busy():
            scan, self.heard, meant = self._read.popleft()
            if isinstance(scan.meaning, Torn):
                self.torn.emit(scan)
            elif self.hears() or (meant and not self.locked and QGuiApplication.modalWindow() is None):
                self.scanned.emit(scan)
            else:
                self.blocked.emit(scan)

    def rested(self, milliseconds: float = 300) -> bool:
        """Whether the latest key came after a pause. To be asked when Enter is about to hand over.

        Every reader ends with Enter; one so slow that it passes for a person must not confirm anything.
        """
        return self.pause >= milliseconds

    def lapse(self) -> None:
        """No key for as long as a reader takes. Called behind the keys that a busy program has not yet come to."""
        if self._clock is not None and self._clock() - self.last_key_at < self._wedge.patience:
            self._wait()
        else:
            self._obey(self._wedge.lapse())

    def settle(self) -> None:
        """Give back at once what is kept: something happened that only a person does."""
        self._obey(self._wedge.interrupt())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._held.sending:
            return False
        if isinstance(event, QInputMethodEvent):
            return self._words(watched, event)
        if not isinstance(watched, QWindow):
            return False
        if isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if event.type() in _PERSON:
            self.settle()
        return False

    def _key(self, window: QWindow, event: QKeyEvent) -> bool:
        """Whether the key stays here."""
        if event.key() in _MODIFIER_KEYS:
            return False
        if event.type() == _Type.KeyRelease:
            return self._release(window, event)
        self._seen.add(identity(event))
        return self._override(event) if event.type() == _Type.ShortcutOverride else self._press(window, event)

    def _override(self, event: QKeyEvent) -> bool:
        """Accepted keys come to `_press`; Qt looks for a shortcut for the others."""
        if self._char(event, self._time(event)) is None:
            self.settle()
            return False
        event.accept()
        return True

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        at = self._time(event)
        self.pause, self.last_key_at = at - self.last_key_at, at
        if self.pause > self._wedge.timing.pause:
            self._held.forget()
        char = self._char(event, at)
        if char is None:
            self.settle()
            return False
        if not self._struck(window, event, char, at):
            self._held.pass_on(window, event)
            return True
        self._held.take_down(event)
        return True

    def _struck(self, window: QWindow, event: QKeyEvent, char: str, at: float) -> bool:
        """A key has gone down. Whether it is kept."""
        stroke = Stroke(char, self._place(event), at, bool(event.modifiers() & _Modifier.ShiftModifier))
        field = QGuiApplication.focusObject()
        self._wedge.among_secrets, self._wedge.among_text = _is_secret(field), _takes_text(field)
        ruling = self._wedge.press(stroke)
        self._obey(ruling)
        self.pressed.emit(stroke)
        if not ruling.keep:
            return False
        if self.heard and not (ruling.strokes or self._wedge.waiting or self._read):
            self.heard += (stroke,)
        if self._wedge.waiting:
            self._held.hold(window, event, stroke=True)
            self._guard(QGuiApplication.focusObject())
            self._wait()
        return True

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        """The release of a key goes where its press went; without a press, an input method has swallowed that."""
        if identity(event) not in self._seen and (self._wedge.waiting or _is_dead(event)):
            at = self._time(event)
            self.pause, self.last_key_at = at - self.last_key_at, at
            return self._struck(window, event, "", at)
        self._seen.discard(identity(event))
        if not self._held.let_up(event):
            return False
        if self._held:
            self._held.hold(window, event)
        return True

    def _words(self, field: QObject, event: QInputMethodEvent) -> bool:
        """What an input method made of keys goes behind those that are kept, whoever pressed them."""
        if not self._wedge.waiting or not event.commitString():
            return False
        self._held.hold(field, event)
        return True

    def _wait(self) -> None:
        self._gap.start(round(self._wedge.patience))

    def _obey(self, ruling: Ruling) -> None:
        self._held.give_back(ruling.give_back)
        if ruling.give_back:
            self._watch_list()
        if ruling.drop:
            self._held.drop()
        if not self._wedge.waiting:
            self._guard(None)
        if ruling.leaked:
            self._held.take_out(ruling.leaked)
        self._read.extend((scan, ruling.strokes, False) for scan in ruling.scans)
        self.go_on()

    def _guard(self, field: QObject | None) -> None:
        """While keys are kept, the field that has the focus gets no letters of an input method either."""
        if field is self._field or isinstance(field, QWindow):
            return
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = field
        if field is not None:
            field.installEventFilter(self)

    def _place(self, event: QKeyEvent) -> int:
        return position(event.nativeScanCode(), QGuiApplication.platformName())

    def _time(self, event: QKeyEvent) -> float:
        return self._clock() if self._clock else float(event.timestamp())

    def _char(self, event: QKeyEvent, at: float) -> str | None:
        """What a reader may have meant by this key, None for what only a person presses."""
        held = event.modifiers() & _COMMANDS
        under_way = self._wedge.under_way(at)
        if event.isAutoRepeat() and not under_way:
            return None
        if held == _Modifier.ControlModifier and event.key() < _Key.Key_Escape:
            control = self._control(event)
            return control if under_way or control == STX else None
        if held and held != _ALTGR:
            return None
        if event.key() in _ENDS and not held:
            return _ENDS[_Key(event.key())]
        if event.text().isprintable() and event.text():
            return event.text()
        return "" if _is_dead(event) else None

    def _control(self, event: QKeyEvent) -> str:
        """What a reader sends as Ctrl and a key: its letter, else where the layout has moved it, else some control."""
        if _Key.Key_At <= event.key() <= _Key.Key_Underscore:
            return chr(event.key() & 0x1F)
        return control_at(self._place(event)) or _SUBSTITUTE


def _is_secret(field: QObject | None) -> bool:
    """As it tells input methods, which are not to learn what is typed there."""
    return isinstance(field, QWidget) and bool(field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData)


def _takes_text(field: QObject | None) -> bool:
    if isinstance(field, QComboBox):
        return field.isEditable()
    if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        return not field.isReadOnly()
    return isinstance(field, QWidget) and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _focus_in(window: QWindow) -> QObject | None:
    """By its widget: what the window itself answers would be deleted with the answer. None where the key has closed it,
    as it closes a list.
    """
    top = QWidget.find(window.winId())
    return (top.focusWidget() or top) if top is not None and isValid(top) else None


def _written_to(field: QObject | None) -> QObject | None:
    """What the keys of a field are written into; None where that is gone."""
    while isinstance(field, QWidget) and isValid(field) and (proxy := field.focusProxy()) is not None:
        field = proxy
    if field is None or not isValid(field):
        return None
    return field.findChild(QLineEdit) if isinstance(field, QComboBox | QAbstractSpinBox) else field


def _rub_out(field: QObject | None, char: str, place: int) -> None:
    """One character before the cursor, or where it was written, if it stands there: a PIN takes no letters, a page may
    have its own keys, and a field that is filled anew has its cursor elsewhere.
    """
    field = _written_to(field)
    if isinstance(field, QLineEdit):
        text, ends = field.text(), (field.cursorPosition(), place)
        end = next((end for end in ends if text[:end].casefold().endswith(char.casefold())), 0)
        if end:
            _put(field, text[: end - 1], text[end:])
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        cursor = field.textCursor()
        if field.toPlainText()[: cursor.position()].endswith(char):
            cursor.deletePreviousChar()


def _put(field: QLineEdit, before: str, behind: str) -> None:
    """As if somebody had written this, but that nothing is offered for it: a list would take the next key."""
    field.setText(before + behind)
    field.setCursorPosition(len(before))
    field.textEdited.emit(field.text())
    if (offers := field.completer()) is not None and (popup := offers.popup()) is not None:
        popup.hide()


def _never() -> bool:
    return False


def _is_dead(event: QKeyEvent) -> bool:
    return _Key.Key_Dead_Grave <= event.key() <= _Key.Key_Dead_Longsolidusoverlay


def _owner(window: QWindow | None) -> QWindow | None:
    """The window a menu or a list of choices belongs to, if it says so; any other window is its own."""
    while window is not None and window.type() in _DROPPED:
        window = window.transientParent()
    return window


class HeldKeys:
    """Sent on in their order, or dropped. A release goes where its press went."""

    def __init__(self) -> None:
        self.sending = False
        """What arrives now is sent on from here, and nobody's new key."""
        self._events: deque[tuple[QObject, QEvent, bool]] = deque()
        self._down: set[int] = set()
        self._gave: deque[tuple[QObject | None, str, int]] = deque(maxlen=LONGEST)
        """Which field has got which key, and where its cursor stood then; the latest last, for a page may have moved
        the focus for it.
        """

    def __bool__(self) -> bool:
        return bool(self._events)

    def hold(self, to: QObject, event: QKeyEvent | QInputMethodEvent, *, stroke: bool = False) -> None:
        """Behind what is held. `stroke` counts as one in `give_back`; all else goes with the stroke before it."""
        self._events.append((to, _copy(event), stroke))

    def take_down(self, event: QKeyEvent) -> None:
        """This press stays away from its window: so will its release."""
        self._down.add(identity(event))

    def let_up(self, event: QKeyEvent) -> bool:
        """Whether this is the release of a press that stayed away."""
        held = identity(event) in self._down
        self._down.discard(identity(event))
        return held

    def drop(self) -> None:
        self._events.clear()

    def give_back(self, strokes: int) -> None:
        """The oldest `strokes` with all that came behind each, as if they came now."""
        while self._events and (strokes or not self._events[0][2]):
            to, event, stroke = self._events.popleft()
            strokes -= stroke
            if isinstance(event, QKeyEvent) and event.type() == _Type.KeyPress:
                self._down.discard(identity(event))
            if isValid(to) and (not isinstance(to, QWindow) or to in QGuiApplication.allWindows()):
                self._send(to, event)
            if stroke and isinstance(event, QKeyEvent) and isinstance(to, QWindow) and isValid(to):
                field = _written_to(_focus_in(to))
                place = field.cursorPosition() if isinstance(field, QLineEdit) else 0
                self._gave.append((field, event.text(), place))

    def forget(self) -> None:
        """What was given back until now is no beginning of a scan."""
        self._gave.clear()

    def take_out(self, text: str) -> None:
        """The beginning of a scan, which was given back as a person's: out of where each key went."""
        for char in reversed(text):
            while self._gave:
                field, given, place = self._gave.pop()
                if given == char:
                    if field is not None and isValid(field):
                        _rub_out(field, char, place)
                    break

    def pass_on(self, to: QObject, event: QKeyEvent) -> None:
        """Now, as it is: there is nothing to wait for."""
        self._send(to, _copy(event))

    def _send(self, to: QObject, event: QEvent) -> None:
        self.sending = True
        try:
            QCoreApplication.sendEvent(to, event)
        finally:
            self.sending = False


def identity(event: QKeyEvent) -> int:
    """The key itself where the window system names it: with Shift let go, its meaning changes before its release."""
    return event.nativeScanCode() or event.key()


def _copy(event: QKeyEvent | QInputMethodEvent) -> QKeyEvent | QInputMethodEvent:
    """Qt's event lives no longer than its delivery, and `clone` would leave one behind for every key."""
    if isinstance(event, QInputMethodEvent):
        words = QInputMethodEvent()
        words.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
        return words
    native = event.nativeScanCode(), event.nativeVirtualKey(), event.nativeModifiers()
    repeat = event.isAutoRepeat(), event.count()
    copy = QKeyEvent(event.type(), event.key(), event.modifiers(), *native, event.text(), *repeat)
    copy.setTimestamp(event.timestamp())
    return copy
