"""The parts of the Counter page.

`session` is the member and the cart being filled, `handing` hands it over, `keeper` keeps it. `who`, `what` and `then`
are the three columns, `fields` and `menus` what opens over them.
"""
