package org.copytaster.runtime.settings;

import java.util.List;
import java.util.stream.Stream;

/** Settings as a table for people. */
public final class SettingsTable {
    private SettingsTable() {}

    /** GitHub-flavoured Markdown, a line each. */
    public static List<String> markdown(List<Setting<?>> settings) {
        var head = Stream.of("| setting | default | value | meaning |", "| --- | --- | --- | --- |");
        return Stream.concat(head, settings.stream().map(SettingsTable::row)).toList();
    }

    private static String row(Setting<?> setting) {
        var fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | " + fallback + " | " + setting.kind() + " | " + setting.meaning()
                + formerly(setting) + " |";
    }

    private static String formerly(Setting<?> setting) {
        return setting.formerly().isEmpty() ? "" : " Formerly `" + String.join("`, `", setting.formerly()) + "`.";
    }
}
