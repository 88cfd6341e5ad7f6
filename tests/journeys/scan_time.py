"""What the program itself takes of a scan. Other programs on the machine do not count: it is the thread's own time."""

from time import thread_time

from PySide6.QtCore import QCoreApplication

from tests.house import House


def one_scan(house: House, text: str) -> tuple[float, float]:
    """Seconds from the last key to everything painted, and of keeping it, which the worker does in the program."""
    for char in text:
        house.hands.key(char, 5)
    began = thread_time()
    house.hands.key("\r", 5)
    QCoreApplication.sendPostedEvents()
    painted = thread_time()
    house.worker.run_all()
    kept = thread_time()
    house.hands.rest()
    QCoreApplication.sendPostedEvents()
    return painted - began, kept - painted
