package org.copytaster.schemas.vocabulary;

import java.util.Map;
import java.util.Optional;

/**
 * IPTC's vocabularies, by the aliases that NewsML-G2 gives them: what older formats call them, and the URIs of their codes.
 *
 * @see <a href="https://cv.iptc.org/newscodes/">IPTC NewsCodes</a>
 */
public final class NewsCodes {
    /** The subject codes: eight digits, the first two from 01 to 17. */
    public static final String SUBJECTS = "subj";

    /** The media topics: eight digits, the first two 20. */
    public static final String TOPICS = "medtop";

    private static final Map<String, String> URIS = Map.of(
            TOPICS,
            "http://cv.iptc.org/newscodes/mediatopic/",
            SUBJECTS,
            "http://cv.iptc.org/newscodes/subjectcode/",
            "genre",
            "http://cv.iptc.org/newscodes/genre/");

    /** Letters alone, in lower case. */
    private static final Map<String, String> NAMES = Map.of(
            "iptc",
            SUBJECTS,
            "subject",
            SUBJECTS,
            "subjectcode",
            SUBJECTS,
            "subjectcodes",
            SUBJECTS,
            SUBJECTS,
            SUBJECTS,
            "mediatopic",
            TOPICS,
            "mediatopics",
            TOPICS,
            TOPICS,
            TOPICS);

    private static final int DIGITS = 8;
    private static final String SECURE = "https://cv.iptc.org/";

    private NewsCodes() {}

    /**
     * The vocabulary of a code in a field that holds IPTC's subjects: by its alias where it is named in words or, as the
     * standards have it, not at all; else as sent.
     */
    public static String ofSubject(String scheme, String code) {
        var named = alias(scheme);
        if (!scheme.isEmpty() && named.isEmpty()) {
            return scheme;
        }
        if (!isNumber(code)) {
            return scheme;
        }
        // Media topics took the place of subject codes in fields that were made for those, under their name.
        return code.startsWith("20") ? TOPICS : named.orElse(SUBJECTS);
    }

    /** The alias of a vocabulary that is named in words: "IptcSubjectCodes", "iptc-subjectcode", "Media Topics". */
    static Optional<String> alias(String scheme) {
        if (scheme.indexOf('/') >= 0) {
            return Optional.empty();
        }
        var letters = letters(scheme.substring(scheme.startsWith("urn:") ? topicSet(scheme) : 0));
        var known = NAMES.get(letters);
        return Optional.ofNullable(
                known == null && letters.startsWith("iptc") ? NAMES.get(letters.substring("iptc".length())) : known);
    }

    /** In {@code urn:newsml:iptc.org:20001006:topicset.iptc-subjectcode:12} the name starts behind the last point. */
    private static int topicSet(String urn) {
        return urn.lastIndexOf('.') + 1;
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static boolean isNumber(String code) {
        return code.length() == DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * The URI of a code: one for each topic, however its vocabulary is named.
     *
     * @return nothing when the vocabulary is neither one of IPTC's nor a URI itself
     */
    public static Optional<String> uri(String scheme, String code) {
        int colon = code.indexOf(':');
        var prefix = colon < 0 ? scheme : code.substring(0, colon);
        var vocabulary = Optional.ofNullable(URIS.get(alias(prefix).orElse(prefix)));
        if (vocabulary.isPresent()) {
            return vocabulary.map(uri -> uri + code.substring(colon + 1));
        }
        boolean isUri = scheme.indexOf("://") > 0 && (scheme.endsWith("/") || scheme.endsWith("#"));
        if (isUri && !code.isEmpty() && colon < 0) {
            return Optional.of(plain(scheme + code));
        }
        return code.indexOf("://") > 0 ? Optional.of(plain(code)) : Optional.empty();
    }

    /** IPTC's URIs start with http, whatever a browser makes of them. */
    private static String plain(String uri) {
        return uri.startsWith(SECURE) ? "http" + uri.substring("https".length()) : uri;
    }
}
