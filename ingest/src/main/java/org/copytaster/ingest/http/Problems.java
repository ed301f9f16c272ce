package org.copytaster.ingest.http;

import java.time.Duration;
import java.util.Map;
import org.copytaster.ingest.source.WebhookSignature;
import org.copytaster.schemas.identity.StoryId;

/** What is wrong with a push before anyone looks at its copy, or with the pipeline behind the door. */
final class Problems {
    private static final String RETRY = "Retry-After";

    private Problems() {}

    static Answer notFound() {
        return Answer.of(Problem.of(
                404, "not-found", "There is nothing here", "this path is unknown", "push to " + StoriesHandler.PATH));
    }

    static Answer methodNotAllowed(String method, String allowed) {
        return Answer.of(
                Problem.of(
                        405,
                        "method-not-allowed",
                        "Stories are pushed by POST",
                        method + " is not taken here",
                        "send the story as the body of a POST"),
                Map.of("Allow", allowed));
    }

    static Answer noId() {
        return Answer.of(Problem.of(
                400,
                "no-id",
                "Which story?",
                "a look-up names one story as id in the query",
                "ask at the Location of the 202, or GET " + StoriesHandler.PATH + "?id=ID"));
    }

    /** The same for a story that is another's: the words must not tell. */
    static Answer unknownStory() {
        return Answer.of(Problem.of(
                404,
                "unknown-story",
                "There is no such story",
                "no story with this id was taken from this sender and decided, or its time here is over",
                "see that the id is the one of the 202: the provider, a colon, the guid, percent-encoded"));
    }

    static Answer loading(int percent) {
        return Answer.of(
                Problem.of(
                        503,
                        "loading",
                        "Look-ups are not ready yet",
                        "what became of the stories of before is being read, " + percent + " % by now",
                        "ask again after the time in Retry-After; pushes are taken meanwhile"),
                Map.of(RETRY, "5"));
    }

    static Answer cannotLookUp(String why) {
        return Answer.of(
                Problem.of(
                        503,
                        "no-look-up",
                        "The story cannot be looked up now",
                        why,
                        "ask again after the time in Retry-After"),
                Map.of(RETRY, "5"));
    }

    static Answer badQuery() {
        return Answer.of(Problem.of(
                400,
                "bad-query",
                "The query cannot be read",
                "id, name and format stand in the query, percent-encoded in UTF-8",
                "use curl --url-query, or encode them"));
    }

    static Answer transferCoding() {
        return Answer.of(Problem.of(
                501,
                "transfer-coding",
                "The transfer coding is not known",
                "a body may come in chunks and in no other Transfer-Encoding (RFC 9112, section 6.1)",
                "send it with Content-Encoding: gzip instead"));
    }

    static Answer badId() {
        return Answer.of(Problem.of(
                400,
                "bad-id",
                "The id cannot name a story",
                "an id has 1 to " + StoryId.LONGEST
                        + " characters in Unicode's form NFC, none of them a control character",
                "send the id that the story keeps through all its revisions, shortened if it must be"));
    }

    static Answer noKey() {
        return Answer.of(
                Problem.of(
                        401,
                        "no-key",
                        "A key is needed",
                        "the request shows no key, no signature and no certificate of a source",
                        "send it as Authorization: Bearer KEY, or as X-API-Key: KEY"),
                Map.of("WWW-Authenticate", "Bearer realm=\"copytaster\""));
    }

    static Answer wrongKey() {
        return Answer.of(Problem.of(
                403, "wrong-key", "The key is not known", "no sender has this key", "see that the key is still valid"));
    }

    static Answer wrongCertificate() {
        return Answer.of(Problem.of(
                403,
                "wrong-certificate",
                "The certificate is no source's",
                "it is over, or no source is called as it is",
                "see that its subject's CN, or a host or URI of its alternative names, is what the operator of the door"
                        + " was told"));
    }

    static Answer wrongSignature() {
        return Answer.of(Problem.of(
                403,
                "wrong-signature",
                "The signature is not right",
                "it was not made of this body with a secret of this source",
                "see that both sides have the same secret, and that nothing between them changes the body"));
    }

    static Answer staleSignature() {
        return Answer.of(Problem.of(
                403,
                "stale-signature",
                "The signature is too old",
                "its time is more than " + WebhookSignature.TOLERANCE.toMinutes() + " minutes from the door's",
                "sign each attempt anew, and see that both clocks are right"));
    }

    static Answer whichSource() {
        return Answer.of(Problem.of(
                401,
                "which-source",
                "Which source?",
                "several sources prove themselves so, and the request does not name one",
                "add source=NAME to the query"));
    }

    /** The same for a sender that would not come again after a 401. */
    static Answer whichSourceNow() {
        return Answer.of(
                Problem.of(
                        503,
                        "which-source",
                        "Which source?",
                        "several sources prove themselves so, and the request does not name one",
                        "add source=NAME to the query"),
                Map.of(RETRY, "60"));
    }

    static Answer overQuota(Duration wait) {
        return Answer.of(
                Problem.of(
                        429,
                        "over-quota",
                        "The quota of this source is spent",
                        "the source has made all the pushes that it may make within a minute",
                        "send it again after the time in Retry-After; nothing was taken"),
                Map.of(RETRY, seconds(wait)));
    }

    static Answer tooLargeToCheck(int most) {
        return Answer.of(Problem.of(
                413,
                "too-large",
                "The input is too large",
                "more than " + most + " bytes came, and the signature of a body that is not read cannot be checked",
                "send its stories one by one"));
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    static Answer fromBrowser() {
        return Answer.of(Problem.of(
                403,
                "from-a-browser",
                "Web pages may not push",
                "the request has an Origin, so a web page sent it",
                "set a key at the door, or push from a program"));
    }

    static Answer keyReused() {
        return Answer.of(Problem.of(
                422,
                "idempotency-key-reused",
                "One Idempotency-Key, two inputs",
                "this Idempotency-Key came with another input before",
                "use another key for each input"));
    }

    static Answer badKey() {
        return Answer.of(Problem.of(
                400,
                "bad-idempotency-key",
                "The Idempotency-Key is too long",
                "an Idempotency-Key has at most " + Push.LONGEST_KEY + " characters",
                "use a UUID"));
    }

    static Answer stillInFlight() {
        return Answer.of(
                Problem.of(
                        503,
                        "still-in-flight",
                        "The same input is still on its way",
                        "the first push of this input has not been answered yet",
                        "send it again after the time in Retry-After"),
                Map.of(RETRY, "2"));
    }

    static Answer overloaded(String what) {
        return Answer.of(
                Problem.of(
                        503,
                        "overloaded",
                        "Too much at once",
                        what,
                        "send it again after the time in Retry-After; nothing was taken"),
                Map.of(RETRY, "1"));
    }

    static Answer noBroker() {
        return Answer.of(
                Problem.of(
                        503,
                        "no-broker",
                        "The input was not acknowledged",
                        "the brokers behind the door did not acknowledge it in time",
                        "send it again after the time in Retry-After; a repeat does no harm"),
                Map.of(RETRY, "5"));
    }

    static Answer tooSlow(String detail) {
        return Answer.of(Problem.of(
                408, "too-slow", "The request came too slowly", detail, "send it again over a quicker connection"));
    }

    /** The same for a sender that would not come again after a 408. */
    static Answer tooSlowNow(String detail, Duration wait) {
        return Answer.of(
                Problem.of(503, "too-slow", "The request came too slowly", detail, "send it again"),
                Map.of(RETRY, seconds(wait)));
    }

    static Answer broken() {
        return Answer.of(Problem.of(
                500,
                "internal-error",
                "Something broke that should not",
                "the input was not taken; the log of the door says why",
                "send it again; if it breaks again, report it with the input"));
    }
}
