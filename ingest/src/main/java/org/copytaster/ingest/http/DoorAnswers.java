package org.copytaster.ingest.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Refusal;

/** Every answer but the good ones that the door has, asked of the code that makes them. */
final class DoorAnswers {
    private static final Duration SOON = Duration.ofSeconds(1);

    private DoorAnswers() {}

    /**
     * What one answer tells, whatever the request was.
     *
     * @param headers the names of its own headers
     */
    record Told(int status, String code, String title, Set<String> headers) {
        static Told of(Answer answer) {
            var headers = new TreeSet<>(answer.headers().keySet());
            headers.remove("Content-Type");
            return new Told(answer.status(), answer.code(), title(answer), headers);
        }

        private static String title(Answer answer) {
            return answer.body()
                    .replaceFirst("(?s).*?\"title\":\"([^\"]*)\".*", "$1")
                    .replaceFirst("[.?]$", "");
        }
    }

    /** What a push may hear, by status. */
    static List<Told> toPush() {
        return told(Stream.concat(
                Stream.concat(
                        toAnybody(),
                        Stream.of(
                                Problems.badId(),
                                Problems.keyReused(),
                                Problems.badKey(),
                                Problems.stillInFlight(),
                                Problems.overloaded("x"),
                                Problems.noBroker(),
                                Problems.tooSlow("x"),
                                Problems.tooSlowNow("x", SOON),
                                Problems.whichSourceNow(),
                                Problems.staleSignature(),
                                Problems.overQuota(SOON),
                                Problems.tooLargeToCheck(1))),
                Stream.of(Refusal.Reason.values()).map(reason -> Answer.of(Problem.of(Refusal.of(reason, "x", "x"))))));
    }

    /** What a look-up may hear, by status. */
    static List<Told> toLookUp() {
        return told(Stream.concat(
                toAnybody(),
                Stream.of(Problems.noId(), Problems.unknownStory(), Problems.loading(0), Problems.cannotLookUp("x"))));
    }

    private static Stream<Answer> toAnybody() {
        return Stream.of(
                Problems.notFound(),
                Problems.methodNotAllowed("x", "x"),
                Problems.badQuery(),
                Problems.transferCoding(),
                Problems.noKey(),
                Problems.wrongKey(),
                Problems.wrongSignature(),
                Problems.wrongCertificate(),
                Problems.whichSource(),
                Problems.fromBrowser(),
                Problems.broken());
    }

    private static List<Told> told(Stream<Answer> answers) {
        var told = new ArrayList<Told>();
        answers.map(Told::of)
                .filter(one -> told.stream().noneMatch(other -> isSame(one, other)))
                .forEach(told::add);
        told.sort((one, other) -> one.status() != other.status()
                ? Integer.compare(one.status(), other.status())
                : one.code().compareTo(other.code()));
        return List.copyOf(told);
    }

    private static boolean isSame(Told one, Told other) {
        return one.status() == other.status() && one.code().equals(other.code());
    }
}
