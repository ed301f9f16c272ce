package org.copytaster.runtime.health;

/**
 * How one part of a role is.
 *
 * @param name the part, for example broker
 * @param live whether it can still recover by itself; a part that is not wants a restart
 * @param ready whether it does its work now
 * @param detail its state in a word or a sentence
 */
public record HealthPart(String name, boolean live, boolean ready, String detail) {}
