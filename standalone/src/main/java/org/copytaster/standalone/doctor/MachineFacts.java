package org.copytaster.standalone.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What is known of this machine and process.
 *
 * @param now its time
 * @param heap the most memory that a process started like this one may take for objects, in bytes
 * @param memory what the machine or container has, in bytes
 * @param state the folder of the stores
 * @param usable bytes left where it lies; empty when it cannot be looked at
 */
public record MachineFacts(Instant now, long heap, long memory, Path state, OptionalLong usable) {}
