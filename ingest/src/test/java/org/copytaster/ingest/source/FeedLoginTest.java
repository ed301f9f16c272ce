package org.copytaster.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.runtime.yaml.YamlFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLoginTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("TOKEN", "tide-board.42", "EMPTY", " ", "TWO_LINES", "tide\nboard", "UMLAUT", "fähre");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void putAPasswordBesideIt() throws IOException {
        var file = Files.writeString(folder.resolve("word"), "möwe\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{user: desk, password: {file: word}}                 | Authorization | Basic ZGVzazptw7Z3ZQ==  | logs in as desk",
                "{token: {environment: TOKEN}}                        | Authorization | Bearer tide-board.42     | logs in with a token",
                "{header: X-API-Key, key: {environment: TOKEN}}       | X-API-Key     | tide-board.42            | logs in with a key in X-API-Key",
                "{header: Authorization, key: {environment: TOKEN}}   | Authorization | tide-board.42            | logs in with a key in Authorization"
            })
    void standsInTheFieldThatItsKindHas(String yaml, String field, String shown, String words) throws IOException {
        var login = login("https://harbour.example/feed", yaml);

        assertThat(login.field()).isEqualTo(field);
        assertThat(login.shown()).isEqualTo(shown);
        assertThat(login.inWords()).isEqualTo(words);
        assertThat(login.toString()).doesNotContain("möwe", "tide-board");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "tide-board.42                                       ; 4:12 ; ``",
                "{}                                                  ; 4:12 ; a login is {user: NAME, password: SECRET}, {token: SECRET} or",
                "{user: desk}                                        ; 4:12 ; a login is",
                "{user: desk, token: {environment: TOKEN}}           ; 4:12 ; a login is",
                "{user: desk, password: tide-board.42}               ; 4:35 ; ``",
                "{user: desk, password: {file: none}}                ; 4:42 ; there is no such file",
                "{user: desk, password: {environment: NONE}}         ; 4:49 ; there is no such variable in the environment",
                "{user: \"de:sk\", password: {file: word}}             ; 4:19 ; the name of a login has up to 250 characters, and no colon",
                "{user: desk, pasword: {file: word}}                 ; 4:25 ; there is no 'pasword' here",
                "{token: {environment: EMPTY}}                       ; 4:34 ; there is no token in it",
                "{token: {environment: TWO_LINES}}                   ; 4:34 ; the token has a character in it that cannot be sent",
                "{token: {environment: UMLAUT}}                      ; 4:34 ; the token has a character in it that cannot be sent",
                "{token: {file: word, environment: TOKEN}}           ; 4:20 ; a token is either {file: PATH} or {environment: NAME}",
                "{header: Host, key: {environment: TOKEN}}           ; 4:21 ; no login can be shown in this header",
                "{header: \"X Key\", key: {environment: TOKEN}}      ; 4:21 ; no login can be shown in this header",
                "{token: {environment: TOKEN}, unencrypted: yes}     ; 4:55 ; 'yes' must be true or false",
                "{token: {environment: TOKEN}, unencrypted: true}    ; 4:42 ; only a source that may be private shows its login unencrypted"
            })
    void saysWhereALoginMakesNoSenseAndQuotesNoSecret(String yaml, String place, String sentence) {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> login("https://harbour.example/feed", yaml))
                .withMessageContaining(":" + place + ": " + sentence)
                .withMessageNotContainingAny("tide-board", "fähre");
    }

    @Test
    void isRefusedOverPlainHttpUnlessItsSourceIsPrivateAndSaysSo() throws IOException {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> login("http://10.0.0.7/feed", "{token: {environment: TOKEN}}"))
                .withMessageContaining(":4:5: whoever stands between can read a login that is shown over http")
                .withMessageContaining("'unencrypted: true'");
        var allowed =
                login("http://10.0.0.7/feed\n    private: true", "{token: {environment: TOKEN}, unencrypted: true}");

        assertThat(allowed.shown()).isEqualTo("Bearer tide-board.42");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/feed, https://a.example/other?x=1, true",
        "https://a.example/feed, https://A.example:443/feed, true",
        "http://a.example:80/feed, http://a.example/feed, true",
        "https://a.example/feed, http://a.example/feed, false",
        "https://a.example/feed, http://a.example:443/feed, false",
        "https://a.example/feed, https://a.example:8443/feed, false",
        "https://a.example/feed, https://b.a.example/feed, false",
        "https://a.example/feed, https://a.example.net/feed, false",
        "http://127.0.0.1:8080/feed, http://localhost:8080/feed, false"
    })
    void isShownToItsOwnServerAlone(URI one, URI other, boolean isOne) {
        assertThat(FeedLogin.isOneServer(one, other)).isEqualTo(isOne);
        assertThat(FeedLogin.isOneServer(other, one)).isEqualTo(isOne);
    }

    private FeedLogin login(String url, String yaml) throws IOException {
        var text = "sources:\n  harbour:\n    kind: feed\n    login: " + yaml + "\n    url: " + url + "\n";
        var file = Files.writeString(folder.resolve("sources.yaml"), text);
        return new SourcesFile(file, List.of(), name -> Optional.ofNullable(ENVIRONMENT.get(name)))
                .read()
                .sources()
                .feeds()
                .get(0)
                .login()
                .orElseThrow();
    }
}
