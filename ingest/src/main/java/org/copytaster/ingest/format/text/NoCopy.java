package org.copytaster.ingest.format.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;

/**
 * Text that is no copy, though it starts with words: what other programs write, and what an agency's server says when it
 * sends no story. Each kind is known by how its first lines are built, never by a word that copy may hold as well.
 */
final class NoCopy {
    private static final int LOOKED_AT = 8192;
    private static final int LINES = 20;

    /** An answer without a story is short. */
    private static final int LONGEST_ANSWER = 400;

    private static final int ANSWER_LINES = 3;

    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,40}):(?: .*|)");

    /** Of these a mail has three, or two of which one is a program's. */
    private static final Set<String> MAIL = Set.of("from", "to", "cc", "subject", "date", "reply-to", "sender");

    private static final Pattern ADDRESSED = Pattern.compile("(?i)(?:from|to|cc|reply-to|sender):");

    private static final Set<String> MAIL_PROGRAMS = Set.of(
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "delivered-to",
            "dkim-signature",
            "authentication-results",
            "x-mailer",
            "in-reply-to",
            "references",
            "list-id");

    private static final Pattern MBOX =
            Pattern.compile("From \\S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} +\\d{1,2} [\\d:]{5,8} .*\\d{4}.*");

    private static final Pattern HTTP = Pattern.compile("HTTP/\\d(?:\\.\\d)? [1-5]\\d\\d\\b.*");

    /** By these forms it is a log. */
    private static final Pattern LOG = Pattern.compile("(?:\\[\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d"
            + "|\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d|Z|[+-]\\d\\d:?\\d\\d| ?\\[| \\S+:(?: |$))"
            + "|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ \\S+:"
            + "|\\S+ \\S+ \\S+ \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d).*");

    /** A time to the second; a story tells so by the minute what happened, in sentences. */
    private static final Pattern TIMED = Pattern.compile("\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\b.*");

    private static final Pattern SENTENCE = Pattern.compile(".*[.!?][\"”’»)]?");

    private static final Pattern LEVEL =
            Pattern.compile(".{0,80}\\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\\b.*");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{40,}={0,2}");
    private static final Pattern ENCODED =
            Pattern.compile("-----BEGIN [A-Z0-9 ]+-----|begin [0-7]{3} \\S+|data:[\\w./+-]+;base64,.*");

    private static final Pattern FORM = Pattern.compile("[\\w.%\\[\\]-]+=[^&\\s]*(?:&[\\w.%\\[\\]-]+=[^&\\s]*)*");

    /** A boundary, and the header of the part behind it (RFC 2046, section 5.1). */
    private static final Pattern BOUNDARY = Pattern.compile("--\\S{2,72}");

    private static final Pattern PART = Pattern.compile("(?i)content-(?:disposition|type): ?\\S.*");
    private static final Pattern CARD = Pattern.compile("BEGIN:V(?:CALENDAR|CARD|EVENT)");
    private static final Pattern SQL = Pattern.compile("INSERT INTO \\S+ ?(?:\\(.*\\) ?)?VALUES\\b.*"
            + "|(?:CREATE|DROP) TABLE (?:IF (?:NOT )?EXISTS )?\\S+ ?(?:\\(.*|;)|SELECT .+ FROM \\S+.*;");
    private static final Pattern DIFFERENCE = Pattern.compile("diff --git \\S+ \\S+|Index: \\S+\\.\\w+|--- a/\\S+");
    private static final Pattern SECTION = Pattern.compile("\\[[\\w. :-]+\\]");
    private static final Pattern SETTING = Pattern.compile("[A-Za-z][\\w.-]*\\s?=.*");

    private static final Pattern NOTICE = Pattern.compile(
            "(?:PHP )?(?:Notice|Warning|Deprecated|Fatal error|Parse error)"
                    + ": .* in (?:\\S*[/\\\\]\\S*\\.\\w+|Unknown|\\S+\\.(?:php|inc|py|rb|pl|js))\\S*(?: on line |:)\\d+.*"
                    + "|(?:PHP )?(?:Fatal error|Parse error|Uncaught \\w+): .*|PHP (?:Notice|Warning|Deprecated): .*"
                    + "|Traceback \\(most recent call last\\):?|Exception in thread \".*|Unhandled (?:exception|rejection)\\b.*"
                    + "|(?:[a-z][\\w$]*\\.){2,}\\w*(?:Exception|Error)\\b.*|SQLSTATE\\[.*|curl: \\(\\d+\\).*|npm ERR!.*");

    /** What servers answer, with or without its number (RFC 9110, section 15). */
    private static final Pattern ANSWER =
            Pattern.compile("(?i)(?:(?:HTTP |status )?(?:error |code )?[45]\\d\\d[ :.,-]*)?"
                    + "(?:error[: -]+)?(?:bad request|unauthori[sz]ed|forbidden|(?:page |file |resource )?not found"
                    + "|method not allowed|not acceptable|request time-?out|gone|too many requests|internal server error"
                    + "|not implemented|bad gateway|service (?:is )?(?:temporarily )?unavailable|gateway time-?out"
                    + "|access denied|permission denied|invalid (?:api key|token|credentials)|login required|session expired"
                    + "|(?:this )?(?:site|service|server) is (?:down|under) (?:for )?maintenance)[.!]?");

    private static final Pattern NUMBERED = Pattern.compile("(?i:(?:HTTP )?error)[: ]+[45]\\d\\d\\b.*");

    private static final Pattern LIMITED = Pattern.compile("(?i)(?:error[: ]+)?(?:429[ :-]*)?"
            + "(?:(?:you(?:'ve| have)?|your|the|api|daily|hourly|monthly|request|reached|exceeded|hit|this|for) )*"
            + "(?:(?:rate|request|usage|call) limit (?:(?:has been |was |is )?(?:exceeded|reached|hit)\\b.*|of \\d.*)|(?:rate|request|usage|call) limit[.!:]?(?: (?:try|please|retry)\\b.*)?|too many requests\\b.*"
            + "|(?:api )?quota (?:has been )?exceeded(?:[.!].*)?|api calls? .*(?:exceeded|limit).*)");

    /** What an answer says on further lines is of requests and pages; of anything else a story tells. */
    private static final Pattern OF_SERVERS = Pattern.compile(
            "(?i)\\b(?:requests?|server|resource|page|url|api|token|credentials|log ?in|nginx|apache|gateway"
                    + "|proxy|http|client|administrator|support|contact|retry|try again|permission|you|your|error|id|ray)\\b"
                    + "|^\\W*$");

    /** What a kind of text is, how it is known, and why it is refused. */
    private record Kind(String what, Reason reason, Predicate<List<String>> isIt) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("a mail", Reason.UNKNOWN_FORMAT, NoCopy::isMail),
            new Kind("an answer of HTTP with its header", Reason.UNKNOWN_FORMAT, lines -> all(lines, 1, HTTP)),
            new Kind("a log", Reason.UNKNOWN_FORMAT, NoCopy::isLog),
            new Kind("base 64 or another encoding of bytes", Reason.UNKNOWN_FORMAT, NoCopy::isEncoded),
            new Kind("a form", Reason.UNKNOWN_FORMAT, NoCopy::isForm),
            new Kind("the notice of a program", Reason.NOT_A_STORY, lines -> all(lines, 1, NOTICE)),
            new Kind("an answer that says that there is none", Reason.NOT_A_STORY, NoCopy::isAnswer),
            new Kind("a form in parts", Reason.UNKNOWN_FORMAT, NoCopy::isPart),
            new Kind("a calendar or a card", Reason.UNKNOWN_FORMAT, lines -> all(lines, 1, CARD)),
            new Kind("orders to a database", Reason.UNKNOWN_FORMAT, lines -> all(lines, 1, SQL)),
            new Kind("the difference of two files", Reason.UNKNOWN_FORMAT, lines -> all(lines, 1, DIFFERENCE)),
            new Kind("settings of a program", Reason.UNKNOWN_FORMAT, NoCopy::areSettings),
            new Kind("what a program prints of its values", Reason.UNKNOWN_FORMAT, PrintedValues::are),
            new Kind("YAML", Reason.UNKNOWN_FORMAT, PrintedValues::areYaml),
            new Kind("a table of values (CSV)", Reason.UNKNOWN_FORMAT, ValueTable::is));

    private NoCopy() {}

    /** The refusal of a text that is no copy. */
    static Optional<Refusal> in(String text) {
        var lines = text.substring(0, Math.min(LOOKED_AT, text.length()))
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .map(String::stripTrailing)
                .toList();
        return KINDS.stream()
                .filter(kind -> kind.isIt().test(lines))
                .findFirst()
                .map(kind -> Refusal.of(
                        kind.reason(),
                        "the text is no copy: it is " + kind.what(),
                        "send the story itself, as text, JSON or XML"));
    }

    /** Whether the first so many lines are built so. */
    private static boolean all(List<String> lines, int count, Pattern form) {
        return lines.size() >= count
                && lines.stream()
                        .limit(count)
                        .allMatch(line -> form.matcher(line).matches());
    }

    private static boolean isMail(List<String> lines) {
        if (all(lines, 1, MBOX)) {
            return true;
        }
        var names = lines.stream()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .map(HEADER::matcher)
                .takeWhile(header -> header.matches())
                .map(header -> header.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        long program = names.stream().filter(MAIL_PROGRAMS::contains).count();
        long known = program + names.stream().filter(MAIL::contains).count();
        return (known >= 3 && (program > 0 || isAddressed(lines))) || (known == 2 && program > 0);
    }

    /** A release for the press also says from whom and for whom it is, but by their names. */
    private static boolean isAddressed(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> HEADER.matcher(line).matches())
                .anyMatch(
                        line -> line.indexOf('@') > 0 && ADDRESSED.matcher(line).lookingAt());
    }

    private static boolean isLog(List<String> lines) {
        boolean timed = all(lines, 2, TIMED)
                && lines.stream().allMatch(line -> TIMED.matcher(line).matches())
                && lines.stream().noneMatch(line -> SENTENCE.matcher(line).matches());
        return timed
                || all(lines, 2, LOG)
                || (Stream.of(LOG, TIMED).anyMatch(form -> all(lines, 1, form))
                        && LEVEL.matcher(lines.get(0)).matches());
    }

    /** No language is written in so long words of both cases and digits. */
    private static boolean isEncoded(List<String> lines) {
        if (all(lines, 1, ENCODED)) {
            return true;
        }
        var first = lines.isEmpty() ? "" : lines.get(0);
        return all(lines, 1, BASE64)
                && first.chars().anyMatch(Character::isUpperCase)
                && first.chars().anyMatch(Character::isLowerCase)
                && first.chars().anyMatch(Character::isDigit);
    }

    private static boolean isForm(List<String> lines) {
        return lines.size() == 1
                && (lines.get(0).indexOf('&') > 0 || lines.get(0).indexOf('%') > 0)
                && all(lines, 1, FORM);
    }

    private static boolean isPart(List<String> lines) {
        return all(lines, 1, BOUNDARY)
                && lines.size() > 1
                && PART.matcher(lines.get(1)).matches();
    }

    /** The name of a section in brackets, and nothing but names and values in it. */
    private static boolean areSettings(List<String> lines) {
        return lines.size() > 2
                && all(lines, 1, SECTION)
                && lines.stream()
                        .skip(1)
                        .allMatch(line -> SETTING.matcher(line).matches()
                                || SECTION.matcher(line).matches()
                                || line.startsWith(";")
                                || line.startsWith("#"));
    }

    private static boolean isAnswer(List<String> lines) {
        int length = lines.stream().mapToInt(String::length).sum();
        return length <= LONGEST_ANSWER
                && lines.size() <= ANSWER_LINES
                && Stream.of(ANSWER, NUMBERED, LIMITED).anyMatch(form -> all(lines, 1, form))
                && lines.stream()
                        .skip(1)
                        .allMatch(line -> OF_SERVERS.matcher(line).find());
    }
}
