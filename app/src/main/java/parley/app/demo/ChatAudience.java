package parley.app.demo;

import parley.notifier.NotifierConfig;
import parley.runtime.lifecycle.Closer;
import parley.testkit.telegram.DemoChat;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A person on the page of a chat, until the process is asked to end. */
final class ChatAudience implements Audience {
    private static final Duration TIME_TO_START = Duration.ofMinutes(1);
    private static final Duration TIME_TO_READ = Duration.ofSeconds(8);

    private final DemoChat chat;
    private final PrintStream err;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean greeted;

    ChatAudience(DemoChat chat, PrintStream err) {
        this.chat = chat;
        this.err = err;
    }

    @Override
    public Map<String, String> telegram() {
        return Map.of(
                NotifierConfig.TOKEN, chat.token(), NotifierConfig.URL, chat.server().toString());
    }

    /** The process ends only when this hook is through, however many threads still run. */
    @Override
    public void attend(Closer closer) {
        Thread hook =
                Thread.ofPlatform()
                        .name("shutdown")
                        .unstarted(
                                () -> {
                                    ended.countDown();
                                    closer.close();
                                });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean awaitWave() throws InterruptedException {
        if (greeted) {
            return !ended.await(TIME_TO_READ.toMillis(), TimeUnit.MILLISECONDS);
        }
        greeted = true;
        err.printf(
                "Open %s and say /start to the bot; the news begins then, or in a minute. Ctrl-C"
                        + " ends it.%n",
                chat.page());
        chat.awaitStart(TIME_TO_START);
        return ended.getCount() > 0;
    }

    @Override
    public void stay() throws InterruptedException {
        err.println("That was all of the news; the bot goes on answering until Ctrl-C.");
        ended.await();
    }

    /** Whether the process was asked to end. */
    boolean isOver() {
        return ended.getCount() == 0;
    }
}
