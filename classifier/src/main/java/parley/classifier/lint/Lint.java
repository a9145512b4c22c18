package parley.classifier.lint;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleSources;
import parley.runtime.config.Problem;
import parley.runtime.config.Problems;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds all that is wrong or questionable in a folder of rules, at once. */
public final class Lint {
    private Lint() {}

    /**
     * Looks at a folder.
     *
     * @param today the day by which exceptions expire, in UTC
     * @return what does not read, and what is questionable in the files that do, by place
     */
    public static List<Finding> of(Path folder, LocalDate today) {
        var problems = new Problems();
        RuleFolder read = RuleFolder.read(folder, problems);
        RuleSources sources = RuleSources.read(folder);
        var findings = new Findings(sources);
        for (Problem problem : problems.all()) {
            findings.add(problem.place(), LintCode.SCHEMA, problem.message());
        }
        Set<String> broken =
                problems.all().stream()
                        .map(problem -> problem.place().file())
                        .collect(Collectors.toSet());
        var words = new WordGroups(sources, broken);
        new WordLint(words, findings).look();
        new StemLint(words, findings).look();
        // Rules are judged by what they really say: not while a list that they name is broken.
        boolean wholeLists = !broken.contains(folder.resolve(RuleFolder.LISTS).toString());
        var conditions = new ConditionLint(read, findings);
        var upkeep = new UpkeepLint(read, today, findings);
        for (Rule rule : read.rules()) {
            if (!broken.contains(rule.place().file())) {
                upkeep.rule(rule);
                if (wholeLists) {
                    conditions.rule(rule);
                }
            }
        }
        if (problems.none()) {
            upkeep.unused(words.references(), sources);
            upkeep.tracks(sources);
        }
        return findings.all();
    }
}
