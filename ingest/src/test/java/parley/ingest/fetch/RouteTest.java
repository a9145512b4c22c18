package parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

import org.junit.jupiter.api.Test;

class RouteTest {
    @Test
    void neverLeavesHttpsForHttp() {
        var route = new Route(HttpUrl.get("https://a.example/rss"));

        assertThat(redirect(route, 301, "http://a.example/rss")).isEqualTo(Route.Step.INSECURE);
        assertThat(route.here().toString()).isEqualTo("https://a.example/rss");
        assertThat(route.permanent()).isEqualTo("https://a.example/rss");
    }

    @Test
    void goesFromHttpToHttps() {
        var route = new Route(HttpUrl.get("http://a.example/rss"));

        assertThat(redirect(route, 301, "https://a.example/rss")).isEqualTo(Route.Step.FOLLOWED);
        assertThat(route.permanent()).isEqualTo("https://a.example/rss");
    }

    @Test
    void keepsTheOperatorsCredentialsAndTakesNoneFromServers() {
        var route = new Route(HttpUrl.get("https://op:secret@a.example/rss"));

        assertThat(redirect(route, 301, "https://a.example/new")).isEqualTo(Route.Step.FOLLOWED);
        assertThat(route.permanent()).isEqualTo("https://op:secret@a.example/new");

        assertThat(redirect(route, 301, "https://x:y@b.example/")).isEqualTo(Route.Step.FOLLOWED);
        assertThat(route.permanent()).isEqualTo("https://b.example/");
    }

    @Test
    void goesNowhereButToTheWeb() {
        var route = new Route(HttpUrl.get("http://a.example/rss"));

        assertThat(redirect(route, 302, "file:///etc/passwd")).isEqualTo(Route.Step.UNUSABLE);
        assertThat(redirect(route, 302, "ftp://a.example/")).isEqualTo(Route.Step.UNUSABLE);
    }

    private static Route.Step redirect(Route route, int code, String location) {
        var response =
                new Response.Builder()
                        .request(new Request.Builder().url(route.here()).build())
                        .protocol(Protocol.HTTP_1_1)
                        .code(code)
                        .message("moved")
                        .header("Location", location)
                        .build();
        return route.follow(response, 5);
    }
}
