package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class DemoChatIT {
    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
    private static final Pattern TOKEN = Pattern.compile("page-token\" content=\"([0-9a-f]+)\"");
    private static final String START = "{\"chat\":\"5000000001\",\"text\":\"/start\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void tellsWhoeverSaysStartOnThePage() throws Exception {
        try (var process = ParleyProcess.start(folder, Map.of(), "demo", "--chat")) {
            await().atMost(Duration.ofMinutes(2)).until(() -> PAGE.matcher(said(process)).find());
            String page = PAGE.matcher(said(process)).results().findFirst().orElseThrow().group();

            assertThat(post(page)).isEqualTo(200);

            await().atMost(Duration.ofMinutes(4))
                    .untilAsserted(
                            () ->
                                    assertThat(get(page + "_chat/state"))
                                            .contains("second round of talks held")
                                            .contains("exchange agreed"));
            // It runs longer than a broker takes to delete what it thinks is old: nothing is lost.
            await().atMost(Duration.ofMinutes(4)).until(() -> !process.out().isEmpty());
            assertThat(process.out().getLast())
                    .isEqualTo("5 feeds, 54 articles, 4 developments, 4 alerts");
            assertThat(process.running()).isTrue();
            process.terminate();
            assertThat(process.exitCode(60)).isEqualTo(143);
        }
    }

    private static String said(ParleyProcess process) {
        return String.join("\n", process.err());
    }

    private int post(String page) throws Exception {
        MatchResult token = TOKEN.matcher(get(page)).results().findFirst().orElseThrow();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(page + "_chat/say"))
                        .header("X-Page-Token", token.group(1))
                        .POST(BodyPublishers.ofString(START))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
