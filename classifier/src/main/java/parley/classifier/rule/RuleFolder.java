package parley.classifier.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.classifier.track.Gazetteer;
import parley.classifier.track.TrackFile;
import parley.classifier.track.TrackReader;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Place;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a folder of rules says.
 *
 * @param rules in the order of the files and in them
 * @param tracks in the order of their files
 * @param gazetteer states and armed groups
 * @param lists named lists and cues
 * @param revision hash of the files' names and content: the same content, the same revision
 */
public record RuleFolder(
        List<Rule> rules,
        List<TrackFile> tracks,
        Gazetteer gazetteer,
        WordLists lists,
        String revision) {
    /** The file of word lists, cues and shared conditions. */
    public static final String LISTS = "lists.yaml";

    private static final String GAZETTEER = "gazetteer.yaml";
    static final String TRACKS = "tracks";
    private static final int REVISION_BYTES = 6;

    /** Copies rules and tracks. */
    public RuleFolder {
        rules = List.copyOf(rules);
        tracks = List.copyOf(tracks);
    }

    /**
     * Reads a folder: {@code *.yaml} are rules, {@code lists.yaml} the word lists, {@code
     * gazetteer.yaml} the gazetteer, {@code tracks/*.yaml} the tracks.
     *
     * @throws ConfigException with every problem in every file
     */
    public static RuleFolder read(Path folder) {
        var problems = new Problems();
        RuleFolder read = read(folder, problems);
        problems.throwIfAny();
        return read;
    }

    /** Reads what there is of a folder, whatever is wrong in it: that becomes problems. */
    public static RuleFolder read(Path folder, Problems problems) {
        var loading = new Loading(folder, problems);
        WordLists lists =
                Files.exists(folder.resolve(LISTS))
                        ? WordLists.read(loading.open(folder.resolve(LISTS)))
                        : WordLists.none();
        List<Rule> rules = new ArrayList<>();
        for (Path file : loading.yamlFiles(folder)) {
            if (!file.endsWith(LISTS) && !file.endsWith(GAZETTEER)) {
                rules.addAll(new RuleReader(lists, problems).read(loading.open(file)));
            }
        }
        Gazetteer gazetteer =
                Files.exists(folder.resolve(GAZETTEER))
                        ? Gazetteer.read(loading.open(folder.resolve(GAZETTEER)))
                        : Gazetteer.none();
        List<TrackFile> tracks = new ArrayList<>();
        for (Path file : loading.yamlFiles(folder.resolve(TRACKS))) {
            tracks.add(TrackReader.read(loading.open(file), gazetteer));
        }
        unique(rules, problems);
        uniqueTracks(tracks, folder, problems);
        return new RuleFolder(rules, tracks, gazetteer, lists, loading.revision());
    }

    /** The YAML files in a folder, by name. */
    static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static void unique(List<Rule> rules, Problems problems) {
        Map<String, Place> ids = new HashMap<>();
        for (Rule rule : rules) {
            Place first = ids.putIfAbsent(rule.id(), rule.place());
            if (first != null && !rule.id().isEmpty()) {
                problems.add(
                        rule.place(), "the rule '" + rule.id() + "' is there already, at " + first);
            }
        }
    }

    private static void uniqueTracks(List<TrackFile> tracks, Path folder, Problems problems) {
        Map<String, TrackFile> ids = new HashMap<>();
        for (TrackFile track : tracks) {
            if (ids.putIfAbsent(track.id(), track) != null && !track.id().isEmpty()) {
                problems.add(
                        new Place(folder.resolve(TRACKS).toString(), 1, 1),
                        "two files describe the track '" + track.id() + "'");
            }
        }
    }

    /** Opens files and remembers what was in them for the revision. */
    private static final class Loading {
        private final Path folder;
        private final Problems problems;
        private final MessageDigest digest;

        Loading(Path folder, Problems problems) {
            this.folder = folder;
            this.problems = problems;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        List<Path> yamlFiles(Path of) {
            try {
                List<Path> yaml = RuleFolder.yamlFiles(of);
                if (yaml.isEmpty()) {
                    problems.add(new Place(of.toString(), 1, 1), "no *.yaml file in this folder");
                }
                return yaml;
            } catch (IOException _) {
                problems.add(new Place(of.toString(), 1, 1), "no such folder, or unreadable");
                return List.of();
            }
        }

        YamlSection open(Path file) {
            try {
                String text = Files.readString(file);
                digest.update((folder.relativize(file) + "\0" + text + "\0").getBytes(UTF_8));
                return YamlSection.of(file.toString(), text, problems);
            } catch (IOException _) {
                // It tells why in an operator's words.
                return YamlSection.read(file, problems);
            }
        }

        String revision() {
            return HexFormat.of().formatHex(digest.digest(), 0, REVISION_BYTES);
        }
    }
}
