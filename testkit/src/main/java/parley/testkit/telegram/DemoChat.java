package parley.testkit.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * A bot to try without Telegram: a double with one person, who has a private chat with the bot and
 * a group with a topic, and takes part in them on the double's page.
 */
public final class DemoChat implements AutoCloseable {
    private static final long YOU = 5_000_000_001L;
    private static final long GROUP = -1_001_000_000_001L;

    private final BotApiDouble telegram;

    private DemoChat(BotApiDouble telegram) {
        this.telegram = telegram;
    }

    /**
     * Opens it on a free port.
     *
     * @param clock dates the messages
     * @throws java.io.UncheckedIOException if no port can be listened on
     */
    public static DemoChat open(InstantSource clock) {
        BotApiDouble telegram = BotApiDouble.builder().clock(clock).start();
        telegram.privateChat(YOU, "You", "en");
        telegram.groups().forum(GROUP, "Your group");
        telegram.groups().owner(GROUP, YOU);
        telegram.groups().topic(GROUP, "Peace talks");
        return new DemoChat(telegram);
    }

    /** Where the person finds the page. */
    public URI page() {
        return telegram.baseUrl().resolve("/");
    }

    /** What stands for {@code https://api.telegram.org}. */
    public URI server() {
        return telegram.baseUrl();
    }

    /** The token of the bot. */
    public String token() {
        return telegram.token();
    }

    /**
     * Waits until the person has said {@code /start} and the bot has answered.
     *
     * @return whether that happened in time
     */
    public boolean awaitStart(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        int seen = 0;
        while (System.nanoTime() - end < 0) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            seen = telegram.awaitMessages(YOU, seen + 1, left).size();
            if (seen > 0 && said(telegram.conversation(YOU))) {
                return true;
            }
        }
        return false;
    }

    private static boolean said(List<SeenMessage> conversation) {
        return conversation.stream()
                .anyMatch(message -> !message.fromBot() && message.text().startsWith("/start"));
    }

    @Override
    public void close() {
        telegram.close();
    }
}
