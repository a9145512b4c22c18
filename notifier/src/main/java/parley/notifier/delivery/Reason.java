package parley.notifier.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a chat is not told of a revision, or not yet. */
public enum Reason {
    /** What is new was made before the chat subscribed. */
    NOT_SUBSCRIBED("not-subscribed"),
    /** The chat wants other tracks. */
    FILTERED_TRACK("filtered-track"),
    /** The chat wants other kinds. */
    FILTERED_KIND("filtered-kind"),
    /** The chat wants other stages. */
    FILTERED_STAGE("filtered-stage"),
    /** No source is in a language that the chat wants. */
    FILTERED_LANGUAGE("filtered-language"),
    /** A word that must occur does not, or one that must not does. */
    FILTERED_WORDS("filtered-words"),
    /** Too few independent sources so far. */
    FILTERED_SOURCES("filtered-sources"),
    /** Held: the operator has to decide, so many came at once. */
    FLOOD("flood"),
    /** Held: the chat is muted. */
    MUTED("muted"),
    /** Held: the hour is one of the chat's quiet ones. */
    QUIET_HOURS("quiet-hours"),
    /** Held: the chat gets a digest. */
    DIGEST("digest"),
    /** Held: no news any more, but worth a line in a digest. */
    TOO_OLD("too-old"),
    /** Held: the message was changed a moment ago. */
    JUST_EDITED("just-edited"),
    /** The chat knows. */
    TOLD_ALREADY("told-already"),
    /** A call about it is being made; it is looked at again when that has ended. */
    BEING_SENT("being-sent"),
    /** It was found to be another development, which is told instead. */
    MERGED("merged"),
    /** It was taken back before the chat was told. */
    WITHDRAWN("withdrawn"),
    /** It never was news: it was found too late. */
    LATE("late"),
    /** An earlier call showed that the chat cannot be told of it. */
    UNDELIVERABLE("undeliverable"),
    /** Somebody decided that it is not told, so many came at once. */
    DROPPED("dropped");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** Whether it is told later. */
    public boolean holds() {
        return switch (this) {
            case FLOOD, MUTED, QUIET_HOURS, DIGEST, TOO_OLD, JUST_EDITED -> true;
            case NOT_SUBSCRIBED,
                    FILTERED_TRACK,
                    FILTERED_KIND,
                    FILTERED_STAGE,
                    FILTERED_LANGUAGE,
                    FILTERED_WORDS,
                    FILTERED_SOURCES,
                    TOLD_ALREADY,
                    BEING_SENT,
                    MERGED,
                    WITHDRAWN,
                    LATE,
                    UNDELIVERABLE,
                    DROPPED ->
                    false;
        };
    }

    /** How it is written in records and metrics. */
    @JsonValue
    public String code() {
        return code;
    }
}
