package org.copytaster.standalone.doctor;

import java.util.List;

/** What is looked at on this machine. Pure functions. */
public final class MachineRules {
    private static final long MEBIBYTE = 1024L * 1024;
    /** What the models of enrich and the buffers of a role take, with some room. */
    private static final long LEAST_HEAP = 256 * MEBIBYTE;
    /** A store is written anew beside the old one when it is restored or merged. */
    private static final long LEAST_ROOM = 2048 * MEBIBYTE;

    private static final long NO_ROOM = 64 * MEBIBYTE;

    private MachineRules() {}

    /** Every finding. */
    public static List<Finding> findings(MachineFacts machine) {
        return List.of(memory(machine), state(machine));
    }

    private static Finding memory(MachineFacts machine) {
        var detail = "a process started as this one may take " + machine.heap() / MEBIBYTE
                + " MiB for objects; the machine has " + machine.memory() / MEBIBYTE + " MiB";
        if (machine.heap() < LEAST_HEAP) {
            return Finding.fail(
                    "memory", detail, "enrich needs " + LEAST_HEAP / MEBIBYTE + " MiB: COPYTASTER_JAVA_OPTS=-Xmx512m");
        }
        return machine.heap() > machine.memory() / 4 * 3
                ? Finding.warn("memory", detail, "what is beside the objects has no room: lower -Xmx, or add memory")
                : Finding.ok("memory", detail);
    }

    private static Finding state(MachineFacts machine) {
        if (machine.usable().isEmpty()) {
            return Finding.fail(
                    "state folder",
                    machine.state() + " cannot be looked at",
                    "give this user the folder, or choose another with --set state.folder=FOLDER");
        }
        long usable = machine.usable().getAsLong();
        var detail = machine.state() + " has " + usable / MEBIBYTE + " MiB left";
        var remedy = "make room, or choose another with --set state.folder=FOLDER";
        if (usable < NO_ROOM) {
            return Finding.fail("state folder", detail, remedy);
        }
        return usable < LEAST_ROOM ? Finding.warn("state folder", detail, remedy) : Finding.ok("state folder", detail);
    }
}
