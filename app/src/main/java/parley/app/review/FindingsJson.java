package parley.app.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import parley.classifier.review.Finding;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints findings for programs: one JSON object each, one a line. */
public final class FindingsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final Map<String, Double> thresholds;

    /**
     * Prints.
     *
     * @param thresholds the least score of an alert by rule, of the rules at hand
     */
    public FindingsJson(PrintWriter out, Map<String, Double> thresholds) {
        this.out = out;
        this.thresholds = Map.copyOf(thresholds);
    }

    /** Prints them in their order. */
    public void print(List<Finding> findings) throws JsonProcessingException {
        for (Finding finding : findings) {
            out.println(JSON.writeValueAsString(fields(finding)));
        }
    }

    private Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seen", finding.at().toString());
        fields.put("track", finding.track());
        fields.put("kind", finding.kind().code());
        fields.put("stage", finding.stage().code());
        fields.put("rule", finding.rule());
        fields.put("ruleVersion", finding.ruleVersion());
        fields.put("ruleSet", finding.ruleSet());
        fields.put("band", finding.band().code());
        fields.put("score", finding.score());
        Double alert = thresholds.get(finding.rule());
        if (alert != null) {
            fields.put("alert", alert);
        }
        fields.put("realis", finding.realis().code());
        fields.put("words", finding.words());
        fields.put("article", finding.article());
        fields.put("title", finding.title());
        fields.put("outlet", finding.outlet());
        if (finding.link() != null) {
            fields.put("link", finding.link());
        }
        if (finding.language() != null) {
            fields.put("language", finding.language());
        }
        return fields;
    }
}
