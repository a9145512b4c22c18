package parley.app.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import parley.classifier.review.RuleVotes;
import parley.contract.record.Source;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints votes for programs: one JSON object a rule, one a line. */
public final class VotesJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    /** Prints. */
    public VotesJson(PrintWriter out) {
        this.out = out;
    }

    /** Prints them in their order. */
    public void print(List<RuleVotes> rules) throws JsonProcessingException {
        for (RuleVotes rule : rules) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("rule", rule.rule());
            fields.put("up", rule.up());
            fields.put("down", rule.down());
            fields.put("developments", rule.developments().stream().map(VotesJson::voted).toList());
            out.println(JSON.writeValueAsString(fields));
        }
    }

    private static Map<String, Object> voted(RuleVotes.Voted voted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("development", voted.development());
        fields.put("up", voted.up());
        fields.put("down", voted.down());
        fields.put("articles", voted.articles().stream().map(VotesJson::article).toList());
        return fields;
    }

    private static Map<String, Object> article(Source source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("article", source.article());
        fields.put("outlet", source.outlet().name());
        fields.put("title", source.title());
        if (source.link() != null) {
            fields.put("link", source.link());
        }
        if (source.language() != null) {
            fields.put("language", source.language());
        }
        return fields;
    }
}
