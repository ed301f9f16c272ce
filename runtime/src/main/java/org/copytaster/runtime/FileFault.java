package org.copytaster.runtime;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file or folder cannot be used, as one person tells another; Java has the name of a class for most of it. */
public final class FileFault {
    private FileFault() {}

    /** The reason, in words that fit behind a colon. */
    public static String inWords(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file or folder " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return ((FileSystemException) failure).getFile() + " is a file and not a folder";
        }
        if (failure instanceof FileSystemException said && said.getReason() != null) {
            return said.getReason() + " (" + said.getFile() + ")";
        }
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
