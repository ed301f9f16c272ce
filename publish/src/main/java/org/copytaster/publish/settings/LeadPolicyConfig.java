package org.copytaster.publish.settings;

import java.util.List;
import java.util.Map;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.runtime.settings.ByProvider;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/** Which telling of a repeated lead the body keeps. */
public final class LeadPolicyConfig {
    /** For all providers that are not named. */
    public static final Setting<LeadPolicy> POLICY = Setting.of(
            "publish.lead.policy",
            "agency",
            "agency, editor or both",
            "Which telling of a repeated lead the body keeps: agency (the other becomes the summary), editor or both.",
            LeadPolicy::named);

    /** For single providers. */
    public static final Setting<Map<String, LeadPolicy>> PROVIDERS = Setting.of(
            "publish.lead.providers",
            "",
            "PROVIDER=POLICY, separated by commas, where a policy is agency, editor or both",
            "The same for single providers.",
            pairs -> ByProvider.parse(pairs, LeadPolicy::named));

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(POLICY, PROVIDERS);

    private LeadPolicyConfig() {}

    /**
     * The policies by provider.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting when a policy is none, or a provider has no name
     */
    public static LeadPolicies from(Settings settings) {
        return new LeadPolicies(settings.get(POLICY), settings.get(PROVIDERS));
    }
}
