package parley.contract.topic;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic of Parley's: its name after the prefix, its partitions, what it keeps and who may read
 * it.
 */
public enum Topic {
    /**
     * State of each feed, keyed by the feed's address as configured; shares feeds among ingest
     * instances.
     */
    FEEDS("feeds", 12, Audience.PUBLIC, Kept.TABLE, Duration.ZERO),
    /** Entries as feeds showed them, keyed by article id; internal to ingest. */
    SIGHTINGS("sightings", 12, Audience.PUBLIC, Kept.FOR, Duration.ofDays(7)),
    /** What outlets wrote, one record a revision, keyed by article id. */
    ARTICLES("articles", 12, Audience.PUBLIC, Kept.FOR, Duration.ofDays(90)),
    /** Rules that fired, keyed by track. */
    MATCHES("matches", 6, Audience.PUBLIC, Kept.FOR, Duration.ofDays(30)),
    /**
     * What operators say of developments, keyed by track; as many partitions as the matches, with
     * which they are read; internal.
     */
    CORRECTIONS("corrections", 6, Audience.PUBLIC, Kept.FOR, Duration.ofDays(30)),
    /** What happened: the whole state in every record, keyed by development id. */
    DEVELOPMENTS("developments", 6, Audience.PUBLIC, Kept.TABLE, Duration.ofDays(7)),
    /** The tracks of the running rule set, keyed by track id. */
    TRACKS("tracks", 1, Audience.PUBLIC, Kept.TABLE, Duration.ZERO),
    /** The rules that classifier instances work by, and what operators say of them; internal. */
    RULES("rules", 1, Audience.PUBLIC, Kept.TABLE, Duration.ZERO),
    /** What each chat wants to hear, keyed by chat id and thread id. */
    SUBSCRIPTIONS("subscriptions", 1, Audience.PRIVATE, Kept.PRIVATE_TABLE, Duration.ofDays(1)),
    /** What each chat was told, keyed by development id, chat id and thread id. */
    DELIVERIES("deliveries", 1, Audience.PRIVATE, Kept.PRIVATE_TABLE, Duration.ofDays(1)),
    /** Votes, keyed by development id and a keyed hash of the person. */
    FEEDBACK("feedback", 1, Audience.PRIVATE, Kept.PRIVATE_TABLE, Duration.ofDays(1)),
    /** Records that could not be used, with the reason; no key. */
    DEAD_LETTERS("dead-letters", 1, Audience.PUBLIC, Kept.FOR, Duration.ofDays(30));

    /** Who may read a topic. */
    public enum Audience {
        /** Holds nothing about people; meant to be read by others. */
        PUBLIC,
        /** Holds personal data: chats and what they asked for. */
        PRIVATE
    }

    /** The largest value Parley writes, in bytes; Kafka's own default limit is 1,048,588. */
    public static final int MAX_VALUE_BYTES = 900 * 1024;

    private enum Kept {
        /** Every record, for the period. */
        FOR,
        /** The newest record of each key; older ones stay at least for the period. */
        TABLE,
        /** The same, and what a person has deleted is off the disk within three periods. */
        PRIVATE_TABLE
    }

    private final String suffix;
    private final int partitions;
    private final Audience audience;
    private final Kept kept;
    private final Duration period;

    Topic(String suffix, int partitions, Audience audience, Kept kept, Duration period) {
        this.suffix = suffix;
        this.partitions = partitions;
        this.audience = audience;
        this.kept = kept;
        this.period = period;
    }

    /** The name after the prefix, such as {@code articles}. */
    public String suffix() {
        return suffix;
    }

    /** The number of partitions it is created with, unless the operator chose another. */
    public int partitions() {
        return partitions;
    }

    /** Who may read it. */
    public Audience audience() {
        return audience;
    }

    /** The broker settings it is created with, by Kafka's names. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        String millis = Long.toString(period.toMillis());
        settings.put(TopicSetup.CLEANUP_POLICY, compacted() ? "compact" : "delete");
        switch (kept) {
            case FOR -> settings.put("retention.ms", millis);
            case TABLE -> settings.put("min.compaction.lag.ms", millis);
            case PRIVATE_TABLE -> {
                settings.put("max.compaction.lag.ms", millis);
                settings.put("segment.ms", millis);
                settings.put("delete.retention.ms", millis);
            }
        }
        if (audience == Audience.PUBLIC) {
            // Consumers in other languages often read neither zstd nor lz4.
            settings.put("compression.type", "gzip");
        }
        return settings;
    }

    /** Whether the topic is a table: the newest record of a key counts, a tombstone removes it. */
    public boolean compacted() {
        return kept != Kept.FOR;
    }
}
