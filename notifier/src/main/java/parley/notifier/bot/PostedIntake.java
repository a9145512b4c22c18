package parley.notifier.bot;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.transport.Incoming;
import parley.notifier.transport.UpdateSource;
import parley.notifier.webhook.PostedUpdates;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes posted updates to the desk, while this instance is the active one. Thread-safe. */
final class PostedIntake implements PostedUpdates {
    private static final Logger log = LoggerFactory.getLogger(PostedIntake.class);

    /** Below the minute that Telegram waits for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final UpdateSource source;
    private final Intake intake;
    private final RequestDesk desk;
    private volatile @Nullable String botName;

    PostedIntake(UpdateSource source, UpdateReader reader, RequestDesk desk) {
        this.source = source;
        this.intake = new Intake(reader);
        this.desk = desk;
    }

    /** Takes updates from now on: they are for the bot with this name. */
    void open(String name) {
        botName = name;
    }

    @Override
    public Answer take(byte[] body) throws InterruptedException {
        String name = botName;
        if (name == null || !desk.open()) {
            return Answer.LATER;
        }
        Optional<Incoming> update = source.read(body);
        if (update.isEmpty()) {
            return Answer.UNREADABLE;
        }
        Optional<RequestDesk.Numbered> request = intake.read(update.get(), name);
        if (request.isEmpty()) {
            return Answer.TAKEN;
        }
        int id = update.get().update();
        // This id alone: those of one chat come in order, those of others do not.
        var batch = new RequestDesk.Batch(name, id, id, List.of(request.get()));
        return committed(desk.take(batch)) ? Answer.TAKEN : Answer.LATER;
    }

    private static boolean committed(CompletableFuture<Void> caused) throws InterruptedException {
        try {
            caused.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            // If it is committed later all the same, the update is known when it comes again.
            log.debug("A request was not committed; its update will come again");
            return false;
        }
    }
}
