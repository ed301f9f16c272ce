package org.copytaster.runtime.settings;

import java.util.regex.Pattern;

/** Which settings nobody may read over a shoulder. */
public final class Secrets {
    /** What is shown in a secret's place, whatever its length. */
    public static final String MASK = "********";

    // Kafka's own: sasl.jaas.config, ssl.key.password, ssl.keystore.key, basic.auth.user.info and their like.
    private static final Pattern SECRET = Pattern.compile(
            "(password|passwd|secret|token|jaas|credential|user\\.info|(key|api|private)\\.key|keystore\\.key)");
    private static final Pattern WHERE_IT_STANDS =
            Pattern.compile("(\\.file|\\.location|\\.path|\\.url|\\.class|\\.type|\\.ms)$");

    private Secrets() {}

    /** Whether the value under this key is a secret; where one is kept, or how long it lives, is none. */
    public static boolean isSecret(String key) {
        return SECRET.matcher(key).find() && !WHERE_IT_STANDS.matcher(key).find();
    }

    /** The value, or the mask where it is a secret; an empty one stays empty: that nothing is set is no secret. */
    public static String shown(String key, String value) {
        return isSecret(key) && !value.isEmpty() ? MASK : value;
    }
}
