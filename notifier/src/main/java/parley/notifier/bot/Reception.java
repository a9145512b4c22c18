package parley.notifier.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.subscription.Subscription;

/** Fulfils requests. Not thread-safe: it belongs to the desk. */
public final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Knowledge knowledge;
    private final Beginnings beginnings;
    private final Endings endings;
    private final SettingsTable settings;
    private final Muting muting;
    private final Lists lists;
    private final Explaining explaining;
    private final VoteTaking votes;
    private final PrivacyAnswers privacy;
    private final StatusAnswers status;
    private final FeedsAnswers feeds;

    /** Fulfils them out of what is known. */
    public Reception(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.beginnings = new Beginnings(knowledge);
        this.endings = new Endings(knowledge);
        this.settings = new SettingsTable(knowledge);
        this.muting = new Muting(knowledge.instants());
        this.lists = new Lists(knowledge);
        this.explaining = new Explaining(knowledge);
        this.votes = new VoteTaking(knowledge);
        this.privacy = new PrivacyAnswers(knowledge);
        this.status = new StatusAnswers(knowledge);
        this.feeds = new FeedsAnswers(knowledge);
    }

    /** What it knows. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * Puts into the records what a request causes.
     *
     * @throws RuntimeException if it cannot be fulfilled by a fault of Parley's own; then {@link
     *     #apologise} says so
     */
    public void fulfil(Request request, Records records) {
        switch (request) {
            case Request.Question question -> {
                Answering answering = answering(question, records);
                answer(question, answering);
                answering.finish();
            }
            case Request.Joined(var membership) -> beginnings.joined(membership, records);
            case Request.Left(var membership, var reason) ->
                    endings.left(membership, reason, records);
            case Request.Moved(long from, long to) -> records.move(from, to);
            case Request.Reopened(var place) -> records.reconsider(place);
        }
    }

    /** Says that something went wrong. */
    public void apologise(Request request, RuntimeException cause, Records records) {
        log.error(
                "A request of the kind {} cannot be fulfilled",
                request.getClass().getSimpleName(),
                cause);
        if (request instanceof Request.Question question) {
            Answering answering = answering(question, records);
            answering.insist(answering.say("sorry"));
            answering.finish();
        }
    }

    /** To operators: so much became news that it waits for their word. */
    public String tooMuch(int limit) {
        return knowledge.wording(null, null).say("flood", "limit", limit);
    }

    private Answering answering(Request.Question question, Records records) {
        Asked asked = question.asked();
        Subscription subscription = Places.subscription(asked.place(), records).orElse(null);
        return new Answering(asked, records, knowledge.wording(subscription, asked.language()));
    }

    private void answer(Request.Question question, Answering to) {
        switch (question) {
            case Request.Start(_, var target) -> beginnings.start(target, to);
            case Request.Help _ -> beginnings.help(to);
            case Request.Unknown(_, String words) -> beginnings.unknown(words, to);
            case Request.Here _ -> beginnings.here(to);
            case Request.Stop(_, var target) -> endings.stop(target, to);
            case Request.ShowSettings(_, var target, var page) -> settings.show(target, page, to);
            case Request.ChangeSettings(_, var target, var page, String value) ->
                    settings.change(target, page, value, to);
            case Request.Mute(_, String words) -> muting.mute(words, to);
            case Request.Unmute _ -> muting.unmute(to);
            case Request.Latest(_, String words, int page) -> lists.latest(words, page, to);
            case Request.Timeline(_, String words, int page) -> lists.timeline(words, page, to);
            case Request.Tracks _ -> lists.tracks(to);
            case Request.Why(_, var development, var alert) ->
                    explaining.why(development, alert, to);
            case Request.Voting(_, String development, var ballot) ->
                    votes.take(development, ballot, to);
            case Request.Privacy _ -> privacy.told(to);
            case Request.Export _ -> privacy.export(to);
            case Request.Status _ -> status.status(to);
            case Request.Health _ -> status.health(to);
            case Request.Feeds(_, int page) -> feeds.feeds(page, to);
            case Request.Release _ -> to.tell(to.say("release", "count", to.records().release()));
            case Request.Drop _ -> to.tell(to.say("drop", "count", to.records().drop()));
            case Request.Denied(_, var denial) -> to.insist(to.say(denial.text()));
        }
    }
}
