package org.copytaster.runtime.access;

/** What a right lets somebody do; the constants have Kafka's own names. */
public enum Operation {
    /** Read records; commit as a group. Brings DESCRIBE. */
    READ("Read"),
    /** Write records. Brings DESCRIBE. */
    WRITE("Write"),
    /** Make a topic. */
    CREATE("Create"),
    /** See that it is there, and how it stands. */
    DESCRIBE("Describe"),
    /** See its settings. */
    DESCRIBE_CONFIGS("DescribeConfigs"),
    /** Change its settings. Brings DESCRIBE_CONFIGS. */
    ALTER_CONFIGS("AlterConfigs");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** As kafka-acls.sh and Strimzi spell it. */
    public String word() {
        return word;
    }
}
