package org.copytaster.standalone.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOptionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all           | kills | true
            all,-feed     | kills | true
            all,-feed     | feed  | false
            kills,upgrade | kills | true
            kills,upgrade | feed  | false
            """)
    void runsTheScenariosThatAreNamedOrAllButThoseWithAMinus(String asked, String scenario, boolean isRun) {
        assertThat(RunOptions.of(new String[] {"scenarios=" + asked}).asksFor(scenario))
                .isEqualTo(isRun);
    }
}
