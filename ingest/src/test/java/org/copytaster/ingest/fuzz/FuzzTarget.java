package org.copytaster.ingest.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Story;

/**
 * What Jazzer calls: one input through one parser, declared as its format, or through the sniffer. A new format is a
 * target by being in the list of parsers.
 */
public final class FuzzTarget {
    /** The target without a declared format. */
    public static final String SNIFFER = "sniffer";

    private static final long LONGEST_NANOS = 1_000_000_000;
    /** From the start of the warning: other warnings quote what an input says, and Jazzer knows the words. */
    private static final Pattern LOSS = Pattern.compile("\\d+ of \\d+ words of the body were lost");

    private static final StoryParsers PARSERS = StoryParsers.standard();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static Optional<String> format = Optional.empty();
    private static long slowest;

    private FuzzTarget() {}

    /** Every target. */
    public static List<String> all() {
        var targets = new ArrayList<>(PARSERS.formats());
        targets.add(SNIFFER);
        return targets;
    }

    /** Called once by Jazzer; the one argument is the target. */
    public static void fuzzerInitialize(String[] arguments) {
        format = Optional.of(arguments[0]).filter(name -> !name.equals(SNIFFER));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.err.println("slowest input: " + slowest / 1_000_000 + " ms")));
    }

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        run(format, bytes);
    }

    /** One input; whatever it is, an answer must come soon, and what is taken must be fit for a record. */
    public static void run(Optional<String> declared, byte[] bytes) {
        var source = new Source("fuzz", Optional.empty(), declared);
        var input = new WireInput(InputBytes.whole(bytes), source, Optional.of("f"), "r", Instant.EPOCH);
        long start = THREADS.getCurrentThreadCpuTime();
        var parsed = PARSERS.parse(input);
        long took = THREADS.getCurrentThreadCpuTime() - start;
        if (took > LONGEST_NANOS) {
            // The first inputs pay for loading and instrumenting classes.
            start = THREADS.getCurrentThreadCpuTime();
            parsed = PARSERS.parse(input);
            took = THREADS.getCurrentThreadCpuTime() - start;
        }
        slowest = Math.max(slowest, took);
        if (took > LONGEST_NANOS) {
            throw new IllegalStateException("took " + took / 1_000_000 + " ms");
        }
        check(parsed);
        if (parsed instanceof Parsed.Several several) {
            checkItems(several.items());
        }
    }

    private static void checkItems(List<ParsedItem> items) {
        if (items.stream().allMatch(item -> item.parsed() instanceof Parsed.Refused)) {
            throw new IllegalStateException(
                    "none of the items was taken, and the input was not refused: " + items.size());
        }
        items.stream().filter(item -> item.parsed() instanceof Parsed.Refused).forEach(FuzzTarget::checkAlone);
    }

    /** A refused item is sent on by itself. */
    private static void checkAlone(ParsedItem item) {
        if (item.alone().get().content().size() == 0) {
            throw new IllegalStateException("nothing is left of a refused item: " + item.parsed());
        }
    }

    private static void check(Parsed parsed) {
        if (parsed.refusals().stream().anyMatch(refusal -> refusal.hint().isBlank())) {
            throw new IllegalStateException("a refusal without a hint: " + parsed);
        }
        parsed.stories().forEach(FuzzTarget::check);
    }

    private static void check(Story story) {
        require(!story.getGuid().isEmpty() && story.getGuid().length() <= 512, "a guid of 1 to 512 characters", story);
        require(isClean(story.getHeadline()), "a headline without control characters", story);
        for (int i = 0; i < story.getParagraphs().size(); i++) {
            var paragraph = story.getParagraphs().get(i);
            require(paragraph.getNumber() == i, "paragraphs numbered in order", story);
            require(isClean(paragraph.getText()), "paragraphs without control characters", story);
        }
        require(
                story.getWarnings().stream()
                        .noneMatch(warning -> LOSS.matcher(warning).lookingAt()),
                "no word lost",
                story);
    }

    private static boolean isClean(String text) {
        return text.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c));
    }

    private static void require(boolean holds, String what, Story story) {
        if (!holds) {
            throw new IllegalStateException("expected " + what + ": " + story);
        }
    }
}
