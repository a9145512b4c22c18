package parley.app.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import parley.classifier.review.RuleVotes;
import parley.contract.record.Source;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints votes by rule as tests in YAML, to be pasted beside the rule: what people liked must
 * match, what they did not must not.
 */
public final class TestStubs {
    /** More reports of one development say the same. */
    private static final int ARTICLES = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    /** Prints. */
    public TestStubs(PrintWriter out) {
        this.out = out;
    }

    /** Prints them in their order. */
    public void print(List<RuleVotes> rules) throws JsonProcessingException {
        for (RuleVotes rule : rules) {
            out.println(
                    "# rule %s: %d up, %d down"
                            .formatted(comment(rule.rule()), rule.up(), rule.down()));
            out.println("tests:");
            for (RuleVotes.Voted voted : rule.developments()) {
                print(voted);
            }
            out.println();
        }
    }

    private void print(RuleVotes.Voted voted) throws JsonProcessingException {
        out.println(
                "  # %s: %d up, %d down%s"
                        .formatted(
                                comment(voted.development()),
                                voted.up(),
                                voted.down(),
                                voted.articles().isEmpty() ? "; no longer on the topic" : ""));
        for (Source source : first(voted)) {
            out.println(
                    "  # %s, %s"
                            .formatted(
                                    comment(source.outlet().name()),
                                    comment(String.valueOf(source.link()))));
            // Where people disagree, or nobody wrote the language down, the operator decides.
            boolean open = voted.up() == voted.down() || source.language() == null;
            out.println(
                    "  %s- {language: %s, expect: %s, title: %s}"
                            .formatted(
                                    open ? "# " : "",
                                    source.language() == null ? "en" : source.language(),
                                    voted.up() >= voted.down() ? "match" : "no-match",
                                    // What JSON calls a text is one in YAML too.
                                    JSON.writeValueAsString(source.title())));
        }
    }

    private static List<Source> first(RuleVotes.Voted voted) {
        Map<String, Source> byTitle = new LinkedHashMap<>();
        voted.articles().forEach(source -> byTitle.putIfAbsent(source.title(), source));
        return byTitle.values().stream().limit(ARTICLES).toList();
    }

    private static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
