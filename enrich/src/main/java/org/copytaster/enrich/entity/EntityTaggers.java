package org.copytaster.enrich.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The recognisers on the class path. */
public final class EntityTaggers {
    private static final EntityTagger NONE = new EntityTagger() {
        @Override
        public List<TaggedSpan> tag(List<TextField> fields) {
            return List.of();
        }

        @Override
        public boolean reads(String language) {
            return false;
        }

        @Override
        public String version() {
            return "none";
        }
    };

    private EntityTaggers() {}

    /** The best recogniser installed, its model loaded; {@link #none} when there is no recogniser. */
    public static EntityTagger installed() {
        return best(providers());
    }

    /**
     * The installed recogniser of this name, its model loaded.
     *
     * @throws NotInstalled when there is none; the message names those there are
     */
    public static EntityTagger installed(String name) {
        return named(name, providers());
    }

    private static List<EntityTaggerProvider> providers() {
        return ServiceLoader.load(EntityTaggerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    static EntityTagger named(String name, Collection<EntityTaggerProvider> providers) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .map(EntityTaggerProvider::open)
                .orElseThrow(() -> new NotInstalled("no recogniser '" + name + "' is installed; there "
                        + (providers.isEmpty() ? "is none" : "are: " + names(providers))));
    }

    private static String names(Collection<EntityTaggerProvider> providers) {
        return providers.stream().map(EntityTaggerProvider::name).sorted().collect(Collectors.joining(", "));
    }

    /** No recogniser: finds nothing, and is written down as none. */
    public static EntityTagger none() {
        return NONE;
    }

    static EntityTagger best(Collection<EntityTaggerProvider> providers) {
        return providers.stream()
                .max(Comparator.comparingInt(EntityTaggerProvider::preference)
                        .thenComparing(provider -> provider.getClass().getName()))
                .map(EntityTaggerProvider::open)
                .orElse(NONE);
    }
}
