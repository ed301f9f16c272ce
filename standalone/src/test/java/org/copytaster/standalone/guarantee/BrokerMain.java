package org.copytaster.standalone.guarantee;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.copytaster.standalone.stream.EmbeddedBroker;

/** The embedded broker in a process of its own, so that it can be killed and started again on its folder and port. */
public final class BrokerMain {
    /** What it says on stdout once it answers. */
    static final String READY = "the broker answers";

    private BrokerMain() {}

    /** Arguments: its folder and its port. Runs until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println(READY + " at " + broker.bootstrapServers());
            new CountDownLatch(1).await();
        }
    }
}
