package parley.bench.joining;

import parley.app.replay.ReplayFiles;
import parley.classifier.match.RuleSet;
import parley.classifier.replay.Replay;
import parley.classifier.replay.UnusableArticleException;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.record.Source;
import parley.contract.record.Tell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares developments with the stories that people know the reports to be of. */
public final class StoryFigures {
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Map<String, Development> newest = new TreeMap<>();
    private final Map<String, Integer> toldByEvent = new HashMap<>();
    private int quietTold;

    private StoryFigures() {}

    /** Arguments: the folder of rules, the file of stories, the file of pairs. */
    public static void main(String[] args) throws IOException, UnusableArticleException {
        var figures = new StoryFigures();
        figures.run(Path.of(args[0]), Path.of(args[1]));
        figures.print();
        PairFigures.print(Path.of(args[2]));
    }

    private void run(Path rules, Path file) throws IOException, UnusableArticleException {
        Story.read(file).forEach(story -> stories.put(story.id(), story));
        RuleSet set = RuleSet.compile(RuleFolder.read(rules));
        try (var replay = new Replay(set, Files.createTempDirectory("stories"))) {
            for (Article article : ReplayFiles.read(List.of(file))) {
                for (Development revision : replay.take(article)) {
                    take(article, revision);
                }
            }
        }
    }

    private void take(Article article, Development revision) {
        newest.put(revision.id(), revision);
        Story story = stories.get(article.id());
        if (story != null && revision.tell() != Tell.SILENT) {
            if (story.quiet()) {
                quietTold++;
            } else {
                toldByEvent.merge(story.event(), 1, Integer::sum);
            }
        }
    }

    private Map<String, Set<String>> developmentsByArticle() {
        Map<String, Set<String>> byArticle = new HashMap<>();
        for (Development development : newest.values()) {
            if (development.mergedInto() == null && !development.withdrawn()) {
                for (Source source : development.sources()) {
                    byArticle
                            .computeIfAbsent(source.article(), _ -> new HashSet<>())
                            .add(development.id());
                }
            }
        }
        return byArticle;
    }

    private void print() {
        Map<String, Set<String>> found = developmentsByArticle();
        List<Story> told = new ArrayList<>();
        Set<String> events = new HashSet<>();
        Set<String> eventsFound = new HashSet<>();
        int quiet = 0;
        for (Story story : stories.values()) {
            boolean flagged = found.containsKey(story.id());
            if (story.quiet()) {
                quiet += flagged ? 1 : 0;
                continue;
            }
            events.add(story.event());
            if (flagged) {
                told.add(story);
                eventsFound.add(story.event());
            }
        }
        System.out.printf("stories found: %d of %d%n", eventsFound.size(), events.size());
        System.out.printf(
                "reports found: %d; quiet items flagged: %d (alerts: %d)%n",
                told.size(), quiet, quietTold);
        pairs(told, found);
        int alerts = toldByEvent.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "told: %d alerts and updates for %d stories%n", alerts, toldByEvent.size());
        if (!"0".equals(System.getProperty("groups", "0"))) {
            groups();
        }
    }

    private static void pairs(List<Story> told, Map<String, Set<String>> found) {
        int both = 0;
        int joined = 0;
        int same = 0;
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                Set<String> shared = new HashSet<>(found.getOrDefault(told.get(i).id(), Set.of()));
                shared.retainAll(found.getOrDefault(told.get(j).id(), Set.of()));
                boolean one = told.get(i).event().equals(told.get(j).event());
                joined += shared.isEmpty() ? 0 : 1;
                same += one ? 1 : 0;
                both += one && !shared.isEmpty() ? 1 : 0;
            }
        }
        System.out.printf(
                "pairs joined: precision %.3f (%d of %d), recall %.3f (%d of %d), F1 %.3f%n",
                both / (double) joined,
                both,
                joined,
                both / (double) same,
                both,
                same,
                2.0 * both / (joined + same));
    }

    private void groups() {
        for (Development development : newest.values()) {
            System.out.printf("%n%s %s%n", development.id(), development.headlines().get("en"));
            for (Source source : development.sources()) {
                Story story = stories.get(source.article());
                System.out.printf(
                        "  %s [%s] %s %s%n",
                        source.published(),
                        story == null ? "?" : (story.quiet() ? "QUIET " : "") + story.event(),
                        source.stage(),
                        source.title());
            }
        }
        System.out.println();
        toldByEvent.forEach((event, count) -> System.out.printf("%d  %s%n", count, event));
    }
}
