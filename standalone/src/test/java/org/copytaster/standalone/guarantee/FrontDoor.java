package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Pushes, each delivery under its Idempotency-Key if it has one. */
final class FrontDoor implements Entrance {
    private static final int LANES = 16;
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    FrontDoor(URI address) {
        this.address = address;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public Handover handOver(Delivery delivery) throws InterruptedException {
        int status = push(delivery);
        if (status == 202) {
            return Handover.TAKEN;
        }
        if (status == 503 || status == 0) {
            return Handover.UNDECIDED;
        }
        if (!delivery.broken() || status != 400) {
            Progress.say("the door said " + status);
        }
        return Handover.REFUSED;
    }

    /** The HTTP status; 0 when there was no answer: refused, cut or silent. */
    private int push(Delivery delivery) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()));
        delivery.key().ifPresent(key -> request.header("Idempotency-Key", key));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
