package parley.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Incoming;

import java.util.Optional;

class CommandsTest {
    private static final Recipient PLACE = new Recipient(5, 0);

    private final Commands commands = new Commands();

    @Test
    void understandsCommandsInPrivate() {
        assertThat(inPrivate("/start")).contains(new Request.Start(PLACE, "uk"));
        assertThat(inPrivate(" /START payload\nmore")).contains(new Request.Start(PLACE, "uk"));
        assertThat(inPrivate("/stop@Parley_Bot")).contains(new Request.Stop(PLACE));
        assertThat(inPrivate("/help")).contains(new Request.Help(PLACE));
    }

    @Test
    void answersEverythingElseInPrivate() {
        for (String text : new String[] {"hi", "/nothing", "/", "start", "//start", null}) {
            assertThat(inPrivate(text)).as(text).contains(new Request.Unknown(PLACE));
        }
    }

    @Test
    void isSilentInGroupsUnlessAddressed() {
        for (String text :
                new String[] {"hi", "/nothing", "/start@OtherBot", "@parley_bot", null}) {
            assertThat(inGroup(text)).as(text).isEmpty();
        }
        assertThat(inGroup("/start@parley_bot")).contains(new Request.Start(PLACE, null));
        assertThat(inGroup("/stop")).contains(new Request.Stop(PLACE));
        assertThat(inGroup("/nothing@parley_bot")).contains(new Request.Unknown(PLACE));
    }

    @Test
    void isSilentToCommandsForAnotherBotInPrivateToo() {
        assertThat(inPrivate("/start@OtherBot")).isEmpty();
    }

    private Optional<Request> inPrivate(String text) {
        return commands.read(new Incoming.Post(PLACE, true, text, "uk"), "parley_bot");
    }

    private Optional<Request> inGroup(String text) {
        return commands.read(new Incoming.Post(PLACE, false, text, null), "parley_bot");
    }
}
