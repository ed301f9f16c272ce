package org.copytaster.publish.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/**
 * The schema registry whose ids stand in front of the Avro values of news.*.
 *
 * @param url what its paths begin with; without one the ids are those of the registry that comes with Copytaster
 * @param login "user:password" for it
 */
public record RegistryConfig(Optional<URI> url, Optional<String> login) {
    /** Where it is. */
    public static final Setting<Optional<URI>> URL = Setting.of(
            "publish.registry.url",
            "",
            "the URL of a schema registry, http or https, without user and password",
            "The schema registry that knows the schemas of news.*. Without it their ids are those at /registry on every"
                    + " health port.",
            RegistryConfig::url);

    /** Who publish is to it. */
    public static final Setting<Optional<Path>> LOGIN_FILE =
            Setting.file("publish.registry.login.file", "A file with USER:PASSWORD for the schema registry.");

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(URL, LOGIN_FILE);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * Reads what concerns the registry.
     *
     * @throws UsageFault when there is a login and no registry, or its file cannot be read or holds no login
     */
    public static RegistryConfig from(Settings settings) {
        var url = settings.get(URL);
        var file = settings.get(LOGIN_FILE);
        if (url.isEmpty() && file.isPresent()) {
            throw new UsageFault(LOGIN_FILE.key() + " is set and " + URL.key() + " is not");
        }
        return new RegistryConfig(url, file.map(RegistryConfig::login));
    }

    private static String login(Path file) {
        try {
            var login = Files.readString(file).strip();
            if (login.lines().count() != 1 || login.indexOf(':') < 1) {
                throw new UsageFault(LOGIN_FILE.key() + ": " + file + " must hold USER:PASSWORD on one line");
            }
            return login;
        } catch (IOException e) {
            throw new UsageFault(LOGIN_FILE.key() + " cannot be read: " + FileFault.inWords(e), e);
        }
    }

    private static Optional<Optional<URI>> url(String text) {
        if (text.isBlank()) {
            return Optional.of(Optional.empty());
        }
        try {
            var url = new URI(text);
            var isOne = SCHEMES.contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null;
            return isOne ? Optional.of(Optional.of(url)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
