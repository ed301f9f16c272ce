package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;

class GoldTokensTest {
    private static final String GOLD = """
            #doc\tone
            "\tO
            Oslo\tB-LOC
            's\tO
            port\tO
            "\tO
            (\tO
            Port\tB-ORG
            Board\tI-ORG
            )\tO
            .\tO

            Anna\tB-PER
            Berg\tI-PER
            Lind\tB-PER
            ,\tO
            a\tO
            Swede\tB-MISC

            #doc\ttwo
            Rain\tO
            """;

    @Test
    void makesRunningTextOfTokens() throws IOException {
        assertThat(GoldTokens.read(new BufferedReader(new StringReader(GOLD))))
                .extracting(story -> story.id() + ": "
                        + String.join(
                                " | ",
                                story.fields().stream().map(TextField::text).toList()))
                .containsExactly("one: \"Oslo's port\" (Port Board). | Anna Berg Lind, a Swede", "two: Rain");
    }

    @Test
    void pointsTheNamesIntoTheRunningText() throws IOException {
        var story = GoldTokens.read(new BufferedReader(new StringReader(GOLD))).get(0);
        assertThat(story.names())
                .extracting(span -> span.type() + " " + span.text())
                .containsExactly("place Oslo", "organisation Port Board", "person Anna Berg", "person Lind");
    }
}
