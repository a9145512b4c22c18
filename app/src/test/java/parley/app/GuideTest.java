package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows the guide for rules as a reader would: writes its files, changes them as its diffs say,
 * runs its commands, and compares what they print.
 */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/rules-guide.md");
    private static final Pattern FENCE = Pattern.compile("```([a-z]+)(?: (\\S+))?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** A fenced block, its number among the guide's lines counted from 1. */
    private record Block(int line, String kind, String file, List<String> lines) {}

    private static final Pattern TIME =
            Pattern.compile(" +[\\d,]+  (rules|next)$", Pattern.MULTILINE);

    @TempDir Path folder;
    private int exit;

    @Test
    void everyCommandPrintsWhatTheGuideSays() throws IOException {
        List<Block> blocks = blocks(Files.readAllLines(GUIDE));
        assertThat(blocks)
                .filteredOn(block -> block.kind().equals("console"))
                .hasSizeGreaterThan(9);

        for (Block block : blocks) {
            switch (block.kind()) {
                case "yaml", "jsonl" -> write(block);
                case "diff" -> change(block);
                case "console" -> assertThat(run(block)).as(where(block)).isEqualTo(text(block));
                default -> throw new AssertionError(where(block) + " is of an unknown kind");
            }
        }
    }

    private static List<Block> blocks(List<String> guide) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < guide.size(); i++) {
            Matcher fence = FENCE.matcher(guide.get(i));
            if (fence.matches()) {
                int end = guide.subList(i + 1, guide.size()).indexOf("```") + i + 1;
                String file = fence.group(2) == null ? "" : fence.group(2);
                blocks.add(new Block(i + 1, fence.group(1), file, guide.subList(i + 1, end)));
                i = end;
            }
        }
        return blocks;
    }

    private static String where(Block block) {
        return GUIDE + ":" + block.line();
    }

    private static String text(Block block) {
        return String.join("\n", block.lines()) + "\n";
    }

    private void write(Block block) throws IOException {
        Path file = folder.resolve(block.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(block));
    }

    private void change(Block block) throws IOException {
        Path file = folder.resolve(block.file());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> before = side(block, '-');
        int at = Collections.indexOfSubList(lines, before);
        assertThat(at).as(where(block) + " fits its file").isNotNegative();
        lines.subList(at, at + before.size()).clear();
        lines.addAll(at, side(block, '+'));
        Files.write(file, lines);
    }

    /** The lines of a diff that are not only on the other side. */
    private static List<String> side(Block block, char own) {
        return block.lines().stream()
                .filter(line -> line.charAt(0) == own || line.charAt(0) == ' ')
                .map(line -> line.substring(1))
                .toList();
    }

    /** The commands of a block with what they really print. */
    private String run(Block block) throws IOException {
        var console = new StringBuilder();
        for (String line : block.lines()) {
            if (line.equals("$ echo $?")) {
                console.append(line).append('\n').append(exit).append('\n');
            } else if (line.startsWith("$ cp -r ")) {
                String[] names = line.substring("$ cp -r ".length()).split(" ");
                copy(folder.resolve(names[0]), folder.resolve(names[1]));
                console.append(line).append('\n');
            } else if (line.startsWith("$ parley ")) {
                CommandRun run = CommandRun.of(arguments(line.substring("$ parley ".length())));
                exit = run.exit();
                String printed = untimed((run.out() + run.err()).replace(folder + "/", ""));
                console.append(line).append('\n').append(printed);
            }
        }
        return console.toString();
    }

    /** What it prints but for the nanoseconds that a set of rules took. */
    private static String untimed(String printed) {
        return TIME.matcher(printed).replaceAll("             …  $1");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** The words of a command; what names a file or folder behind its name is what was written. */
    private String[] arguments(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String quoted = word.group(1);
            words.add(quoted == null ? path(words.isEmpty(), word.group(2)) : quoted);
        }
        return words.toArray(String[]::new);
    }

    private String path(boolean command, String word) {
        Path file = folder.resolve(word);
        return !command && Files.exists(file) ? file.toString() : word;
    }
}
