package org.copytaster.enrich.lead;

/**
 * What two tellings say differently: the one may be the next day's news.
 *
 * @param type what differs
 * @param earlier what the earlier telling says, several joined by a comma
 * @param later what the later one says instead
 */
public record Conflict(Fact.Type type, String earlier, String later) {}
