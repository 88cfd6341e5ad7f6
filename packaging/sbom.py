"""Writes what a release is made of, as CycloneDX 1.6: `python3 dev.py package sbom [OUT.json]`, else into `dist`.

Everything of requirements/full.lock with its hashes, what else `resources/licences/parts.toml` names, and what the
bills of materials inside Pillow's and cryptography's wheels say. Equal sources make equal bytes: the day is that of the
last commit.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "full.lock"
PARTS = ROOT / "resources" / "licences" / "parts.toml"
WITH_BILLS = ("cryptography", "pillow")
UNSAID = {"libXau": "MIT"}
"""Licences that the wheels' own bills leave out."""
LEFT_OUT = re.compile(r"libimagequant$|openssl pkg:generic/")
"""Pillow's bill names the one, its wheels are built without it; parts.toml has the other."""
Component = dict[str, Any]


def locked() -> dict[str, tuple[str, list[str]]]:
    """Each project: its version and the SHA-256 of its files."""
    blocks = re.split(r"\n(?=\w)", LOCK.read_text(encoding="utf-8"))
    found = ((re.match(r"([\w-]+)==(\S+)", block), re.findall(r"sha256:(\w+)", block)) for block in blocks)
    return {match[1]: (match[2], sorted(hashes)) for match, hashes in found if match}


def program() -> Component:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {
        "type": "application",
        "bom-ref": project["name"],
        "name": project["name"],
        "version": project["version"],
        "description": project["description"],
        "licenses": licences(project["license"]),
        "purl": f"pkg:pypi/{project['name']}@{project['version']}",
    }


def licences(expression: str) -> list[dict[str, str]]:
    return [{"expression": expression}]


def of_part(part: dict[str, Any], lock: dict[str, tuple[str, list[str]]]) -> Component:
    """One entry of parts.toml."""
    project = part.get("project", "")
    version, hashes = lock[project] if project else (part.get("version", ""), [])
    made: Component = {
        "type": "library",
        "bom-ref": project or part["name"].lower().replace(" ", "-"),
        "name": project or part["name"].partition(" (")[0],
        "licenses": licences(part["licence"]),
        "copyright": part["holder"],
    }
    if version:
        made["version"] = version
    if project:
        made["purl"] = f"pkg:pypi/{project}@{version}"
        files = [
            {"type": "distribution", "url": f"pkg:pypi/{project}@{version}", "hashes": [sha256(one)]} for one in hashes
        ]
        made["externalReferences"] = files
    if "only" in part:
        made["properties"] = [{"name": "equipment-app:only", "value": part["only"]}]
    return made


def sha256(digest: str) -> dict[str, str]:
    return {"alg": "SHA-256", "content": digest}


def carried(project: str) -> Iterator[Component]:
    """What the bills inside the installed wheel of a project name beside itself."""
    files = (file for file in distribution(project).files or () if "/sboms/" in str(file))
    for file in sorted(files, key=str):
        bill = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
        for component in bill.get("components", ()):
            known = f"{component['name']} {component.get('purl', '')}".strip()
            if component["name"].lower() != project and not LEFT_OUT.match(known):
                yield told(component, project)


def told(component: Component, project: str) -> Component:
    """As their bill says it; no address of a folder where it was built, and a licence always."""
    kept = {name: component[name] for name in ("type", "name", "version", "licenses", "hashes") if name in component}
    kept.setdefault("licenses", licences(UNSAID.get(component["name"], "NOASSERTION")))
    if len(kept["licenses"]) > 1:
        kept["licenses"] = licences(" AND ".join(one["license"]["id"] for one in kept["licenses"]))
    purl = component.get("purl", "").partition("?")[0]
    kept |= {"purl": purl} if purl else {}
    return kept | {"bom-ref": f"{project}/{component['name']}"}


def bill() -> dict[str, Any]:
    """Raises KeyError: parts.toml names a project that requirements/full.lock has not. ValueError: a name twice."""
    lock, me = locked(), program()
    parts = tomllib.loads(PARTS.read_text(encoding="utf-8"))["part"]
    made = [(of_part(part, lock), part.get("inside", me["bom-ref"])) for part in parts]
    made += [(one, project) for project in WITH_BILLS for one in carried(project)]
    components = {one["bom-ref"]: one for one, _ in made}
    if len(components) < len(made):
        refs = [one["bom-ref"] for one, _ in made]
        raise ValueError(f"Two parts have one name: {sorted({ref for ref in refs if refs.count(ref) > 1})}")
    inside: dict[str, set[str]] = {me["bom-ref"]: set(), **{ref: set() for ref in components}}
    for one, carrier in made:
        inside[carrier].add(one["bom-ref"])
    ordered = [components[ref] for ref in sorted(components)]
    tree = [{"ref": ref, "dependsOn": sorted(refs)} if refs else {"ref": ref} for ref, refs in sorted(inside.items())]
    serial = uuid5(NAMESPACE_URL, json.dumps([me, ordered], sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"timestamp": day(), "component": me},
        "components": ordered,
        "dependencies": tree,
    }


def day() -> str:
    """Of the last commit, in UTC."""
    ask = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    seconds = int(subprocess.run(ask, check=True, capture_output=True, text=True).stdout)
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def faults(text: str) -> Iterable[object]:
    """What the schema of CycloneDX finds wrong."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(text, all_errors=True) or ()


def write(out: Path) -> None:
    """Raises SystemExit: what was made is no bill of materials."""
    text = json.dumps(bill(), ensure_ascii=False, indent=2) + "\n"
    wrong = list(faults(text))
    if wrong:
        sys.exit(f"{out.name} breaks the schema of CycloneDX: {wrong[0]}")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    write(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "dist" / f"equipment-app-{program()['version']}.cdx.json")
