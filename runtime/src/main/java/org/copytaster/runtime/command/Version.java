package org.copytaster.runtime.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What was built: the version, and the commit it was built of, as the build wrote them down. */
public final class Version implements IVersionProvider {
    private static final String WRITTEN_BY_THE_BUILD = "/META-INF/copytaster-version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"copytaster " + inWords(written())};
    }

    /** The version alone, for example {@code 0.1.0}. */
    public static String number() {
        return written().getProperty("version", "0");
    }

    /** Without a commit the build saw no .git and was told none; without a version nothing but a compiler built this. */
    static String inWords(Properties written) {
        var commit = written.getProperty("commit", "");
        return written.getProperty("version", "(not packaged)")
                + (commit.isEmpty() ? " (unknown commit)" : " (commit " + commit + ")");
    }

    private static Properties written() {
        var properties = new Properties();
        try (var bytes = Version.class.getResourceAsStream(WRITTEN_BY_THE_BUILD)) {
            if (bytes != null) {
                properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + WRITTEN_BY_THE_BUILD, e);
        }
    }
}
