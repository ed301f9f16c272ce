package org.copytaster.standalone.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A service of a compose file; what it takes from the environment has its default.
 *
 * @param declared as it stands in the file, merges done
 */
record ComposeService(String name, Map<String, Object> declared) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z0-9_]+:-([^}]*)}");

    Map<String, String> environment() {
        var variables = new TreeMap<String, String>();
        map("environment").forEach((name, value) -> variables.put(name, withDefaults(value)));
        return variables;
    }

    /** Those of its variables that Copytaster reads as settings. */
    Map<String, String> settings() {
        return environment().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("COPYTASTER_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String image() {
        return withDefaults(declared.getOrDefault("image", ""));
    }

    /** Whether it is Copytaster, which this repository builds. */
    boolean isBuiltHere() {
        return declared.containsKey("build");
    }

    /** Whether it is this role. */
    boolean is(String role) {
        return isBuiltHere() && command().get(0).equals(role);
    }

    boolean isBroker() {
        return environment().containsKey("KAFKA_NODE_ID");
    }

    List<String> command() {
        return list("command");
    }

    List<String> ports() {
        return list("ports");
    }

    /** Where they come from and where they stand in the container, in the form A:B or A:B:ro. */
    List<String> volumes() {
        return list("volumes");
    }

    Set<String> waitsFor() {
        return declared.get("depends_on") instanceof Map<?, ?>
                ? map("depends_on").keySet()
                : Set.of();
    }

    private List<String> list(String key) {
        return declared.getOrDefault(key, List.of()) instanceof List<?> values
                ? values.stream().map(ComposeService::withDefaults).toList()
                : List.of();
    }

    private Map<String, Object> map(String key) {
        return ComposeFile.map(declared.getOrDefault(key, Map.of()));
    }

    private static String withDefaults(Object value) {
        return VARIABLE.matcher(String.valueOf(value)).replaceAll("$1");
    }
}
