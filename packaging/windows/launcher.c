/* equipment-app.exe (console) and equipment-app-window.exe: CPython as its makers signed it, in this process.

   Beside a current.txt it starts the version that file names, or the one before where that one is not whole; anywhere
   else the version is the folder it lies in. Libraries come from that folder and System32, from nowhere else. */
#include "common.h"

typedef int (*PyMain)(int, wchar_t **);
enum { OLDEST_BUILD = 17763, TOO_OLD = 120, NOT_WHOLE = 121, NO_MEMORY = 122 };

#ifdef WINDOWED
#define MODULE L"equipment_app_window"
#else
#define MODULE L"equipment_app"
#endif

static int czech(void) {
    return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_CZECH;
}

static int failed(int code, const wchar_t *cs, const wchar_t *en, const wchar_t *what) {
    static wchar_t text[LONGEST + 512];
    static char bytes[3 * (LONGEST + 512)];
    _snwprintf(text, LONGEST + 500, L"%ls\n\n%ls\n", czech() ? cs : en, what);
#ifdef WINDOWED
    (void)bytes;
    MessageBoxW(NULL, text, czech() ? L"Evidence v\u00fdstroje" : L"Equipment App", MB_ICONERROR | MB_SETFOREGROUND);
#else
    DWORD written;
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    if (!WriteConsoleW(out, text, (DWORD)wcslen(text), &written, NULL)) {
        int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
        if (size > 1) WriteFile(out, bytes, (DWORD)size - 1, &written, NULL);
    }
#endif
    return code;
}

static DWORD build_of_windows(void) {
    typedef LONG(WINAPI *Ask)(OSVERSIONINFOW *);
    OSVERSIONINFOW version = {.dwOSVersionInfoSize = sizeof version};
    Ask ask = (Ask)(void *)GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "RtlGetVersion");
    return ask && ask(&version) == 0 ? version.dwBuildNumber : 0;
}

/* Load the CPython of one version; libraries are then sought there and in System32 only. */
static PyMain loaded(const wchar_t *version) {
    static wchar_t library[LONGEST];
    if (!find_python(library, version)) return NULL;
    DLL_DIRECTORY_COOKIE kept = AddDllDirectory(version);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (!python && kept) RemoveDllDirectory(kept);
    return python ? (PyMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
}

static PyMain find_program(const wchar_t *here, wchar_t *version) {
    static wchar_t versions[2][64], folder[LONGEST];
    int count = read_versions(here, versions);
    PyMain run = NULL;
    for (int i = 0; i < count && !run; i++) {
        if (joined(folder, here, L"versions") && joined(version, folder, versions[i])) run = loaded(version);
    }
    if (!count) run = loaded(wcscpy(version, here));
    return run;
}

static int start(void) {
    static wchar_t here[LONGEST], version[LONGEST], python[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, here, LONGEST);
    if (build_of_windows() < OLDEST_BUILD)
        return failed(TOO_OLD, L"Program pot\u0159ebuje Windows 10 verze 1809 nebo nov\u011bj\u0161\u00ed.",
                      L"The program needs Windows 10, version 1809, or newer.", L"");
    if (length && length < LONGEST - 1) *wcsrchr(here, L'\\') = 0;
    SetDllDirectoryW(L"");
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS);
    PyMain run = find_program(here, version);
    if (!run)
        return failed(NOT_WHOLE, L"Program nen\u00ed cel\u00fd. Va\u0161ich dat se to net\u00fdk\u00e1. Nainstalujte ho znovu.",
                      L"The program is not whole. Your data are not concerned. Install it again.", here);
    joined(python, version, L"python.exe");
    wchar_t **words = calloc((size_t)__argc + 8, sizeof *words);
    if (!words) return failed(NO_MEMORY, L"Do\u0161la pam\u011b\u0165.", L"There is no memory left.", L"");
    int count = 0;
    words[count++] = python;
    words[count++] = L"-I";
    words[count++] = L"-B";
    words[count++] = L"-X";
    words[count++] = L"utf8";
    words[count++] = L"-m";
    words[count++] = MODULE;
    for (int i = 1; i < __argc; i++) words[count++] = __wargv[i];
    return run(count, words);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE self, HINSTANCE none, PWSTR line, int show) {
    (void)self, (void)none, (void)line, (void)show;
    return start();
}
#else
int wmain(void) { return start(); }
#endif
