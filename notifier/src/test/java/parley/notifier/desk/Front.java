package parley.notifier.desk;

import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.record.Track;
import parley.notifier.bot.Asked;
import parley.notifier.bot.Knowledge;
import parley.notifier.bot.Reception;
import parley.notifier.bot.Request;
import parley.notifier.feedback.VoterKey;
import parley.notifier.message.Keyboard;
import parley.notifier.message.Message;
import parley.notifier.news.FeedPulse;
import parley.notifier.news.Feeds;
import parley.notifier.news.FeedsSummary;
import parley.notifier.news.News;
import parley.notifier.news.TrackNames;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;
import parley.notifier.transport.PaceLimits;
import parley.testkit.clock.SteppingClock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The counter with its books, lines and memory, without Kafka: requests in, calls out. */
final class Front {
    static final Recipient ANNA = new Recipient(101, 0);
    static final Instant NOW = Instant.parse("2025-06-03T10:00:00Z");

    final SteppingClock clock = SteppingClock.at(NOW);
    final Books books = new Books();
    final News news = new News();
    final TrackNames tracks = new TrackNames();
    final VoterKey voters = VoterKey.of("a token");
    FeedsSummary feeds = new FeedsSummary(120, 117, NOW.minusSeconds(130));
    final List<FeedPulse> pulses = new ArrayList<>();
    boolean broken;
    private final Lines lines = new Lines(PaceLimits.NONE, new SteadyTime(clock));
    private final Counter counter =
            new Counter(
                    new Reception(
                            new Knowledge(
                                    news, tracks, known(), () -> "", voters, "en", Set.of(),
                                    clock)),
                    Planners.at(NOW),
                    new Flood(0),
                    lines,
                    clock);

    Front() {
        track("russia-ukraine", "Russia–Ukraine", "Росія – Україна", "Россия – Украина");
        track("sudan", "Sudan", "Судан", "Судан");
        track(
                "a-track-with-a-very-long-identifier-indeed",
                "A & B <talks>",
                "А і Б <перемовини>",
                "А и Б <переговоры>");
    }

    private void track(String id, String english, String ukrainian, String russian) {
        var names = Map.of("en", english, "uk", ukrainian, "ru", russian);
        tracks.accept(
                id, RecordCodec.of(Track.class).encode(new Track(id, names, List.of(), "rules-1")));
    }

    private Feeds known() {
        return new Feeds() {
            @Override
            public FeedsSummary summary() {
                if (broken) {
                    throw new IllegalStateException("a fault of one's own");
                }
                return feeds;
            }

            @Override
            public List<FeedPulse> all() {
                return pulses;
            }
        };
    }

    void publish(Development development) {
        news.accept(development.id(), RecordCodec.of(Development.class).encode(development));
    }

    /** A question that Anna writes, her Telegram being set to this language. */
    static Asked written(String language) {
        return new Asked(ANNA, ChatType.PRIVATE, ANNA.chat(), language, 7, null);
    }

    /** The same by a button under message 8. */
    static Asked pressed(String language) {
        return new Asked(ANNA, ChatType.PRIVATE, ANNA.chat(), language, 8, "query");
    }

    void subscribe(Recipient recipient) {
        books.put(Subscription.of(recipient, "en", NOW));
    }

    Draft draft(Request request) {
        var draft = new Draft(books);
        counter.fulfil(request, draft);
        return draft;
    }

    /** Fulfils a request; what is said because of it, to whomever it was asked by. */
    List<Call> ask(Request request) {
        draft(request).committed();
        return said(request instanceof Request.Question question ? question.asked().place() : ANNA);
    }

    /** What waits to be said there; it counts as said then. */
    List<Call> said(Recipient to) {
        List<Call> calls = new ArrayList<>();
        // The answers to presses wait in no line of their own.
        for (Lines.Choice choice : lines.choose(1_000)) {
            if (choice instanceof Lines.Choice.Answer(Errand.Say say, var _)
                    && say.to().equals(to)) {
                calls.add(say.call());
            }
        }
        for (Errand.Say say = lines.of(to).nextAnswer();
                say != null;
                say = lines.of(to).nextAnswer()) {
            calls.add(say.call());
        }
        return calls;
    }

    static List<Message> messages(List<Call> calls) {
        List<Message> messages = new ArrayList<>();
        for (Call call : calls) {
            switch (call) {
                case Call.Send send -> messages.add(send.message());
                case Call.Edit edit -> messages.add(edit.message());
                case Call.AnswerPress _ -> {
                    // No message.
                }
            }
        }
        return messages;
    }

    /** The text of the first message. */
    static String html(List<Call> calls) {
        return messages(calls).getFirst() instanceof Message.Answer(String html, var _) ? html : "";
    }

    static List<Keyboard.Button> buttons(List<Call> calls) {
        return messages(calls).stream()
                .flatMap(message -> message.keyboard().rows().stream())
                .flatMap(List::stream)
                .toList();
    }
}
