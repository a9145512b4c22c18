package parley.classifier.reload;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.rule.RuleFolder;
import parley.contract.record.RuleFiles;
import parley.runtime.config.ConfigException;
import parley.runtime.file.FolderContent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a rule set that came from the topic. */
final class KeptFiles {
    private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);

    private KeptFiles() {}

    /** The folder that the files make; empty if this version of Parley cannot read them. */
    static Optional<RuleFolder> read(RuleFiles kept) {
        try {
            Path folder = Files.createTempDirectory("parley-rules");
            try {
                FolderContent.write(folder, kept.files());
                return Optional.of(RuleFolder.read(folder));
            } finally {
                delete(folder);
            }
        } catch (ConfigException | IOException | IllegalArgumentException e) {
            log.info(
                    "the former rule set {} cannot be read here: {}", kept.ruleSet(), e.toString());
            return Optional.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
