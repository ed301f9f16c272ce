package org.copytaster.ingest.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What HTTP itself turns away, answered like every other problem. */
final class ProblemErrors implements Request.Handler {
    private final AnswerCounts tally;

    ProblemErrors(AnswerCounts tally) {
        this.tally = tally;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        new Reply(request, response, callback, tally).send(answer(response.getStatus()));
        return true;
    }

    private static Answer answer(int status) {
        return switch (status) {
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                Answer.of(Problem.of(
                        status,
                        "header-too-large",
                        "The header is too large",
                        "a header has at most " + PushServer.HEADER_BYTES + " bytes",
                        "send fewer and shorter header fields"));
            case HttpStatus.SERVICE_UNAVAILABLE_503 ->
                Answer.of(
                        Problem.of(
                                status,
                                "stopping",
                                "The door is closing",
                                "this process is stopping",
                                "send it again after the time in Retry-After"),
                        Map.of("Retry-After", "5"));
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> Problems.broken();
            default ->
                Answer.of(Problem.of(
                        status,
                        "bad-request",
                        HttpStatus.getMessage(status),
                        "the request is not HTTP as the door understands it",
                        "see what the sender's HTTP library writes"));
        };
    }
}
