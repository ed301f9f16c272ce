package org.copytaster.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileFaultTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("nofile"), "there is no file or folder nofile"),
                Arguments.of(new AccessDeniedException("data"), "permission denied for data"),
                Arguments.of(new FileAlreadyExistsException("data"), "data is a file and not a folder"),
                Arguments.of(
                        new FileSystemException("data", null, "Read-only file system"), "Read-only file system (data)"),
                Arguments.of(new IOException("Is a directory"), "Is a directory"),
                Arguments.of(new EOFException(), "EOFException"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrongInWordsAndWithoutTheNameOfAClass(IOException failure, String words) {
        assertThat(FileFault.inWords(failure)).isEqualTo(words);
    }
}
