"""`sizes`: what schemes there are, another order, a scheme of one's own."""

from tests.cli.shell import Shell


def test_schemes_are_listed_and_set(shell: Shell):
    assert "obuv" in {one["code"] for one in shell.ask("sizes")["schemes"]}
    (made,) = shell.ask("sizes", "miry", "na míru", "--name", "Na míru")["schemes"]
    assert made == {"code": "miry", "name": "Na míru", "sizes": ["na míru"], "articles": []}
    assert "stays" in shell.refused("sizes", "alfa", "S", "XS")
