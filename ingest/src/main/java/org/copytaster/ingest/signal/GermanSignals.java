package org.copytaster.ingest.signal;

import static org.copytaster.ingest.signal.WireSignal.END;
import static org.copytaster.ingest.signal.WireSignal.row;

import java.util.List;
import org.copytaster.ingest.signal.WireSignal.Effect;

/** Signals in German copy: dpa, APA, sda. */
final class GermanSignals {
    static final List<WireSignal> TABLE = List.of(
            row(
                            "ZURÜCKGEZOGEN",
                            Effect.STOP,
                            "dpa, APA; German",
                            "(?:ZURÜCKGEZOGEN|STORNO|STORNIERT|SPERRFRIST|KILL)" + END,
                            "STORNO: Brand im Hafen",
                            "STORNO KOSTET URLAUBER VIEL GELD")
                    .behindLabels(),
            row(
                    "BERICHTIGUNG",
                    Effect.CORRECTION,
                    "dpa, APA; German",
                    "\\(?(?:BERICHTIGUNG|KORREKTUR|Berichtigung|Korrektur)(?::|\\)|" + END + ")",
                    "Korrektur: Brand im Hafen",
                    "Korrektur der Prognose erwartet"),
            row(
                            "ZURÜCKGEZOGEN",
                            Effect.STOP,
                            "dpa; German, to editors",
                            "(?:Achtung|ACHTUNG)[!:]? ?(?:(?:Die )?Meldung (?:wird )?(?:zurückgezogen|nicht verwenden)|Storno|STORNO|KILL)",
                            "Achtung: Meldung zurückgezogen",
                            "Achtung: Meldung über Storno war falsch, sagt Bahn")
                    .behindLabels(),
            row(
                            "MELDUNG ZURÜCKGEZOGEN",
                            Effect.STOP,
                            "dpa, APA, sda; German",
                            "\\(?(?:MELDUNG|Meldung) (?:IST |ist |wird )?(?:ZURÜCKGEZOGEN|zurückgezogen|ungültig|UNGÜLTIG)\\)?(?=\\s*(?:[:;.!]|--|[–—]|- |$))",
                            "Meldung ist ungültig",
                            "Meldung ungültiger Stimmen verspätet")
                    .behindLabels(),
            row(
                    "SPERRFRIST",
                    Effect.STOP,
                    "dpa, APA, sda; German",
                    "(?:Achtung[!:]? ?|ACHTUNG[!:]? ?)?(?:SPERRFRIST|Sperrfrist|Frei für)(?:\\s*:| bis | (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|\\d))",
                    "Sperrfrist: 12. März, 18.00 Uhr",
                    "Sperrfrist für neue Anleihen läuft ab"),
            row(
                    "LEAD",
                    Effect.LEAD,
                    "dpa; German",
                    "\\(?\\d{1,2}\\. (?:Lead|LEAD|Leadfassung|Neufassung)\\b",
                    "2. Lead: Brand im Hafen",
                    "2. Leadgitarrist verlässt Band"),
            row(
                    "AKTUALISIERUNG",
                    Effect.UPDATE,
                    "dpa, APA; German",
                    "\\(?(?:AKTUALISIERUNG|Aktualisierung|AKTUALISIERT|Aktualisiert|Neu|NEU|Überblick neu)(?:\\)|:)",
                    "(Neu: Zahl der Verletzten) Brand im Hafen",
                    "Neu im Kino ist ein Hafenkrimi"),
            row(
                    "ZUSAMMENFASSUNG",
                    Effect.UPDATE,
                    "dpa, APA; German",
                    "\\(?(?:ZUSAMMENFASSUNG|Zusammenfassung)(?: \\d{1,4}\\b|\\)|:)",
                    "Zusammenfassung 1830: Brand im Hafen",
                    "Zusammenfassung der Ernte verspätet"),
            row(
                    "ACHTUNG",
                    Effect.UPDATE,
                    "dpa; German",
                    "\\((?:Achtung|ACHTUNG)(?:\\)|:)",
                    "(Achtung) Brand im Hafen",
                    "Achtung, Glätte im Hafen"),
            row(
                    "WIEDERHOLUNG",
                    Effect.REPEAT,
                    "dpa, APA; German",
                    "\\(?(?:WIEDERHOLUNG|Wiederholung)(?:\\)|:)",
                    "(Wiederholung) Brand im Hafen",
                    "Wiederholung der Wahl gefordert"),
            row(
                            "REDAKTIONSHINWEIS",
                            Effect.ADVISORY,
                            "dpa, APA; German",
                            "(?:REDAKTIONSHINWEIS|Redaktionshinweis|Hinweis an die Redaktionen|Achtung,? (?:liebe )?Redaktionen|TERMINVORSCHAU)\\s*(?:[:!]|--|[–—]|- |$)",
                            "Achtung Redaktionen: keine Bilder heute",
                            "Achtung Redaktion am Werk")
                    .inHeadings(),
            row(
                            "NICHT VERWENDEN",
                            Effect.STOP,
                            "dpa, APA, sda; German",
                            "(?:BITTE )?NICHT (?:VERWENDEN|VERÖFFENTLICHEN|PUBLIZIEREN|SENDEN)" + END
                                    + "|NICHT (?:ZUR VERÖFFENTLICHUNG(?: BESTIMMT)?|FREIGEGEBEN)" + END,
                            "BITTE NICHT VERWENDEN - Brand im Hafen",
                            "NICHT VERWENDEN LASSEN SICH DIE GUTSCHEINE")
                    .behindLabels(),
            row(
                            "NICHT VERWENDEN",
                            Effect.STOP,
                            "dpa, APA, sda; German, mixed case",
                            "(?:Bitte nicht|Nicht) (?:verwenden|veröffentlichen)(?=\\s*(?:[:!]|--|[–—]|- ))|Nicht zur Veröffentlichung(?: bestimmt)?"
                                    + END,
                            "Bitte nicht verwenden: Brand im Hafen",
                            "Nicht verwenden lassen sich die Gutscheine")
                    .inHeadings(),
            row(
                            "WIDERRUF",
                            Effect.STOP,
                            "dpa, APA, sda; German",
                            "WIDERRUF" + END
                                    + "|(?:MELDUNG|TEXT|BEITRAG) (?:GELÖSCHT|ENTFERNT|ENTFÄLLT|WIDERRUFEN|GESTRICHEN|STORNIERT)"
                                    + END,
                            "WIDERRUF: Brand im Hafen",
                            "WIDERRUF DER ZULASSUNG GEFORDERT")
                    .behindLabels(),
            row(
                    "TEST",
                    Effect.STOP,
                    "dpa, APA, sda; German",
                    "(?:TESTMELDUNG|TESTNACHRICHT|TESTSENDUNG|Testmeldung|Testnachricht)" + END
                            + "|TEST[-, *]{1,4}(?:BITTE )?(?:IGNORIEREN|NICHT BEACHTEN|NICHT VERWENDEN)\\b|(?:BITTE IGNORIEREN|DIES IST EIN TEST)"
                            + END,
                    "TESTMELDUNG: Brand im Hafen",
                    "TESTMELDUNGEN STEIGEN WIEDER"));

    private GermanSignals() {}
}
