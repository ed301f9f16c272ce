package org.copytaster.standalone.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.standalone.overview.Overview.GroupLag;
import org.copytaster.standalone.show.Wrap;
import org.junit.jupiter.api.Test;

class OverviewTextTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String DOWN = """
            {"role":"enrich","status":"down","parts":[{"name":"broker","status":"up","detail":"1 broker"},\
            {"name":"stream","status":"down","detail":"ERROR"}]}""";
    private static final String UP = "{\"role\":\"ingest\",\"status\":\"up\",\"parts\":[]}";

    @Test
    void saysHowEachPartStands() {
        var overview = overview(List.of(
                RoleAnswer.of("ingest", "a:1", UP),
                RoleAnswer.of("enrich", "a:2", DOWN),
                RoleAnswer.of("publish", "a:3", "<html>\u001b[31m")));

        assertThat(OverviewText.lines(overview, new Wrap(120)))
                .containsExactly(
                        "ingest              up at a:1",
                        "enrich              down at a:2: stream: ERROR",
                        "publish             down at a:3: somebody else answers there",
                        "silent              merident since 2026-03-02T12:00:00Z",
                        "copytaster-enrich   12 records behind; members: 2, STABLE",
                        "held                4 (embargo 3, status 1); the next embargo ends 2026-03-02T12:00:00Z",
                        "dead                none since 2026-03-02T12:00:00Z",
                        "refused             2 (invalid-json 2) since 2026-03-02T12:00:00Z");
        assertThat(overview.isWell()).isFalse();
    }

    @Test
    void isWellWhenEveryRoleIsUpAndEveryStreamHasSomebody() {
        var overview = overview(List.of(RoleAnswer.of("ingest", "a:1", UP)));
        assertThat(overview.isWell()).isTrue();
        assertThat(OverviewJson.of(overview).toString())
                .contains(
                        "\"well\":true",
                        "\"provider\":\"north \\\"wire\\\"\"",
                        "\"lag\":12",
                        "\"held\":{\"embargo\":3,\"status\":1}");
    }

    private static Overview overview(List<RoleAnswer> roles) {
        return new Overview(
                roles,
                HeardProvider.in("""
                        # HELP copytaster_provider_silent 1 when
                        copytaster_provider_last_heard_seconds{provider="merident"} 1.7724528E9
                        copytaster_provider_last_heard_seconds{provider="north \\"wire\\""} 1.7724528E9
                        copytaster_provider_silent{provider="merident"} 1.0
                        copytaster_provider_silent{provider="north \\"wire\\""} 0.0
                        """),
                List.of(new GroupLag("copytaster-enrich", "STABLE", 2, 12)),
                Map.of("embargo", 3L, "status", 1L),
                Optional.of(NOON),
                Map.of(),
                Map.of("invalid-json", 2L),
                NOON);
    }
}
