"""A delivery whose pieces are overdue on the day the tests stand at."""

from tests.world import DELIVERY

OLD = DELIVERY + "DL-8;2.2.2020;Dodavatel První a.s.;;VESTA;M;1;V-OLD;;;28.2.2026;1290;Sklad;A01\n"
MASKS = "Kód;Název;Název anglicky;Skupina;Evidence;Velikostní řada;MJ;Cena za MJ;Životnost (měs.);Revize (měs.)\n"
MASKS += "MASKA;Maska;Mask;Ochrana;item;uni;ks;900;60;12\nRESP;Respirátor;Respirator;Ochrana;consumable;uni;ks;9;24;\n"
MASKS_CAME = (
    DELIVERY
    + "DL-7;3.3.2025;Dodavatel První a.s.;;MASKA;;1;M-OK;;;;900;Sklad;A01\n"
    + "DL-7;2.3.2024;Dodavatel První a.s.;;MASKA;;1;M-INSP;;;;900;Sklad;A01\n"
    + "DL-7;1.3.2020;Dodavatel První a.s.;;MASKA;;1;M-EXP;;;1.3.2025;900;Sklad;A01\n"
    + "DL-7;1.3.2024;Dodavatel První a.s.;;RESP;;10;;;S-1;1.3.2026;9;Sklad;A01\n"
    + "DL-6;1.3.2025;Dodavatel První a.s.;;RESP;;5;;;S-2;1.3.2027;9;Sklad;A01\n"
)
