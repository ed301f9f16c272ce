package org.copytaster.runtime.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.copytaster.runtime.settings.Nearest;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Names and what stands under each, in the order of the file. No name stands twice. */
public final class YamlMapping {
    private final YamlNode place;
    private final Map<String, YamlNode> entries;
    private final Map<String, YamlNode> names;

    private YamlMapping(YamlNode place, Map<String, YamlNode> entries, Map<String, YamlNode> names) {
        this.place = place;
        this.entries = Collections.unmodifiableMap(entries);
        this.names = Map.copyOf(names);
    }

    static YamlMapping of(String file, YamlNode place, MappingNode mapping) {
        var entries = new LinkedHashMap<String, YamlNode>();
        var names = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlNode(file, tuple.getKeyNode());
            var name = key.text();
            if (names.put(name, key) != null) {
                throw key.fault("'" + name + "' stands here a second time");
            }
            entries.put(name, new YamlNode(file, tuple.getValueNode()));
        }
        return new YamlMapping(place, entries, names);
    }

    /**
     * Refuses every name but these, with the nearest of them.
     *
     * @throws YamlFault at the first other name
     */
    public YamlMapping only(Collection<String> known) {
        entries.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw nameFault(
                            name, "there is no '" + name + "' here; did you mean '" + Nearest.to(name, known) + "'?");
                });
        return this;
    }

    /** What stands under a name, if it is there. */
    public Optional<YamlNode> get(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** What stands under a name that must be there. */
    public YamlNode need(String name) {
        return get(name).orElseThrow(() -> place.fault("'" + name + "' is missing here"));
    }

    /** All names and what stands under each, in the order of the file. */
    public Map<String, YamlNode> entries() {
        return entries;
    }

    /** A fault where the mapping begins. */
    public YamlFault fault(String sentence) {
        return place.fault(sentence);
    }

    /** A fault at a name of this mapping. */
    public YamlFault nameFault(String name, String sentence) {
        return Optional.ofNullable(names.get(name)).orElse(place).fault(sentence);
    }
}
