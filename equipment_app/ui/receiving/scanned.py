"""The paper of an order that is scanned opens its delivery."""

from typing import Any

from equipment_app.domain.rights import Right
from equipment_app.queries import receiving as queries
from equipment_app.ui.page import Page
from equipment_app.ui.scanner.borne import Want


def open_order(page: Page, scan: Any) -> None:
    """By the code on any of its papers. What is no order, and one of which nothing is to come, is shown as a paper, or
    told of where `page` waits for something else.
    """

    def show(found: tuple[int, str]) -> None:
        order, number = found
        if order and page.desk.may(Right.RECEIVE):
            page.go.emit("receive", order)
        elif number and not page.wants():
            page.go.emit("papers", number)
        else:
            page.refuse(scan, page.wants() or Want.PAPER)

    page.desk.ask(lambda books: queries.order_of_code(books, scan.text), show, page, instead="order of a paper")
