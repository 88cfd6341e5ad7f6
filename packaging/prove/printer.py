"""Run by a Windows Python in Wine: printer.py FILE adds a PostScript printer that writes into this file of Linux.

It becomes the default one. Where there is a printing service of the system, Wine has its printers by itself.
"""

import ctypes
import sys
import winreg
from ctypes import wintypes
from pathlib import Path

DRIVER = "PostScript"
PORTS = r"Software\Microsoft\Windows NT\CurrentVersion\Ports"
PAPER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*LanguageEncoding: ISOLatin1
*LanguageVersion: English
*PCFileName: "PROVE.PPD"
*Product: "(Prove)"
*PSVersion: "(3010.000) 0"
*ModelName: "Prove"
*ShortNickName: "Prove"
*NickName: "Prove"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*TTRasterizer: Type42
*DefaultResolution: 600dpi
*OpenUI *PageSize: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<< /PageSize [595 842] >> setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<< /PageSize [595 842] >> setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "12 12 583 830"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
"""
TEXTS = "pName pEnvironment pDriverPath pDataFile pConfigFile pHelpFile pDependentFiles pMonitorName pDefaultDataType"
COPY_ALL, NEWER_TOO = 4, 0x10
THERE_ALREADY = 1795


class Driver(ctypes.Structure):
    """DRIVER_INFO_3."""

    _fields_ = [("cVersion", wintypes.DWORD), *((name, wintypes.LPWSTR) for name in TEXTS.split())]


class Printer(ctypes.Structure):
    """PRINTER_INFO_2."""

    _fields_ = [
        *((name, wintypes.LPWSTR) for name in "pServerName pPrinterName pShareName pPortName pDriverName".split()),
        *((name, wintypes.LPWSTR) for name in "pComment pLocation".split()),
        ("pDevMode", ctypes.c_void_p),
        *((name, wintypes.LPWSTR) for name in "pSepFile pPrintProcessor pDatatype pParameters".split()),
        ("pSecurityDescriptor", ctypes.c_void_p),
        *((name, wintypes.DWORD) for name in "Attributes Priority DefaultPriority StartTime UntilTime".split()),
        *((name, wintypes.DWORD) for name in "Status cJobs AveragePPM".split()),
    ]


def main(port: str) -> int:
    spooler = ctypes.WinDLL("winspool.drv", use_last_error=True)
    with winreg.CreateKey(winreg.HKEY_LOCAL_MACHINE, PORTS) as ports:
        winreg.SetValueEx(ports, port, 0, winreg.REG_SZ, "")
    described = Path("C:/prove.ppd")
    described.write_text(PAPER, encoding="ascii")
    driver = Driver(3, DRIVER, "Windows x64", "wineps.drv", str(described), "wineps.drv")
    added = spooler.AddPrinterDriverExW(None, 3, ctypes.byref(driver), COPY_ALL | NEWER_TOO)
    added = added or ctypes.get_last_error() == THERE_ALREADY
    name = f"Kancelář {Path(port).stem}"
    printer = Printer(pPrinterName=name, pPortName=port, pDriverName=DRIVER, pPrintProcessor="wineps", pDatatype="RAW")
    added = added and spooler.AddPrinterW(None, 2, ctypes.byref(printer))
    return 0 if added and spooler.SetDefaultPrinterW(name) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
