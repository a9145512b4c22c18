package parley.app.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import parley.ingest.feed.Group;

import java.util.LinkedHashMap;
import java.util.Map;

/** Health for programs: one JSON object a feed, on one line; what is not known is left out. */
public final class HealthReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HealthReport() {}

    /** The object, without a line end. */
    public static String of(FeedHealth health) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("feed", health.feed().address());
        fields.put("outlet", health.feed().outlet().name());
        health.feed().title().ifPresent(title -> fields.put("title", title));
        if (!health.feed().groups().isEmpty()) {
            fields.put("groups", health.feed().groups().stream().map(Group::toString).toList());
        }
        fields.put("health", health.health().code());
        health.lastSuccess().ifPresent(at -> fields.put("lastSuccess", at.toString()));
        health.nextPoll().ifPresent(at -> fields.put("nextPoll", at.toString()));
        fields.put("failures", health.failures());
        health.problem()
                .ifPresent(
                        problem -> {
                            fields.put("problem", problem);
                            fields.put("why", Reasons.words(problem));
                        });
        health.articlesADay().ifPresent(rate -> fields.put("articlesADay", rate));
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always writable", e);
        }
    }
}
