package parley.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;

import org.junit.jupiter.api.Test;

import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.notifier.transport.CommandList;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class WordingTest {
    private static final Wording ENGLISH = Wording.in("en");

    @Test
    void saysEverythingInEveryLanguageWithTheSameValues() {
        for (String language : Wording.LANGUAGES) {
            Wording words = Wording.in(language);
            assertThat(words.language()).isEqualTo(language);
            assertThat(new TreeSet<>(words.keys())).isEqualTo(new TreeSet<>(ENGLISH.keys()));
            for (String key : ENGLISH.keys()) {
                assertThat(values(words.pattern(key)))
                        .as(language + ": " + key)
                        .isEqualTo(values(ENGLISH.pattern(key)));
                assertThat(words.pattern(key)).as(language + ": " + key).isNotBlank();
            }
        }
    }

    @Test
    void hasAWordForEveryKindStageDenialPageAndCommand() {
        for (Kind kind : Kind.values()) {
            assertThat(ENGLISH.keys()).contains("kind." + kind.code(), "kind.words." + kind.code());
        }
        for (Stage stage : Stage.values()) {
            assertThat(ENGLISH.keys()).contains("stage." + stage.code());
        }
        for (Denial denial : Denial.values()) {
            assertThat(ENGLISH.keys()).contains(denial.text());
        }
        for (SettingsPage page : SettingsPage.values()) {
            assertThat(ENGLISH.keys()).contains("button." + page.code());
        }
        for (Command command : Command.values()) {
            assertThat(ENGLISH.keys()).contains("command." + command.word());
        }
    }

    @Test
    void keepsWithinWhatTelegramTakesForCommands() {
        for (CommandList list : CommandLists.all(Set.of(5L))) {
            assertThat(list.entries()).hasSizeBetween(1, 100);
            for (CommandList.Entry entry : list.entries()) {
                assertThat(entry.name()).matches("[a-z0-9_]{1,32}");
                assertThat(entry.description()).hasSizeBetween(1, 256).doesNotContain("<", "{");
            }
        }
    }

    @Test
    void escapesWhatComesFromOutside() {
        assertThat(ENGLISH.say("unknown.track", "track", "<b>A & B</b>"))
                .contains("&lt;b&gt;A &amp; B&lt;/b&gt;");
    }

    @Test
    void countsAsEachLanguageDoes() {
        assertThat(waiting("uk", 1)).isEqualTo("1 сповіщення чекає.");
        assertThat(waiting("uk", 3)).isEqualTo("3 сповіщення чекають.");
        assertThat(waiting("uk", 5)).isEqualTo("5 сповіщень чекають.");
        assertThat(waiting("ru", 21)).isEqualTo("21 уведомление ждёт.");
        assertThat(waiting("ru", 12)).isEqualTo("12 уведомлений ждут.");
        assertThat(waiting("en", 0)).isEqualTo("No alerts are waiting.");
    }

    private static String waiting(String language, int count) {
        return Wording.in(language).say("status.waiting", "count", count);
    }

    private static Set<String> values(String pattern) {
        var parsed = new MessagePattern(pattern);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    @Test
    void fallsBackToTheConfiguredLanguageAndThenToEnglish() {
        assertThat(Wording.in(null, "de", "uk").language()).isEqualTo("uk");
        assertThat(Wording.in("de").language()).isEqualTo("en");
        assertThat(List.of(Wording.in("ru", "uk").language())).containsExactly("ru");
    }
}
