; The installer for one user, without administrator's rights. packaging/windows/installer.py calls it with
;   VERSION, NUMBERS (the same as 0.1.0.0), FOLDER (what is installed), FILES (a list of it), SIZE (kB), OUT, and
;   SIGN (a command that signs the uninstaller) where there is a certificate.
; Each version has a folder of its own, and switch.exe says which is used: what runs is never touched.
; Stores (*.equip) and settings are never touched, neither by installing nor by uninstalling.

Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
SetDateSave on
AllowSkipFiles off
RequestExecutionLevel user
XPStyle on

!include "MUI2.nsh"
!include "WordFunc.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\EquipmentApp"
!define CLASSES "Software\Classes"
!define CZECH "Evidence výstroje"
!define ENGLISH "Equipment App"
!define WINDOW "$INSTDIR\equipment-app-window.exe"

Name "$(name)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Equipment App"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1029 "ProductName" "Equipment App"
VIAddVersionKey /LANG=1029 "CompanyName" "Equipment App"
VIAddVersionKey /LANG=1029 "LegalCopyright" "EUPL-1.2"
VIAddVersionKey /LANG=1029 "FileDescription" "Evidence výstroje"
VIAddVersionKey /LANG=1029 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1029 "ProductVersion" "${VERSION}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "${WINDOW}"
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Czech"
!insertmacro MUI_LANGUAGE "English"

LangString name ${LANG_CZECH} "${CZECH}"
LangString name ${LANG_ENGLISH} "${ENGLISH}"
LangString store ${LANG_CZECH} "Evidence výstroje"
LangString store ${LANG_ENGLISH} "Kit store"
LangString check ${LANG_CZECH} "Soubor kontroly"
LangString check ${LANG_ENGLISH} "Check file"
LangString older ${LANG_CZECH} "Nainstalovaná je novější verze $0, tato je ${VERSION}.$\r$\n$\r$\nEvidenci, se kterou už novější verze pracovala, tato nemusí otevřít; nic v ní nezmění. Přesto se vrátit ke starší?"
LangString older ${LANG_ENGLISH} "A newer version, $0, is installed; this one is ${VERSION}.$\r$\n$\r$\nIt may be unable to open a store the newer one has worked with; it changes nothing in it. Go back to the older one all the same?"
LangString running ${LANG_CZECH} "Tato verze právě běží a soubory má celé: nekopírují se znovu."
LangString running ${LANG_ENGLISH} "This very version is running and its files are whole: they are not copied again."
LangString failed ${LANG_CZECH} "Verzi se nepodařilo zapnout; používá se dál ta dosavadní. Zkuste instalaci znovu."
LangString failed ${LANG_ENGLISH} "The version could not be switched on; the former one stays in use. Try to install again."
LangString stays ${LANG_CZECH} "Program ještě běží. Jeho soubory v $INSTDIR\versions zůstaly; smažte je, až skončí. Evidence zůstávají, kde jsou."
LangString stays ${LANG_ENGLISH} "The program is still running. Its files in $INSTDIR\versions stay; delete them when it has ended. Stores stay where they are."

Function .onInit
  SetShellVarContext current
  ReadRegStr $0 HKCU "${KEY}" "DisplayVersion"
  StrCmp $0 "" done
  ${VersionCompare} "$0" "${VERSION}" $1
  IntCmp $1 1 0 done done
  MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(older)" /SD IDOK IDOK done
  Abort
done:
FunctionEnd

; What was half copied is copied anew; what runs is whole, for it is switched on last.
Section
  SetShellVarContext current
  ClearErrors
  Delete "$INSTDIR\versions\${VERSION}\${PYTHON}"
  IfErrors 0 copy
  DetailPrint "$(running)"
  Goto switch
copy:
  RMDir /r "$INSTDIR\versions\${VERSION}"
  !include "${FILES}"
switch:
  ExecWait '"$INSTDIR\versions\${VERSION}\switch.exe" take "$INSTDIR" "${VERSION}"' $0
  IntCmp $0 0 switched
  MessageBox MB_OK|MB_ICONSTOP "$(failed)" /SD IDOK
  SetErrorLevel 2
  Abort "$(failed)"
switched:
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Delete "$SMPROGRAMS\${CZECH}.lnk" ; the former installation may have spoken another language
  Delete "$SMPROGRAMS\${ENGLISH}.lnk"
  CreateShortcut "$SMPROGRAMS\$(name).lnk" "${WINDOW}"
  WriteRegStr HKCU "${CLASSES}\.equip" "" "EquipmentApp.Store"
  WriteRegStr HKCU "${CLASSES}\EquipmentApp.Store" "" "$(store)"
  WriteRegStr HKCU "${CLASSES}\EquipmentApp.Store\DefaultIcon" "" "${WINDOW},0"
  WriteRegStr HKCU "${CLASSES}\EquipmentApp.Store\shell\open\command" "" '"${WINDOW}" "%1"'
  WriteRegStr HKCU "${CLASSES}\.akcheck" "" "EquipmentApp.Check"
  WriteRegStr HKCU "${CLASSES}\EquipmentApp.Check" "" "$(check)"
  WriteRegStr HKCU "${CLASSES}\EquipmentApp.Check\DefaultIcon" "" "${WINDOW},0"
  WriteRegStr HKCU "${CLASSES}\EquipmentApp.Check\shell\open\command" "" '"${WINDOW}" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(name)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "${WINDOW}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Equipment App"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

!macro forget extension kind
  ReadRegStr $0 HKCU "${CLASSES}\${extension}" ""
  StrCmp $0 "${kind}" 0 +2
  DeleteRegKey HKCU "${CLASSES}\${extension}"
  DeleteRegKey HKCU "${CLASSES}\${kind}"
!macroend

; switch.exe takes the versions away, and so must not lie in one of them.
Section "Uninstall"
  SetShellVarContext current
  InitPluginsDir
  File "/oname=$PLUGINSDIR\switch.exe" "${FOLDER}/switch.exe"
  Delete "$SMPROGRAMS\${CZECH}.lnk"
  Delete "$SMPROGRAMS\${ENGLISH}.lnk"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$PLUGINSDIR"
  ExecWait '"$PLUGINSDIR\switch.exe" remove "$INSTDIR" "${VERSION}"'
  !insertmacro forget ".equip" "EquipmentApp.Store"
  !insertmacro forget ".akcheck" "EquipmentApp.Check"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  IfFileExists "$INSTDIR\versions\*.*" 0 gone
  MessageBox MB_OK|MB_ICONINFORMATION "$(stays)" /SD IDOK
gone:
SectionEnd
