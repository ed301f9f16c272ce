package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents made to hurt: each is refused within 200 ms of processor time and 32 MB of memory, and reads no file and
 * opens no connection. Memory is what the thread allocated in all, so the heap it needs is less.
 */
class XmlAttackTest {
    private static final Duration WORK = Duration.ofMillis(200);
    private static final long MEMORY = 32L * 1024 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static ServerSocket sentinel;

    @TempDir
    static Path folder;

    @BeforeAll
    static void listen() throws IOException {
        sentinel = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        sentinel.setSoTimeout(1);
        Files.writeString(folder.resolve("secret.txt"), "the secret");
        Files.writeString(folder.resolve("evil.dtd"), "<!ENTITY x 'the secret'>");
    }

    @AfterAll
    static void close() throws IOException {
        sentinel.close();
    }

    static Stream<Arguments> attacks() {
        var file = folder.resolve("secret.txt").toUri();
        var dtd = folder.resolve("evil.dtd").toUri();
        var http = "http://127.0.0.1:" + sentinel.getLocalPort() + "/x";
        return Stream.of(
                arguments("entity: a file", entity("<!ENTITY x SYSTEM '" + file + "'>"), Reason.UNSAFE_XML),
                arguments("entity: an address", entity("<!ENTITY x SYSTEM '" + http + "'>"), Reason.UNSAFE_XML),
                arguments(
                        "parameter entity: a file",
                        entity("<!ENTITY % p SYSTEM '" + dtd + "'> %p;"),
                        Reason.UNSAFE_XML),
                arguments(
                        "parameter entity: an address",
                        entity("<!ENTITY % p SYSTEM '" + http + "'> %p;"),
                        Reason.UNSAFE_XML),
                arguments("entity bomb, nine times ten", entity(laughs()), Reason.UNSAFE_XML),
                arguments(
                        "entity bomb, one large entity",
                        entity("<!ENTITY x '" + "x".repeat(100_000) + "'>"),
                        Reason.UNSAFE_XML),
                arguments("100,000 elements deep", "<nitf>" + "<p>".repeat(100_000), Reason.TOO_DEEP),
                arguments("a million attributes", "<nitf " + attributes() + "/>", Reason.TOO_LARGE),
                arguments("one text of 9 MB", "<nitf><p>" + "x ".repeat(4_500_000) + "</p></nitf>", Reason.TOO_LARGE),
                arguments("one attribute of 9 MB", "<nitf t='" + "x".repeat(9_000_000) + "'/>", Reason.TOO_LARGE),
                arguments("one name of 9 MB", "<nitf><" + "x".repeat(9_000_000) + "/></nitf>", Reason.TOO_LARGE),
                arguments("a million elements", "<nitf>" + "<p/>".repeat(1_000_000) + "</nitf>", Reason.TOO_LARGE),
                arguments(
                        "one text of 9 MB, not in UTF-8",
                        "<nitf><p>\u00E9" + "x ".repeat(4_500_000) + "</p></nitf>",
                        Reason.TOO_LARGE),
                arguments(
                        "one text of 9 MB, partly in UTF-8",
                        "<nitf><p>" + "\u00C3\u00A9\u00C3\u00A9\u00E9 ".repeat(1_500_000) + "</p></nitf>",
                        Reason.TOO_LARGE),
                arguments(
                        "one text of 9 MB, misread",
                        "<nitf><p>" + "\u00C3\u0083\u00C2\u00A9 ".repeat(1_800_000) + "</p></nitf>",
                        Reason.TOO_LARGE),
                arguments(
                        "a million bare ampersands",
                        "<nitf><p>" + "& ".repeat(1_000_000) + "</p></nitf>",
                        Reason.INVALID_XML));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refusesItForLittleWorkAndMemory(String name, String xml, Reason reason) {
        var input = Inputs.input(xml.getBytes(StandardCharsets.ISO_8859_1));
        var cost = LeastWork.of(() -> Inputs.parse(input), WORK);
        long memory = allocated(input);
        System.out.printf("| %s | %s | %d ms | %.1f MB |%n", name, reason.code(), cost.toMillis(), memory / 1e6);
        assertThat(Inputs.refusal(input).reason()).isEqualTo(reason);
        assertThat(cost).isLessThan(WORK);
        assertThat(memory).isLessThan(MEMORY);
        assertThat(nobodyCalled()).isTrue();
    }

    @Test
    void readsADocumentTypeThatNamesAFileWithoutOpeningIt() {
        var dtd = folder.resolve("evil.dtd").toUri();
        var story = Inputs.story("<!DOCTYPE nitf SYSTEM '" + dtd
                + "'><nitf><body><body.content><p>a &x; b</p></body.content></body></nitf>");
        assertThat(Inputs.texts(story)).isEqualTo(List.of("text|a &x; b"));
        assertThat(story.getWarnings()).anyMatch(warning -> warning.contains("&x;"));
        assertThat(nobodyCalled()).isTrue();
    }

    @Test
    void opensNoInclusionAndNoSchema() {
        var http = "http://127.0.0.1:" + sentinel.getLocalPort() + "/";
        var story = Inputs.story(
                "<nitf xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:schemaLocation='x " + http + "s.xsd'><?xml-stylesheet href='" + http
                        + "s.xsl'?><body><body.content><p>a"
                        + "<xi:include href='" + http + "i.xml'/></p></body.content></body></nitf>");
        assertThat(Inputs.texts(story)).isEqualTo(List.of("text|a"));
        assertThat(nobodyCalled()).isTrue();
    }

    private static long allocated(WireInput input) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Inputs.parse(input);
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static boolean nobodyCalled() {
        try (var caller = sentinel.accept()) {
            return !caller.isConnected();
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            throw new AssertionError("the sentinel broke", e);
        }
    }

    private static String entity(String declaration) {
        return "<!DOCTYPE nitf [" + declaration + "]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>";
    }

    private static String laughs() {
        var out = new StringBuilder("<!ENTITY x0 'ha'>");
        for (int i = 1; i < 10; i++) {
            out.append("<!ENTITY x")
                    .append(i == 9 ? "" : i)
                    .append(" '")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return out.toString();
    }

    private static String attributes() {
        var out = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            out.append('a').append(i).append("='' ");
        }
        return out.substring(0, Math.min(out.length(), 10_000_000));
    }
}
