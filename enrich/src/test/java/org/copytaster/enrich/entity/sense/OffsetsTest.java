package org.copytaster.enrich.entity.sense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the words and whatever the recogniser marks: a mention is where it says, and none lies over another. */
class OffsetsTest {
    private static final String[] WORDS = {
        "Anna", "Weil", "OSLO", "Oslo", "Russian", "Armenians", "the", "(Reuters)", "-", "--", "U.S.", "Mr",
                "President",
        "Port", "Board", "(PB)", "’s", "'s", "said", "\uD83D\uDE00", "\uD83D", "\u200F", "e\u0301", "Weil's",
                "REUTERS/Anna", "\t",
        "South", "Korean", "Nov.", "3", ",", "North-South", "Inc.", "\"", "via REUTERS", "spoke in", "\u00A0", "Zürich."
    };

    static IntStream seeds() {
        return IntStream.range(0, 2_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pointAtTheWordsTheyQuote(int seed) {
        var random = new Random(seed);
        var fields = new ArrayList<TextField>();
        fields.add(TextField.headline(text(random)));
        for (var number = 0; number < 4; number++) {
            fields.add(TextField.paragraph(number, text(random)));
        }
        var entities = Entities.of(fields, spans(random, fields), List.of());
        for (var field : fields) {
            var byStart = new TreeMap<Integer, Mention>();
            for (var mention : mentions(entities, field)) {
                assertThat(field.text().substring(mention.getStart(), mention.getEnd()))
                        .isEqualTo(mention.getText());
                assertThat(byStart.put(mention.getStart(), mention)).isNull();
            }
            var end = 0;
            for (var mention : byStart.values()) {
                assertThat(mention.getStart()).isGreaterThanOrEqualTo(end);
                end = mention.getEnd();
            }
        }
    }

    private static List<Mention> mentions(List<Entity> entities, TextField field) {
        return entities.stream()
                .flatMap(entity -> entity.getMentions().stream())
                .filter(mention ->
                        mention.getField().equals(field.field()) && mention.getParagraph() == field.paragraph())
                .toList();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var count = random.nextInt(25); count >= 0; count--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static List<TaggedSpan> spans(Random random, List<TextField> fields) {
        var spans = new ArrayList<TaggedSpan>();
        for (var field : fields) {
            for (var count = random.nextInt(5); count > 0; count--) {
                var start = random.nextInt(field.text().length());
                var end = start + 1 + random.nextInt(field.text().length() - start);
                spans.add(new TaggedSpan(
                        field, List.of("person", "organisation", "place").get(random.nextInt(3)), start, end));
            }
        }
        return spans;
    }
}
