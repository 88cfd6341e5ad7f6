"""The paper of an order that is scanned opens its delivery."""

from typing import Any

from equipment_app.domain.rights import Right
from equipment_app.queries import receiving as queries
from equipment_app.ui.page import Page


def open_order(page: Page, scan: Any) -> None:
    """By the code on any of its papers; what is no order, and one of which nothing is to come, is shown as a paper."""

    def show(found: tuple[int, str]) -> None:
        order, number = found
        if order and page.desk.may(Right.RECEIVE):
            page.go.emit("receive", order)
        else:
            page.go.emit("papers", number or scan)

    page.desk.ask(lambda books: queries.order_of_code(books, scan.text), show, page, instead="order of a paper")
