package org.copytaster.enrich.lead.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.training.LeadTraining.Bands;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bars, on labelled stories that are not ours to commit; skipped where they are not. */
class SharedLeadsTest {
    private static final Path LABELLED = Path.of("..", "..", "shared", "leads", "train.jsonl");
    private static final Path CONTRAST = Path.of("src", "test", "resources", "leads", "contrast.jsonl");

    @SuppressWarnings("NullAway.Init")
    private static LeadTraining training;

    private static final LeadModel MODEL = LeadModel.english();

    @BeforeAll
    static void readStories() throws IOException {
        assumeTrue(Files.exists(LABELLED), "skipped: no ../shared/leads/train.jsonl");
        training = LeadTraining.of(
                LABELLED,
                Optional.empty(),
                Optional.of(CONTRAST),
                Lexicon.english(),
                new Bands(MODEL.marked(), MODEL.automatic(), MODEL.told()));
    }

    @Test
    void fitsTheModelThatIsCommitted() {
        assertThat(training.fit(MODEL.version(), Set.of()).toJson()).isEqualTo(MODEL.toJson());
    }

    @Test
    void clearsTheBarsOfTheMarkedBand() {
        var tally = training.marked();
        var kinds = tally.byKind();
        assertThat(tally.f1()).isGreaterThanOrEqualTo(.9);
        assertThat(tally.publishedAlarmShare()).isLessThanOrEqualTo(.0035);
        assertThat(kinds.get("wire-confirm-neg")).isLessThanOrEqualTo(4 / 23.0);
        assertThat(kinds.get("other-take-neg")).isLessThanOrEqualTo(.23);
        assertThat(kinds.get("split-first")).isGreaterThanOrEqualTo(.65);
        assertThat(kinds.get("split-second")).isGreaterThanOrEqualTo(.65);
        assertThat(kinds.get("near-exact")).isEqualTo(1);
    }

    @Test
    void clearsTheBarsOfTheAutomaticBand() {
        var tally = training.automatic();
        assertThat(tally.precision()).isGreaterThanOrEqualTo(.98);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(.45);
        assertThat(tally.publishedAlarmShare()).isZero();
    }
}
