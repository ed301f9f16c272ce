package org.copytaster.ingest.http;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.copytaster.ingest.source.SourceQuotas;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.SendFailedException;
import org.copytaster.runtime.log.BrokenCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all pushes share.
 *
 * @param door where inputs go
 * @param inputBytes the largest input, in bytes
 * @param coding undoes Content-Encoding
 * @param patience how long anything may take
 * @param entrance who may come in
 * @param tls what is known of senders by their certificates; nothing where the door speaks plain HTTP
 * @param quotas how many pushes each source may still make
 * @param clock tells how old a signature is
 */
record PushContext(
        Door door,
        int inputBytes,
        ContentCoding coding,
        PushTimeouts patience,
        SenderCheck entrance,
        Optional<TlsEntrance> tls,
        SourceQuotas quotas,
        InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(PushContext.class);

    /** The answer when an input was not taken, and a line in the log for the operator. */
    Answer failed(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof SendFailedException) {
            LOG.debug("not acknowledged", cause);
            return Problems.noBroker();
        }
        var broken = BrokenCode.of(cause);
        LOG.atError()
                .addKeyValue("fault", broken.fault())
                .addKeyValue("at", broken.at())
                .log("a push broke the code behind the door");
        LOG.debug("the code that broke", cause);
        return Problems.broken();
    }
}
