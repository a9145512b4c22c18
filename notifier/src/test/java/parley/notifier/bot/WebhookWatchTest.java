package parley.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import parley.notifier.bot.RequestDesk.Batch;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.WebhookStatus;
import parley.notifier.trouble.Trouble;
import parley.notifier.trouble.Troubles;
import parley.notifier.webhook.PostedUpdates.Answer;
import parley.notifier.webhook.Webhook;
import parley.notifier.webhook.WebhookSecret;
import parley.runtime.lifecycle.Condition;
import parley.testkit.clock.SteppingClock;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class WebhookWatchTest {
    private static final Duration LOOKS = Duration.ofMinutes(1);
    private static final Webhook WEBHOOK =
            new Webhook(
                    URI.create("https://bot.example.org/known-to-nobody"),
                    WebhookSecret.of("s3cret-of-the-webhook"));
    private static final WebhookStatus WELL = status(WEBHOOK.url().toString(), 0, null, null);

    private final SteppingClock clock = SteppingClock.at(Instant.parse("2025-06-02T14:00:00Z"));
    private final Troubles troubles = new Troubles();
    private final ScriptedSource source = new ScriptedSource();
    private final RecordingDesk desk = new RecordingDesk();
    private final WebhookWatch watch =
            new WebhookWatch(
                    source,
                    WEBHOOK,
                    (event, _) -> {
                        if (!(event instanceof Incoming.Moved(long from, var _)) || from == 0) {
                            throw new IllegalStateException("a handler that throws");
                        }
                        return from == 1
                                ? Optional.empty()
                                : Optional.of(new Request.Moved(from, -1));
                    },
                    desk,
                    troubles,
                    List.of(),
                    LOOKS,
                    clock,
                    new SplittableRandom(1));

    @BeforeEach
    void doNotWait() {
        watch.stop();
        source.status = WELL;
    }

    @Test
    void setsTheWebhookWheneverThisInstanceBecomesTheActiveOne() throws Exception {
        desk.open = false;
        turn(2);
        int asStandby = source.set.size();
        desk.open = true;
        turn(4);
        desk.open = false;
        turn(1);
        desk.open = true;
        turn(2);

        assertThat(asStandby).isZero();
        assertThat(source.set).containsExactly(WEBHOOK, WEBHOOK);
        assertThat(source.deletions).isZero();
    }

    @Test
    void takesUpdatesOnlyWhileItIsTheActiveInstanceAndKnowsItsName() throws Exception {
        source.posted = update(7, 5);
        Answer unnamed = post();
        turn(1);
        Answer active = post();
        desk.open = false;
        Answer standby = post();

        assertThat(unnamed).isEqualTo(Answer.LATER);
        assertThat(active).isEqualTo(Answer.TAKEN);
        assertThat(standby).isEqualTo(Answer.LATER);
        assertThat(desk.taken)
                .containsExactly(
                        new Batch(
                                "parley_bot",
                                7,
                                7,
                                List.of(new RequestDesk.Numbered(7, new Request.Moved(5, -1)))));
    }

    @Test
    void leavesToTelegramWhatIsNotCommittedAndNothingElse() throws Exception {
        turn(1);
        desk.failures = 1;
        source.posted = update(7, 5);

        assertThat(post()).isEqualTo(Answer.LATER);
        assertThat(post()).isEqualTo(Answer.TAKEN);
        source.posted = update(8, 1);
        assertThat(post()).as("nothing to do").isEqualTo(Answer.TAKEN);
        source.posted = update(9, 0);
        assertThat(post()).as("the reader throws").isEqualTo(Answer.TAKEN);
        source.posted = Optional.of(new Incoming(10, null));
        assertThat(post()).as("cannot be read").isEqualTo(Answer.TAKEN);
        source.posted = Optional.empty();
        assertThat(post()).as("no update").isEqualTo(Answer.UNREADABLE);
        assertThat(desk.taken).hasSize(2);
    }

    @Test
    void tellsOfPostsThatDoNotArriveWithoutAnySecret() throws Exception {
        turn(3);
        String words =
                "Wrong response from https://bot.example.org/known-to-nobody\n"
                        + "for s3cret-of-the-webhook";
        source.status = status(WELL.url(), 3, words, clock.instant());
        clock.advance(LOOKS);
        turn(1);
        Condition failing = troubles.condition();
        clock.advance(LOOKS);
        source.status = status(WELL.url(), 0, words, clock.instant());
        turn(1);

        assertThat(failing)
                .isEqualTo(
                        new Condition.Degraded(
                                "Telegram cannot post updates to bot.example.org (Wrong response"
                                        + " from https://bot.example.org/… for …); waiting there:"
                                        + " 3"));
        assertThat(troubles.condition()).isEqualTo(new Condition.Well());
    }

    @Test
    void takesAnErrorForOverThatIsLongAgo() throws Exception {
        Instant before = clock.instant().minus(Duration.ofMinutes(6));
        source.status = status(WELL.url(), 1, "Connection timed out", before);

        turn(3);

        assertThat(troubles.has(Trouble.WEBHOOK)).isFalse();
    }

    @Test
    void setsAgainWhatSomebodyTookAwayOrMoved() throws Exception {
        turn(3);
        source.status = status("", 0, null, null);
        clock.advance(LOOKS);
        turn(2);
        int afterDeletion = source.set.size();
        source.status = WELL;
        turn(1);
        source.status = status("https://elsewhere.example.org/", 0, null, null);
        clock.advance(LOOKS);
        turn(2);

        assertThat(afterDeletion).isEqualTo(2);
        assertThat(source.set).hasSize(3);
    }

    @Test
    void tellsTelegramAgainWhereToPostUntilItTakesThat() throws Exception {
        source.refusal = new CallResult.Failed<>(FailureKind.BAD_WEBHOOK, "Failed to resolve host");
        turn(3);
        source.refusal = null;
        turn(3);

        assertThat(source.refusals).isEqualTo(2);
        assertThat(source.set).containsExactly(WEBHOOK);
    }

    private void turn(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            watch.take();
        }
    }

    private Answer post() throws InterruptedException {
        return watch.posted().take(new byte[0]);
    }

    private static Optional<Incoming> update(int id, long from) {
        return Optional.of(new Incoming(id, new Incoming.Moved(from, -1)));
    }

    private static WebhookStatus status(String url, int pending, String error, Instant at) {
        return new WebhookStatus(url, pending, error, at);
    }
}
