package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import parley.contract.topic.Topic;
import parley.notifier.telegram.BotToken;
import parley.runtime.lifecycle.Condition;
import parley.testkit.http.Request;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.SeenMessage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Updates that Telegram posts, over real HTTP and a real broker. */
class WebhookIT extends OnRealBroker {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Proxy proxy = new Proxy();

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    void answersWhatIsPostedAndAsksForNothing() throws Exception {
        rig.webhook(proxy.instance());
        rig.start();
        rig.subscribe(ANNA);
        rig.publish(Developments.istanbulSecondRound("d1"));

        assertThat(telegram.awaitMessages(ANNA, 2, LONG).getLast().text())
                .startsWith(Developments.HEADLINE);
        assertThat(telegram.calls("getUpdates")).isEmpty();
        await().atMost(LONG).until(() -> telegram.calls("setMyCommands").size() == 9);
        ApiCall set = telegram.calls("setWebhook").getFirst();
        assertThat(set.parameter("url").orElseThrow()).endsWith(Proxy.PATH);
        assertThat(set.parameter("allowed_updates"))
                .contains("[\"message\",\"callback_query\",\"my_chat_member\"]");
        assertThat(set.parameter("secret_token"))
                .contains(BotToken.of(telegram.token()).webhookSecret().reveal());
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
    }

    @Test
    void handlesOnceWhatIsPostedAgainOrLateAlsoAfterARestart() throws Exception {
        rig.webhook(proxy.instance());
        var service = rig.start();
        rig.subscribe(ANNA);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);

        // A later one is handled before an earlier one, and both come again.
        List<Integer> answered = List.of(said(7, "/mute 8h"), said(5, "/unmute"));
        List<Integer> again = List.of(said(5, "/unmute"), said(7, "/mute 8h"));
        telegram.awaitMessages(ANNA, 3, LONG);
        service.close();
        proxy.forgetInstances();
        rig.webhook(proxy.instance());
        rig.start();
        await().atMost(LONG).until(() -> proxy.post(update(5, "/unmute")) == 200);
        List<Integer> anew = List.of(said(7, "/mute 8h"), said(6, "/help"));
        telegram.awaitMessages(ANNA, 4, LONG);

        assertThat(answered).containsOnly(200);
        assertThat(again).containsOnly(200);
        assertThat(anew).containsOnly(200);
        assertThat(telegram.messages(ANNA).subList(1, 4))
                .extracting(SeenMessage::text)
                .satisfiesExactly(
                        muted -> assertThat(muted).startsWith("🔕"),
                        unmuted -> assertThat(unmuted).startsWith("🔔"),
                        help -> assertThat(help).startsWith("Parley reads news feeds"));
        telegram.say(ANNA, "/tracks");
        telegram.awaitMessages(ANNA, 5, LONG);
        assertThat(telegram.messages(ANNA)).hasSize(5);
    }

    @Test
    void handlesOnceWhatIsPostedSeveralTimesAtOnce() throws Exception {
        rig.webhook(proxy.instance());
        rig.start();
        rig.subscribe(ANNA);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);

        List<Callable<Integer>> posts = Collections.nCopies(6, () -> said(7, "/help"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(posts)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        said(8, "/unmute");

        assertThat(telegram.awaitMessages(ANNA, 3, LONG))
                .extracting(SeenMessage::text)
                .satisfiesExactly(
                        welcome -> assertThat(welcome).startsWith("Welcome"),
                        help -> assertThat(help).startsWith("Parley reads news feeds"),
                        unmuted -> assertThat(unmuted).isEqualTo("Alerts are not muted."));
    }

    @Test
    void letsTelegramPostAgainWhatWasNotCommitted() throws Exception {
        rig.webhook(proxy.instance());
        rig.start();
        rig.subscribe(ANNA);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
        int before = proxy.seen().size();

        rig.fence();
        telegram.say(ANNA, "/mute 8h");

        telegram.awaitMessages(ANNA, 2, LONG);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
        List<Request> posts = proxy.seen().subList(before, proxy.seen().size());
        assertThat(posts).hasSizeGreaterThan(1);
        telegram.say(ANNA, "/help");
        assertThat(telegram.awaitMessages(ANNA, 3, LONG))
                .extracting(SeenMessage::text)
                .satisfiesExactly(
                        welcome -> assertThat(welcome).startsWith("Welcome"),
                        muted -> assertThat(muted).startsWith("🔕"),
                        help -> assertThat(help).startsWith("Parley reads news feeds"));
    }

    @Test
    void leavesUpdatesToTheActiveInstance() throws Exception {
        rig.webhook(proxy.instance());
        var first = rig.start();
        rig.webhook(proxy.instance());
        var second = rig.standby();
        rig.subscribe(ANNA);
        assertThat(second.active()).isFalse();

        first.close();
        telegram.say(ANNA, "/help");

        assertThat(telegram.awaitMessages(ANNA, 2, LONG).getLast().text())
                .startsWith("Parley reads news feeds");
        assertThat(second.active()).isTrue();
        assertThat(telegram.calls("setWebhook")).hasSizeGreaterThanOrEqualTo(2);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
    }

    @Test
    void goesFromPostingToPollingAndBack() throws Exception {
        rig.webhook(proxy.instance());
        var posted = rig.start();
        rig.subscribe(ANNA);
        posted.close();
        proxy.forgetInstances();
        telegram.say(ANNA, "/help");
        rig.webhook(Optional.empty());
        var polling = rig.start();

        assertThat(telegram.awaitMessages(ANNA, 2, LONG).getLast().text())
                .startsWith("Parley reads news feeds");
        assertThat(telegram.calls("deleteWebhook")).hasSize(1);
        assertThat(telegram.calls("deleteWebhook").getFirst().parameter("drop_pending_updates"))
                .isNotEqualTo(Optional.of("true"));

        // Somebody sets one while it polls: 409, until it is ended.
        setWebhook("http://127.0.0.1:9/nobody");
        telegram.say(ANNA, "/help");
        telegram.awaitMessages(ANNA, 3, LONG);
        assertThat(telegram.calls("deleteWebhook")).hasSize(2);
        assertThat(polling.condition()).isInstanceOf(Condition.Well.class);

        polling.close();
        telegram.say(ANNA, "/help");
        rig.webhook(proxy.instance());
        rig.start();
        telegram.awaitMessages(ANNA, 4, LONG);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
        assertThat(telegram.messages(ANNA)).hasSize(4);
    }

    @Test
    void saysThatPostsDoNotArriveWithoutSayingWhereTheyGo() throws Exception {
        rig.webhook(proxy.instance());
        var service = rig.start();
        rig.subscribe(ANNA);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);

        proxy.forgetInstances();
        telegram.say(ANNA, "/help");
        await().atMost(LONG).until(() -> service.condition() instanceof Condition.Degraded);
        Condition condition = service.condition();
        rig.webhook(proxy.instance());
        service.close();
        var successor = rig.start();

        assertThat(condition.toString())
                .contains("127.0.0.1 (Wrong response from the webhook: 502); waiting there: 1")
                .doesNotContain(Proxy.PATH);
        telegram.awaitMessages(ANNA, 2, LONG);
        await().atMost(LONG).until(() -> successor.condition() instanceof Condition.Well);
    }

    @Test
    void setsAgainWhatSomebodyTookAway() throws Exception {
        rig.webhook(proxy.instance());
        rig.start();
        rig.subscribe(ANNA);

        setWebhook("http://127.0.0.1:9/nobody");
        telegram.say(ANNA, "/help");

        telegram.awaitMessages(ANNA, 2, LONG);
        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
    }

    @Test
    void losesNobodyWhoWritesWhileItIsStoppedAndStarted() throws Exception {
        List<Long> people = LongStream.rangeClosed(1_001, 1_030).boxed().toList();
        people.forEach(person -> telegram.privateChat(person, "Person", "en"));
        rig.webhook(proxy.instance());
        var service = rig.start();

        people.forEach(person -> telegram.say(person, "/start"));
        await().atMost(LONG).until(() -> telegram.pendingUpdates() < people.size() - 5);
        service.close();
        int left = telegram.pendingUpdates();
        proxy.forgetInstances();
        rig.webhook(proxy.instance());
        rig.start();

        await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
        assertThat(rig.table(Topic.SUBSCRIPTIONS)).hasSize(people.size());
        assertThat(left).as("some were left for the second").isPositive();
    }

    private int said(int update, String words) throws InterruptedException {
        return proxy.post(update(update, words));
    }

    /** As Telegram writes it; the numbers go on from those of the double. */
    private static String update(int update, String words) {
        return """
        {"update_id": %d, "message": {"message_id": %d, "date": 1700000000, "text": "%s",
          "chat": {"id": %d, "type": "private", "first_name": "Anna"},
          "from": {"id": %d, "is_bot": false, "first_name": "Anna", "language_code": "en"}}}
        """
                .formatted(200_000_000 + update, 500 + update, words, ANNA, ANNA);
    }

    private void setWebhook(String url) throws Exception {
        URI call = URI.create(telegram.baseUrl() + "/bot" + telegram.token() + "/setWebhook");
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(call)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"" + url + "\"}"))
                            .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }
}
