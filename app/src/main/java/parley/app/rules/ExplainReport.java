package parley.app.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import parley.classifier.match.Explanation;
import parley.classifier.match.Step;
import parley.classifier.match.Verdict;
import parley.classifier.rule.RuleSources;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Evidence;
import parley.contract.record.EvidenceField;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code parley rules explain} prints of one article. */
public final class ExplainReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_STEMS = 60;

    private final Explanation explanation;
    private final List<Verdict> told;
    private final RuleSources sources;

    /**
     * Of an article.
     *
     * @param nearest how many rules that nearly matched are told
     */
    public ExplainReport(Explanation explanation, RuleSources sources, int nearest) {
        this.explanation = explanation;
        this.sources = sources;
        this.told =
                Stream.concat(
                                explanation.matched().stream(),
                                explanation.nearMisses(nearest).stream())
                        .toList();
    }

    /** For people. */
    public String text(Paint paint) {
        Article article = explanation.article();
        var text = new StringBuilder();
        line(text, paint, "title", highlighted(article.title(), EvidenceField.TITLE, paint));
        part(text, paint, "summary", article.summary(), EvidenceField.LEAD);
        part(text, paint, "text", article.text(), EvidenceField.BODY);
        line(
                text,
                paint,
                "language",
                explanation.language().map(Language::code).orElse("none that rules are written in")
                        + (article.language() == null ? ", by its letters" : ""));
        line(text, paint, "stems", stems());
        explanation
                .named()
                .forEach(
                        (track, names) ->
                                line(
                                        text,
                                        paint,
                                        "track",
                                        track + ", which names " + VerdictText.list(names)));
        if (explanation.named().isEmpty()) {
            line(text, paint, "track", "none: no party of any track is named, so no rule applies");
        }
        var verdict = new VerdictText(sources, paint);
        told.forEach(one -> text.append('\n').append(verdict.of(one)));
        if (told.isEmpty()) {
            boolean near = !explanation.nearMisses(1).isEmpty();
            text.append(near ? "\nno rule matched\n" : "\nno rule matched, and none nearly did\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Paint paint, String key, String value) {
        if (!value.isEmpty()) {
            text.append(paint.strong(key + ":"))
                    .append(" ".repeat(Math.max(1, 10 - key.length() - 1)))
                    .append(value)
                    .append('\n');
        }
    }

    private void part(
            StringBuilder text,
            Paint paint,
            String key,
            @Nullable String words,
            EvidenceField field) {
        String shown = Objects.requireNonNullElse(words, "");
        line(text, paint, key, highlighted(shown, field, paint));
    }

    /** The words that are compared by something else than themselves. */
    private String stems() {
        List<String> all =
                explanation.stems().entrySet().stream()
                        .filter(word -> !word.getValue().equals(List.of(word.getKey())))
                        .map(word -> word.getKey() + " = " + String.join("/", word.getValue()))
                        .toList();
        String more = all.size() > MOST_STEMS ? ", …" : "";
        return all.stream().limit(MOST_STEMS).collect(Collectors.joining(", ", "", more));
    }

    /** A part of the article with the words set off that met what is told first. */
    private String highlighted(String words, EvidenceField field, Paint paint) {
        List<Evidence> inside =
                told.stream()
                        .limit(1)
                        .flatMap(verdict -> verdict.tree().all())
                        .filter(step -> step.state() != Step.State.ABSENT)
                        .flatMap(step -> step.words().stream())
                        .filter(word -> word.field() == field)
                        .sorted(Comparator.comparingInt(Evidence::start))
                        .toList();
        String shown = words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT);
        var marked = new StringBuilder();
        int at = 0;
        for (Evidence word : inside) {
            if (word.start() >= at && word.end() <= shown.length()) {
                marked.append(shown, at, word.start())
                        .append(paint.marked(shown.substring(word.start(), word.end())));
                at = word.end();
            }
        }
        return marked + shown.substring(at) + (shown.length() < words.length() ? "…" : "");
    }

    /** One object. */
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("article", explanation.article().id());
        json.put("title", explanation.article().title());
        json.put("language", explanation.language().map(Language::code).orElse(null));
        ObjectNode stems = json.putObject("stems");
        for (Map.Entry<String, List<String>> word : explanation.stems().entrySet()) {
            word.getValue().forEach(stems.putArray(word.getKey())::add);
        }
        ArrayNode tracks = json.putArray("tracks");
        explanation
                .named()
                .forEach(
                        (track, names) ->
                                VerdictJson.words(names, tracks.addObject().put("track", track)));
        ArrayNode rules = json.putArray("rules");
        told.forEach(verdict -> new VerdictJson(sources).write(verdict, rules.addObject()));
        return json.toString();
    }
}
