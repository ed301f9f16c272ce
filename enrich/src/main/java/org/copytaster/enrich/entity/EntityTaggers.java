package org.copytaster.enrich.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The recognisers on the class path. */
public final class EntityTaggers {
    private static final EntityTagger NONE = new EntityTagger() {
        @Override
        public List<TaggedSpan> tag(List<TextField> fields) {
            return List.of();
        }

        @Override
        public String version() {
            return "none";
        }
    };

    private EntityTaggers() {}

    /** The best recogniser installed, its model loaded; {@link #none} when there is no recogniser. */
    public static EntityTagger installed() {
        return best(ServiceLoader.load(EntityTaggerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
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
