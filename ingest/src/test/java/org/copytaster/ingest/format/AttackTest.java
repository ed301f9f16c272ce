package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs made to cost much. Each is refused, or read as the harmless thing it is, in under {@value #MILLIS} ms of the
 * thread's own time and {@value #MEBIBYTES} MiB allocated at once; the table that is printed has the figures.
 */
class AttackTest {
    private static final long MILLIS = 200;
    private static final long MEBIBYTES = 32;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Attack(String name, Supplier<InputBytes> input, String outcome) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                attack("JSON, 100,000 arrays deep", "too-deep", () -> "[".repeat(100_000)),
                attack("JSON, 100,000 objects deep", "too-deep", () -> "{\"a\":".repeat(100_000)),
                attack("JSON, a million keys", "too-large", () -> keys(1_000_000)),
                attack("JSON, 700,000 keys under 10 MiB", "too-large", () -> keys(700_000)),
                attack(
                        "JSON, one text of 9 MiB",
                        "too-large",
                        () -> text("{\"uri\":\"a\",\"headline\":\"", "x", "\"}")),
                attack("JSON, a name of 9 MiB", "too-large", () -> text("{\"", "x", "\":1}")),
                attack("JSON, a number of 9 MiB", "too-large", () -> text("{\"uri\":", "9", "}")),
                attack("a bracket and 9 MiB of commas", "story-too-large", () -> text("[", ",", "]")),
                attack("JSON, 9 MiB of quotation marks", "invalid-json", () -> text("{\"a\":\"", "\"", "}")),
                attack("JSON, 9 MiB of backslashes", "too-large", () -> text("{\"a\":\"", "\\\\", "\"}")),
                attack("JSON, 9 MiB of blanks", "not-ninjs", () -> text("{", " ", "}")),
                attack("JSON Feed, 100,000 levels deep", "too-deep", () -> jsonFeed("[".repeat(100_000))),
                attack("JSON Feed, 500,000 items", "too-large", () -> jsonFeed("{},".repeat(500_000))),
                attack("JSON Feed, one text of 9 MiB", "too-large", () -> jsonFeed("\"" + "x".repeat(9 * MEBIBYTE))),
                attack(
                        "RSS, XXE by file",
                        "unsafe-xml",
                        () -> rss("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;")),
                attack("RSS, a billion laughs", "unsafe-xml", AttackTest::laughs),
                attack("RSS, 100,000 elements deep", "too-deep", () -> rss("", "<a>".repeat(100_000))),
                attack("RSS, a million attributes", "too-large", () -> rss("", "<a " + attributes(500_000) + "/>")),
                attack("RSS, 500,000 elements", "too-large", () -> rss("", "<a/>".repeat(500_000))),
                attack("RSS, one text of 9 MiB", "too-large", () -> rss("", "x".repeat(9 * MEBIBYTE))),
                attack(
                        "Atom, 100,000 elements deep",
                        "too-deep",
                        () -> "<feed xmlns='http://www.w3.org/2005/Atom'>" + "<div>".repeat(100_000)),
                attack("text, one word of 9 MiB", "story-too-large", () -> "x".repeat(9 * MEBIBYTE)),
                attack("text, 9 MiB of line ends", "empty", () -> "\n".repeat(9 * MEBIBYTE)),
                attack(
                        "a line, one message of 9 MiB",
                        "story-too-large",
                        () -> text("\u0001nwd1 4\n\u0002", "x", "\u0003")),
                attack("a line, 2 million messages", "too-large", () -> "\u0001ab\u0002".repeat(2_000_000)),
                attack("a line, 9 MiB of beginnings", "binary", () -> "\u0001".repeat(9 * MEBIBYTE)),
                attack("a line, 900,000 ends of lines", "taken", () -> anpa("<".repeat(900_000) + "x")),
                attack("a line, 900,000 form feeds", "too-large", () -> anpa("x" + "\f".repeat(900_000))),
                attack("a line, 100,000 notes", "too-large", () -> anpa("^Eds: x<\n".repeat(100_000))),
                attack("a line, 200,000 headings", "too-large", () -> anpa("^a<\n".repeat(200_000))),
                new Attack("200 MB of letters", () -> read(200L * 1000 * 1000), "too-large"));
    }

    private static String anpa(String text) {
        return "\u0001a0001\u001Fczc\nr i\u0013\u0011bc-x 03-14 0001\n\u0002" + text + "\n\u0003\n";
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesItCheaply(Attack attack) {
        var content = attack.input().get();
        var work = LeastWork.of(() -> Inputs.parse(input(content)), Duration.ofMillis(MILLIS));
        long heap = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
        var parsed = Inputs.parse(input(content));
        long bytes = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId()) - heap;
        var outcome = parsed instanceof Parsed.Refused refused
                ? refused.refusal().reason().code()
                : "taken";

        System.out.printf(
                "%-36s %-16s %4d ms %6.1f MiB%n", attack, outcome, work.toMillis(), bytes / (double) MEBIBYTE);
        assertThat(outcome).isEqualTo(attack.outcome());
        assertThat(work).as("processor time").isLessThan(Duration.ofMillis(MILLIS));
        assertThat(bytes).as("bytes allocated").isLessThan(MEBIBYTES * MEBIBYTE);
    }

    @Test
    void neverHoldsAnInputOverTheLimit() {
        long heap = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());

        var content = read(200L * 1000 * 1000);

        assertThat(content.kept()).hasSize(InputReader.BEGINNING);
        assertThat(THREAD.getThreadAllocatedBytes(Thread.currentThread().getId()) - heap)
                .as("bytes allocated")
                .isLessThan(MEBIBYTES * MEBIBYTE);
    }

    @Test
    void opensNoFileAndNoConnectionWhateverAFeedAsksFor() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "wombat");
        try (var sentinel = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + sentinel.getLocalPort() + "/x.dtd";
            for (var type : List.of(
                    "<!DOCTYPE rss SYSTEM \"" + address + "\">",
                    "<!DOCTYPE rss PUBLIC \"-//x//y\" \"" + address + "\">",
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"" + address + "\">%x;]>",
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")) {
                assertThat(Inputs.parse(Inputs.input(rss(type, "&x;"))).toString())
                        .doesNotContain("wombat");
            }
            Inputs.parse(Inputs.input(
                    rss("", "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + address + "'/></a>")));
            sentinel.setSoTimeout(1);

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> sentinel.accept().close());
        }
    }

    private static Attack attack(String name, String outcome, Supplier<String> text) {
        return new Attack(name, () -> whole(text.get()), outcome);
    }

    private static InputBytes whole(String text) {
        return InputBytes.whole(text.getBytes(StandardCharsets.UTF_8));
    }

    private static WireInput input(InputBytes content) {
        return new WireInput(content, Source.named("s"), Optional.empty(), "r", Inputs.NOON);
    }

    private static String keys(int count) {
        var out = new StringBuilder("{\"uri\":\"a\"");
        for (int i = 0; i < count; i++) {
            out.append(",\"k").append(i).append("\":1");
        }
        return out.append('}').toString();
    }

    private static String text(String before, String fill, String after) {
        return before + fill.repeat(9 * MEBIBYTE / fill.length()) + after;
    }

    private static String jsonFeed(String items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items;
    }

    private static String rss(String type, String body) {
        return "<?xml version=\"1.0\"?>" + type
                + "<rss version=\"2.0\"><channel><item><guid>a</guid><title>t</title><description>" + body
                + "</description></item></channel></rss>";
    }

    private static String laughs() {
        var entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return rss(entities + "]>", "&l9;");
    }

    private static String attributes(int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("a").append(i).append("='1' ");
        }
        return out.toString();
    }

    private static InputBytes read(long size) {
        try (InputStream in = new Letters(size)) {
            return new InputReader(Limits.STANDARD).read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
