"""Whether a drive of Windows hangs on USB, asked of a Windows that is not there; see tests/windows as well."""

import ctypes

import pytest

from equipment_app.store.file.windows import on_usb

INVALID = ctypes.c_void_p(-1).value
SATA, USB = 11, 7


class Kernel:
    def __init__(self, bus: int = USB, device: int | None = 5, size: int = 40) -> None:
        self.bus, self.device, self.size = bus, device, size
        self.opened, self.closed = [], []

    def CreateFileW(self, name, access, *_):
        assert access == 0, "more than that only administrators may"
        self.opened.append(name)
        return self.device

    def DeviceIoControl(self, device, what, query, asked, told, room, size, _):
        assert (device, what, asked) == (5, 0x2D1400, 12) and room >= self.size
        told[28:32] = self.bus.to_bytes(4, "little")
        size._obj.value = self.size
        return self.size > 0

    def CloseHandle(self, device):
        self.closed.append(device)


@pytest.mark.parametrize("anchor", ["E:\\", "e:", r"\\?\E:" + "\\"])
def test_the_drive_is_asked_for_its_bus(anchor):
    for bus, is_usb in ((USB, True), (SATA, False)):
        kernel = Kernel(bus)
        assert on_usb(anchor, kernel) is is_usb
        assert [name.upper() for name in kernel.opened] == [r"\\.\E:"] and kernel.closed == [5]


@pytest.mark.parametrize("anchor", ["", "/", r"\\server\share" + "\\"])
def test_what_has_no_letter_is_not_asked(anchor):
    kernel = Kernel()
    assert not on_usb(anchor, kernel) and kernel.opened == []


@pytest.mark.parametrize("kernel", [Kernel(device=INVALID), Kernel(device=None), Kernel(size=0), Kernel(size=28)])
def test_what_does_not_say_it_is_built_in(kernel):
    assert not on_usb("E:\\", kernel)
    assert kernel.closed == ([5] if kernel.device == 5 else [])
