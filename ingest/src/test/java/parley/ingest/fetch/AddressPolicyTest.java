package parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;

class AddressPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "::ffff:0:127.0.0.1",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "2001:0:4136:e378:8000:63bf:80ff:fffe",
                "2001:db8::1",
                "2001:4860::5efe:7f00:1",
                "2001:4860::200:5efe:192.168.0.1"
            })
    void refusesAddressesBehindTheOperatorsDoor(String address) throws UnknownHostException {
        InetAddress literal = InetAddress.getByName(address);

        assertThat(AddressPolicy.PUBLIC_ONLY.allows(literal)).isFalse();
        assertThat(AddressPolicy.ANY.allows(literal)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "151.101.0.81",
                "172.32.0.1",
                "100.128.0.1",
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "::ffff:8.8.8.8",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void allowsThePublicInternet(String address) throws UnknownHostException {
        assertThat(AddressPolicy.PUBLIC_ONLY.allows(InetAddress.getByName(address))).isTrue();
    }
}
