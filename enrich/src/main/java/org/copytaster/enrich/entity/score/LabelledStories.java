package org.copytaster.enrich.entity.score;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads labelled stories, one at a time: JSON lines ({@code .jsonl}) or columns of tokens and tags ({@code .tsv}), each
 * also gzipped ({@code .gz}).
 */
public final class LabelledStories {
    private LabelledStories() {}

    /**
     * Gives each story of the file, in order.
     *
     * @throws IOException when the file cannot be read, or a line makes no sense; the message names the line
     */
    public static void read(Path file, Consumer<LabelledStory> stories) throws IOException {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try (var in = open(file, name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (name.contains(".tsv") || name.contains(".conll")) {
                new TokenColumns(file.toString()).read(lines, stories);
            } else {
                new MentionLines(file.toString()).read(lines, stories);
            }
        }
    }

    /**
     * All stories of the file, in order.
     *
     * @throws IOException as {@link #read}
     */
    public static List<LabelledStory> all(Path file) throws IOException {
        var stories = new ArrayList<LabelledStory>();
        read(file, stories::add);
        return stories;
    }

    private static InputStream open(Path file, String name) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
