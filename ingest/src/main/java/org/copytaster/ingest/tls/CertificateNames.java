package org.copytaster.ingest.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** What a certificate calls its holder: the common name of its subject, and its alternative names of hosts and URIs. */
public final class CertificateNames {
    private static final String COMMON_NAME = "CN";
    private static final int DNS = 2;
    private static final int URI = 6;

    private CertificateNames() {}

    /** All of them; none when it has none that can be read. */
    public static Set<String> of(X509Certificate certificate) {
        var names = new LinkedHashSet<String>();
        commonName(certificate.getSubjectX500Principal()).ifPresent(names::add);
        alternatives(certificate).stream()
                .filter(name -> name.get(0).equals(DNS) || name.get(0).equals(URI))
                .map(name -> (String) name.get(1))
                .forEach(names::add);
        return names;
    }

    /** The most special one, where there are several. */
    private static Optional<String> commonName(X500Principal subject) {
        try {
            var parts = new LdapName(subject.getName(X500Principal.RFC2253)).getRdns();
            return IntStream.iterate(parts.size() - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(parts::get)
                    .flatMap(part -> commonName(part).stream())
                    .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> commonName(Rdn part) {
        try {
            var attribute = part.toAttributes().get(COMMON_NAME);
            // One that is no text is bytes.
            return attribute != null && attribute.get() instanceof String name ? Optional.of(name) : Optional.empty();
        } catch (NamingException e) {
            return Optional.empty();
        }
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
