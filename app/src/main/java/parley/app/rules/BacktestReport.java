package parley.app.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.backtest.Alert;
import parley.classifier.backtest.BacktestResult;
import parley.classifier.backtest.Difference;
import parley.classifier.backtest.Told;
import parley.classifier.backtest.TrialResult;

import java.nio.file.Path;
import java.util.List;

/** What {@code parley rules backtest} prints for programs; its fields are a stable interface. */
public final class BacktestReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path base;
    private final Path head;
    private final BacktestResult result;

    /** Of what the rules of two folders would have told. */
    public BacktestReport(Path base, Path head, BacktestResult result) {
        this.base = base;
        this.head = head;
        this.result = result;
    }

    /** For people. */
    public String text(Paint paint) {
        return new BacktestText(paint).of(base, head, result);
    }

    /** One object on one line. */
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("articles", result.articles());
        json.put("failed", result.failed());
        json.put("complete", result.complete());
        json.put("first", result.first().map(Object::toString).orElse(null));
        json.put("last", result.last().map(Object::toString).orElse(null));
        add(json.putObject("base"), base, result.base());
        add(json.putObject("head"), head, result.head());
        ArrayNode counts = json.putArray("alerts");
        for (BacktestResult.Count count : result.counts()) {
            counts.addObject()
                    .put("track", count.track())
                    .put("kind", count.kind().code())
                    .put("stage", count.stage().code())
                    .put("base", count.base())
                    .put("head", count.head())
                    .put("added", count.added())
                    .put("lost", count.lost());
        }
        ArrayNode differences = json.putArray("differences");
        for (Difference difference : result.differences()) {
            add(differences.addObject(), difference);
        }
        return json.toString();
    }

    private static void add(ObjectNode json, Path folder, TrialResult trial) {
        json.put("folder", folder.toString())
                .put("revision", trial.revision())
                .put("reports", trial.reports())
                .put("developments", trial.told().size())
                .put("alerts", trial.alerts())
                .put("nanosPerArticle", trial.nanosPerArticle());
    }

    private static void add(ObjectNode json, Difference difference) {
        json.put("difference", name(difference));
        json.put("track", difference.track());
        json.put("kind", difference.kind().code());
        switch (difference) {
            case Difference.Added(Told told) -> add(json.putArray("head"), told.alerts());
            case Difference.Lost(Told told) -> add(json.putArray("base"), told.alerts());
            case Difference.Changed(Told before, Told after) -> {
                add(json.putArray("base"), before.alerts());
                add(json.putArray("head"), after.alerts());
            }
        }
    }

    static String name(Difference difference) {
        return switch (difference) {
            case Difference.Added _ -> "added";
            case Difference.Lost _ -> "lost";
            case Difference.Changed _ -> "changed";
        };
    }

    private static void add(ArrayNode json, List<Alert> alerts) {
        for (Alert alert : alerts) {
            json.addObject()
                    .put("stage", alert.stage().code())
                    .put("realis", alert.realis().code())
                    .put("rule", alert.rule())
                    .put("score", alert.score())
                    .put("time", alert.at().toString())
                    .put("article", alert.article())
                    .put("title", alert.title())
                    .put("outlet", alert.outlet())
                    .put("link", alert.link());
        }
    }
}
