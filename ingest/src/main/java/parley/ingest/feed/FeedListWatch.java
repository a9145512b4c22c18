package parley.ingest.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.runtime.config.Problem;
import parley.runtime.config.Problems;
import parley.runtime.lifecycle.Worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks again and again whether a {@code feeds.yaml} has changed, by what it says and not by its
 * date. A list without mistakes is passed on; with a mistake, or while the file cannot be read, the
 * last good one stays, and the log says why once.
 */
public final class FeedListWatch implements Worker.Turn {
    private static final Logger log = LoggerFactory.getLogger(FeedListWatch.class);
    private static final byte[] UNREADABLE = {};

    private final Path file;
    private final Duration interval;
    private final Consumer<FeedList> listener;
    private final CountDownLatch never = new CountDownLatch(1);
    private byte[] last;

    /**
     * A watch over a file whose list, as it stands now, is in use already.
     *
     * @param interval between two looks
     * @param listener takes each new list, on the thread that takes the turns
     */
    public FeedListWatch(Path file, Duration interval, Consumer<FeedList> listener) {
        this.file = file;
        this.interval = interval;
        this.listener = listener;
        this.last = bytes();
    }

    @Override
    public void take() throws InterruptedException {
        if (!never.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
            look();
        }
    }

    /** Looks once. */
    void look() {
        byte[] now = bytes();
        if (Arrays.equals(now, last)) {
            return;
        }
        last = now;
        var problems = new Problems();
        FeedList list = FeedList.read(file, problems);
        if (problems.all().isEmpty()) {
            log.info("{} has changed: following {} feeds", file, list.feeds().size());
            listener.accept(list);
            return;
        }
        log.warn("{} has changed but cannot be used; the last good list stays", file);
        for (Problem problem : problems.all()) {
            log.warn("{}", problem);
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }
}
