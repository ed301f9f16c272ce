package org.copytaster.publish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

/** A registry gives an id once; from then on it is asked whether it still means the same. */
class RegistrarTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final NeededSchema STORIES =
            NeededSchema.of(Topics.standard()).get(0);
    private static final String OTHER = Story.getClassSchema().toString();

    private final RegistryInMemory registry = new RegistryInMemory();
    private final Registrar registrar = new Registrar(registry, registry, () -> NOON);

    @Test
    void takesTheIdThatTheRegistryGivesAndKeepsIt() throws InterruptedException {
        assertThat(ask()).isEqualTo(new Agreement.Agreed(1));
        assertThat(registry.all()).singleElement().satisfies(kept -> {
            assertThat(kept.getSubject()).isEqualTo("news.stories-value");
            assertThat(kept.getFingerprint()).isEqualTo(STORIES.fingerprint());
            assertThat(kept.getId()).isEqualTo(1);
            assertThat(kept.getRegistry()).isEqualTo("http://registry.example");
            assertThat(kept.getRegisteredAt()).hasValue(NOON);
        });
    }

    @Test
    void findsTheSchemaUnderItsIdHoweverItIsWrittenThere() throws InterruptedException {
        ask();
        registry.has(1, CleanStory.getClassSchema().toString());
        assertThat(ask()).isEqualTo(new Agreement.Agreed(1));
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void goesOnUnderTheIdThatIsKeptWhileTheRegistryIsAway() throws InterruptedException {
        ask();
        registry.away("Connection refused");
        assertThat(ask())
                .isEqualTo(new Agreement.Kept(1, "no answer from http://registry.example: Connection refused"));
        registry.back();
        assertThat(ask()).isEqualTo(new Agreement.Agreed(1));
    }

    @Test
    void waitsForTheFirstIdAndKeepsNothing() throws InterruptedException {
        registry.away("HTTP 503");
        assertThat(ask()).isEqualTo(new Agreement.Waiting("no answer from http://registry.example: HTTP 503"));
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void saysThatAnotherSchemaStandsUnderAnIdThatRecordsCarry() throws InterruptedException {
        ask();
        registry.has(1, OTHER);
        assertThat(ask())
                .isEqualTo(new Agreement.Disagreed("http://registry.example has another schema under the id 1, which"
                        + " http://registry.example gave to news.stories-value and records carry: bring that registry"
                        + " back, or restore it here"));
    }

    @Test
    void saysThatSomethingUnderTheIdIsNoSchema() throws InterruptedException {
        ask();
        registry.has(1, "{}");
        assertThat(ask()).isInstanceOf(Agreement.Disagreed.class);
        registry.has(
                1,
                "{\"type\":\"record\",\"name\":\"a\",\"fields\":[{\"name\":\"x\",\"type\":\"int\",\"default\":\"y\"}]}");
        assertThat(ask()).isInstanceOf(Agreement.Disagreed.class);
    }

    @Test
    void registersAnewWhatAnEmptiedRegistryGivesTheSameId() throws InterruptedException {
        ask();
        registry.emptied(1);
        assertThat(ask()).isEqualTo(new Agreement.Agreed(1));
    }

    @Test
    void saysThatAnEmptiedRegistryGivesAnotherId() throws InterruptedException {
        ask();
        registry.emptied(9);
        assertThat(ask())
                .isEqualTo(new Agreement.Disagreed("http://registry.example has lost the id 1 of news.stories-value,"
                        + " which records carry, and gives 9 instead: restore it"));
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void saysThatTheRegistryRefusesTheSchemaAsIncompatible() throws InterruptedException {
        registry.refuses("incompatible with version 3");
        assertThat(ask())
                .isEqualTo(new Agreement.Disagreed("http://registry.example refuses the schema of news.stories-value:"
                        + " incompatible with version 3"));
    }

    @Test
    void takesNoIdUnderWhichRecordsCarryAnotherSchema() throws InterruptedException {
        ask();
        var next = new NeededSchema("news.stories-value", "0123456789abcdef", OTHER);
        registry.emptied(1);
        assertThat(registrar.ask(next, KeptRegistrations.of(registry)))
                .isInstanceOfSatisfying(
                        Agreement.Disagreed.class,
                        said -> assertThat(said.sentence())
                                .contains("gives news.stories-value the id 1, under which records carry another"
                                        + " schema, " + STORIES.fingerprint()));
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void keepsToTheIdsOfARegistryThatIsNoLongerSetAndSaysSo() throws InterruptedException {
        ask();
        var said = new ArrayList<String>();
        var ids = KeptRegistrations.of(registry).withoutRegistry(List.of(STORIES), said::add);
        assertThat(ids.bySubject()).containsEntry("news.stories-value", 1).hasSize(1);
        assertThat(said)
                .containsExactly("publish.registry.url is not set, and records carry ids that http://registry.example"
                        + " gave: they stay as they are, and nobody asks whether it still has them");
    }

    private Agreement ask() throws InterruptedException {
        return registrar.ask(STORIES, KeptRegistrations.of(registry));
    }
}
