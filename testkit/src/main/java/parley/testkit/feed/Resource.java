package parley.testkit.feed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is at one path: the document, the behaviours in line and the requests so far. */
final class Resource {
    private final ConcurrentLinkedQueue<RecordedRequest> requests = new ConcurrentLinkedQueue<>();
    private final Deque<Behaviour> behaviours = new ArrayDeque<>();
    private volatile @Nullable Document document;

    void publish(Document published) {
        this.document = published;
    }

    void withdraw() {
        this.document = null;
    }

    Optional<Document> document() {
        return Optional.ofNullable(document);
    }

    void behave(List<Behaviour> next) {
        synchronized (behaviours) {
            behaviours.clear();
            behaviours.addAll(next);
        }
    }

    /** The behaviour for one more request. */
    Behaviour nextBehaviour() {
        synchronized (behaviours) {
            return switch (behaviours.peekFirst()) {
                case null -> Behaviour.normal();
                case Behaviour.Times(int count, Behaviour behaviour) -> {
                    behaviours.removeFirst();
                    if (count > 1) {
                        behaviours.addFirst(behaviour.times(count - 1));
                    }
                    yield behaviour;
                }
                case Behaviour forEver -> forEver;
            };
        }
    }

    void record(RecordedRequest request) {
        requests.add(request);
    }

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    void forgetRequests() {
        requests.clear();
    }
}
