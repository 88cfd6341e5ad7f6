; The installer for Windows: for one user, without administrator's rights. After `python3 dev.py freeze` on Windows:
;   makensis -DVERSION=0.1.0 packaging\windows\equipment.nsi
; Stores (*.equip) are never touched, neither by installing nor by uninstalling.

Unicode true
!include "MUI2.nsh"

!ifndef VERSION
  !error "Say which version: -DVERSION=0.1.0"
!endif
!ifndef FOLDER
  !define FOLDER "..\..\dist\equipment-app"
!endif
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\EquipmentApp"

Name "$(name)"
OutFile "..\..\dist\equipment-app-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Equipment App"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Czech"
!insertmacro MUI_LANGUAGE "English"

LangString name ${LANG_CZECH} "Evidence výstroje"
LangString name ${LANG_ENGLISH} "Equipment App"
LangString store ${LANG_CZECH} "Sklad výstroje"
LangString store ${LANG_ENGLISH} "Kit store"

Section
  RMDir /r "$INSTDIR\_internal" ; a newer version must not find modules of an older one
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(name).lnk" "$INSTDIR\equipment-app-window.exe"
  WriteRegStr HKCU "Software\Classes\.equip" "" "EquipmentApp.Store"
  WriteRegStr HKCU "Software\Classes\EquipmentApp.Store" "" "$(store)"
  WriteRegStr HKCU "Software\Classes\EquipmentApp.Store\shell\open\command" "" '"$INSTDIR\equipment-app-window.exe" --store "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(name)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\equipment-app.exe"
  Delete "$INSTDIR\equipment-app-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; stays when somebody keeps a store in it
  Delete "$SMPROGRAMS\$(name).lnk"
  DeleteRegKey HKCU "Software\Classes\.equip"
  DeleteRegKey HKCU "Software\Classes\EquipmentApp.Store"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
