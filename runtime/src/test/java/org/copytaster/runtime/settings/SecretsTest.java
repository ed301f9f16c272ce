package org.copytaster.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.sasl.jaas.config",
                "kafka.ssl.key.password",
                "kafka.ssl.keystore.key",
                "kafka.sasl.oauthbearer.client.credentials.client.secret",
                "kafka.basic.auth.user.info",
                "streams.producer.ssl.truststore.password"
            })
    void masksASecret(String key) {
        assertThat(Secrets.shown(key, "open sesame")).isEqualTo("********");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bootstrap.servers",
                "ingest.http.key.file",
                "kafka.ssl.keystore.location",
                "kafka.sasl.oauthbearer.token.endpoint.url",
                "kafka.key.serializer",
                "kafka.sasl.login.refresh.window.factor"
            })
    void showsWhatIsNone(String key) {
        assertThat(Secrets.shown(key, "a value")).isEqualTo("a value");
    }
}
