package org.copytaster.publish.settings;

import java.util.Locale;
import java.util.TreeMap;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.runtime.settings.InvalidSetting;
import org.copytaster.runtime.settings.Settings;

/** Reads which telling of a repeated lead the body keeps. */
public final class LeadPolicyConfig {
    private static final String STANDARD = "publish.lead.policy";
    private static final String PROVIDERS = "publish.lead.providers";

    private LeadPolicyConfig() {}

    /**
     * The policies by provider.
     *
     * @throws InvalidSetting when a policy is none, or a provider has no name
     */
    public static LeadPolicies from(Settings told) {
        var providers = new TreeMap<String, LeadPolicy>();
        for (var pair : told.text(PROVIDERS).split(",", -1)) {
            if (!pair.isBlank()) {
                var equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new InvalidSetting(PROVIDERS, told.text(PROVIDERS), "PROVIDER=POLICY, separated by commas");
                }
                providers.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        policy(PROVIDERS, pair.substring(equals + 1).strip()));
            }
        }
        return new LeadPolicies(policy(STANDARD, told.text(STANDARD)), providers);
    }

    private static LeadPolicy policy(String setting, String name) {
        return LeadPolicy.named(name).orElseThrow(() -> new InvalidSetting(setting, name, "agency, editor or both"));
    }
}
