package org.copytaster.ingest.signal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** IPTC publishing status, from the most lenient to the strictest. */
public enum PubStatus {
    USABLE("usable"),
    WITHHELD("withheld"),
    CANCELED("canceled");

    private static final Pattern PREFIX = Pattern.compile("^(?:stat|pst|status|pubstatus):");
    private final String code;

    PubStatus(String code) {
        this.code = code;
    }

    /** The status as records spell it. */
    public String code() {
        return code;
    }

    /**
     * Reads a status as agencies write it: any case, {@code cancelled}, the prefixes {@code stat:} and {@code pst:}.
     *
     * @return nothing when the word is none of these; never read that as usable
     */
    public static Optional<PubStatus> read(String raw) {
        var word = PREFIX.matcher(raw.strip().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .strip();
        return switch (word) {
            case "usable" -> Optional.of(USABLE);
            case "withheld" -> Optional.of(WITHHELD);
            case "canceled", "cancelled" -> Optional.of(CANCELED);
            default -> Optional.empty();
        };
    }

    /** The stricter of the two. */
    public PubStatus stricter(PubStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
