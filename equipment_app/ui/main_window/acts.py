"""What can be done whatever page is shown. A page declares its own."""

from typing import Any

from equipment_app.domain.rights import Right
from equipment_app.ui.kit.acts import EDIT, FILE, GO, HELP, VIEW, Act
from equipment_app.ui.page_list import PAGES
from equipment_app.ui.rights import BACKUPS, HAND_OVER, LISTS, STORE, NeededRights

_OFFICE = NeededRights((Right.OFFICE,))

ACTS: tuple[Act[Any], ...] = (
    Act("file.open", "&Open a store…", "Ctrl+O", "folder-open", menu=FILE),
    Act("file.new", "&New store…", "", "package-plus", menu=FILE),
    Act("file.import", "&Import lists…", "Ctrl+I", "file-spreadsheet", need=LISTS, menu=FILE),
    Act("file.codes", "Read codes from a pic&ture or PDF…", "Ctrl+Shift+O", "image", menu=FILE),
    Act("file.commands", "Print &command codes…", "", "qr-code", need=HAND_OVER, menu=FILE),
    Act("file.backup", "&Back up now", "", "hard-drive", need=BACKUPS, menu=FILE),
    Act("file.backups", "Backups and &restore…", "", "history", need=BACKUPS, menu=FILE),
    Act("file.copy", "Save a cop&y…", "", "copy", need=BACKUPS, menu=FILE),
    Act("file.export_all", "Export &all data…", "", "download", need=STORE, menu=FILE),
    Act("file.verify", "&Verify the journal", "", "shield-check", menu=FILE),
    Act("file.office", "&Hand over the store…", "", "signature", need=_OFFICE, menu=FILE),
    Act("file.switch", "Another op&erator…", "F5", "user-round", menu=FILE),
    Act("file.access", "My &password and PIN…", "", "lock", menu=FILE),
    Act("file.lock", "Loc&k", "Ctrl+Shift+L", "lock", menu=FILE),
    Act("file.quit", "&Quit", "Ctrl+Q", "log-out", menu=FILE),
    Act("edit.undo", "&Undo", "Ctrl+Z", "rotate-ccw", need=HAND_OVER, menu=EDIT, cancels=True),
    Act("edit.find", "&Search…", "Ctrl+K", "search", menu=EDIT),
    Act("edit.filter", "Search in the &list", "Ctrl+F", "list-filter", menu=EDIT),
    Act("edit.export", "Save the list as a &table…", icon="table-2", menu=EDIT),
    Act("edit.paste", "&Paste a picture", "Ctrl+V", "image", menu=EDIT),
    *(Act(f"go.{id}", row.text, row.key, row.icon, need=row.need, menu=GO) for id, row in PAGES.items() if row.key),
    Act("view.system", "&Look of the system", "", "monitor", menu=VIEW, group="theme"),
    Act("view.light", "L&ight look", "", "sun", menu=VIEW, group="theme"),
    Act("view.dark", "&Dark look", "", "moon", menu=VIEW, group="theme"),
    Act("view.cs", "Č&eština", "", "languages", menu=VIEW, group="language"),
    Act("view.en", "E&nglish", "", "languages", menu=VIEW, group="language"),
    Act("view.camera", "&Camera", "F12", "camera", menu=VIEW),
    Act("view.menu", "Show the &menus", "F10", "layout-dashboard", menu=VIEW),
    Act("view.full", "&Full screen", "F11", "square", menu=VIEW),
    Act("help.page", "&Help with this page", "F1", "life-buoy", menu=HELP),
    Act("help.keys", "&Keyboard shortcuts", "Ctrl+?", "keyboard", menu=HELP),
    Act("help.about", "&About the program", "", "info", menu=HELP),
)
