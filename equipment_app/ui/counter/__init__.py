"""The parts of the Counter page.

`session` is the member and the cart being filled, and keeps it in the books; `counter_commands` hands it over. The
columns are `member_panel`, `cart_panel` and `summary_panel`, laid out by `board`; `fields` opens over them. What is
scanned comes in by `scans`; what is done with a line stands in `line_actions`, by command codes in `scanned_lines`.
"""
