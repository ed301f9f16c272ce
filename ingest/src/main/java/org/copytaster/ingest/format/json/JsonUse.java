package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.schemas.AgencyField;

/** Which values of a JSON object went into a story, and into which of its fields; what is left over is kept by name. */
public final class JsonUse {
    private final Set<String> taken = new HashSet<>();
    private final List<FieldSource> sources = new ArrayList<>();
    private final List<AgencyField> kept = new ArrayList<>();
    private String field = "";

    /** Whatever is taken while this runs goes into that field of the story. */
    public <T> T into(String storyField, Supplier<T> reading) {
        var outer = field;
        field = storyField;
        try {
            return reading.get();
        } finally {
            field = outer;
        }
    }

    /** The same where the reading itself fills the field. */
    public void readInto(String storyField, Runnable reading) {
        into(storyField, () -> {
            reading.run();
            return storyField;
        });
    }

    /** Notes that what stands at this path was read into the field at hand. */
    public void take(String path) {
        if (taken.add(path) && !field.isEmpty()) {
            sources.add(new FieldSource(field, path));
        }
    }

    /** Taken, but not worth a line in an explanation: what says how another value is to be read. */
    void pass(String path) {
        taken.add(path);
    }

    List<FieldSource> sources() {
        return List.copyOf(sources);
    }

    /** A part of a value that was taken, for which there is no field. */
    void keep(String name, String words) {
        kept.add(new AgencyField(name, words));
    }

    /** Every value that was not taken, in the order in which it came, and what was kept of the others. */
    List<AgencyField> leftOver(JsonNode object) {
        var found = new ArrayList<>(kept);
        collect(object, "", found);
        return found;
    }

    /** JSON was read to a limited depth, so that this ends. */
    private void collect(JsonNode node, String path, List<AgencyField> found) {
        if (taken.contains(path)) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(child -> collect(child.getValue(), join(path, child.getKey()), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), join(path, String.valueOf(i)), found);
            }
        } else if (!node.isNull()) {
            var value = CleanText.line(node.asText());
            if (!value.isEmpty()) {
                found.add(new AgencyField(CleanText.line(path), value));
            }
        }
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + '/' + name;
    }
}
