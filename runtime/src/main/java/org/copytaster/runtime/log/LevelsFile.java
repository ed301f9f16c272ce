package org.copytaster.runtime.log;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of levels that may change, appear and go while the process runs. One thread's own. */
final class LevelsFile {
    private static final Logger LOG = LoggerFactory.getLogger(LevelsFile.class);

    private final Path file;
    private final Function<Map<String, String>, List<String>> changed;
    private Optional<String> last = Optional.empty();

    /**
     * A file that was not looked at yet.
     *
     * @param changed takes what stands in it, at the first look and whenever that is something else, and says what of it is
     *     not done
     */
    LevelsFile(Path file, Function<Map<String, String>, List<String>> changed) {
        this.file = file;
        this.changed = changed;
    }

    /** Looks at it. One that is not there says nothing; one that cannot be read leaves the levels as they are. */
    void look() {
        try {
            var text = Files.exists(file) ? Files.readString(file) : "";
            if (!last.equals(Optional.of(text))) {
                var isNews = last.isPresent() || !text.isEmpty();
                last = Optional.of(text);
                var levels = levels(text);
                changed.apply(levels).forEach(complaint -> LOG.warn("{}: {}", file, complaint));
                if (isNews) {
                    LOG.info("the levels of the log, as {} says: {}", file, levels);
                }
            }
        } catch (NoSuchFileException e) {
            return; // it went between two steps; the next look sees that
        } catch (IOException | IllegalArgumentException e) {
            if (!last.equals(Optional.of(String.valueOf(e)))) {
                last = Optional.of(String.valueOf(e));
                LOG.warn("the levels stay as they are: {} cannot be read: {}", file, String.valueOf(e));
            }
        }
    }

    private static Map<String, String> levels(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(logger -> logger, properties::getProperty));
    }
}
