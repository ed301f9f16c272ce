package org.copytaster.publish.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.runtime.yaml.YamlFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes as a newsroom writes them: what may stand there, and where the complaint is when something else does. */
class RouteFileTest {
    private static final String GOOD = """
            base: 2
            routes:
              - name: sport-de
                topic: routes.sport.de
                form: ninjs
                lead: both
                keep: P30D
                match:
                  language: [de]
                  subject: medtop:15000000
                  urgency: 1-3
                except:
                  change: [repeat, refile]
                  slug: ADVISORY*
              - name: archive
                topic: routes.archive
                form: avro
                keep: current
                match: all
            """;

    @Test
    void readsEverythingThatARouteMaySay() {
        var file = read(GOOD);
        assertThat(file.base()).isEqualTo(2);
        assertThat(file.routes()).extracting(Route::topic).containsExactly("routes.sport.de", "routes.archive");
        var sport = file.routes().get(0);
        assertThat(sport.form()).isEqualTo(RouteForm.NINJS);
        assertThat(sport.lead()).isEqualTo(Optional.of(LeadPolicy.BOTH));
        assertThat(sport.retention()).isEqualTo(new Retention.For(Duration.ofDays(30)));
        assertThat(sport.match())
                .extracting(one -> one.field().word() + " " + new TreeSet<>(one.values()))
                .containsExactly("language [de]", "subject [medtop:15000000]", "urgency [1, 2, 3]");
        assertThat(sport.except()).hasSize(2);
        assertThat(sport.except().get(1).beginnings()).containsExactly("advisory");
        var archive = file.routes().get(1);
        assertThat(archive.retention()).isEqualTo(new Retention.Current());
        assertThat(archive.match()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "base: 2                  | base: -1                 | 1:7: '-1' must be a version, from 0",
                "base: 2                  | base: two                | 1:7: 'two' must be a version, from 0",
                "base: 2                  | bass: 2                  | 1:1: there is no 'bass' here; did you mean 'base'?",
                "name: sport-de           | nam: sport-de            | 3:5: there is no 'nam' here; did you mean 'name'?",
                "name: sport-de           | name: Sport DE           | 3:11: 'Sport DE' must be small letters, digits, dots and hyphens",
                "name: archive            | name: sport-de           | 15:11: there is a route 'sport-de' above",
                "topic: routes.archive      | topic: routes.sport.de     | 16:12: a route above has the topic routes.sport.de",
                "topic: routes.archive      | topic: news.latest       | 16:12: 'news.latest' must be a topic's name that begins with routes. and goes on in small letters, digits, hyphens and dots",
                "topic: routes.archive      | topic: wire.archive      | 16:12: 'wire.archive' must be a topic's name that begins with routes. and goes on in small letters, digits, hyphens and dots",
                "topic: routes.archive      | topic: routes.Archive      | 16:12: 'routes.Archive' must be a topic's name that begins with routes. and goes on in small letters, digits, hyphens and dots",
                "form: ninjs              | form: json               | 5:11: 'json' must be avro or ninjs",
                "lead: both               | lead: none               | 6:11: 'none' must be one of [agency, editor, both]",
                "keep: P30D               | keep: 30 days            | 7:11: '30 days' must be a duration from PT1H to P3650D, or current",
                "keep: P30D               | keep: PT1M               | 7:11: 'PT1M' must be a duration from PT1H to P3650D, or current",
                "language: [de]           | language: german         | 9:17: 'german' must be a language tag of BCP 47, such as de or de-AT",
                "language: [de]           | languge: [de]            | 9:7: there is no 'languge' here; did you mean 'language'?",
                "language: [de]           | language: []             | 9:17: a value must stand here",
                "language: [de]           | place: Germany           | 9:14: 'germany' must be a country's two letters (ISO 3166-1)",
                "urgency: 1-3             | urgency: 0               | 11:16: '0' must be a number from 1 to 9, or a range such as 1-3",
                "urgency: 1-3             | urgency: 3-1             | 11:16: '3-1' must be a number from 1 to 9, or a range such as 1-3",
                "change: [repeat, refile] | change: kill             | 13:15: 'kill' must be one of none, update, lead, writethru, correction, refile, repeat, add; a kill goes to every topic that carried the story",
                "change: [repeat, refile] | language: [de, fr]       | 12:5: no story can take this route: what must be in 'language' is excepted",
                "match: all               | match: some              | 19:12: names with a colon behind each must stand here",
                "match: all               | match: {}                | 19:12: nothing is asked for here; write 'all' for every story",
                "match: all               | keep: P1D                | 19:5: 'keep' stands here a second time",
                "form: avro               | form: *x                 | 17:11: this is no YAML",
            })
    void saysWhatIsWrongAndWhere(String good, String bad, String complaint) {
        var text = GOOD.replace(good, bad);
        assertThat(text).isNotEqualTo(GOOD);
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("routes.yaml:" + complaint);
    }

    @Test
    void wantsEveryStoryToBeAskedForInSoManyWords() {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read(GOOD.replace("    match: all\n", "")))
                .withMessageEndingWith("'match' is missing here");
    }

    @Test
    void takesNoRoutesAtAll() {
        assertThat(read("base: 3\nroutes: []\n").routes()).isEmpty();
    }

    private static RouteFile read(String text) {
        return RouteFile.read(Path.of("routes.yaml"), text);
    }
}
