package org.copytaster.runtime.access;

/** What the brokers give rights on. */
public enum ResourceKind {
    /** Topics, by name. */
    TOPIC("topic", "--topic"),
    /** Consumer groups, by name. */
    GROUP("group", "--group"),
    /** The ids under which producers write transactions. */
    TRANSACTIONAL_ID("transactionalId", "--transactional-id"),
    /** The cluster itself, which has no name. */
    CLUSTER("cluster", "--cluster");

    private final String strimzi;
    private final String option;

    ResourceKind(String strimzi, String option) {
        this.strimzi = strimzi;
        this.option = option;
    }

    /** Its name in a KafkaUser of Strimzi. */
    public String strimzi() {
        return strimzi;
    }

    /** Its option of kafka-acls.sh. */
    public String option() {
        return option;
    }
}
