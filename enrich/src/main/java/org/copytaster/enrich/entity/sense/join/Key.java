package org.copytaster.enrich.entity.sense.join;

import java.util.Locale;
import java.util.regex.Pattern;

/** What makes two ways of writing one name: blanks, points of abbreviations, an article and capitals do not count. */
public final class Key {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) (?=.)");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?:,? (?:inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|llp|lp|ag|sa|nv|se|gmbh|spa|oyj|asa|ab|kk|bhd|pte|pty|pvt)\\.?)+$");

    private Key() {}

    /** Blanks as one, as the text writes it otherwise. */
    static String shown(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /** The key of a name: what it is compared by. */
    public static String of(String text) {
        var words = shown(text).toLowerCase(Locale.ROOT).replace('’', '\'').replace(".", "");
        return ARTICLE.matcher(words).replaceFirst("");
    }

    /** The same of an organisation, whose legal form does not count either. */
    public static String ofOrganisation(String text) {
        var key = of(text);
        var bare = LEGAL_FORM.matcher(key).replaceFirst("");
        return bare.isEmpty() ? key : bare;
    }
}
