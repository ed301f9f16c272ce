package org.copytaster.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Story;

/** The copy under src/test/resources/samples: invented agencies, whole and broken in the ways of real ones. */
public final class XmlSamples {
    private static final Path COPY = Path.of("src", "test", "resources", "samples");

    private XmlSamples() {}

    public static WireInput input(String file) {
        try {
            return Inputs.input(Files.readAllBytes(COPY.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Story> stories(String file) {
        var parsed = Inputs.parse(input(file));
        if (parsed instanceof Parsed.Refused refused) {
            throw new AssertionError("refused: " + refused.refusal());
        }
        return parsed.stories();
    }

    public static Story story(String file) {
        return stories(file).get(0);
    }

    public static String field(Story story, String name) {
        return story.getAgencyFields().stream()
                .filter(field -> field.getName().equals(name))
                .map(AgencyField::getValue)
                .findFirst()
                .orElse("");
    }
}
