package org.copytaster.standalone.stream;

import java.util.Map;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.DataFolder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One pipeline over one embedded broker for all tests of a JVM: the first start takes seconds, and every test has stories of its own. */
public final class SharedStandalone implements ParameterResolver {
    private record Shared(Standalone standalone, Closing closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Standalone.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStandalone.class))
                .getOrComputeIfAbsent(Shared.class, key -> start(), Shared.class)
                .standalone();
    }

    private static Shared start() {
        var closing = new Closing();
        var settings = Settings.of(AllSettings.LIST, Map.of("topics.partitions", "2"), Map.of(), Map.of());
        try {
            var folder = closing.add(DataFolder.temporary());
            return new Shared(Standalone.start(closing, folder, 0, settings, Meters.none(), line -> {}), closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker started", e);
        }
    }
}
