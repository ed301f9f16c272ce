package org.copytaster.standalone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path where it stands
 * @param lines its text
 */
record MarkdownPage(Path path, List<String> lines) {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    /** A fenced block, with the line above it and the number of its first line. */
    record Block(String language, String above, int line, List<String> lines) {}

    /** The project's folder. */
    static Path root() {
        return ROOT;
    }

    /** A page by its path within the project. */
    static MarkdownPage of(String path) {
        return read(ROOT.resolve(path));
    }

    /** What a reader is led to: the pages in the project's folder and everything below docs. */
    static List<MarkdownPage> all() {
        try (var top = Files.list(ROOT);
                var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(MarkdownPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it stands in this folder of the project itself, not further below. */
    boolean isIn(String folder) {
        return path.equals(ROOT.resolve(folder).resolve(path.getFileName()));
    }

    private static MarkdownPage read(Path path) {
        try {
            return new MarkdownPage(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines between {@code <!-- NAME:begin -->} and {@code <!-- NAME:end -->}. */
    List<String> between(String name) {
        return lines.subList(
                lines.indexOf("<!-- " + name + ":begin -->") + 1, lines.indexOf("<!-- " + name + ":end -->"));
    }

    /** Where its links lead, as they are written; links to other sites left out. */
    List<String> links() {
        return prose().stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    /** The anchors of its headings, made as GitHub makes them. */
    List<String> anchors() {
        var seen = new HashMap<String, Integer>();
        return prose().stream()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> anchor(heading.group(1), seen))
                .toList();
    }

    private static String anchor(String heading, Map<String, Integer> seen) {
        var anchor = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
        var before = seen.merge(anchor, 1, Integer::sum) - 1;
        return before == 0 ? anchor : anchor + "-" + before;
    }

    /** Its fenced blocks. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                var end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
                var above = at == 0 ? "" : lines.get(at - 1);
                blocks.add(
                        new Block(lines.get(at).substring(FENCE.length()), above, at + 1, lines.subList(at + 1, end)));
                at = end;
            }
        }
        return blocks;
    }

    /** What stands outside of fenced blocks. */
    private List<String> prose() {
        var prose = new ArrayList<>(lines);
        for (var block : blocks()) {
            for (int at = block.line() - 1; at <= block.line() + block.lines().size(); at++) {
                prose.set(at, "");
            }
        }
        return prose;
    }

    /** Its path within the project, for messages. */
    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }
}
