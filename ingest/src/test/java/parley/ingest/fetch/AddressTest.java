package parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://News.Example/rss,news.example",
        "http://news.example:80/other,news.example",
        "https://op:secret@news.example:8443/rss,news.example:8443",
        "https://8.8.8.8/rss,8.8.8.8"
    })
    void namesTheServer(String address, String server) {
        assertThat(Address.publicServer(address)).contains(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/rss",
                "http://localhost/rss",
                "http://[::1]/rss",
                "http://192.168.1.7/rss",
                "ftp://news.example/rss"
            })
    void paysNoRegardToTheOperatorsOwnServers(String address) {
        assertThat(Address.publicServer(address)).isEmpty();
    }

    @Test
    void showsNoCredentials() {
        assertThat(Address.shown("see https://op:secret@news.example/rss?a=b@c"))
                .isEqualTo("see https://news.example/rss?a=b@c");
    }
}
