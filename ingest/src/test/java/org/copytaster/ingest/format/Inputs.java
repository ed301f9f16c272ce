package org.copytaster.ingest.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Story;

/** Inputs for tests, with good defaults. */
public final class Inputs {
    public static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private Inputs() {}

    public static WireInput input(byte[] bytes) {
        return new WireInput(InputBytes.whole(bytes), Source.named("desk-folder"), Optional.empty(), "receipt-1", NOON);
    }

    public static WireInput input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    public static WireInput named(String text, String name) {
        return new WireInput(
                InputBytes.whole(text.getBytes(StandardCharsets.UTF_8)),
                Source.named("desk-folder"),
                Optional.of(name),
                "receipt-1",
                NOON);
    }

    public static WireInput through(Source source, String text) {
        return new WireInput(
                InputBytes.whole(text.getBytes(StandardCharsets.UTF_8)), source, Optional.empty(), "receipt-1", NOON);
    }

    public static Parsed parse(WireInput input) {
        return StoryParsers.standard().parse(input);
    }

    /** The one story of an input that is taken. */
    public static Story story(WireInput input) {
        var parsed = parse(input);
        if (!parsed.refusals().isEmpty()) {
            throw new AssertionError("refused: " + parsed.refusals());
        }
        return parsed.stories().get(0);
    }

    public static Story story(String text) {
        return story(input(text));
    }

    /** The first refusal of an input of which something is refused. */
    public static Refusal refusal(WireInput input) {
        return parse(input).refusals().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("taken: " + input.name()));
    }

    public static Refusal refusal(String text) {
        return refusal(input(text));
    }

    public static java.util.List<String> texts(Story story) {
        return story.getParagraphs().stream()
                .map(p -> p.getKind() + "|" + p.getText())
                .toList();
    }
}
