package parley.app.config;

import parley.classifier.ClassifierConfig;
import parley.contract.topic.Topic;
import parley.ingest.IngestConfig;
import parley.ingest.feed.FeedList;
import parley.notifier.NotifierConfig;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that an operator decides. Paths in the file are relative to the file.
 *
 * @param feeds the outlets and their feeds
 * @param rules the folder of rules and tracks
 * @param data the folder of the broker inside the process
 * @param http where health and metrics are served; empty for nowhere
 */
public record ParleyConfig(
        Path feeds,
        Path rules,
        Path data,
        KafkaConfig kafka,
        IngestConfig ingest,
        ClassifierConfig classifier,
        NotifierConfig notifier,
        Optional<HttpConfig> http) {
    /** What is read when no file is named and this one is in the current folder. */
    public static final Path USUAL = Path.of("parley.yaml");

    /**
     * Reads a configuration.
     *
     * @param file the file named on the command line; otherwise {@link #USUAL} if it is there, else
     *     only defaults
     * @param home where Parley is installed: the shipped feeds and rules are there
     * @throws ConfigException with every problem of the file
     */
    public static ParleyConfig read(
            Optional<Path> file, Path home, Map<String, String> environment) {
        var problems = new Problems();
        Path used = file.orElse(USUAL);
        YamlSection root =
                file.isPresent() || Files.exists(used)
                        ? YamlSection.read(used, problems)
                        : YamlSection.of(used.toString(), "", problems);
        Path folder = Optional.ofNullable(used.getParent()).orElse(Path.of(""));
        var config =
                new ParleyConfig(
                        path(root, "feeds", folder).orElse(home.resolve("feeds.yaml")),
                        path(root, "rules", folder).orElse(home.resolve("rules")),
                        path(root, "data", folder).orElse(folder.resolve("data")),
                        KafkaConfig.read(root.section("kafka"), environment),
                        IngestConfig.read(root.section("ingest")),
                        ClassifierConfig.read(root.section("classifier")),
                        NotifierConfig.read(root.section("notifier"), environment),
                        HttpConfig.read(root.section("http"), environment));
        root.done();
        problems.throwIfAny();
        return config;
    }

    /**
     * Reads the feeds that the configuration names.
     *
     * @throws ConfigException with every problem of the file
     */
    public FeedList readFeeds() {
        var problems = new Problems();
        FeedList list = FeedList.read(feeds, problems);
        problems.throwIfAny();
        return list;
    }

    /** How many threads the classifier's stream has on a machine with so many cores. */
    public int classifierThreads(int cores) {
        int usual = Topic.ARTICLES.partitions();
        return classifier.threads(cores, kafka.partitions().getOrDefault(Topic.ARTICLES, usual));
    }

    private static Optional<Path> path(YamlSection root, String key, Path folder) {
        return root.optionalText(key).map(folder::resolve);
    }
}
