package org.copytaster.ingest.source;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.runtime.yaml.YamlMapping;
import org.copytaster.runtime.yaml.YamlNode;

/** What a file of sources says of the login of a feed. */
final class FeedLoginEntry {
    /** Where it stands in a source. */
    static final String NAME = "login";

    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String HEADER = "header";
    private static final String KEY = "key";
    private static final String UNENCRYPTED = "unencrypted";
    private static final Set<String> FIELDS = Set.of(USER, PASSWORD, TOKEN, HEADER, KEY, UNENCRYPTED);
    private static final String FORMS = "a login is {user: NAME, password: SECRET}, {token: SECRET} or"
            + " {header: NAME, key: SECRET}; a SECRET is {file: PATH} or {environment: NAME}";

    private static final Pattern USER_NAME = Pattern.compile("[^:\\p{Cntrl}]{1,250}");

    /** A token of RFC 9110, section 5.6.2. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    /** What says how a message is sent, or is ours to say: no login stands there. */
    private static final Pattern TAKEN =
            Pattern.compile("host|connection|content-.*|transfer-encoding|te|trailer|upgrade"
                    + "|expect|range|accept|accept-encoding|if-.*|user-agent|keep-alive|proxy-.*");

    private static final Pattern IN_A_FIELD = Pattern.compile("[ -~]+");
    private static final Pattern PASSWORDS = Pattern.compile("[^\\p{Cntrl}]+");

    private final YamlMapping fields;
    private final SourceSecrets secrets;

    private FeedLoginEntry(YamlMapping fields, SourceSecrets secrets) {
        this.fields = fields;
        this.secrets = secrets;
    }

    /**
     * The login of a source; nothing where it has none.
     *
     * @param source all that the file says of the source
     * @param url where its feed is
     * @param mayBePrivate whether its host may be one within the newsroom's network
     */
    static Optional<FeedLogin> of(YamlMapping source, URI url, boolean mayBePrivate, SourceSecrets secrets) {
        return source.get(NAME).map(node -> {
            var fields = mapping(node);
            var login = new FeedLoginEntry(fields, secrets).login();
            requireEncryption(source, fields, url, mayBePrivate);
            return login;
        });
    }

    /** A password may stand here by mistake: it is not quoted. */
    private static YamlMapping mapping(YamlNode node) {
        return node.mapping().only(FIELDS);
    }

    private FeedLogin login() {
        if (has(USER, PASSWORD)) {
            var user = fields.need(USER);
            if (!USER_NAME.matcher(user.text()).matches()) {
                throw user.fault("the name of a login has up to 250 characters, and no colon among them");
            }
            return new FeedLogin.Basic(user.text(), secret(PASSWORD, PASSWORDS));
        }
        if (has(TOKEN)) {
            return new FeedLogin.Bearer(secret(TOKEN, IN_A_FIELD));
        }
        if (has(HEADER, KEY)) {
            return new FeedLogin.ApiKey(header(fields.need(HEADER)), secret(KEY, IN_A_FIELD));
        }
        throw fields.fault(FORMS);
    }

    /** Whether it has these fields and none of another form. */
    private boolean has(String... names) {
        var form = Set.of(names);
        return form.stream().allMatch(name -> fields.get(name).isPresent())
                && fields.entries().keySet().stream().allMatch(name -> form.contains(name) || name.equals(UNENCRYPTED));
    }

    private Secret secret(String name, Pattern allowed) {
        return secrets.ofAnother(fields.need(name), name, allowed);
    }

    private static String header(YamlNode node) {
        var name = node.text();
        if (!FIELD_NAME.matcher(name).matches()
                || TAKEN.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw node.fault("no login can be shown in this header: it is something like X-API-Key");
        }
        return name;
    }

    /** Who stands between reads what is shown over http. */
    private static void requireEncryption(YamlMapping source, YamlMapping login, URI url, boolean mayBePrivate) {
        boolean isAllowed = login.get(UNENCRYPTED)
                .map(node -> node.as(SourceEntry::truth, "true or false"))
                .orElse(false);
        if (isAllowed && !mayBePrivate) {
            throw login.nameFault(UNENCRYPTED, "only a source that may be private shows its login unencrypted");
        }
        if (!isAllowed && url.getScheme().equalsIgnoreCase("http")) {
            throw source.nameFault(
                    NAME,
                    "whoever stands between can read a login that is shown over http: write an https URL;"
                            + " within your own network 'private: true' here and 'unencrypted: true' in the login allow it");
        }
    }
}
