/* Which of the installed versions is used. The installers run it, after all files of a version are in place:

   switch.exe take ROOT VERSION    use this version from now on; what runs goes on with the files it has
   switch.exe remove ROOT VERSION  this version is given up: where it is the one in use, take away all that is not
                                   running; else do nothing, for another one has taken its place

   Versions that are neither used, nor the one before, nor running, are removed. A version is running when the library
   of CPython in it cannot be deleted: Windows holds what is loaded. Stores are never touched. */
#include "common.h"

enum { DONE = 0, REFUSED = 1, USAGE = 2 };
static const wchar_t *const launchers[] = LAUNCHERS;

static int is_folder(const wchar_t *path) {
    DWORD kind = GetFileAttributesW(path);
    return kind != INVALID_FILE_ATTRIBUTES && (kind & FILE_ATTRIBUTE_DIRECTORY);
}

static int removed(const wchar_t *folder);

static int removed_one(const wchar_t *folder, const WIN32_FIND_DATAW *found) {
    wchar_t *path = malloc(LONGEST * sizeof *path);
    int gone = path && joined(path, folder, found->cFileName);
    if (gone && (found->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY)) {
        /* A link to another folder goes, what it leads to stays. */
        gone = found->dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT ? RemoveDirectoryW(path) : removed(path);
    } else if (gone) {
        SetFileAttributesW(path, FILE_ATTRIBUTE_NORMAL);
        gone = DeleteFileW(path);
    }
    free(path);
    return gone;
}

/* A folder with all that is in it; zero where something stays. */
static int removed(const wchar_t *folder) {
    wchar_t *pattern = malloc(LONGEST * sizeof *pattern);
    WIN32_FIND_DATAW found;
    int all = 1;
    HANDLE search = pattern && joined(pattern, folder, L"*") ? FindFirstFileW(pattern, &found) : INVALID_HANDLE_VALUE;
    if (search != INVALID_HANDLE_VALUE) {
        do {
            if (wcscmp(found.cFileName, L".") && wcscmp(found.cFileName, L"..")) all &= removed_one(folder, &found);
        } while (FindNextFileW(search, &found));
        FindClose(search);
    }
    free(pattern);
    return RemoveDirectoryW(folder) && all;
}

/* A version goes only where nobody runs it: first its CPython, without which it cannot be started either. */
static int removed_version(const wchar_t *folder) {
    wchar_t library[LONGEST];
    if (find_python(library, folder) && !DeleteFileW(library)) return 0;
    return removed(folder);
}

/* Every version but those that are kept. */
static void tidy(const wchar_t *root, wchar_t kept[2][64], int count) {
    wchar_t versions[LONGEST], pattern[LONGEST], folder[LONGEST];
    WIN32_FIND_DATAW found;
    if (!joined(versions, root, L"versions") || !joined(pattern, versions, L"*")) return;
    HANDLE search = FindFirstFileW(pattern, &found);
    if (search == INVALID_HANDLE_VALUE) return;
    do {
        int stays = !(found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) || !is_version(found.cFileName);
        for (int i = 0; i < count; i++) stays |= !wcscmp(found.cFileName, kept[i]);
        if (!stays && joined(folder, versions, found.cFileName)) removed_version(folder);
    } while (FindNextFileW(search, &found));
    FindClose(search);
}

/* Launchers that were running when a version was installed lie aside until they have ended. */
static void remove_former_launchers(const wchar_t *root) {
    wchar_t pattern[LONGEST], path[LONGEST];
    WIN32_FIND_DATAW found;
    if (!joined(pattern, root, L"equipment-app*.former")) return;
    HANDLE search = FindFirstFileW(pattern, &found);
    if (search == INVALID_HANDLE_VALUE) return;
    do {
        if (joined(path, root, found.cFileName)) DeleteFileW(path);
    } while (FindNextFileW(search, &found));
    FindClose(search);
}

/* What runs can be renamed, though neither overwritten nor deleted. */
static int set_aside(const wchar_t *path) {
    wchar_t aside[LONGEST];
    if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES || DeleteFileW(path)) return 1;
    _snwprintf(aside, LONGEST - 1, L"%ls.%llu.former", path, (unsigned long long)GetTickCount64());
    return MoveFileExW(path, aside, 0);
}

static int place_launchers(const wchar_t *root, const wchar_t *version) {
    wchar_t from[LONGEST], to[LONGEST], fresh[LONGEST];
    for (size_t i = 0; i < sizeof launchers / sizeof *launchers; i++) {
        if (!joined(from, version, launchers[i]) || !joined(to, root, launchers[i])) return 0;
        _snwprintf(fresh, LONGEST - 1, L"%ls.new", to);
        if (!CopyFileW(from, fresh, FALSE)) return 0;
        if (!MoveFileExW(fresh, to, MOVEFILE_REPLACE_EXISTING)
            && !(set_aside(to) && MoveFileExW(fresh, to, MOVEFILE_REPLACE_EXISTING))) return 0;
    }
    return 1;
}

/* At once, or not at all: a launcher reads either the former file or this one. */
static int write_versions(const wchar_t *root, wchar_t versions[2][64], int count) {
    wchar_t path[LONGEST], fresh[LONGEST];
    char text[160];
    DWORD written = 0;
    int length = snprintf(text, sizeof text, count > 1 ? "%ls\r\n%ls\r\n" : "%ls\r\n", versions[0], versions[1]);
    if (!joined(path, root, L"current.txt") || !joined(fresh, root, L"current.txt.new") || length < 0) return 0;
    HANDLE file = CreateFileW(fresh, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 0;
    int whole = WriteFile(file, text, (DWORD)length, &written, NULL) && written == (DWORD)length && FlushFileBuffers(file);
    CloseHandle(file);
    return whole && MoveFileExW(fresh, path, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
}

static int take(const wchar_t *root, const wchar_t *version) {
    wchar_t was[2][64] = {L"", L""}, now[2][64] = {L"", L""}, folder[LONGEST], all[LONGEST], former[LONGEST];
    if (!is_version(version) || !joined(all, root, L"versions") || !joined(folder, all, version) || !is_folder(folder))
        return USAGE;
    int count = 1, known = read_versions(root, was);
    wcscpy(now[0], version);
    for (int i = 0; i < known && count < 2; i++) {
        if (wcscmp(was[i], version) && joined(former, all, was[i]) && is_folder(former)) wcscpy(now[count++], was[i]);
    }
    remove_former_launchers(root);
    if (!place_launchers(root, folder) || !write_versions(root, now, count)) return REFUSED;
    tidy(root, now, count);
    return DONE;
}

/* The folders go only where nothing is left in them: what somebody else put there is theirs. */
static int remove_all(const wchar_t *root, const wchar_t *version) {
    wchar_t path[LONGEST], none[2][64], used[2][64];
    if (read_versions(root, used) && wcscmp(used[0], version)) return DONE;
    tidy(root, none, 0);
    for (size_t i = 0; i < sizeof launchers / sizeof *launchers; i++) {
        if (joined(path, root, launchers[i])) set_aside(path);
    }
    remove_former_launchers(root);
    if (joined(path, root, L"current.txt")) DeleteFileW(path);
    if (joined(path, root, L"versions")) RemoveDirectoryW(path);
    RemoveDirectoryW(root);
    return DONE;
}

int wmain(int count, wchar_t **words) {
    static wchar_t root[LONGEST];
    if (count != 4 || !GetFullPathNameW(words[2], LONGEST - 128, root, NULL)) return USAGE;
    size_t length = wcslen(root);
    if (length > 3 && root[length - 1] == L'\\') root[length - 1] = 0;
    if (!wcscmp(words[1], L"take")) return take(root, words[3]);
    if (!wcscmp(words[1], L"remove")) return remove_all(root, words[3]);
    return USAGE;
}
