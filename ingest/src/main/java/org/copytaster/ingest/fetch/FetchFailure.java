package org.copytaster.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.copytaster.ingest.feed.PollOutcome;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;

/** Why nothing could be fetched, in words for the operator and without anything that the server sent. */
final class FetchFailure {
    private FetchFailure() {}

    /** What a failure is as the outcome of a poll. */
    static PollOutcome outcome(Throwable failure) {
        return PollOutcome.failed(inWords(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure));
    }

    private static String inWords(Throwable failure) {
        if (failure instanceof CheckedAddresses.AddressRefused
                || failure instanceof CheckedAddresses.NameUnknown
                || failure instanceof AnswerCollector.BodyTooLarge) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof TimeoutException || failure instanceof SocketTimeoutException) {
            return "it took too long";
        }
        if (failure instanceof ConnectException) {
            return "nobody answers at its address";
        }
        if (failure instanceof SSLException) {
            return "its TLS is not to be trusted: " + failure.getMessage();
        }
        if (failure instanceof HttpResponseException || failure instanceof HttpException) {
            return "it does not speak HTTP as it should";
        }
        if (failure instanceof IOException) {
            return "the connection broke off";
        }
        return "it could not be fetched: " + failure.getClass().getSimpleName();
    }
}
