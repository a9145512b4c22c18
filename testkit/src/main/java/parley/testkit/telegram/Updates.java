package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The updates that wait for the bot (core.telegram.org/bots/api#getupdates). Safe for any thread.
 */
final class Updates {
    /** Sent only when they are asked for by name. */
    private static final Set<String> NOT_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ObjectNode> waiting = new ArrayDeque<>();
    private Set<String> allowed = Set.of();
    private long nextId = 100_000_001;
    private long polls;
    private int waitingPolls;
    private String ended = "";
    private Optional<Webhook> webhook = Optional.empty();
    private String lastTrouble = "";
    private Instant lastTroubleAt = Instant.EPOCH;

    Updates(InstantSource clock) {
        this.clock = clock;
    }

    /** An update and where to post it. */
    record Parcel(Webhook webhook, ObjectNode update) {}

    /** Adds an update of a type, unless the bot does not want this type. */
    void add(String type, JsonNode content) {
        lock.lock();
        try {
            boolean wanted =
                    allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(type) : allowed.contains(type);
            if (wanted) {
                ObjectNode update = Json.object().put("update_id", nextId++);
                waiting.add(update.set(type, content));
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Confirms what is before the offset and gives up to {@code limit} updates; when there is none,
     * waits for one. Ends every poll that waits already.
     *
     * @param offset the first update wanted; 0 for all; negative: only so many from the end
     * @param types the types wanted from now on; empty: as before
     * @throws Refusal 409 when a newer poll or a webhook ends this one, or there is a webhook
     */
    ArrayNode poll(long offset, int limit, Duration timeout, Optional<Set<String>> types)
            throws Refusal, InterruptedException {
        lock.lock();
        try {
            if (webhook.isPresent()) {
                throw Refusal.conflict(
                        "can't use getUpdates method while webhook is active; use deleteWebhook to"
                                + " delete the webhook first");
            }
            long mine = ++polls;
            ended =
                    "terminated by other getUpdates request; make sure that only one bot instance"
                            + " is running";
            changed.signalAll();
            types.ifPresent(wanted -> allowed = wanted);
            confirm(offset);
            awaitUpdate(mine, timeout);
            if (polls != mine) {
                throw Refusal.conflict(ended);
            }
            ArrayNode updates = Json.array();
            waiting.stream().limit(limit).forEach(updates::add);
            return updates;
        } finally {
            lock.unlock();
        }
    }

    /** Posts updates from now on, and ends the poll that waits. */
    void setWebhook(Webhook hook, Optional<Set<String>> types) {
        lock.lock();
        try {
            types.ifPresent(wanted -> allowed = wanted);
            webhook = Optional.of(hook);
            lastTrouble = "";
            polls++;
            ended = "terminated by setWebhook request";
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Posts no more; what was not delivered waits. */
    void removeWebhook() {
        lock.lock();
        try {
            webhook = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** The first update to post, as soon as there is one and a webhook. */
    Parcel awaitParcel() throws InterruptedException {
        lock.lock();
        try {
            while (webhook.isEmpty() || waiting.isEmpty()) {
                changed.await();
            }
            return new Parcel(webhook.get(), waiting.getFirst());
        } finally {
            lock.unlock();
        }
    }

    /** The webhook took it. */
    void delivered(Parcel parcel) {
        lock.lock();
        try {
            waiting.remove(parcel.update());
        } finally {
            lock.unlock();
        }
    }

    /** The webhook did not take the first update. */
    void refused(String trouble) {
        lock.lock();
        try {
            lastTrouble = trouble;
            lastTroubleAt = clock.instant();
        } finally {
            lock.unlock();
        }
    }

    /** The webhook as the Bot API's {@code WebhookInfo}. */
    ObjectNode webhookInfo() {
        lock.lock();
        try {
            ObjectNode info = Json.object();
            info.put("url", webhook.map(hook -> hook.url().toString()).orElse(""));
            info.put("has_custom_certificate", false).put("pending_update_count", waiting.size());
            if (!lastTrouble.isEmpty()) {
                info.put("last_error_date", lastTroubleAt.getEpochSecond());
                info.put("last_error_message", lastTrouble);
            }
            webhook.ifPresent(hook -> info.put("max_connections", hook.maxConnections()));
            if (!allowed.isEmpty()) {
                ArrayNode types = info.putArray("allowed_updates");
                allowed.stream().sorted().forEach(types::add);
            }
            return info;
        } finally {
            lock.unlock();
        }
    }

    /** Drops all that waits. */
    void drop() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    int count() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many polls wait for an update now. */
    int waitingPolls() {
        lock.lock();
        try {
            return waitingPolls;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is an update, a newer poll, or the time is over. */
    private void awaitUpdate(long mine, Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        waitingPolls++;
        try {
            while (waiting.isEmpty() && nanos > 0 && polls == mine) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            waitingPolls--;
        }
    }

    private void confirm(long offset) {
        if (offset < 0) {
            while (waiting.size() > -offset) {
                waiting.removeFirst();
            }
        } else {
            waiting.removeIf(update -> update.path("update_id").asLong() < offset);
        }
    }
}
