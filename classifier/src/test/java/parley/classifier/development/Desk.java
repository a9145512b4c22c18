package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;
import parley.contract.record.Development;
import parley.contract.record.Match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hosts joining as the stream does, without a stream. */
final class Desk {
    private static final Map<Language, String> RUSSIA_UKRAINE =
            Map.of(
                    Language.ENGLISH, "Russia–Ukraine",
                    Language.UKRAINIAN, "Росія – Україна",
                    Language.RUSSIAN, "Россия – Украина");

    static final Names NAMES =
            new Names() {
                @Override
                public String track(String id, Language language) {
                    return id.equals("russia-ukraine") ? RUSSIA_UKRAINE.get(language) : id;
                }

                @Override
                public @Nullable String place(String track, String code, Language language) {
                    return !code.equals("IST")
                            ? null
                            : language == Language.ENGLISH ? "Istanbul" : "Стамбул";
                }

                @Override
                public @Nullable String actor(String track, String code, Language language) {
                    return !code.equals("RUS")
                            ? null
                            : switch (language) {
                                case ENGLISH -> "Russia";
                                case UKRAINIAN -> "Росія";
                                case RUSSIAN -> "Россия";
                            };
                }
            };

    private final OpenDevelopments open = new OpenDevelopments();
    private final Joining joining = new Joining(new Headlines(NAMES));
    private final Map<String, Development> newest = new HashMap<>();
    private Instant trackTime;

    Desk(Instant trackTime) {
        this.trackTime = trackTime;
    }

    void timeIs(Instant time) {
        trackTime = time;
    }

    OpenDevelopments open() {
        return open;
    }

    /** The newest record of each development. */
    Map<String, Development> developments() {
        return newest;
    }

    List<Development> take(Match match) {
        Instant before = trackTime;
        Instant own = match.article().ownTime();
        trackTime = own.isAfter(before) ? own : before;
        open.expired(match.track(), trackTime).forEach(open::forget);
        return follow(joining.take(open, match, before));
    }

    List<Development> retract(Match match, int revision) {
        return follow(
                joining.retract(
                        open,
                        match.track(),
                        match.kind(),
                        match.article().id(),
                        revision,
                        match.article().ownTime()));
    }

    Joining joining() {
        return joining;
    }

    List<Development> follow(List<Revision> revisions) {
        List<Development> records = new ArrayList<>();
        for (Revision revision : revisions) {
            open.put(revision);
            records.add(revision.record());
            newest.put(revision.record().id(), revision.record());
        }
        return records;
    }
}
