package parley.notifier.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A desk that notes what it is to do, and fails as often as a test says. */
final class RecordingDesk implements RequestDesk {
    final List<Batch> taken = new ArrayList<>();
    int failures;
    boolean open = true;

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public CompletableFuture<Void> take(Batch batch) {
        taken.add(batch);
        return failures-- > 0
                ? CompletableFuture.failedFuture(new IllegalStateException("not committed"))
                : CompletableFuture.completedFuture(null);
    }
}
