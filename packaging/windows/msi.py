"""Makes `dist/equipment-app-VERSION.msi`, for every user of a computer: `python3 dev.py package msi`.

    --source FOLDER   the checkout it is made of; this one, where nothing is said

The same folders as the installer for one user. Windows Installer puts a version's files there and never takes them away
again by itself (they are "permanent"), for what runs may need them: `switch.exe` does, at the next installation or at
the end. Text of the product is plain ASCII, with which wixl is sure.
"""

import subprocess
import sys
from pathlib import Path
from struct import unpack_from
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from cabinet import denser
from folder import BUILD, DIST, packed
from launchers import numbers
from reproducible import environment, moment
from signing import sign

NAME = "Equipment App"
SHORTCUT = "Evidence výstroje"
UPGRADES = "5B2E6A6C-6E1D-4B9F-9E4B-0B7C6C0E7A11"
"""What makes all versions one product to Windows. Never another one."""
OURS = UUID(UPGRADES)
CZECH = "1029"
TYPES = {"equip": ("Store", "Evidence výstroje"), "akcheck": ("Check", "Soubor kontroly")}
OWN_KEY = "Software\\EquipmentApp"
"""Where the next version, and who removes it, finds the place it was installed into."""
WINDOW = "[INSTALLDIR]equipment-app-window.exe"
INSTALLED, REMOVED = 'NOT REMOVE="ALL"', 'REMOVE="ALL"'
AT = {"Remove": "3450", "Take": "4050", "InstallExecute": "4060", "RemoveExistingProducts": "4070"}
"""Before RemoveFiles; behind InstallFiles; then the other version goes, before this one is registered: with one product
Wine forgets all of its kin. Told so in words, wixl chooses anew in each build."""
CABINET, SWITCH = "app.cab", "Switch"
AS_SYSTEM = 2 | 0x400 | 0x800
"""A program out of the package, run in its turn, not in the name of who installs."""
GOES_ON = 0x40
"""Whatever it ends with."""
SUMMARY = bytes.fromhex("E0859FF2F94F6810AB9108002B27B3D9")
IS_TIME, IS_CODE = 64, 9
SECONDS_FROM_1601 = 11_644_473_600
PROPERTIES = {
    "ARPPRODUCTICON": "sign.ico",
    "ARPNOMODIFY": "1",
    "MSIRESTARTMANAGERCONTROL": "Disable",  # nothing is ended that runs
}


def main() -> None:
    folder, version = packed(__doc__ or "")
    print(msi(folder, version, quick="--quick" in sys.argv))


def msi(folder: Path, version: str, *, quick: bool = False) -> Path:
    """The package of what is in `folder`."""
    DIST.mkdir(exist_ok=True)
    target = DIST / f"equipment-app-{version}.msi"
    target.unlink(missing_ok=True)
    described = BUILD / f"equipment-app-{version}.wxs"
    tree = ElementTree.ElementTree(product(folder, version))
    ElementTree.indent(tree)
    tree.write(described, encoding="utf-8", xml_declaration=True)
    subprocess.run(["wixl", "--arch", "x64", "--output", target, described], env=environment(), check=True)
    _finish(target, version, quick=quick)
    target.write_bytes(settled(target.read_bytes(), _id("package", version, str(moment()))))
    sign([target])
    return target


def _finish(package: Path, version: str, *, quick: bool) -> None:
    """What wixl does not: actions that run a program out of the package, and a cabinet as small as it gets."""
    more = ["-q", *actions(version)]
    if not quick:
        small = BUILD / CABINET
        taken = subprocess.run(["msiinfo", "extract", package, CABINET], capture_output=True, check=True)
        small.write_bytes(denser(taken.stdout))
        more = ["-a", CABINET, str(small), *more]
    subprocess.run(["msibuild", package, *more], env=environment(), check=True)


def actions(version: str) -> list[str]:
    """Queries that put them into the package's table of them."""
    start = "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES "
    kinds = {"Take": AS_SYSTEM, "Remove": AS_SYSTEM | GOES_ON}
    return [
        f"""{start}('{name}', {kind}, '{SWITCH}', '{name.lower()} "[INSTALLDIR]." "{version}"')"""
        for name, kind in kinds.items()
    ]


def settled(package: bytes, code: str) -> bytes:
    """The same in each build: wixl writes a chance code and the time of day into the summary, whatever it is told."""
    content, start = bytearray(package), package.index(SUMMARY)
    section = start - 28 + int.from_bytes(package[start + 16 : start + 20], "little")
    time = ((moment() + SECONDS_FROM_1601) * 10**7).to_bytes(8, "little")
    (count,) = unpack_from("<I", package, section + 4)
    for number in range(count):
        kind, offset = unpack_from("<II", package, section + 8 * (number + 1))
        value = section + offset
        if package[value] == IS_TIME:
            content[value + 4 : value + 12] = time
        elif kind == IS_CODE:
            content[value + 8 : value + 46] = f"{{{code}}}".encode()
    return bytes(content)


def product(folder: Path, version: str) -> Element:
    """What Windows Installer is told."""
    wix = Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    whole = SubElement(
        wix,
        "Product",
        Id=_id("product", version),
        Name=NAME,
        Language=CZECH,
        Version=".".join(numbers(version)[:3]),
        Manufacturer=NAME,
        UpgradeCode=UPGRADES,
    )
    SubElement(
        whole,
        "Package",
        Id=_id("package", version, str(moment())),
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
    )
    upgrade = SubElement(whole, "Upgrade", Id=UPGRADES)
    SubElement(upgrade, "UpgradeVersion", Minimum="0.0.0", IncludeMinimum="yes", Property="FORMER")
    SubElement(whole, "Media", Id="1", Cabinet=CABINET, EmbedCab="yes")
    for name, value in PROPERTIES.items():
        SubElement(whole, "Property", Id=name, Value=value)
    place = SubElement(whole, "Property", Id="INSTALLDIR")
    SubElement(place, "RegistrySearch", Id="Place", Root="HKLM", Key=OWN_KEY, Name="Place", Type="raw", Win64="yes")
    SubElement(whole, "Icon", Id="sign.ico", SourceFile=str(BUILD / "launchers" / "equipment-app.ico"))
    root = SubElement(whole, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = SubElement(root, "Directory", Id="ProgramFiles64Folder")
    place = SubElement(programs, "Directory", Id="INSTALLDIR", Name=NAME)
    versions = SubElement(place, "Directory", Id="VERSIONS", Name="versions")
    components = [_shortcut(root), _file_types(place), *_files(versions, folder, version)]
    feature = SubElement(whole, "Feature", Id="Main", Title=NAME, Level="1")
    for component in components:
        SubElement(feature, "ComponentRef", Id=component)
    _switching(whole, folder)
    return wix


def _shortcut(root: Element) -> str:
    menu = SubElement(root, "Directory", Id="ProgramMenuFolder")
    component = SubElement(menu, "Component", Id="Menu", Guid=_id("menu"), Win64="yes")
    SubElement(component, "Shortcut", Id="Start", Name=SHORTCUT, Target=WINDOW, WorkingDirectory="INSTALLDIR")
    _registered(component, OWN_KEY, "1", "Menu")
    _registered(component, OWN_KEY, "[INSTALLDIR]", "Place", key_path=False)
    return "Menu"


def _file_types(place: Element) -> str:
    component = SubElement(place, "Component", Id="FileTypes", Guid=_id("types"), Win64="yes")
    for number, (extension, (kind, words)) in enumerate(TYPES.items()):
        key = f"Software\\Classes\\EquipmentApp.{kind}"
        _registered(component, f"Software\\Classes\\.{extension}", f"EquipmentApp.{kind}", key_path=not number)
        _registered(component, key, words, key_path=False)
        _registered(component, f"{key}\\DefaultIcon", f"{WINDOW},0", key_path=False)
        _registered(component, f"{key}\\shell\\open\\command", f'"{WINDOW}" "%1"', key_path=False)
    return "FileTypes"


def _registered(component: Element, key: str, value: str, name: str = "", *, key_path: bool = True) -> None:
    more = ({"Name": name} if name else {}) | ({"KeyPath": "yes"} if key_path else {})
    SubElement(component, "RegistryValue", Root="HKLM", Key=key, Type="string", Value=value, **more)


def _files(versions: Element, folder: Path, version: str) -> list[str]:
    """A component for each folder; their identifiers depend on the version, for each version is installed by itself."""
    places = {folder: SubElement(versions, "Directory", Id="VERSION", Name=version)}
    components = []
    for place in [folder, *sorted(path for path in folder.rglob("*") if path.is_dir())]:
        inside = place.relative_to(folder).as_posix()
        if place not in places:
            places[place] = SubElement(places[place.parent], "Directory", Id=_name("d", inside), Name=place.name)
        files = sorted(path for path in place.iterdir() if path.is_file())
        if not files:
            continue
        components.append(_name("c", inside))
        own = {"Id": components[-1], "Guid": _id("files", version, inside), "Win64": "yes", "Permanent": "yes"}
        component = SubElement(places[place], "Component", own)
        for number, file in enumerate(files):
            own = {"Id": _name("f", f"{inside}/{file.name}"), "Name": file.name, "Source": str(file)}
            SubElement(component, "File", own | ({} if number else {"KeyPath": "yes"}))
    return components


def _switching(whole: Element, folder: Path) -> None:
    """`switch.exe` is run out of the package. Were it installed, that of a newer version would stay where an older one
    is put over it, and then go with the newer one."""
    SubElement(whole, "Binary", Id=SWITCH, SourceFile=str(folder / "switch.exe"))
    order = SubElement(whole, "InstallExecuteSequence")
    # The other version, older or newer, gives itself up when this one has taken its place.
    SubElement(order, "InstallExecute", Sequence=AT["InstallExecute"])
    SubElement(order, "RemoveExistingProducts", Sequence=AT["RemoveExistingProducts"])
    SubElement(order, "Custom", Action="Take", Sequence=AT["Take"]).text = INSTALLED
    SubElement(order, "Custom", Action="Remove", Sequence=AT["Remove"]).text = REMOVED


def _id(*words: str) -> str:
    """The same identifier for the same thing, in every build."""
    return str(uuid5(uuid5(NAMESPACE_URL, str(OURS)), "\n".join(words))).upper()


def _name(kind: str, path: str) -> str:
    return kind + uuid5(OURS, path).hex


if __name__ == "__main__":
    main()
