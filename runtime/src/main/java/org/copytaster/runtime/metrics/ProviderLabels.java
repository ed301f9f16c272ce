package org.copytaster.runtime.metrics;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which providers have a label of their own: those that somebody configured, and of the others the first
 * {@value #MOST}. A provider may be read off a guid, so it is a sender's to choose, and every label is a series that is
 * kept for as long as the process lives. Safe for several threads.
 */
final class ProviderLabels {
    /** How many that nobody configured have a label. */
    static final int MOST = 200;

    /** A longer name is no agency's. */
    private static final int LONGEST = 100;

    private final Set<String> configured = ConcurrentHashMap.newKeySet();
    private final Set<String> others = ConcurrentHashMap.newKeySet();

    /** Gives these a label, whenever they come. */
    void admit(Collection<String> providers) {
        providers.stream()
                .map(ProviderLabels::name)
                .filter(name -> !name.isEmpty())
                .forEach(configured::add);
    }

    /** The label of this one. */
    String of(String provider) {
        var name = name(provider);
        if (configured.contains(name) || others.contains(name)) {
            return name;
        }
        return !name.isEmpty() && name.length() <= LONGEST && takeAPlace(name) ? name : Meters.OTHER;
    }

    private synchronized boolean takeAPlace(String name) {
        return (others.size() < MOST && others.add(name)) || others.contains(name);
    }

    private static String name(String provider) {
        return provider.strip().toLowerCase(Locale.ROOT);
    }
}
