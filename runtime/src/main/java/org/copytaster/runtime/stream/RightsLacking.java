package org.copytaster.runtime.stream;

import java.util.List;
import java.util.stream.Collectors;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;

/** A role may not do on the brokers what it will have to do; the message lists what. */
public final class RightsLacking extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    /** This holder lacks these rights, at least one, on these brokers. */
    RightsLacking(String servers, Access access, List<Grant> lacking) {
        super(access.holder() + " lacks rights at " + servers + ": "
                + lacking.stream().map(Grant::inWords).collect(Collectors.joining("; "))
                + ". copytaster acls --role " + access.holder() + " prints the commands that give them.");
    }

    @Override
    public int exitCode() {
        return ExitCode.NOT_ALLOWED;
    }
}
