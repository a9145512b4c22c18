package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.notifier.message.Keyboard;
import parley.notifier.message.Keyboard.Button;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened, in lists with pages. */
final class Lists {
    private static final int LATEST = 5;
    private static final int TIMELINE = 10;
    private static final int MOST_NAMES = 30;

    /** What words ask for. */
    private record Wanted(@Nullable String track, @Nullable Kind kind) {}

    /** Writes one development of a list. */
    private interface Entry {
        String of(Development development, ZoneId zone, Wording words);
    }

    /**
     * A list with pages.
     *
     * @param verb of the buttons that turn the pages
     * @param size developments on a page
     * @param title key of the text around the list
     * @param subject what that text calls that which is listed
     */
    private record Shown(String verb, int size, String title, String subject, Entry entry) {}

    private final Knowledge knowledge;

    Lists(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void latest(String words, int page, Answering to) {
        Optional<Wanted> wanted = wanted(words);
        if (wanted.isEmpty()) {
            to.show(to.say("latest.unknown", "words", words), trackButtons(ButtonData.LATEST, to));
            return;
        }
        pages(
                new Shown(ButtonData.LATEST, LATEST, "latest.title", "what", Lists::entry),
                wanted.get(),
                what(wanted.get(), to.words()),
                page,
                to);
    }

    private static String entry(Development development, ZoneId zone, Wording words) {
        return words.say(
                "latest.entry",
                "headline",
                Headings.linked(development, words.language()),
                "time",
                words.time(lastNews(development), zone),
                "sources",
                development.independentSources());
    }

    void timeline(String words, int page, Answering to) {
        Optional<Wanted> wanted = wanted(words);
        String track = wanted.map(Wanted::track).orElse(null);
        if (track == null) {
            String text = words.isEmpty() ? "timeline.which" : "timeline.unknown";
            to.show(to.say(text, "words", words), trackButtons(ButtonData.TIMELINE, to));
            return;
        }
        pages(
                new Shown(ButtonData.TIMELINE, TIMELINE, "timeline.title", "track", Lists::line),
                wanted.get(),
                knowledge.tracks().name(track, to.words().language()),
                page,
                to);
    }

    /** One page of what is wanted, or that there is nothing. */
    private void pages(Shown how, Wanted wanted, String subject, int page, Answering to) {
        int count = knowledge.news().count(wanted.track(), wanted.kind());
        if (count == 0) {
            to.show(to.say("latest.none", "what", subject));
            return;
        }
        var shown = ListPage.of(page, count, how.size());
        ZoneId zone = Places.zone(to.asked().place(), to.records());
        String list =
                knowledge
                        .news()
                        .latest(wanted.track(), wanted.kind(), shown.before(), shown.size())
                        .stream()
                        .map(development -> how.entry().of(development, zone, to.words()))
                        .collect(Collectors.joining("\n\n"));
        to.show(
                to.say(
                        how.title(),
                        how.subject(),
                        subject,
                        "page",
                        shown.number() + 1,
                        "pages",
                        shown.pages(),
                        "list",
                        new Wording.Html(list)),
                shown.turning(number -> data(how.verb(), wanted, number)));
    }

    /** A development with the days on which it moved on. */
    private static String line(Development development, ZoneId zone, Wording words) {
        String stages =
                development.changes().stream()
                        .filter(Lists::movedOn)
                        .map(change -> words.day(change.at(), zone))
                        .distinct()
                        .collect(Collectors.joining(" → "));
        return words.say(
                "timeline.entry",
                "days",
                stages.isEmpty() ? words.day(development.firstSeen(), zone) : stages,
                "headline",
                Headings.linked(development, words.language()));
    }

    private static boolean movedOn(Change change) {
        return change.reason() == ChangeReason.NEW_DEVELOPMENT
                || change.reason() == ChangeReason.NEW_STAGE;
    }

    void tracks(Answering to) {
        List<String> ids = knowledge.tracks().ids();
        if (ids.isEmpty()) {
            to.show(to.say("tracks.none"));
            return;
        }
        String list =
                ids.stream()
                        .limit(MOST_NAMES)
                        .map(
                                id ->
                                        to.say(
                                                "tracks.entry",
                                                "name",
                                                knowledge.tracks().name(id, to.words().language()),
                                                "id",
                                                id,
                                                "count",
                                                knowledge.news().count(id, null)))
                        .collect(Collectors.joining("\n"));
        to.show(
                to.say("tracks.title", "list", new Wording.Html(list)),
                trackButtons(ButtonData.LATEST, to));
    }

    private Keyboard trackButtons(String verb, Answering to) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        for (String id : knowledge.tracks().ids().stream().limit(MOST_NAMES).toList()) {
            if (row.size() == 2) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(
                    Button.of(
                            knowledge.tracks().name(id, to.words().language()),
                            ButtonData.of(verb, "0", ButtonData.track(id))));
        }
        rows.add(row);
        return new Keyboard(rows.stream().filter(each -> !each.isEmpty()).toList());
    }

    private static String data(String verb, Wanted wanted, int page) {
        String track = wanted.track() == null ? "" : ButtonData.track(wanted.track());
        String kind = wanted.kind() == null ? "" : wanted.kind().code();
        return ButtonData.of(verb, Integer.toString(page), track, kind);
    }

    /** The track and kind that words name, in any order; empty if they name anything else. */
    private Optional<Wanted> wanted(String words) {
        List<String> rest = new ArrayList<>(Arrays.asList(words.strip().split("\\s+")));
        rest.removeIf(String::isEmpty);
        Kind kind = null;
        for (String word : List.copyOf(rest)) {
            Optional<Kind> named = kind(word);
            if (named.isPresent() && kind == null) {
                kind = named.get();
                rest.remove(word);
            }
        }
        if (rest.isEmpty()) {
            return Optional.of(new Wanted(null, kind));
        }
        String name = String.join(" ", rest);
        Optional<String> track =
                knowledge.tracks().ids().stream()
                        .filter(id -> ButtonData.track(id).equals(name))
                        .findFirst()
                        .or(() -> knowledge.tracks().find(name));
        Kind found = kind;
        return track.map(id -> new Wanted(id, found));
    }

    /** A kind by its code or by what a language calls it, in singular or plural. */
    private static Optional<Kind> kind(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(
                        kind ->
                                Wording.LANGUAGES.stream()
                                        .map(l -> Wording.in(l).say("kind.words." + kind.code()))
                                        .flatMap(list -> Arrays.stream(list.split(" ")))
                                        .anyMatch(small::equals))
                .findFirst();
    }

    private String what(Wanted wanted, Wording words) {
        String track =
                wanted.track() == null
                        ? null
                        : knowledge.tracks().name(wanted.track(), words.language());
        String kind = wanted.kind() == null ? null : words.say("kind." + wanted.kind().code());
        if (track == null) {
            return kind == null ? words.say("latest.all") : kind;
        }
        return kind == null ? track : track + ", " + kind;
    }

    private static Instant lastNews(Development development) {
        return development.changes().isEmpty()
                ? development.firstSeen()
                : development.changes().getLast().at();
    }
}
