package org.copytaster.runtime.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Settings of the form PROVIDER=VALUE, separated by commas. */
public final class ByProvider {
    private ByProvider() {}

    /**
     * The values by provider, in lower case.
     *
     * @param value reads what stands behind the equals sign; empty when it makes no sense
     * @return nothing when a provider has no name, or a value makes no sense
     */
    public static <T> Optional<Map<String, T>> parse(String pairs, Function<String, Optional<T>> value) {
        var providers = new TreeMap<String, T>();
        for (var pair : pairs.split(",", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var read = value.apply(pair.substring(equals + 1).strip());
            if (equals < 1 || read.isEmpty()) {
                return Optional.empty();
            }
            providers.put(pair.substring(0, equals).strip().toLowerCase(Locale.ROOT), read.get());
        }
        return Optional.of(providers);
    }
}
