package org.copytaster.ingest.format.line;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Identity;
import org.copytaster.schemas.Story;

/**
 * Who a story of a wire line is. Its formats have no identifier: service, day, and what is the same in all that is sent
 * of a story that day make one. With ANPA that is the slug, of which leads and writethrus are revisions; with IPTC 7901,
 * whose keywords many stories share, it is number and keywords, and each message is a story. Takes and adds are pieces
 * of a story and no revisions of it.
 */
final class LineIdentity {
    private static final Pattern CYCLE = Pattern.compile("^(?:bc|am|pm|ap)-+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PIECE =
            Pattern.compile("(?iu).*?(\\d{1,2})?(?:st|nd|rd|th)? ?-?(take|add)\\b ?(\\d{1,2})?.*");
    private static final Pattern ORDINAL =
            Pattern.compile("(?iu)\\D*(\\d{1,2}) ?(?:st|nd|rd|th|\\.)? ?-?(?:ld|lead|writethru|update)\\b.*");

    private LineIdentity() {}

    /** Of a draft whose headline, paragraphs and date are in place. */
    static Identity of(
            LineFormat format, LineHeader header, String provider, Story.Builder draft, Optional<LineDates.Sent> sent) {
        var slug = slug(header.slug());
        var day = sent.map(date -> DateTimeFormatter.BASIC_ISO_DATE.format(date.day()))
                .orElse(header.filed());
        if (!day.isEmpty() && !(slug.isEmpty() && header.number().isEmpty())) {
            boolean isChained = format == LineFormat.ANPA_1312 && !slug.isEmpty();
            var guid = Stream.of(
                            format.code(),
                            header.service().toLowerCase(Locale.ROOT),
                            day,
                            isChained ? "" : header.number(),
                            slug,
                            piece(header.version()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(":"));
            var declared = Identity.declared(provider, guid);
            if (declared.isPresent()) {
                return declared.get();
            }
        }
        var first = draft.getParagraphs().isEmpty()
                ? ""
                : draft.getParagraphs().get(0).getText();
        return Identity.derived(provider, draft.getHeadline() + '\n' + header.slugline(), first, header.number());
    }

    /** Which revision of its slug a message is: 2 for {@code 2nd Ld-Writethru}; empty for the first. */
    static String revision(String version) {
        var ordinal = ORDINAL.matcher(version);
        return ordinal.matches() ? ordinal.group(1) : "";
    }

    /** The story that a take or an add belongs to, where a message is one. */
    static Optional<String> whole(String guid, String version) {
        var piece = piece(version);
        return piece.isEmpty() || !guid.endsWith(":" + piece)
                ? Optional.empty()
                : Optional.of(guid.substring(0, guid.length() - piece.length() - 1));
    }

    private static String piece(String version) {
        var piece = PIECE.matcher(version);
        if (!piece.matches()) {
            return "";
        }
        var number = Optional.ofNullable(piece.group(1))
                .or(() -> Optional.ofNullable(piece.group(3)))
                .orElse("");
        return piece.group(2).toLowerCase(Locale.ROOT) + number;
    }

    private static String slug(String sent) {
        var small = CYCLE.matcher(sent.toLowerCase(Locale.ROOT)).replaceFirst("");
        var joined = NO_LETTER.matcher(small).replaceAll("-");
        return joined.equals("-") ? "" : joined;
    }
}
