package org.copytaster.runtime.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[] {"copytaster " + version.orElse("(not packaged)")};
    }
}
