package org.copytaster.ingest.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copytaster.ingest.source.PushSource;
import org.copytaster.ingest.source.PushSources;
import org.copytaster.ingest.source.Signature;
import org.copytaster.ingest.source.SourcesFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to know who pushes, with 500 sources and a body of 7.5 KB; and to read the file of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SourceBenchmark {
    private static final int SOURCES = 500;
    private static final String SECRET = "superdesk-0123456789abcdef";
    private static final byte[] WEBHOOK = "hook-0123456789abcdef-key".getBytes(UTF_8);
    private static final long NOW = 1_774_000_000;

    private final byte[] body =
            "Crews of three ferries walked out. ".repeat(220).getBytes(UTF_8);
    private SourcesFile file;
    private PushSources sources;
    private Map<String, String> superdesk;
    private Map<String, String> webhook;

    /** Writes the file and its keys. */
    @Setup
    public void write() throws Exception {
        var folder = Files.createTempDirectory("sources");
        var text = new StringBuilder("sources:\n");
        for (int i = 0; i < SOURCES - 2; i++) {
            secret(folder, "key" + i, "source-" + i + "-0123456789abcdef");
            text.append(
                    "  source-%d: {kind: push, provider: agency-%d.example, keys: {file: key%d}}%n".formatted(i, i, i));
        }
        secret(folder, "superdesk", SECRET);
        secret(folder, "hook", "whsec_" + Base64.getEncoder().encodeToString(WEBHOOK));
        text.append("  superdesk: {kind: push, signature: superdesk, keys: {file: superdesk}}\n");
        text.append("  hook: {kind: push, signature: standard-webhooks, keys: {file: hook}}\n");
        var path = Files.writeString(folder.resolve("sources.yaml"), text);
        file = new SourcesFile(path, List.of("ninjs"), name -> Optional.empty());
        sources = file.read().sources().pushing();
        superdesk = Map.of(
                "x-superdesk-signature",
                "sha1=" + HexFormat.of().formatHex(hmac("HmacSHA1", SECRET.getBytes(UTF_8), body)));
        var words = ("m1." + NOW + ".").getBytes(UTF_8);
        webhook = Map.of(
                "webhook-id",
                "m1",
                "webhook-timestamp",
                Long.toString(NOW),
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(hmac("HmacSHA256", WEBHOOK, words, body)));
    }

    private static void secret(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[]... parts) throws Exception {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        for (var part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** The file and its keys, as at a start and at each look. */
    @Benchmark
    public int load() {
        return file.read().sources().all().size();
    }

    /** Whose key this is. */
    @Benchmark
    public Optional<PushSource> key() {
        return sources.byKey("source-250-0123456789abcdef");
    }

    /** Whether Superdesk signed this. */
    @Benchmark
    public Signature.Verdict superdesk() {
        return right("superdesk", superdesk);
    }

    /** Whether a webhook did. */
    @Benchmark
    public Signature.Verdict webhook() {
        return right("hook", webhook);
    }

    private Signature.Verdict right(String name, Map<String, String> headers) {
        var verdict = sources.named(name)
                .flatMap(PushSource::signature)
                .orElseThrow()
                .check(header -> Optional.ofNullable(headers.get(header)), body, Instant.ofEpochSecond(NOW));
        if (verdict != Signature.Verdict.RIGHT) {
            throw new IllegalStateException("the signature is " + verdict);
        }
        return verdict;
    }
}
