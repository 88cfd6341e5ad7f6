"""What came from outside is opened by a child process, in which nobody's books are; what is ours may be opened here."""

import ast

OPENING = {"PdfDocument", "Image.open", "QImage.fromData", "QImageReader", "QSvgRenderer", "read_barcodes"}
HERE = {
    "demo/__init__.py": "papers of the demo store",
    "documents/sheet.py": "the logo that the store keeps, measured when it was chosen",
    "documents/zpl.py": "labels that were drawn just now",
    "scanning/frames.py": "pixels that lie in memory: a camera's, or in the child",
    "ui/attachments/photo.py": "photos as the program made them",
    "ui/look/icons.py": "our own icons",
    "ui/look/logo.py": "a logo that was measured, and read as what it may be",
    "ui/output/pdf_view.py": "papers that the program made",
    "ui/store_settings/logo_field.py": "the logo that papers carry",
    "ui/widgets/card.py": "our own drawings",
}
IN_THE_CHILD = {"operations/photos.py", "scanning/opened.py"}
"""What they have is called by name, by `apart.asked`; pictures from the clipboard, which have no file, here too."""


def opened(tree: ast.Module) -> set[str]:
    """What of `OPENING` a file calls."""
    calls = (ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {name for call in calls for name in OPENING if call == name or call.endswith(f".{name}")}


def test_nothing_from_outside_is_opened_where_the_books_are(sources):
    found = {source.name.removeprefix("equipment_app/") for source in sources if opened(source.tree)}
    assert found - HERE.keys() - IN_THE_CHILD == set(), "ask `apart` for it, or say why it is ours"
    assert HERE.keys() | IN_THE_CHILD <= found, "they open nothing any more"


def test_who_opens_files_is_imported_for_the_child_alone(sources):
    module = "equipment_app.scanning.opened"
    users = {
        source.name
        for source in sources
        if any(isinstance(node, ast.ImportFrom) and node.module == module for node in ast.walk(source.tree))
    }
    assert users == {"equipment_app/scanning/outside.py", "equipment_app/scanning/pictures.py"}


def test_it_would_be_seen():
    for line in ("pypdfium2.PdfDocument(a)", "with Image.open(a): pass", "QImage.fromData(a)", "PIL.Image.open(a)"):
        assert opened(ast.parse(line))
