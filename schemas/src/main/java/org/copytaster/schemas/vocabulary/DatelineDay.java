package org.copytaster.schemas.vocabulary;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The day in a dateline: ", Nov. 3", " 3 May", ", 5 de mayo".
 *
 * @param month as it is written, without its point; any word may stand there
 * @param afterComma whether a comma parts it from the place
 * @param isJoined whether it has a word between day and month: "5 de mayo"
 * @param isPointed whether a point stands behind it that shortens no word: "Aug. 25."
 */
public record DatelineDay(String month, boolean afterComma, boolean isJoined, boolean isPointed) {
    /** Its groups are read by {@link #of}. */
    static final String PATTERN =
            "(?<before>, ?| )(?:(?<month>\\p{L}{3,9})\\.? \\d{1,2}(?<point>\\.)?|\\d{1,2}\\.? (?<joint>de )?(?<monthBehind>\\p{L}{3,10})\\.?)";

    private static final Set<String> ENGLISH =
            Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    static Optional<DatelineDay> of(Matcher matched) {
        return Optional.ofNullable(matched.group("month"))
                .or(() -> Optional.ofNullable(matched.group("monthBehind")))
                .map(month -> new DatelineDay(
                        month,
                        matched.group("before").startsWith(","),
                        matched.group("joint") != null,
                        matched.group("point") != null));
    }

    /** Whether the month is English, in full or cut short. */
    public boolean isEnglish() {
        return ENGLISH.contains(month.substring(0, 3)) && month.chars().skip(3).allMatch(Character::isLowerCase);
    }
}
