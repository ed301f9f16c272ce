package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadModelTest {
    private final LeadModel model = new LeadModel("test-1", -2, Map.of(Feature.S1CMAX, 4.0), .5, .9, .6);

    @Test
    void readsBackWhatItWrote() {
        assertThat(LeadModel.parse(model.toJson()).score(values(1.0))).isEqualTo(model.score(values(1.0)));
        assertThat(LeadModel.parse(model.toJson()).toJson()).isEqualTo(model.toJson());
    }

    @Test
    void turnsLogOddsIntoAProbability() {
        assertThat(model.score(values(0.0))).isEqualTo(1 / (1 + Math.exp(2)), within(1e-12));
        assertThat(model.score(values(.5))).isEqualTo(.5, within(1e-12));
    }

    @Test
    void refusesAModelOfFeaturesItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadModel.parse("{\"weights\": {\"moonPhase\": 1}}"))
                .withMessage("no feature is called moonPhase");
    }

    @Test
    void weighsEveryFeatureInTheModelForEnglish() {
        assertThat(LeadModel.english().weights()).containsOnlyKeys(Feature.values());
    }

    private static double[] values(double value) {
        var values = new double[Feature.ORDER.size()];
        Arrays.fill(values, value);
        return values;
    }
}
