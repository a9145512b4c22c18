package parley.classifier.track;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.schema.ObjectShape;
import parley.classifier.schema.Shapes;
import parley.classifier.text.Language;

import java.util.List;

/** What files of tracks and the gazetteer may hold, by the tables of their readers. */
public final class TrackSchema {
    private TrackSchema() {}

    /** A track's file, as {@link TrackReader} reads it. */
    public static ObjectNode track() {
        var names = new ObjectShape();
        Language.byCode().keySet().forEach(code -> names.required(code, Shapes.text()));
        return new ObjectShape()
                .required("id", Shapes.text(), "Short and stable, such as russia-ukraine")
                .required("names", names.node(), "What the negotiation is called")
                .required("parties", parties())
                .optional("groups", Shapes.list(sided(), 0), "Who else counts as a party")
                .optional("mediators", Shapes.list(actor().node(), 0))
                .optional("people", Shapes.list(sided(), 0), "Who speaks for a side")
                .optional("venues", Shapes.list(actor().node(), 0))
                .optional("conflicts", Shapes.words(), "What the talks are about")
                .optional("tests", Shapes.list(test(), 0))
                .node();
    }

    /** The gazetteer, as {@link Gazetteer} reads it. */
    public static ObjectNode gazetteer() {
        ObjectNode entry =
                actor().required("type", Shapes.word(Gazetteer.Type.byCode().keySet())).node();
        ObjectNode place =
                actor().required("country", Shapes.text(), "Code of its country; its own for one")
                        .node();
        return new ObjectShape()
                .optional("actors", Shapes.list(entry, 0), "Who may negotiate")
                .optional("places", Shapes.list(place, 0), "Where talks are held")
                .node();
    }

    private static ObjectNode parties() {
        ObjectNode parties = JsonNodeFactory.instance.objectNode();
        parties.put("description", "Who negotiates; or gazetteer, for all that it names");
        parties.putObject("if").put("type", "array");
        parties.set("then", Shapes.list(actor().node(), 2));
        parties.putObject("else").put("const", TrackReader.ALL);
        return parties;
    }

    private static ObjectShape actor() {
        return new ObjectShape()
                .required("code", Shapes.text(), "Short and stable, such as an ISO 3166-1 code")
                .optional(
                        "names", Shapes.words(), "As they stand: all forms, or a beginning with *");
    }

    private static ObjectNode sided() {
        return actor().required("side", Shapes.text(), "The code of a party or mediator").node();
    }

    private static ObjectNode test() {
        ObjectNode test =
                new ObjectShape()
                        .required("language", Shapes.word(Language.byCode().keySet()))
                        .required("title", Shapes.text())
                        .optional("text", Shapes.text())
                        .required("expect", Shapes.word(TrackTest.Expectation.byCode().keySet()))
                        .optional("kind", Shapes.kind())
                        .optional("stage", Shapes.stage())
                        .optional("todo", Shapes.flag(), "Known to fail: stops nothing")
                        .optional("published", Shapes.day(), "The day of the article")
                        .optional("facts", ExpectedFacts.schema(), "What must be read from it")
                        .node();
        test.set(
                "allOf",
                Shapes.forEachKind(
                        kind -> {
                            ObjectNode properties = JsonNodeFactory.instance.objectNode();
                            properties.set("stage", Shapes.stages(kind));
                            return properties;
                        }));
        // What must be told has a kind and a stage; of silence there is none.
        test.putObject("if").putObject("properties").putObject("expect").put("const", "match");
        List.of("kind", "stage").forEach(test.putObject("then").putArray("required")::add);
        test.putObject("else").putObject("properties").put("kind", false).put("stage", false);
        return test;
    }
}
