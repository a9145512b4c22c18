package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.Developments;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Message;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.Recipient;
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
        for (long chat = 1; chat <= 300; chat++) {
            add(chat, "a");
        }
        List<Integer> perStep = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<String> chosen = choose();
            begin(chosen);
            end(chosen);
            perStep.add(chosen.size());
            clock.advance(Duration.ofMillis(20));
        }

        for (int from = 0; from + 50 <= perStep.size(); from++) {
            int within = perStep.subList(from, from + 50).stream().mapToInt(n -> n).sum();
            assertThat(within).isLessThanOrEqualTo(30);
        }
        assertThat(perStep.stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(260);
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
    void aRefusedTokenClosesTheGateAndOneCallTriesLater() {
        var gate = new Gate(Duration.ofSeconds(60));

        gate.refused(START);

        assertThat(gate.room(START.plusSeconds(59), 0)).isZero();
        assertThat(gate.room(START.plusSeconds(60), 0)).isEqualTo(1);
        assertThat(gate.room(START.plusSeconds(60), 1)).isZero();
        gate.letIn();
        assertThat(gate.room(START.plusSeconds(60), 1)).isEqualTo(Gate.MAX_CALLS - 1);
    }

    private void add(long chat, String development) {
        var delivery =
                Delivery.plan(
                        new DeliveryKey(development, new Recipient(chat, 0)),
                        sequence++,
                        1,
                        AlertComposer.compose(Developments.istanbulSecondRound("d"), "en"),
                        START);
        byChoice.put(development + "@" + chat, delivery);
        lines.add(delivery);
    }

    private List<String> choose() {
        return lines.choose(1_000).stream()
                .map(
                        choice ->
                                switch (choice) {
                                    case Lines.Choice.Alert(DeliveryKey key) ->
                                            key.development() + "@" + key.recipient().chat();
                                    case Lines.Choice.Answer(var say) -> say.call().toString();
                                })
                .toList();
    }

    private void begin(List<String> chosen) {
        chosen.forEach(choice -> lines.of(recipient(choice)).begin(errand(choice)));
    }

    /** The calls are done: what was sent leaves its line. */
    private void end(List<String> chosen) {
        for (String choice : chosen) {
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
