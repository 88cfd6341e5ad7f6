/* What the launchers and the switch share: where things are, and the file that says which version is used.

   Equipment App\equipment-app.exe, equipment-app-window.exe   start what current.txt says
   Equipment App\current.txt                                   the version in use; below it the one before
   Equipment App\versions\0.1.0\                               a whole program, which runs by itself as well      */
#ifndef UNICODE
#define UNICODE
#endif
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 4096
#define LAUNCHERS {L"equipment-app.exe", L"equipment-app-window.exe"}

/* `folder` and `name` in one; zero where that is too long. */
static int joined(wchar_t *into, const wchar_t *folder, const wchar_t *name) {
    return _snwprintf(into, LONGEST, L"%ls\\%ls", folder, name) > 0 && wcslen(into) < LONGEST - 1;
}

/* A version is a plain name: what somebody else wrote into the file must not lead out of the folder. */
static int is_version(const wchar_t *name) {
    const wchar_t *at = name;
    while ((*at >= L'0' && *at <= L'9') || (*at >= L'a' && *at <= L'z') || *at == L'.' || *at == L'+') at++;
    return at != name && *at == 0 && *name != L'.' && wcslen(name) < 40;
}

/* The versions current.txt names, this one and the one before; how many there are. */
static int read_versions(const wchar_t *root, wchar_t versions[2][64]) {
    wchar_t path[LONGEST];
    char text[160] = "";
    DWORD length = 0;
    if (!joined(path, root, L"current.txt")) return 0;
    HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                              OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 0;
    if (!ReadFile(file, text, sizeof text - 1, &length, NULL)) length = 0;
    CloseHandle(file);
    text[length] = 0;
    int found = 0;
    for (char *line = strtok(text, "\r\n"); line && found < 2; line = strtok(NULL, "\r\n")) {
        if (MultiByteToWideChar(CP_UTF8, 0, line, -1, versions[found], 64) && is_version(versions[found])) found++;
    }
    return found;
}

/* The library of CPython in a version's folder, `python311.dll` and never `python3.dll`. */
static int find_python(wchar_t *into, const wchar_t *version) {
    wchar_t pattern[LONGEST];
    WIN32_FIND_DATAW found;
    int there = 0;
    if (!joined(pattern, version, L"python3*.dll")) return 0;
    HANDLE search = FindFirstFileW(pattern, &found);
    if (search == INVALID_HANDLE_VALUE) return 0;
    do {
        if (wcslen(found.cFileName) > wcslen(L"python3.dll")) there = joined(into, version, found.cFileName);
    } while (!there && FindNextFileW(search, &found));
    FindClose(search);
    return there;
}
