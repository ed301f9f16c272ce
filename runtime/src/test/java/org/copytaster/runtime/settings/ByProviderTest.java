package org.copytaster.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByProviderTest {
    private static Optional<Integer> number(String value) {
        return value.matches("[0-9]+") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    @Test
    void knowsEachProviderByItsNameInLowerCase() {
        assertThat(ByProvider.parse("Northwire=1, elbwire = 22,", ByProviderTest::number))
                .contains(Map.of("northwire", 1, "elbwire", 22));
        assertThat(ByProvider.parse("", ByProviderTest::number)).contains(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwire", "=1", "northwire=", "northwire=one", "northwire=1,elbwire"})
    void refusesWhatNamesNoProviderOrNoValue(String pairs) {
        assertThat(ByProvider.parse(pairs, ByProviderTest::number)).isEmpty();
    }
}
