package org.copytaster.ingest.copy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.copy.WireSignal.Effect;

/**
 * The wire signals that stand in the text. They count only at its start, in capitals or in the agency's own pattern:
 * "Wildfires kill 12" is a headline.
 */
public final class TextSignals {
    /** What must follow a bare word: its own end, a colon, or a dash that no letter follows directly. */
    private static final String END = "(?=\\s*(?:[:;/.]|--|[–—]|-(?!\\p{L})|$))";

    /** As above, or the hyphen by which headline and slugline hang it to what follows: CORRECTED-Ferry sinks. */
    private static final String HANGING = "(?=\\s*(?:[:;/]|--|[-–—]|$))";

    private static final String NTH = "\\d{1,2}(?:ST|ND|RD|TH|st|nd|rd|th)";

    private static final List<WireSignal> TABLE = List.of(
            row(
                    "KILL",
                    Effect.STOP,
                    "AP, AFP; English",
                    "(?:(?:BULLETIN|MANDATORY|STORY|NOTICE|EDITORS?:?) )?KILL(?:ED)?" + "(?:" + END
                            + "| (?:NOTICE|STORY|MANDATORY|ADVISORY)\\b)|KILL-(?=\\p{Lu}\\p{Ll}|BC\\b)",
                    "KILL: Harbour fire story",
                    "KILL BILL RETURNS TO CINEMAS"),
            row(
                    "WITHDRAWN",
                    Effect.STOP,
                    "Reuters; English",
                    "\\(?(?:(?:STORY|REPORT|ITEM|ARTICLE|HEADLINE) (?:IS )?WITHDRAWN\\b|WITHDRAW(?:N|AL)" + HANGING
                            + ")",
                    "STORY WITHDRAWN",
                    "Withdrawn vaccine returns to the market"),
            row(
                    "WITHDRAWN",
                    Effect.STOP,
                    "Reuters; English, advisory",
                    "ADVISORY-? ?(?:Story|STORY|Alert|ALERT|Headline|HEADLINE)s? (?:withdrawn|WITHDRAWN)\\b",
                    "ADVISORY-Story withdrawn",
                    "Advisory story hour at the library"),
            row(
                    "HOLD",
                    Effect.STOP,
                    "AP; English",
                    "HOLD(?:" + END + "| FOR RELEASE\\b|-(?=\\p{Lu}\\p{Ll}))",
                    "HOLD FOR RELEASE until the court has sat",
                    "HOLD THE LINE, MINISTER TELLS PARTY"),
            row(
                    "WITHHOLD",
                    Effect.STOP,
                    "AP; English",
                    "WITHHOLD" + END,
                    "WITHHOLD: Budget",
                    "WITHHOLD TAX PLAN SCRAPPED"),
            row(
                    "DISREGARD",
                    Effect.STOP,
                    "AP; English",
                    "DISREGARD" + END,
                    "DISREGARD: test item",
                    "DISREGARD FOR LAW GROWS"),
            row(
                    "EMBARGOED",
                    Effect.STOP,
                    "all; English",
                    "(?:STRICTLY )?(?:UNDER )?EMBARGO(?:ED)?(?:" + END + "| (?:UNTIL|TILL|FOR RELEASE|TO)\\b)",
                    "EMBARGOED UNTIL 0600 GMT",
                    "EMBARGO ON GRAIN LIFTED"),
            row(
                    "ADVANCE",
                    Effect.STOP,
                    "AP; English",
                    "A(?:DV|dv)\\.? ?\\d{1,2}\\b",
                    "ADV05 Travel",
                    "Adverse weather closes port"),
            row(
                    "ANNULATION",
                    Effect.STOP,
                    "AFP; French",
                    "(?:ANNULATION|ANNULÉE?|ATTENTION - ANNUL)" + END,
                    "ANNULATION: incendie du port",
                    "ANNULATION DU TOURNOI DE NICE"),
            row(
                    "ZURÜCKGEZOGEN",
                    Effect.STOP,
                    "dpa, APA; German",
                    "(?:ZURÜCKGEZOGEN|STORNO|SPERRFRIST|KILL)" + END,
                    "STORNO: Brand im Hafen",
                    "STORNO KOSTET URLAUBER VIEL GELD"),
            row(
                    "ANULACIÓN",
                    Effect.STOP,
                    "EFE; Spanish",
                    "(?:ANULACIÓN|ANULADA)" + END,
                    "ANULACIÓN: incendio en el puerto",
                    "ANULACIÓN DEL JUICIO PIDE LA DEFENSA"),
            row(
                    "WRITETHRU",
                    Effect.WRITETHRU,
                    "AP; English",
                    "(?:" + NTH + " ?L(?:d|D|EAD)[- ,]*)?W(?:ritethru|RITETHRU)\\b",
                    "1stLd-Writethru Harbour fire",
                    "Writing through the night"),
            row(
                    "LEAD",
                    Effect.LEAD,
                    "AP, Reuters; English",
                    "(?:" + NTH + " ?(?:L[dD]|LEAD)\\b|NULEAD\\b|LEAD \\d{1,2}\\b)",
                    "2ND LEAD: Harbour fire",
                    "2nd leader quits party"),
            row(
                    "ADD",
                    Effect.ADD,
                    "AP; English",
                    "(?:" + NTH + " ADD\\b|ADD \\d{1,2}" + HANGING + ")",
                    "1ST ADD: Harbour fire",
                    "ADD 10 YEARS TO YOUR LIFE"),
            row(
                    "CORRECTED",
                    Effect.CORRECTION,
                    "Reuters; English",
                    "CORRECT(?:ED|ION|S)" + HANGING,
                    "CORRECTED-Harbour fire kills two",
                    "Corrected vision helps pupils"),
            row(
                    "CORRECTION",
                    Effect.CORRECTION,
                    "AP; English",
                    "Correction:",
                    "Correction: Harbour fire story",
                    "Correction in markets deepens"),
            row(
                    "corrects",
                    Effect.CORRECTION,
                    "Reuters, AP; English, first line",
                    "\\((?:(?:In|This|The) .{1,80}?\\bstory\\b.{0,60}?\\b)?[Cc]orrect(?:s|ed|ing)\\b",
                    "(In Jan. 3 story, corrects the year in paragraph 4)",
                    "(In January the court corrected itself.)"),
            row(
                    "RECTIFICATIF",
                    Effect.CORRECTION,
                    "AFP; French",
                    "(?:RECTIFICATIF|RECTIF|CORRIGÉ)" + HANGING,
                    "RECTIFICATIF - Incendie du port",
                    "RECTIFICATIF BUDGÉTAIRE VOTÉ"),
            row(
                    "BERICHTIGUNG",
                    Effect.CORRECTION,
                    "dpa, APA; German",
                    "\\(?(?:BERICHTIGUNG|KORREKTUR|Berichtigung|Korrektur)(?::|\\)|" + END + ")",
                    "Korrektur: Brand im Hafen",
                    "Korrektur der Prognose erwartet"),
            row(
                    "REFILE",
                    Effect.REFILE,
                    "Reuters; English",
                    "REFILE" + HANGING,
                    "REFILE-Harbour fire kills two",
                    "REFILE YOUR TAXES NOW"),
            row(
                    "REPEAT",
                    Effect.REPEAT,
                    "Reuters; English",
                    "(?:REPEAT|RPT)" + HANGING,
                    "RPT-Harbour fire kills two",
                    "REPEAT OFFENDERS FACE LONGER TERMS"),
            row(
                    "UPDATE",
                    Effect.UPDATE,
                    "Reuters; English",
                    "UPDATE \\d{1,2}\\s*(?:[-–—:]|$)",
                    "UPDATE 2-Harbour fire kills two",
                    "UPDATE 2026 TAX RULES, SAYS UNION"),
            row(
                    "ADVISORY",
                    Effect.ADVISORY,
                    "all; English",
                    "(?:ADVISORY" + HANGING + "|ADV(?=\\s*[-:])|Advisory:)",
                    "ADVISORY: schedule for Monday",
                    "ADVISORY PANEL BACKS VACCINE"));

    private TextSignals() {}

    /** The table, in the order in which it is asked: stops first. */
    public static List<WireSignal> table() {
        return TABLE;
    }

    /** The first signal that stops a story. */
    public static Optional<WireSignal> stop(String text) {
        return find(text, true);
    }

    /** The first signal that names a change. */
    public static Optional<WireSignal> change(String text) {
        return find(text, false);
    }

    private static Optional<WireSignal> find(String text, boolean stop) {
        return TABLE.stream()
                .filter(signal -> (signal.effect() == Effect.STOP) == stop)
                .filter(signal -> signal.isIn(text))
                .findFirst();
    }

    private static WireSignal row(
            String name, Effect effect, String used, String form, String example, String counterExample) {
        return new WireSignal(name, effect, used, Pattern.compile(form), example, counterExample);
    }
}
