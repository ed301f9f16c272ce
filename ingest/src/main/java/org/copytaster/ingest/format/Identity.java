package org.copytaster.ingest.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.input.Source;
import org.copytaster.schemas.identity.Sha256;
import org.copytaster.schemas.identity.StoryId;

/**
 * Who a story is, and how that is known.
 *
 * @param id provider and guid
 * @param kind {@code declared} or {@code derived}
 */
public record Identity(StoryId id, String kind) {
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(?:urn:newsml:|tag:(?:[^,:@]{1,64}@)?|https?://)([a-z0-9][a-z0-9.-]{0,252})(?:[:,/?#]|$)");

    /** Named by the copy or its sender; nothing when it cannot be a key: too long, or with a control character or half of a surrogate pair in it. */
    public static Optional<Identity> declared(String provider, String guid) {
        return StoryId.of(provider, guid).map(id -> new Identity(id, "declared"));
    }

    /**
     * Not named by anyone: made of what the story says, so that the same text sent twice is the same story. An edited
     * text is another one.
     */
    public static Identity derived(String provider, String headline, String firstParagraph, String date) {
        var hash = Sha256.of(provider, headline, firstParagraph, date);
        return new Identity(new StoryId(provider, "sha256:" + hash), "derived");
    }

    /**
     * The provider, the same for all revisions of a story: as the source is configured, else the authority in the guid,
     * else the source. Never a field that a kill may lack.
     */
    public static String provider(Source source, String guid) {
        var provider = source.provider().or(() -> authority(guid)).orElse(source.name());
        return spelt(provider);
    }

    /** A provider's name as ids spell it: small letters, no colon. */
    public static String spelt(String provider) {
        return provider.replace(':', '-').toLowerCase(Locale.ROOT);
    }

    /** The host or domain that an identifier was made under. */
    public static Optional<String> authority(String guid) {
        var matcher = AUTHORITY.matcher(guid.strip().toLowerCase(Locale.ROOT));
        return matcher.find()
                ? Optional.of(matcher.group(1).replaceFirst("^www\\.", "")).filter(authority -> !authority.isEmpty())
                : Optional.empty();
    }
}
