"""The program connects to nothing by itself: what could is imported where it is needed, and nowhere else."""

import ast

ALLOWED = {
    "equipment_app/exchange/label_printer.py": "socket",
    "equipment_app/ui/store_health/only_one.py": "PySide6.QtNetwork",
}
"""Labels go to the address of a printer that somebody typed; two windows of one computer speak by a local socket."""
CONNECTING = {
    *("socket", "ssl", "urllib", "http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "asyncio", "xmlrpc"),
    *("requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "webbrowser"),
}


def connecting(tree: ast.Module) -> set[str]:
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name for name in named if {name, name.partition(".")[0]} & CONNECTING}


def test_nothing_else_can_connect(sources):
    found = {source.name: connecting(source.tree) for source in sources}
    assert {name: modules for name, modules in found.items() if modules} == {
        name: {one} for name, one in ALLOWED.items()
    }


def test_it_would_be_seen():
    for line in (
        "import urllib.request",
        "from http.client import HTTPSConnection",
        "import socket as s",
        "import ssl",
    ):
        assert connecting(ast.parse(f"def f():\n    {line}"))
    assert not connecting(ast.parse("from pathlib import Path"))
