package org.copytaster.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.feed.FeedUrls;
import org.copytaster.runtime.yaml.YamlMapping;
import org.copytaster.runtime.yaml.YamlNode;

/** What a file of sources says of one of them. */
final class SourceEntry {
    /** Where the names of its certificate stand. */
    static final String CERTIFICATE = "certificate";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern CERTIFICATE_NAME = Pattern.compile("[^\\p{Cntrl}]{1,250}");
    private static final Pattern USER_INFO = Pattern.compile("^[^/?#]*//[^/?#]*@");
    private static final Pattern PROVIDER = Pattern.compile("[^\\s,:*]{1,200}");
    private static final Set<String> OF_ALL = Set.of("kind", "provider", "format", "zone", "language", "silent-after");
    private static final Set<String> OF_PUSH = Set.of("keys", "signature", CERTIFICATE, "pushes-a-minute");
    private static final Set<String> OF_FOLDER = Set.of("path", "subfolders");
    private static final Set<String> OF_FEED = Set.of("url", "every", "private", "accept-new-ids", FeedLoginEntry.NAME);
    private static final int MOST_PUSHES = 1_000_000;
    private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    private final String name;
    private final YamlMapping fields;
    private final Path file;
    private final Collection<String> formats;
    private final SourceSecrets secrets;

    /**
     * An entry of a file.
     *
     * @param entries all of them
     * @param file the file; paths are meant from its folder
     * @param formats the names of the formats that are read
     */
    SourceEntry(String name, YamlMapping entries, Path file, Collection<String> formats, SourceSecrets secrets) {
        if (!NAME.matcher(name).matches()) {
            throw entries.nameFault(
                    name, "the name of a source has up to 64 letters, digits, full stops, hyphens and underscores");
        }
        this.name = name;
        this.fields = entries.need(name).mapping();
        this.file = file;
        this.formats = formats;
        this.secrets = secrets;
    }

    /**
     * The source.
     *
     * @throws org.copytaster.runtime.yaml.YamlFault when the entry makes no sense
     */
    ConfiguredSource source() {
        var kind = fields.need("kind");
        return switch (kind.text()) {
            case "push" -> push();
            case "folder" -> folder();
            case "feed" -> feed();
            default -> throw kind.fault("the kind of a source is 'push', 'folder' or 'feed'");
        };
    }

    private void only(Set<String> more) {
        fields.only(Stream.concat(OF_ALL.stream(), more.stream()).collect(Collectors.toSet()));
    }

    private FolderSource folder() {
        only(OF_FOLDER);
        var folder = fields.need("path").as(file::resolveSibling, "the path of a folder");
        return new FolderSource(sender(), folder.toAbsolutePath().normalize(), flag("subfolders"), silence());
    }

    private FeedSource feed() {
        only(OF_FEED);
        var url = url(fields.need("url"));
        boolean mayBePrivate = flag("private");
        return new FeedSource(
                sender(),
                url,
                fields.get("every")
                        .map(node -> node.as(
                                SourceEntry::interval,
                                "a duration from " + FeedSource.SHORTEST + " to " + LONGEST_INTERVAL))
                        .orElse(FeedSource.EVERY),
                mayBePrivate,
                flag("accept-new-ids"),
                FeedLoginEntry.of(fields, url, mayBePrivate, secrets),
                silence());
    }

    private static URI url(YamlNode node) {
        if (USER_INFO.matcher(node.text()).find()) {
            // Not quoted as other faults are: this one ends in a log.
            throw node.fault("the URL of a feed has no name and password in it: write"
                    + " login: {user: NAME, password: {file: PATH}}");
        }
        return node.as(FeedUrls::of, "an http or https URL");
    }

    private boolean flag(String field) {
        return fields.get(field)
                .map(node -> node.as(SourceEntry::truth, "true or false"))
                .orElse(false);
    }

    static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Duration interval(String text) {
        var interval = Duration.parse(text);
        if (interval.compareTo(FeedSource.SHORTEST) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException(text);
        }
        return interval;
    }

    private PushSource push() {
        only(OF_PUSH);
        var certificates = certificates();
        var keys = certificates.isEmpty() ? keys() : List.<Secret>of();
        var signature = fields.get("signature").map(node -> signature(node, keys));
        var quota = fields.get("pushes-a-minute").map(SourceEntry::quota);
        if (quota.isPresent()
                && signature.filter(SuperdeskSignature.class::isInstance).isPresent()) {
            throw fields.nameFault(
                    "pushes-a-minute",
                    "Superdesk gives a story up when it is told to wait with 429: a source of it has no quota");
        }
        return new PushSource(
                sender(), signature.isPresent() ? List.of() : keys, signature, certificates, quota, silence());
    }

    private List<Secret> keys() {
        if (fields.get("keys").isEmpty()) {
            throw fields.fault("a source that pushes needs 'keys' or a '" + CERTIFICATE + "'");
        }
        return some(fields.need("keys"), "a source needs a key").stream()
                .map(secrets::at)
                .toList();
    }

    private List<String> certificates() {
        if (fields.get(CERTIFICATE).isEmpty()) {
            return List.of();
        }
        for (var other : List.of("keys", "signature")) {
            if (fields.get(other).isPresent()) {
                throw fields.nameFault(other, "a source with a '" + CERTIFICATE + "' has no '" + other + "'");
            }
        }
        return some(fields.need(CERTIFICATE), "a certificate has at least one name").stream()
                .map(SourceEntry::certificate)
                .toList();
    }

    private static String certificate(YamlNode node) {
        var name = node.text();
        if (!CERTIFICATE_NAME.matcher(name).matches()) {
            throw node.fault("the name of a certificate is what its subject's CN says, or a host or a URI among its"
                    + " alternative names");
        }
        return name;
    }

    private Sender sender() {
        var providers = fields.get("provider")
                .map(node -> some(node, "a source speaks for at least one provider"))
                .orElse(List.of());
        var names =
                providers.stream().map(node -> provider(node, providers.size())).toList();
        return new Sender(
                name,
                names.size() > 1 ? Optional.empty() : Optional.of(names.isEmpty() ? name : names.get(0)),
                names.size() > 1 ? names : List.of(),
                fields.get("format").map(node -> node.as(this::format, "one of " + String.join(", ", formats))),
                fields.get("zone").map(node -> node.as(ZoneId::of, "a time zone such as Europe/Oslo")),
                fields.get("language").map(node -> node.as(SourceEntry::language, "a language such as nb or en-GB")));
    }

    private static List<YamlNode> some(YamlNode node, String otherwise) {
        var items = node.list();
        if (items.isEmpty()) {
            throw node.fault(otherwise);
        }
        return items;
    }

    /** One alone may be any agency; among several that would say nothing. */
    private static String provider(YamlNode node, int others) {
        var provider = node.text();
        if (provider.equals(Sender.ALL) && others == 1) {
            return provider;
        }
        if (!PROVIDER.matcher(provider).matches()) {
            throw node.fault(
                    "a provider is the name of an agency without white space, commas and colons, or \"*\" alone"
                            + " for any");
        }
        return provider;
    }

    private String format(String format) {
        if (!formats.contains(format)) {
            throw new IllegalArgumentException(format);
        }
        return format;
    }

    private static String language(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (locale.getLanguage().isEmpty()) {
                throw new IllegalArgumentException(tag);
            }
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(tag, e);
        }
    }

    private static Signature signature(YamlNode node, List<Secret> keys) {
        return switch (node.text()) {
            case SuperdeskSignature.SCHEME -> new SuperdeskSignature(keys);
            case WebhookSignature.SCHEME -> webhooks(node, keys);
            default ->
                throw node.fault(
                        "a signature is '" + SuperdeskSignature.SCHEME + "' or '" + WebhookSignature.SCHEME + "'");
        };
    }

    private static Signature webhooks(YamlNode node, List<Secret> keys) {
        boolean areWebhookKeys = keys.stream()
                .allMatch(key -> key.webhookKey()
                        .filter(bytes -> bytes.length >= WebhookSignature.SHORTEST_KEY
                                && bytes.length <= WebhookSignature.LONGEST_KEY)
                        .isPresent());
        if (!areWebhookKeys) {
            throw node.fault("each key of a Standard Webhook is whsec_ and " + WebhookSignature.SHORTEST_KEY + " to "
                    + WebhookSignature.LONGEST_KEY + " bytes in base64");
        }
        return new WebhookSignature(keys);
    }

    private static int quota(YamlNode node) {
        return node.as(
                text -> {
                    int pushes = Integer.parseInt(text);
                    if (pushes < 1 || pushes > MOST_PUSHES) {
                        throw new IllegalArgumentException(text);
                    }
                    return pushes;
                },
                "a number of pushes from 1 to " + MOST_PUSHES);
    }

    private Optional<Duration> silence() {
        var silence = fields.get("silent-after")
                .map(node -> node.as(SourceEntry::length, "a duration of at least a minute, such as PT2H"));
        boolean isAnybodys = fields.get("provider")
                .filter(node -> node.list().get(0).text().equals(Sender.ALL))
                .isPresent();
        if (silence.isPresent() && isAnybodys) {
            throw fields.nameFault("silent-after", "a source of any agency's copy has nobody who could be silent");
        }
        return silence;
    }

    private static Duration length(String text) {
        var length = Duration.parse(text);
        if (length.compareTo(SHORTEST_SILENCE) < 0) {
            throw new IllegalArgumentException(text);
        }
        return length;
    }
}
