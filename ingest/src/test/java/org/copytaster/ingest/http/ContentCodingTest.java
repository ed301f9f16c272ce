package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.copytaster.ingest.http.ContentCoding.Decoded;
import org.junit.jupiter.api.Test;

class ContentCodingTest {
    private static final int MIB = 1024 * 1024;

    private final ContentCoding coding = new ContentCoding(10 * MIB);

    @Test
    void booksWhatComesOutBesideWhatCameIn() {
        var budget = new BodyBudget(MIB);
        var share = budget.share();
        var decoded = coding.decode(HttpSender.gzip("words".getBytes(StandardCharsets.UTF_8)), "gzip", share);
        assertThat(decoded).isInstanceOf(ContentCoding.Whole.class);
        assertThat(budget.held()).isEqualTo(5);
    }

    @Test
    void holdsNoMoreThanThereIsRoomForHoweverSmallTheBodiesAre() {
        var budget = new BodyBudget(32L * MIB);
        var body = HttpSender.gzip(new byte[10 * MIB]);
        var answers = new ArrayList<Class<? extends Decoded>>();
        var shares = new ArrayList<BodyBudget.Share>();
        for (int push = 0; push < 35; push++) {
            shares.add(budget.share());
            answers.add(coding.decode(body, "gzip", shares.get(push)).getClass());
        }
        assertThat(answers.stream().filter(ContentCoding.Whole.class::equals)).hasSize(3);
        assertThat(answers.stream().filter(ContentCoding.NoRoom.class::equals)).hasSize(32);
        assertThat(budget.held()).isLessThanOrEqualTo(32L * MIB);

        shares.forEach(BodyBudget.Share::close);
        assertThat(budget.held()).isZero();
    }
}
