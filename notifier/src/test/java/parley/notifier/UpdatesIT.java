package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import parley.contract.record.Stage;
import parley.notifier.delivery.DeliveryState;
import parley.testkit.telegram.ApiCall;

import java.time.Instant;

/** What follows an alert in a chat that was told. */
class UpdatesIT extends OnRealBroker {
    private static final String ID = "0123456789abcdef01234567";

    @Test
    void repliesToWhatGoesOnAndChangesTheMessageForSources() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        Story agreed = Story.agreed(ID, Instant.now());
        rig.publish(agreed.record());
        int alert = telegram.awaitMessages(ANNA, 2, Rig.SOON).getLast().id();

        Story second = agreed.with(2);
        rig.publish(second.record());
        await().atMost(Rig.SOON).until(() -> telegram.calls("editMessageText").size() == 1);
        Story done = second.reaches(Stage.COMPLETED);
        rig.publish(done.record());

        var reply = telegram.awaitMessages(ANNA, 3, Rig.SOON).getLast();
        assertThat(reply.text()).startsWith("Update: Russia–Ukraine: exchange completed");
        ApiCall call = telegram.calls("sendMessage").getLast();
        assertThat(call.parameter("reply_parameters").orElseThrow())
                .contains("\"message_id\":" + alert);
        assertThat(telegram.messages(ANNA).get(1).text()).contains("also: Outlet 2");
        await().atMost(Rig.SOON)
                .until(() -> rig.delivery(ID, ANNA).orElseThrow().state() == DeliveryState.SENT);
        assertThat(rig.delivery(ID, ANNA).orElseThrow().told().revision())
                .isEqualTo(done.revision());
    }

    @Test
    void strikesWhatIsWithdrawnThroughAndSaysWhy() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        Story agreed = Story.agreed(ID, Instant.now());
        rig.publish(agreed.record());
        telegram.awaitMessages(ANNA, 2, Rig.SOON);

        rig.publish(agreed.withdraws("no source says so any more").record());

        var reply = telegram.awaitMessages(ANNA, 3, Rig.SOON).getLast();
        assertThat(reply.text())
                .isEqualTo(
                        """
                        Withdrawn: Russia–Ukraine: exchange agreed
                        No source says so any more.\
                        """);
        assertThat(telegram.calls("editMessageText").getLast().parameter("text").orElseThrow())
                .contains("<s><b>Russia–Ukraine: exchange agreed</b></s>");
    }
}
