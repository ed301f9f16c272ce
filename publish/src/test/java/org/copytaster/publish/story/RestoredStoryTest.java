package org.copytaster.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

/** What was removed can be put back to the byte, from the record alone. */
class RestoredStoryTest {
    private static final long SEED = 20261126;
    private static final int STORIES = 12_000;

    private static final String[] PIECES = {
        "The ferry",
        " ",
        "",
        "\u00A0",
        "\u200B",
        "é",
        "e\u0301",
        "\t",
        "\n",
        "“",
        "\uD83D\uDE00",
        "1,000",
        "— AFP",
        "\u0000",
        "ﬁ"
    };

    private static final String[] KINDS = {"text", "subhead", "quote", "list", "table-row", "preformatted"};
    private static final String[] BANDS = {"automatic", "automatic", "automatic", "marked", ""};

    @Test
    void putsBackToTheByteWhatAnyPolicyTookOut() {
        var random = new Random(SEED);
        var taken = 0;
        for (var n = 0; n < STORIES; n++) {
            var story = story(random);
            var clean = throughTheWire(CleanStories.published(story, EnrichedStories.NOON, policies(random)));
            var restored = RestoredStory.of(clean);

            assertThat(restored.paragraphs()).as("seed %d, story %d", SEED, n).isEqualTo(story.getParagraphs());
            assertThat(restored.summary()).as("seed %d, story %d", SEED, n).isEqualTo(story.getSummary());
            taken += clean.getRemoved().isEmpty() ? 0 : 1;
        }
        assertThat(taken).as("stories that lost a paragraph").isGreaterThan(STORIES / 4);
    }

    private static LeadPolicies policies(Random random) {
        var policies = LeadPolicy.values();
        return new LeadPolicies(
                policies[random.nextInt(policies.length)],
                Map.of("harbour", policies[random.nextInt(policies.length)]));
    }

    private static EnrichedStory story(Random random) {
        var paragraphs = new ArrayList<Paragraph>();
        var size = 1 + random.nextInt(7);
        for (var number = 0; number < size; number++) {
            paragraphs.add(new Paragraph(number, KINDS[random.nextInt(KINDS.length)], text(random)));
        }
        return EnrichedStories.revision(
                1,
                with -> with.setProvider(random.nextBoolean() ? "harbour" : "northwire")
                        .setSummary(random.nextBoolean() ? "" : text(random))
                        .setLeadKind("paraphrase")
                        .setLeadBand(BANDS[random.nextInt(BANDS.length)])
                        .setLeadRemoved(numbers(random))
                        .setLeadRepeats(
                                numbers(random).stream().map(String::valueOf).toList())
                        .setParagraphs(paragraphs));
    }

    private static List<Integer> numbers(Random random) {
        var first = random.nextInt(5);
        return random.nextInt(4) == 0 ? List.of(first, first + 1) : List.of(first);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        var pieces = random.nextInt(6);
        for (var piece = 0; piece < pieces; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static CleanStory throughTheWire(CleanStory clean) {
        var topic = Topics.standard().published();
        clean.setPublishedAt(Instant.EPOCH);
        var bytes = topic.values().serializer().serialize(topic.name(), clean);
        return topic.values().deserializer().deserialize(topic.name(), bytes);
    }
}
