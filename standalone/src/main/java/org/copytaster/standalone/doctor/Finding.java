package org.copytaster.standalone.doctor;

/**
 * What was found of one thing.
 *
 * @param subject what was looked at
 * @param fitness how it stands
 * @param detail what was found, in a sentence
 * @param remedy what to do about it; empty where there is nothing to do
 */
public record Finding(String subject, Fitness fitness, String detail, String remedy) {
    static Finding ok(String subject, String detail) {
        return new Finding(subject, Fitness.OK, detail, "");
    }

    static Finding warn(String subject, String detail, String remedy) {
        return new Finding(subject, Fitness.WARN, detail, remedy);
    }

    static Finding fail(String subject, String detail, String remedy) {
        return new Finding(subject, Fitness.FAIL, detail, remedy);
    }
}
