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
                case "yaml" -> write(block);
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
    private String run(Block block) {
        var console = new StringBuilder();
        for (String line : block.lines()) {
            if (line.equals("$ echo $?")) {
                console.append(line).append('\n').append(exit).append('\n');
            } else if (line.startsWith("$ parley ")) {
                CommandRun run = CommandRun.of(arguments(line.substring("$ parley ".length())));
                exit = run.exit();
                String printed = (run.out() + run.err()).replace(folder + "/", "");
                console.append(line).append('\n').append(printed);
            }
        }
        return console.toString();
    }

    /** The words of a command; the folder "rules" behind its name is the one that was written. */
    private String[] arguments(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String quoted = word.group(1);
            boolean rules = !words.isEmpty() && "rules".equals(word.group(2));
            String plain = rules ? folder.resolve("rules").toString() : word.group(2);
            words.add(quoted == null ? plain : quoted);
        }
        return words.toArray(String[]::new);
    }
}
