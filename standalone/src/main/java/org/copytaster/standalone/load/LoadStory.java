package org.copytaster.standalone.load;

/**
 * A story to push.
 *
 * @param guid its identity, without the provider
 * @param revision its revision
 * @param ninjs its copy, as ninjs 1
 */
record LoadStory(String guid, String revision, String ninjs) {
    /** What it can be told by once it is clean, whatever its provider is called. */
    String key() {
        return key(guid, revision);
    }

    static String key(String guid, String revision) {
        return guid + '/' + revision;
    }
}
