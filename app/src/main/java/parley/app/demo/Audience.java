package parley.app.demo;

import parley.notifier.NotifierConfig;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;
import parley.runtime.lifecycle.Closer;

import java.util.Map;

/** Who is told in a demo, and when the next wave of reports may come. */
sealed interface Audience permits Audience.Terminal, ChatAudience {
    /** What the notifier is told of where alerts go; nothing of the environment counts. */
    Map<String, String> telegram();

    /** What is to be closed if the demo ends before its end. */
    void attend(Closer closer);

    /** Waits until the next wave may come; false when there will be none. */
    boolean awaitWave() throws InterruptedException;

    /** Waits after the last wave. */
    void stay() throws InterruptedException;

    default NotifierConfig config() {
        var problems = new Problems();
        YamlSection section = YamlSection.of("demo", "language: en\n", problems);
        var config = NotifierConfig.read(section, telegram());
        problems.throwIfAny();
        return config;
    }

    /** Whoever reads the terminal: nobody is waited for, and nothing is ever sent. */
    record Terminal() implements Audience {
        @Override
        public Map<String, String> telegram() {
            return Map.of();
        }

        @Override
        public void attend(Closer closer) {
            // The demo ends by itself.
        }

        @Override
        public boolean awaitWave() {
            return true;
        }

        @Override
        public void stay() {
            // The demo ends by itself.
        }
    }
}
