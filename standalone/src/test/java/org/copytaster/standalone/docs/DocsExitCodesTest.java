package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;

class DocsExitCodesTest {
    @Test
    void meansByEachCodeWhatTheCommandSays() {
        var codes = Copytaster.commandLine(System.out, System.err)
                .getCommandSpec()
                .usageMessage()
                .exitCodeList();
        var head = Stream.of("| code | meaning |", "| --- | --- |");
        var rows = codes.entrySet().stream().map(code -> "| " + code.getKey() + " | " + code.getValue() + " |");
        assertThat(MarkdownPage.of("docs/operate.md").between("exit-codes"))
                .isEqualTo(Stream.concat(head, rows).toList());
    }
}
