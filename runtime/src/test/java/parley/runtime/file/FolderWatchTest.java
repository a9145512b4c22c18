package parley.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class FolderWatchTest {
    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = parent.resolve("rules");
        FolderContent.write(folder, Map.of("a.yaml", "a", "tracks/t.yaml", "t", "notes.txt", "n"));
    }

    private FolderWatch watch() {
        return new FolderWatch(folder, ".yaml");
    }

    @Test
    void tellsAChangeOnceWhenItStandsStill() throws IOException {
        var watch = watch();
        Files.writeString(folder.resolve("a.yaml"), "b");

        assertThat(watch.look()).isEmpty();
        Files.writeString(folder.resolve("tracks/t.yaml"), "u");
        assertThat(watch.look()).isEmpty();
        Optional<FolderContent> told = watch.look();

        assertThat(told)
                .hasValueSatisfying(
                        content ->
                                assertThat(((FolderContent.Texts) content).files())
                                        .containsExactly(
                                                Map.entry("a.yaml", "b"),
                                                Map.entry("tracks/t.yaml", "u")));
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void whatIsTakenBackBeforeItStoodStillIsNoChange() throws IOException {
        var watch = watch();
        Files.writeString(folder.resolve("a.yaml"), "b");
        watch.look();
        Files.writeString(folder.resolve("a.yaml"), "a");

        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void tellsThatTheFolderIsGoneAndThatItIsBack() throws IOException {
        var watch = watch();
        Path away = parent.resolve("away");
        Files.move(folder, away);
        watch.look();

        assertThat(watch.look()).contains(new FolderContent.Unreadable("no such folder"));

        Files.move(away, folder);
        watch.look();
        assertThat(watch.look()).containsInstanceOf(FolderContent.Texts.class);
    }

    @Test
    void doesNotReadWithoutBound() throws IOException {
        Files.write(folder.resolve("big.yaml"), new byte[(int) FolderContent.MOST_BYTES]);

        assertThat(FolderContent.of(folder, ".yaml")).isInstanceOf(FolderContent.Unreadable.class);
    }

    @Test
    void passesHiddenFoldersOver() throws IOException {
        FolderContent.write(folder, Map.of(".git/x.yaml", "x", ".a.yaml", "y"));

        assertThat(((FolderContent.Texts) FolderContent.of(folder, ".yaml")).files())
                .containsOnlyKeys("a.yaml", "tracks/t.yaml");
    }

    @Test
    void writesNothingOutsideOfTheFolder() {
        assertThatThrownBy(() -> FolderContent.write(folder, Map.of("../x.yaml", "x")))
                .isInstanceOf(IOException.class);
        assertThat(parent.resolve("x.yaml")).doesNotExist();
    }
}
