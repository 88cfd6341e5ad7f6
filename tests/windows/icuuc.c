/* For tests in Wine only, never given away: a stand-in for icuuc.dll, which every Windows has and Wine has not.

   Qt imports twenty functions of it, all for text in old encodings. Here no encoding is known: `ucnv_open` refuses each,
   as ICU refuses a name it does not know, so the others are never asked. */

#define REFUSED 4
#define ASKED_BY_NOBODY(name) __declspec(dllexport) int name(void) { return 0; }

__declspec(dllexport) void *ucnv_open(const char *name, int *error) {
    if (error) *error = REFUSED;
    return 0;
}

ASKED_BY_NOBODY(ucnv_close)
ASKED_BY_NOBODY(ucnv_countAvailable)
ASKED_BY_NOBODY(ucnv_getAvailableName)
ASKED_BY_NOBODY(ucnv_getName)
ASKED_BY_NOBODY(ucnv_getStandardName)
ASKED_BY_NOBODY(ucnv_getMaxCharSize)
ASKED_BY_NOBODY(ucnv_reset)
ASKED_BY_NOBODY(ucnv_toUnicode)
ASKED_BY_NOBODY(ucnv_fromUnicode)
ASKED_BY_NOBODY(ucnv_toUCountPending)
ASKED_BY_NOBODY(ucnv_fromUCountPending)
ASKED_BY_NOBODY(ucnv_getToUCallBack)
ASKED_BY_NOBODY(ucnv_getFromUCallBack)
ASKED_BY_NOBODY(ucnv_setToUCallBack)
ASKED_BY_NOBODY(ucnv_setFromUCallBack)
ASKED_BY_NOBODY(ucnv_cbToUWriteUChars)
ASKED_BY_NOBODY(ucnv_cbFromUWriteUChars)
ASKED_BY_NOBODY(UCNV_TO_U_CALLBACK_SUBSTITUTE)
ASKED_BY_NOBODY(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
