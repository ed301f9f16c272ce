package org.copytaster.standalone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A tree as YAML that people can read: blocks, and text of several lines as it is.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
public final class YamlText {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDefaultScalarStyle(ScalarStyle.PLAIN)
            .setSplitLines(false)
            .build();

    private YamlText() {}

    /** The tree, a line each. */
    public static List<String> lines(JsonNode tree) {
        return new Dump(SETTINGS)
                .dumpToString(new ObjectMapper().convertValue(tree, Object.class))
                .lines()
                .toList();
    }
}
