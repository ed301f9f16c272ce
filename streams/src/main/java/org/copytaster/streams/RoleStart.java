package org.copytaster.streams;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.settings.Settings;

/**
 * What is at hand while a role starts: its brokers answer and its topics are there.
 *
 * @param closing keeps everything that must be closed
 * @param settings the settings in force
 * @param health given parts that are asked from then on
 * @param say told what is waited for, a line at a time
 */
public record RoleStart(
        Closing closing, Settings settings, Consumer<Supplier<List<HealthPart>>> health, Consumer<String> say) {}
