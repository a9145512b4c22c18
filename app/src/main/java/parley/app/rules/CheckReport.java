package parley.app.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.classifier.lint.Finding;
import parley.runtime.config.Place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code parley rules check} prints. */
public final class CheckReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int WIDEST = 160;
    private static final int BEFORE = 60;

    private final Path folder;
    private final List<Finding> findings;

    /** Of what was found in a folder. */
    public CheckReport(Path folder, List<Finding> findings) {
        this.folder = folder;
        this.findings = List.copyOf(findings);
    }

    private long errors() {
        return findings.stream().filter(Finding::wrong).count();
    }

    /** One object on one line. */
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("folder", folder.toString());
        json.put("errors", errors());
        json.put("warnings", findings.size() - errors());
        var list = json.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("file", finding.place().file())
                    .put("line", finding.place().line())
                    .put("column", finding.place().column())
                    .put("severity", finding.code().severity().code())
                    .put("code", finding.code().code())
                    .put("message", finding.message());
        }
        return json.toString();
    }

    /** A line a finding, with the source below it on a terminal, and a line of counts. */
    public String text(Paint paint) {
        var text = new StringBuilder();
        Map<String, List<String>> files = new HashMap<>();
        for (Finding finding : findings) {
            String severity = finding.code().severity().code();
            text.append(paint.strong(finding.place().toString()))
                    .append(": ")
                    .append(finding.wrong() ? paint.wrong(severity) : paint.warned(severity))
                    .append(": ")
                    .append(finding.message())
                    .append(paint.faint(" (" + finding.code().code() + ")"))
                    .append('\n');
            if (paint == Paint.COLOURS) {
                Place place = finding.place();
                excerpt(files.computeIfAbsent(place.file(), CheckReport::lines), place, text);
            }
        }
        String counts =
                "%s: %s, %s"
                        .formatted(
                                folder,
                                Counted.of(errors(), "error"),
                                Counted.of(findings.size() - errors(), "warning"));
        return text + (errors() == 0 ? paint.good(counts) : paint.wrong(counts)) + "\n";
    }

    private static void excerpt(List<String> lines, Place place, StringBuilder text) {
        if (place.line() > lines.size()) {
            return;
        }
        String line = lines.get(place.line() - 1);
        int from = Math.max(0, place.column() - 1 - BEFORE);
        from = line.length() <= WIDEST ? 0 : Math.min(from, line.length());
        String shown = line.substring(from, Math.min(line.length(), from + WIDEST));
        String number = "%5d | ".formatted(place.line());
        text.append(number)
                .append(shown)
                .append('\n')
                .append(" ".repeat(number.length() - 2))
                .append("| ")
                .append(" ".repeat(Math.max(0, place.column() - 1 - from)))
                .append("^\n");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException _) {
            // The finding itself says that the file cannot be read.
            return List.of();
        }
    }
}
