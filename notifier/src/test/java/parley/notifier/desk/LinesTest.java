package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.Developments;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Urgency;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Message;
import parley.notifier.pace.Slots;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.Recipient;
import parley.notifier.terminal.TerminalTransport;
import parley.notifier.transport.Call;
import parley.notifier.transport.PaceLimits;
import parley.testkit.clock.SteppingClock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class LinesTest {
    private static final Instant START = Instant.parse("2025-06-02T14:00:00Z");

    private final SteppingClock clock = SteppingClock.at(START);
    private final Lines lines = new Lines(PaceLimits.TELEGRAM, new SteadyTime(clock));
    private final Map<String, Delivery> byChoice = new HashMap<>();
    private final Map<String, Slots.Slot> slots = new HashMap<>();
    private long sequence;

    @Test
    void keepsTheOrderOfAChatAndOneCallAtATime() {
        add(1, "a");
        add(1, "b");
        var first = choose();
        begin(first);

        assertThat(first).containsExactly("a@1");
        assertThat(choose()).isEmpty();

        end(first);
        assertThat(choose()).containsExactly("b@1");
    }

    @Test
    void holdsNoChatForAnother() {
        add(1, "a");
        add(2, "a");
        lines.hold(new Recipient(1, 0), Duration.ofSeconds(60));

        assertThat(choose()).containsExactly("a@2");
        clock.advance(Duration.ofSeconds(59));
        assertThat(choose()).doesNotContain("a@1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(choose()).contains("a@1");
    }

    @Test
    void servesChatsInTurn() {
        for (long chat = 1; chat <= 10; chat++) {
            add(chat, "a");
            add(chat, "b");
        }
        Map<String, Integer> served = new HashMap<>();
        for (int i = 0; i < 1_000 && served.size() < 20; i++) {
            List<String> chosen = choose();
            begin(chosen);
            end(chosen);
            chosen.forEach(choice -> served.merge(choice, 1, Integer::sum));
            if (served.size() == 10) {
                assertThat(served.keySet()).allMatch(choice -> choice.startsWith("a@"));
            }
            clock.advance(Duration.ofMillis(20));
        }

        assertThat(served).hasSize(20).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void neverPassesTheOverallLimitInAnySecond() {
        for (long chat = 1; chat <= 400; chat++) {
            add(chat, "a");
        }
        List<Instant> sent = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<String> chosen = choose();
            for (String choice : chosen) {
                Duration delay = slots.get(choice).delay();
                sent.add(clock.instant().plus(delay.isPositive() ? delay : Duration.ZERO));
            }
            begin(chosen);
            end(chosen);
            clock.advance(Duration.ofMillis(20));
        }

        for (int i = 30; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 30), sent.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(sent).hasSizeGreaterThanOrEqualTo(300 * 98 / 100);
    }

    @Test
    void answersGoBeforeAlerts() {
        add(1, "a");
        lines.of(new Recipient(1, 0))
                .add(
                        new Errand.Say(
                                new Recipient(1, 0), Call.Send.of(new Message.Answer("hello")), 1));

        assertThat(lines.choose(10)).first().isInstanceOf(Lines.Choice.Answer.class);
    }

    @Test
    void sendsNoGroupMoreThanTwentyInAnyMinute() {
        for (int i = 0; i < 100; i++) {
            add(-1001, "d" + i);
        }
        List<Instant> sent = new ArrayList<>();
        for (int i = 0; i < 3 * 60 * 50; i++) {
            List<String> chosen = choose();
            begin(chosen);
            end(chosen);
            chosen.forEach(_ -> sent.add(clock.instant()));
            clock.advance(Duration.ofMillis(20));
        }

        assertThat(sent).hasSizeBetween(58, 60);
        for (int i = 20; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 20), sent.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void aCallCountsFromItsEndSoThatNoneArrivesTooEarly() {
        add(1, "a");
        add(1, "b");
        add(1, "c");
        add(1, "d");
        for (int i = 0; i < 3; i++) {
            List<String> chosen = choose();
            begin(chosen);
            clock.advance(Duration.ofMillis(100));
            end(chosen);
        }

        // The first ended 200 ms ago: all after it are measured from there.
        clock.advance(Duration.ofMillis(799));
        assertThat(choose()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(choose()).containsExactly("d@1");
    }

    @Test
    void theMostUrgentGoFirstAndTheLeastUrgentGoToo() {
        for (long chat = 1; chat <= 500; chat++) {
            add(chat, "old", Urgency.EDIT);
        }
        List<String> sent = new ArrayList<>();
        for (long second = 0; second < 20; second++) {
            for (long chat = 1; chat <= 100; chat++) {
                add(1_000 + second * 100 + chat, "news", Urgency.NEW);
            }
            add(5_000 + second, "gone", Urgency.CORRECTION);
            for (int i = 0; i < 50; i++) {
                List<String> chosen = choose();
                begin(chosen);
                end(chosen);
                sent.addAll(chosen);
                clock.advance(Duration.ofMillis(20));
            }
        }

        assertThat(sent.stream().filter(choice -> choice.startsWith("gone"))).hasSize(20);
        long edits = sent.stream().filter(choice -> choice.startsWith("old")).count();
        assertThat(edits).isBetween(sent.size() / 12L, sent.size() / 9L);
        assertThat(sent.getFirst()).isEqualTo("gone@5000");
    }

    @Test
    void theAnswerToAPressWaitsForNoPace() {
        lines.hold(new Recipient(1, 0), Duration.ofHours(1));
        var press =
                new Errand.Say(new Recipient(1, 0), new Call.AnswerPress("q", "Noted", false), 1);
        lines.of(press.to()).add(press);

        assertThat(lines.choose(10)).containsExactly(new Lines.Choice.Answer(press, null));
        assertThat(lines.choose(10)).isEmpty();
    }

    /** Also where nothing else waits in its line while the records of a call are written. */
    @Test
    void waitsLongerWithEachFailureInARow() {
        var books = new Books();
        books.watch(
                new InLine(
                        lines, new Courier(new TerminalTransport(System.err, clock)), _ -> true));
        var to = new Recipient(1, 0);
        Delivery delivery = delivery("a", to);
        books.put(delivery);
        for (int failures = 1; failures <= 5; failures++) {
            clock.advance(Duration.ofMinutes(1));
            List<String> chosen = choose();
            assertThat(chosen).containsExactly("a@1");
            delivery = delivery.sending(null, clock.instant());
            books.put(delivery);
            begin(chosen);
            delivery = delivery.postponed(false, clock.instant());
            books.put(delivery);

            assertThat(lines.of(to).failed()).isEqualTo(failures);
            lines.of(to).end(errand("a@1"));
        }
    }

    @Test
    void whatWasChosenAndNotBegunIsChosenAgain() {
        add(1, "a");

        assertThat(choose()).containsExactly("a@1");
        assertThat(choose()).containsExactly("a@1");
    }

    private void add(long chat, String development) {
        add(chat, development, Urgency.NEW);
    }

    private void add(long chat, String development, Urgency urgency) {
        Delivery delivery = delivery(development, new Recipient(chat, 0));
        byChoice.put(development + "@" + chat, delivery);
        lines.of(delivery.key().recipient()).add(delivery, urgency);
    }

    private Delivery delivery(String development, Recipient to) {
        return Delivery.plan(
                new DeliveryKey(development, to),
                sequence++,
                1,
                AlertComposer.compose(Developments.istanbulSecondRound("d"), "en"),
                START);
    }

    private List<String> choose() {
        return lines.choose(1_000).stream()
                .map(
                        choice ->
                                switch (choice) {
                                    case Lines.Choice.Alert(DeliveryKey key, var slot) -> {
                                        String name =
                                                key.development() + "@" + key.recipient().chat();
                                        slots.put(name, slot);
                                        yield name;
                                    }
                                    case Lines.Choice.Answer(var say, var _) ->
                                            say.call().toString();
                                })
                .toList();
    }

    private void begin(List<String> chosen) {
        for (String choice : chosen) {
            slots.get(choice).begin();
            lines.of(recipient(choice)).begin(errand(choice));
        }
    }

    /** The calls are done: what was sent leaves its line. */
    private void end(List<String> chosen) {
        for (String choice : chosen) {
            slots.get(choice).end();
            Line line = lines.of(recipient(choice));
            line.end(errand(choice));
            line.remove(byChoice.get(choice));
        }
    }

    private static Errand errand(String choice) {
        return new Errand.Say(recipient(choice), Call.Send.of(new Message.Answer(choice)), 1);
    }

    private static Recipient recipient(String choice) {
        return new Recipient(Long.parseLong(choice.substring(choice.indexOf('@') + 1)), 0);
    }
}
