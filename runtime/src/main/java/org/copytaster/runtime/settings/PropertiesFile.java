package org.copytaster.runtime.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.copytaster.runtime.FileFault;

/** A file of keys and values as Java writes them, in UTF-8. */
public final class PropertiesFile {
    private PropertiesFile() {}

    /**
     * What it holds.
     *
     * @param failure makes of a reason, in words that fit behind a colon, what is thrown when it cannot be read
     */
    public static Map<String, String> read(Path file, Function<String, ? extends RuntimeException> failure) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw failure.apply(FileFault.inWords(e));
        } catch (IllegalArgumentException e) {
            throw failure.apply("it is no properties file: " + e.getMessage());
        }
        var read = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name, "")));
        return read;
    }
}
