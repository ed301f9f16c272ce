package org.copytaster.runtime.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Optional;

/**
 * How logging begins: the library finds this by its name in META-INF/services. No file is looked for and no XML is read,
 * which takes a short command no time.
 */
public final class LogStart extends ContextAwareBase implements Configurator {
    private static final String OPERATORS_OWN = "logback.configurationFile";
    /** The setting log.format as an environment variable: what a command line says is known only later. */
    private static final String FORMAT = "COPYTASTER_LOG_FORMAT";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(OPERATORS_OWN) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var format = Optional.ofNullable(System.getenv(FORMAT))
                .flatMap(LogFormat::named)
                .orElse(LogFormat.TEXT);
        Logs.begin(context, format);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
