package org.copytaster.standalone.stream;

import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.command.FileDoor;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.stream.Clients;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every case through the whole pipeline in this process, over the embedded broker. */
@ExtendWith(SharedStandalone.class)
class CasesTest {
    @TestFactory
    Stream<DynamicTest> leavesOnEachTopicWhatTheCaseExpects(Standalone standalone) {
        WayIn door = (source, input) -> deliver(standalone, source, input);
        return new CaseRunner(Clients.of(standalone.settings()), door).tests();
    }

    private static void deliver(Standalone standalone, String source, InputFile input) {
        var sender = new Source(source, Optional.of(source), Optional.empty());
        try (var door = FileDoor.open(IngestConfig.from(standalone.settings()), sender)) {
            door.take(input);
        }
    }
}
