"""What is scanned while a delivery is taken in: the paper of an order, and numbers that do not count."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.receipt_draft import ComingLine, ReceiptDraft, ScanRefused
from equipment_app.domain.rights import Right
from equipment_app.queries import receiving as queries
from equipment_app.ui.page import Page

translate = QCoreApplication.translate


def open_order(page: Page, scan: Any) -> None:
    """By the code on any of its papers; what is no order, and one of which nothing is to come, is shown as a paper."""

    def show(found: tuple[int, str]) -> None:
        order, number = found
        if order and page.desk.may(Right.RECEIVE):
            page.go.emit("receive", order)
        else:
            page.go.emit("papers", number or scan)

    page.desk.ask(lambda books: queries.order_of_code(books, scan.text), show, page, instead="order of a paper")


def refused_words(why: ScanRefused, draft: ReceiptDraft, line: ComingLine | None, text: str) -> str:
    """Why a number that was scanned for this line does not count."""
    number, place = draft.where(line.article, " ".join(text.split())) if line else (0, 0)
    said = {
        ScanRefused.OURS: translate(
            "ReceivePage", "{number} is a label of ours. Scan the number its maker gave the piece."
        ),
        ScanRefused.DOUBLED: translate("ReceivePage", "{number} is here already: line {line}, piece {place}."),
        ScanRefused.LABELLED: translate(
            "ReceivePage", "Scan the piece first, then the blank label that is stuck on it."
        ),
        ScanRefused.FULL: translate("ReceivePage", "This line has all its numbers. Say first that more of it came."),
    }[why]
    return said.format(number=text, line=number, place=place)
