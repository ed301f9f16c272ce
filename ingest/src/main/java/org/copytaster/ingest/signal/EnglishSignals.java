package org.copytaster.ingest.signal;

import static org.copytaster.ingest.signal.WireSignal.END;
import static org.copytaster.ingest.signal.WireSignal.HANGING;
import static org.copytaster.ingest.signal.WireSignal.row;

import java.util.List;
import org.copytaster.ingest.signal.WireSignal.Effect;

/** Signals in English copy: AP, Reuters, AFP, PA. */
final class EnglishSignals {
    /** What an embargo runs to; an embargo "TO HIT GRAIN" is news. */
    private static final String TIME =
            "(?=\\d|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|midday|today|tonight"
                    + "|tomorrow|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:\\.|[a-z]*\\s+\\d))\\b)";

    private static final String STORY = "(?:STORY|ITEM|ARTICLE|REPORT)";
    private static final String GONE =
            "(?:REMOVED|RETRACTED|PULLED|DELETED|WITHDRAWN|KILLED|CANCELLED|CANCELED|SPIKED|VOID)";
    private static final String NTH = "\\d{1,2}(?:ST|ND|RD|TH|st|nd|rd|th)";

    static final List<WireSignal> TABLE = List.of(
            row(
                            "KILL",
                            Effect.STOP,
                            "AP, AFP; English",
                            "(?:(?:BULLETIN|MANDATORY|STORY|NOTICE|EDITORS?:?) )?KILL(?:ED)?" + "(?:" + END
                                    + "| (?:KILL|NOTICE|STORY|MANDATORY|ADVISORY|ALERT|THIS " + STORY
                                    + ")\\b)|KILL-(?=\\p{Lu}\\p{Ll}|BC\\b)",
                            "KILL: Harbour fire story",
                            "KILL BILL RETURNS TO CINEMAS")
                    .behindLabels(),
            row(
                            "WITHDRAWN",
                            Effect.STOP,
                            "Reuters; English",
                            "\\(?(?:(?:STORY|REPORT|ITEM|ARTICLE|HEADLINE) (?:IS )?WITHDRAWN\\b|WITHDRAW(?:N|AL)"
                                    + HANGING + ")",
                            "STORY WITHDRAWN",
                            "Withdrawn vaccine returns to the market")
                    .behindLabels(),
            row(
                            "WITHDRAWN",
                            Effect.STOP,
                            "Reuters; English, advisory",
                            "ADVISORY-? ?(?:Story|STORY|Alert|ALERT|Headline|HEADLINE)s? (?:withdrawn|WITHDRAWN)\\b",
                            "ADVISORY-Story withdrawn",
                            "Advisory story hour at the library")
                    .behindLabels(),
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
                    "(?:STRICTLY )?(?:UNDER )?EMBARGO(?:ED)?(?:" + END + "| (?:UNTIL|TILL|FOR RELEASE)\\b| TO " + TIME
                            + ")",
                    "EMBARGOED UNTIL 0600 GMT",
                    "EMBARGO TO HIT GRAIN"),
            row(
                    "ADVANCE",
                    Effect.STOP,
                    "AP; English",
                    "A(?:DV|dv)\\.? ?\\d{1,2}\\b",
                    "ADV05 Travel",
                    "Adverse weather closes port"),
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
                    "ADVISORY PANEL BACKS VACCINE"),
            row(
                    "KILL",
                    Effect.STOP,
                    "AP; English, bulletin",
                    "BULLETIN (?:ELIMINATION|WITHHOLD)\\b",
                    "BULLETIN ELIMINATION",
                    "BULLETIN BOARD FOUND IN RUINS"),
            row(
                            "KILL",
                            Effect.STOP,
                            "AFP; English, cancelled story",
                            "(?:AFP )?(?:STORY|Story) (?:CANCELLED|CANCELED|cancelled)" + END,
                            "Story cancelled: harbour fire",
                            "Story cancelled flights tell")
                    .behindLabels(),
            row(
                            "TRANSMITTED IN ERROR",
                            Effect.STOP,
                            "PA; English",
                            "(?:TRANSMITTED|Transmitted|SENT|Sent) (?:IN ERROR|in error)" + END,
                            "Transmitted in error: harbour fire",
                            "Transmitted in error-prone code, virus spreads")
                    .behindLabels(),
            row(
                    "EMBARGOED",
                    Effect.STOP,
                    "PA; English, mixed case",
                    "(?:Strictly )?[Ee]mbargoed (?:(?:until|till|for) (?:\\d{1,4}\\b|\\p{Lu})|to " + TIME + ")",
                    "Embargoed to 0001 Tuesday March 3",
                    "Embargoed to Russia, the parts came back"),
            row(
                    "WRITETHRU",
                    Effect.WRITETHRU,
                    "AP; English, keyword slug",
                    "(?:BC|AM|PM|AP)-[^,]{2,60}, ?\\d{1,2}(?:st|nd|rd|th) ?Ld-Writethru\\b",
                    "BC-US--Harbour Fire,1st Ld-Writethru",
                    "BC-US--Harbour Fire"),
            row(
                    "LEAD",
                    Effect.LEAD,
                    "AP; English, keyword slug",
                    "(?:BC|AM|PM|AP)-[^,]{2,60}, ?\\d{1,2}(?:st|nd|rd|th) ?Ld\\b",
                    "BC-US--Harbour Fire, 2nd Ld",
                    "BC-US--Ldoha Fire"),
            row(
                    "ADD",
                    Effect.ADD,
                    "AP; English, keyword slug",
                    "(?:BC|AM|PM|AP)-[^,]{2,60}, ?\\d{1,2}(?:st|nd|rd|th) ?Add\\b",
                    "BC-US--Harbour Fire, 1st Add",
                    "BC-US--Address, 10 years"),
            row(
                    "SUBSTITUTION",
                    Effect.WRITETHRU,
                    "PA; English",
                    "(?:SUBSTITUT(?:ION|E)|Substitution|Substitute)(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "Substitution: Harbour fire",
                    "Substitution saves match for United"),
            row(
                    "CLARIFICATION",
                    Effect.CORRECTION,
                    "AP; English",
                    "(?:CLARIFICATION|Clarification):",
                    "Clarification: Harbour fire story",
                    "Clarification of the law demanded"),
            row(
                    "CORRECTED",
                    Effect.CORRECTION,
                    "Reuters; English, official",
                    "CORRECTED \\((?:OFFICIAL|[^()]{2,40})\\)\\s*-",
                    "CORRECTED (OFFICIAL)-Exports rise 2 pct",
                    "CORRECTED (and loved) by his teachers"),
            row(
                    "ATTENTION",
                    Effect.CORRECTION,
                    "AFP; English",
                    "ATTENTION ?[-:–] ?(?:CORRECTS|CORRECTION)\\b",
                    "ATTENTION - CORRECTS death toll",
                    "ATTENTION SEEKERS CORRECTED"),
            row(
                    "ATTENTION",
                    Effect.UPDATE,
                    "AFP; English",
                    "ATTENTION ?[-:–] ?(?:ADDS|UPDATES|RECASTS)\\b",
                    "ATTENTION - ADDS details",
                    "ATTENTION TURNS TO ADDS AND ENDS"),
            row(
                    "refiles",
                    Effect.REFILE,
                    "Reuters; English, first line",
                    "\\((?:Refiles|Refiling|Refiled) (?:to|with|story|after|and)\\b",
                    "(Refiles to fix typo in headline)",
                    "(Refiled suits are common.)"),
            row(
                    "repeats",
                    Effect.REPEAT,
                    "Reuters; English, first line",
                    "\\((?:Repeats|Repeating|Repeat)(?: (?:to|with|story|earlier|for|item|without)\\b|s? ?:)",
                    "(Repeats to widen distribution)",
                    "(Repeats are shown on Sunday.)"),
            row(
                    "adds",
                    Effect.UPDATE,
                    "Reuters; English, first line",
                    "\\((?:Adds|Updates|Recasts|Rewrites|Writes through)(?:,| (?:with|to|details?|quotes?|comments?|background|analyst|more|context|first|lead|throughout|share|dateline|byline|no)\\b)",
                    "(Adds quotes, background)",
                    "(Adds up, says the minister.)"),
            row(
                    "WRAPUP",
                    Effect.UPDATE,
                    "Reuters; English",
                    "WRAPUP \\d{1,2}\\s*(?:[-–—:]|$)",
                    "WRAPUP 3-Harbour fire kills two",
                    "WRAPUP 20 YEARS IN THE MAKING"),
            row(
                    "EXTRA",
                    Effect.UPDATE,
                    "all; English",
                    "EXTRA(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "EXTRA: Harbour fire",
                    "EXTRA TIME WINS CUP FOR UNITED"),
            row(
                    "REPEAT",
                    Effect.REPEAT,
                    "PA; English",
                    "(?:REPETITION|Repetition|Repeating)(?=\\s*(?:[:;]|--|[–—]|- |$))",
                    "Repetition: Harbour fire",
                    "Repetition wears viewers down"),
            row(
                            "ADVISORY",
                            Effect.ADVISORY,
                            "PA, AFP; English, to editors",
                            "(?:NOTE TO EDITORS|Note to editors|EDITORS['’] NOTE|ATTENTION EDITORS|Attention editors|EDITORS,? PLEASE NOTE|PLEASE NOTE,? EDITORS)(?=\\s*(?:[:;]|--|[–—]|- |$))",
                            "Attention editors: no pictures today",
                            "PLEASE NOTE: banks close")
                    .inHeadings(),
            row(
                            "RETRACTION",
                            Effect.STOP,
                            "all; English",
                            "RETRACT(?:ION|ED)?(?:" + HANGING + "| NOTICE\\b)|Retract(?:ion|ed):",
                            "RETRACTION: Harbour fire kills two",
                            "RETRACTION OF CLAIM DEMANDED")
                    .behindLabels(),
            row(
                            "STORY REMOVED",
                            Effect.STOP,
                            "all; English",
                            "(?:THIS )?" + STORY + "(?: IS| WAS| HAS BEEN)? " + GONE + END
                                    + "|(?:This story|Story|Item|Article)(?: is| was| has been)? (?:removed|retracted|withdrawn|deleted|killed)"
                                    + END,
                            "STORY REMOVED: Harbour fire kills two",
                            "STORY REMOVED FROM SCHOOL BOOKS")
                    .behindLabels(),
            row(
                            "DO NOT USE",
                            Effect.STOP,
                            "all; English",
                            "(?:PLEASE )?DO(?: NOT|N['’]?T) (?:USE|PUBLISH|RUN|RELEASE|BROADCAST|TRANSMIT|DISTRIBUTE)(?:!|"
                                    + END + "| (?:THIS )?" + STORY + "\\b| (?:BEFORE|UNTIL) " + TIME + ")",
                            "PLEASE DO NOT USE - Harbour fire kills two",
                            "DO NOT USE LIFTS IN A FIRE, CITY SAYS")
                    .behindLabels(),
            row(
                            "DO NOT USE",
                            Effect.STOP,
                            "all; English, mixed case",
                            "(?:Please do|Do) not (?:use|publish) (?:this )?(?:story|item|article)\\b"
                                    + "|(?:Please do|Do) not (?:use|publish)(?=\\s*(?::|--|[–—]|- ))",
                            "Please do not use: harbour fire kills two",
                            "Do not use lifts in a fire, city says")
                    .inHeadings(),
            row(
                            "NOT FOR PUBLICATION",
                            Effect.STOP,
                            "all; English",
                            "(?:STRICTLY )?NOT (?:FOR (?:PUBLICATION|RELEASE|USE|BROADCAST|DISTRIBUTION)|TO BE (?:PUBLISHED|USED|RELEASED|BROADCAST))(?:"
                                    + END + "| (?:BEFORE|UNTIL|YET)\\b)|(?:FOR )?INTERNAL USE ONLY" + END,
                            "NOT FOR PUBLICATION: Harbour fire kills two",
                            "NOT FOR USE BY CHILDREN, LABEL WILL SAY")
                    .behindLabels(),
            row(
                            "NOT FOR PUBLICATION",
                            Effect.STOP,
                            "all; English, mixed case",
                            "Not for (?:publication|release|broadcast)" + END,
                            "Not for publication: harbour fire kills two",
                            "Not for publication in her lifetime, said the poet")
                    .inHeadings(),
            row(
                    "DISREGARD",
                    Effect.STOP,
                    "all; English",
                    "PLEASE (?:IGNORE|DISREGARD|KILL|WITHDRAW|DELETE|PULL)(?:" + END + "| (?:THIS )?(?:TEST|" + STORY
                            + ")\\b)" + "|(?:IGNORE|DISREGARD) THIS (?:TEST|MESSAGE|" + STORY
                            + ")\\b|(?:IGNORE|DISREGARD)[-–: ]{1,3}TEST" + END,
                    "PLEASE IGNORE: harbour fire",
                    "PLEASE IGNORE THE NOISE, MAYOR ASKS"),
            row(
                    "TEST",
                    Effect.STOP,
                    "all; English, German, French, Italian",
                    "TEST(?:[ -](?:MESSAGE|STORY|ITEM|ARTICLE|ONLY|COPY|FEED))?(?: (?:PLEASE )?(?:IGNORE|DISREGARD|DO NOT (?:USE|PUBLISH|RUN))\\b|"
                            + END + ")"
                            + "|TEST[-, ]{1,2}TEST\\b|(?:TEST|Test)[-–:, *]{1,5}(?:PLEASE |[Pp]lease )?(?:IGNORE|DISREGARD|[Ii]gnore|[Dd]isregard)\\b"
                            + "|(?:THIS IS (?:ONLY )?A TEST|This is (?:only )?a test|Test (?:message|story|item|only))(?:,|"
                            + END + ")",
                    "***TEST*** PLEASE IGNORE",
                    "TEST MATCH ENDS IN A DRAW"));

    private EnglishSignals() {}
}
