package parley.classifier.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.eval.Evaluation.Group;
import parley.classifier.eval.Evaluation.Mistake;
import parley.contract.record.Evidence;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.util.List;

/** An evaluation as JSON; its fields are part of the command's stable interface. */
public final class EvaluationJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private EvaluationJson() {}

    /** One line. */
    public static String of(Evaluation evaluation) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode groups = json.putArray("groups");
        evaluation.groups().forEach(group -> add(groups.addObject(), group));
        add(json.putArray("mistakes"), evaluation.mistakes());
        if (!evaluation.background().isEmpty()) {
            ObjectNode background = json.putObject("background");
            background.put("items", evaluation.background().size());
            background.put("falseAlerts", evaluation.falseAlerts().size());
            add(background.putArray("mistakes"), evaluation.falseAlerts());
        }
        return json.toString();
    }

    private static void add(ObjectNode json, Group group) {
        ArrayNode languages = json.putArray("languages");
        group.languages().forEach(languages::add);
        json.put("borderline", group.withBorderline());
        json.put("items", group.items());
        ObjectNode kinds = json.putObject("kinds");
        for (Kind kind : Kind.values()) {
            add(kinds.putObject(kind.code()), group.kinds().getOrDefault(kind, Score.NOTHING));
        }
        add(json.putObject("pooled"), group.pooled());
    }

    private static void add(ObjectNode json, Score score) {
        json.put("right", score.right());
        json.put("wrong", score.wrong());
        json.put("missed", score.missed());
        json.put("enough", score.labelled() >= Evaluation.ENOUGH);
        add(json, "precision", score.precision());
        add(json, "recall", score.recall());
        if (Double.isNaN(score.f1())) {
            json.putNull("f1");
        } else {
            json.put("f1", score.f1());
        }
    }

    private static void add(ObjectNode json, String name, Ratio ratio) {
        if (ratio.of() == 0) {
            json.putNull(name);
        } else {
            json.putObject(name)
                    .put("value", ratio.value())
                    .put("low", ratio.low())
                    .put("high", ratio.high());
        }
    }

    private static void add(ArrayNode array, List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            ObjectNode json = array.addObject();
            json.put("id", mistake.outcome().item().id());
            json.put("language", mistake.outcome().item().language());
            json.put("kind", mistake.kind().code());
            json.put("mistake", mistake.falseAlarm() ? "false-alarm" : "miss");
            json.put("borderline", mistake.outcome().item().borderline());
            json.put("title", mistake.outcome().item().title());
            if (mistake.falseAlarm()) {
                Match match = mistake.outcome().alert(mistake.kind());
                json.put("rule", match.rule());
                json.put("track", match.track());
                ArrayNode words = json.putArray("words");
                match.evidence().stream().map(Evidence::words).forEach(words::add);
            }
        }
    }
}
