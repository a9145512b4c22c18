package parley.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CloserTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesInReverseOrderWhateverFails() {
        var closer = new Closer();
        closer.register(() -> closed.add("first"));
        closer.register(() -> fail("second"));
        closer.register(() -> fail("third"));
        closer.register(() -> closed.add("fourth"));

        assertThatThrownBy(closer::close)
                .hasRootCauseMessage("third")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));

        assertThat(closed).containsExactly("fourth", "third", "second", "first");
    }

    @Test
    void closesOnlyOnce() {
        var closer = new Closer();
        closer.register(() -> closed.add("once"));

        closer.close();
        closer.close();

        assertThat(closed).containsExactly("once");
    }

    private void fail(String name) {
        closed.add(name);
        throw new IllegalStateException(name);
    }
}
