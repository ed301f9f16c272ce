package org.copytaster.publish.release;

import java.util.Map;

/**
 * Which policy holds for which provider.
 *
 * @param standard for every provider that has none of its own
 * @param providers by provider, in lower case
 */
public record LeadPolicies(LeadPolicy standard, Map<String, LeadPolicy> providers) {
    public LeadPolicies {
        providers = Map.copyOf(providers);
    }

    /** The agency's lead stays, whoever the agency. */
    public static LeadPolicies agency() {
        return new LeadPolicies(LeadPolicy.AGENCY, Map.of());
    }

    /** The policy for the copy of this provider. */
    public LeadPolicy of(String provider) {
        return providers.getOrDefault(provider, standard);
    }
}
