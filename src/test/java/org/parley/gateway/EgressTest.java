package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs of users are sent to. */
class EgressTest {
    private final Egress open = new Egress(false, List.of("Hooks.internal", "10.1.2.3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.100.100.200/",
                "http://192.0.0.192/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:1::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/"
            })
    void an_address_that_is_not_public_is_refused(String url) {
        assertThat(open.refusal(url))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no public address", "parley.egress-hosts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/",
                "http://172.32.0.1/",
                "http://100.128.0.1/",
                "http://1.1.1.1:8080/x?y",
                "HTTPS://[2606:2800:220:1::1]/",
                "https://[64:ff9b::5db8:d822]/",
                "http://10.1.2.3/"
            })
    void a_public_address_and_one_that_the_operator_names_are_taken(String url) {
        assertThat(open.refusal(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@example.org/",
                "https://user:password@example.org/",
                "https://@example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "http:///path",
                "http:example.org",
                "https://exa mple.org/",
                "https://bücher.example/",
                "https://example.org:0/",
                "https://example.org:70000/",
                "//example.org",
                "http://127.1:8080/",
                ""
            })
    void what_is_no_plain_http_url_is_refused_by_every_server(String url) {
        assertThat(open.refusal(url)).isPresent();
        assertThat(Egress.LOCAL.refusal(url)).isPresent();
    }

    @Test
    void a_server_on_loopback_sends_to_addresses_inside() {
        assertThat(Egress.ofServer("127.0.0.1", List.of()).refusal("http://10.0.0.1/"))
                .isEmpty();
        assertThat(Egress.ofServer("::1", List.of()).refusal("http://10.0.0.1/"))
                .isEmpty();
        assertThat(Egress.ofServer("0.0.0.0", List.of()).refusal("http://10.0.0.1/"))
                .isPresent();
    }

    @Test
    void a_name_is_judged_by_every_address_it_has() {
        Egress egress = new Egress(false, List.of("hooks.internal"), host ->
                new InetAddress[] {address(1, 1, 1, 1), address(10, 0, 0, 9)});

        assertThat(egress.refusal("https://mixed.example/"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("mixed.example is at 10.0.0.9"));
        assertThat(egress.refusal("https://HOOKS.internal/")).isEmpty();
        assertThat(egress.refusal("https://hooks.internal.evil.example/")).isPresent();
    }

    private static InetAddress address(int... bytes) throws java.net.UnknownHostException {
        byte[] address = new byte[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            address[index] = (byte) bytes[index];
        }
        return InetAddress.getByAddress(address);
    }
}
