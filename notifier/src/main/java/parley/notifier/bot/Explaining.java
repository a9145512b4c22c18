package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;
import parley.contract.record.Evidence;
import parley.contract.record.Source;
import parley.notifier.message.Message;

import java.util.Optional;
import java.util.stream.Collectors;

/** Says why there was an alert: the rule, the words that met it, and who reports it. */
final class Explaining {
    private static final int MOST_WORDS = 12;
    private static final int MOST_SOURCES = 10;

    private final Knowledge knowledge;

    Explaining(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void why(@Nullable String development, @Nullable Integer alert, Answering to) {
        Optional<String> id =
                Optional.ofNullable(development)
                        .or(
                                () ->
                                        alert == null
                                                ? Optional.empty()
                                                : to.records().toldBy(to.asked().place(), alert));
        if (id.isEmpty()) {
            to.tell(to.say(alert == null ? "why.which" : "why.no-alert"));
            return;
        }
        Optional<Development> found = knowledge.news().find(id.get());
        if (found.isEmpty()) {
            to.insist(to.say("why.forgotten"));
            return;
        }
        // The alert stays as it is; the explanation hangs on it.
        to.addSilently(
                new Message.Answer(explain(found.get(), to.words())),
                alert == null ? to.inReplyTo() : alert);
    }

    private static String explain(Development development, Wording words) {
        String matched =
                development.evidence().stream()
                        .map(Evidence::words)
                        .map(found -> Clip.of(found, 60))
                        .filter(found -> !found.isBlank())
                        .distinct()
                        .limit(MOST_WORDS)
                        // Escaped with the rest, below.
                        .map(found -> words.say("why.word", "word", new Wording.Html(found)))
                        .collect(Collectors.joining(", "));
        String sources =
                development.sources().stream()
                        .limit(MOST_SOURCES)
                        .map(source -> source(source, words))
                        .collect(Collectors.joining("\n"));
        int more = development.sourceCount() - Math.min(MOST_SOURCES, development.sources().size());
        String text =
                words.say(
                        "why",
                        "headline",
                        Headings.headline(development, words.language()),
                        "rule",
                        development.rule(),
                        "kind",
                        words.say("kind." + development.kind().code()),
                        "stage",
                        words.say("stage." + development.stage().code()),
                        "words",
                        matched.isEmpty() ? words.say("why.no-words") : matched,
                        "independent",
                        development.independentSources(),
                        "sources",
                        new Wording.Html(sources),
                        "more",
                        Math.max(0, more),
                        "withdrawn",
                        development.withdrawn() ? "yes" : "no");
        // Of one that was taken back no source may be left.
        return text.strip();
    }

    private static String source(Source source, Wording words) {
        String title = Clip.of(source.title(), 120);
        String link = source.link();
        boolean linked = Headings.leads(link);
        return words.say(
                linked ? "why.source-link" : "why.source",
                "outlet",
                Clip.of(source.outlet().name(), 60),
                "title",
                title,
                "link",
                linked && link != null ? link : "");
    }
}
