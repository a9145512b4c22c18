package parley.app.replay;

import parley.app.rules.Paint;
import parley.contract.record.Development;
import parley.contract.record.Extract;
import parley.contract.record.Tell;

import java.util.Objects;

/** A development's revision for people: what a subscriber would be told, and what not. */
public final class RevisionText {
    private RevisionText() {}

    /** A line or two, with a line break at the end. */
    public static String of(Development development, Paint paint) {
        String tell = "%-6s".formatted(development.tell().code());
        String headline =
                Objects.requireNonNullElse(development.headlines().get("en"), development.id());
        String head =
                "%s  %s  %s r%d  %s"
                        .formatted(
                                development.lastSeen(),
                                painted(development.tell(), tell, paint),
                                development.id(),
                                development.revision(),
                                headline);
        String because =
                "%s, %d source%s"
                        .formatted(
                                development.reason().code(),
                                development.sourceCount(),
                                development.sourceCount() == 1 ? "" : "s");
        String into = development.mergedInto();
        String merged = into == null ? "" : ", now part of " + into;
        Extract extract = development.extract();
        String words =
                extract == null || development.tell() == Tell.SILENT
                        ? ""
                        : "\n    “" + extract.text() + "” " + extract.outlet();
        return head + "\n    " + paint.faint("(" + because + merged + ")") + words + "\n";
    }

    private static String painted(Tell tell, String word, Paint paint) {
        return switch (tell) {
            case NEW -> paint.good(word);
            case UPDATE -> paint.warned(word);
            case SILENT -> paint.faint(word);
        };
    }
}
