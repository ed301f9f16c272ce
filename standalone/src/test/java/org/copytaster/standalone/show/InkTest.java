package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InkTest {
    @Test
    void staysStrongBehindAMarkWithinAHeadline() {
        var headline = Ink.TERMINAL.entity("Oslo", "place") + " is wet";
        assertThat(Ink.TERMINAL.strong(headline))
                .isEqualTo("\u001b[1m\u001b[32mOslo\u001b[0m\u001b[1m is wet\u001b[0m");
    }
}
