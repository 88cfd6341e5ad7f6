"""What somebody who has the disk reads on it."""

PASSPHRASE = "čtyři slova o příbuzných"
PEOPLE = "Vzorková", "Zkušební", "990001", "Radiostanice"


def readable(folder) -> set[str]:
    """What somebody with the disk reads of people and things, in whichever file."""
    content = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    forms = {word: (word.encode(), word.encode("utf-16-le"), word.lower().encode()) for word in PEOPLE}
    return {word for word, written in forms.items() if any(one in content for one in written)}
