"""Where the backups of a store are."""

from pathlib import Path

from equipment_app.domain.backups import Where


def folders_of(store: Path, where: Where) -> list[Path]:
    """As far as they can be reached; each once."""
    from equipment_app.store.backups.shelf import beside

    wanted = (where.folder, beside(store), where.second)
    return [folder for folder in dict.fromkeys(wanted) if folder is not None and folder.is_dir()]
