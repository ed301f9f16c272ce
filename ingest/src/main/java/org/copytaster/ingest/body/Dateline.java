package org.copytaster.ingest.body;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dateline before a first paragraph: {@code PARIS (AFP) —}, {@code CAIRO, Nov. 3 (Xinhua) --}, {@code Berlin (dpa)
 * -}, {@code LONDON —}. The paragraph keeps it.
 */
public final class Dateline {
    private static final int LONGEST = 120;
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}";
    private static final String JOINED =
            "[ /](?:(?:de|del|da|do|dos|la|le|les|el|al|of|the|am|an|der|im|in|sur|upon|on|and|und|et|y) ){0,2}";
    private static final String PLACE =
            WORD + "(?:" + JOINED + WORD + "){0,4}(?:, ?" + WORD + "(?:" + JOINED + WORD + "){0,3}){0,2}";
    private static final String DAY = "(?:, ?(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9})\\.?(?:,? \\d{4})?)";
    private static final String DASH = "\\s*(?:--|[-–—])\\s*";
    private static final Pattern WITH_AGENCY =
            Pattern.compile("^(" + PLACE + DAY + "?\\s*\\(\\p{L}[^()]{1,30}\\))" + DASH + "(?=\\S)");
    private static final Pattern WITH_DAY = Pattern.compile("^(" + PLACE + DAY + ")\\s+(?:--|[-–—])\\s+(?=\\S)");
    private static final Pattern IN_CAPITALS = Pattern.compile(
            "^(\\p{Lu}[\\p{Lu}\\p{M}.' -]{2,40}(?:, \\p{Lu}[\\p{L}. ]{1,30})?)\\s*(?:--|[–—])\\s*(?=\\S)");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:BREAKING|URGENT|ALERT|UPDATE|CORRECT|ANALYSIS|EXCLUSIVE|FACTBOX|OPINION|WATCH|LIVE|KILL|HOLD|ADVISORY"
                    + "|REFILE|REPEAT|WITHDRAWN|EXPLAINER|FEATURE|NOTE|EDITORS)\\b.*");

    private Dateline() {}

    /** The dateline this paragraph starts with, without its dash. */
    public static Optional<String> of(String paragraph) {
        var start = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        if (LABEL.matcher(start).lookingAt()) {
            return Optional.empty();
        }
        return find(WITH_AGENCY, start).or(() -> find(WITH_DAY, start)).or(() -> find(IN_CAPITALS, start));
    }

    private static Optional<String> find(Pattern pattern, String start) {
        var matcher = pattern.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
