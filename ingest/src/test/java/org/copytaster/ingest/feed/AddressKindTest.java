package org.copytaster.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {
    @ParameterizedTest
    @CsvSource({
        "93.184.216.34, PUBLIC",
        "1.1.1.1, PUBLIC",
        "9.255.255.255, PUBLIC",
        "11.0.0.0, PUBLIC",
        "100.63.255.255, PUBLIC",
        "100.128.0.0, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.0, PUBLIC",
        "192.167.255.255, PUBLIC",
        "192.169.0.0, PUBLIC",
        "0.0.0.0, FORBIDDEN",
        "0.1.2.3, FORBIDDEN",
        "10.0.0.1, PRIVATE",
        "10.255.255.255, PRIVATE",
        "100.64.0.1, PRIVATE",
        "100.127.255.255, PRIVATE",
        "127.0.0.1, PRIVATE",
        "127.255.255.254, PRIVATE",
        "169.254.169.254, FORBIDDEN",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.0.0.1, FORBIDDEN",
        "192.0.2.1, FORBIDDEN",
        "192.168.1.1, PRIVATE",
        "198.18.0.1, PRIVATE",
        "198.19.255.255, PRIVATE",
        "198.51.100.1, FORBIDDEN",
        "203.0.113.1, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "239.255.255.255, FORBIDDEN",
        "240.0.0.1, FORBIDDEN",
        "255.255.255.255, FORBIDDEN",
        "2606:2800:220:1:248:1893:25c8:1946, PUBLIC",
        "2a00:1450:4001::1, PUBLIC",
        "::, FORBIDDEN",
        "::1, PRIVATE",
        "::ffff:127.0.0.1, PRIVATE",
        "::ffff:169.254.169.254, FORBIDDEN",
        "::ffff:93.184.216.34, PUBLIC",
        "::7f00:1, PRIVATE",
        "64:ff9b::7f00:1, PRIVATE",
        "64:ff9b::a9fe:a9fe, FORBIDDEN",
        "64:ff9b::5db8:d822, PUBLIC",
        "64:ff9b:1::1, PRIVATE",
        "2002:7f00:1::, PRIVATE",
        "2002:c0a8:101::1, PRIVATE",
        "2002:5db8:d822::1, PUBLIC",
        "2001::1, FORBIDDEN",
        "2001:db8::1, FORBIDDEN",
        "3fff::1, FORBIDDEN",
        "100::1, FORBIDDEN",
        "fc00::1, PRIVATE",
        "fd12:3456::1, PRIVATE",
        "fe80::1, FORBIDDEN",
        "fec0::1, PRIVATE",
        "ff02::1, FORBIDDEN",
        "4000::1, FORBIDDEN"
    })
    void knowsWhereAnAddressLeads(String address, AddressKind kind) throws UnknownHostException {
        assertThat(AddressKind.of(InetAddress.getByName(address))).isEqualTo(kind);
    }

    /** Java makes the short form of such an address where it can; here it was told not to. */
    @Test
    void refusesAMappedAddressThatStayedOneOfIpv6() throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xFF;
        bytes[11] = (byte) 0xFF;
        bytes[12] = 127;
        bytes[15] = 1;

        assertThat(AddressKind.of(Inet6Address.getByAddress("inside", bytes, -1)))
                .isNotEqualTo(AddressKind.PUBLIC);
    }

    @Test
    void asksPrivateHostsOnlyWhereTheyAreAllowedAndForbiddenOnesNever() {
        assertThat(AddressKind.PUBLIC.mayBeAsked(false)).isTrue();
        assertThat(AddressKind.PRIVATE.mayBeAsked(false)).isFalse();
        assertThat(AddressKind.PRIVATE.mayBeAsked(true)).isTrue();
        assertThat(AddressKind.FORBIDDEN.mayBeAsked(true)).isFalse();
    }
}
