package parley.notifier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import parley.runtime.kafka.EmbeddedBroker;
import parley.testkit.telegram.BotApiDouble;

import java.nio.file.Path;

/** A real broker for all tests of a class, and a rig with a prefix of its own for each. */
abstract class OnRealBroker {
    static final long ANNA = 101;
    static final long BORYS = 102;

    @TempDir static Path data;
    private static EmbeddedBroker broker;
    private static int rigs;

    Rig rig;
    BotApiDouble telegram;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void openRig(TestInfo test) {
        rig = new Rig(broker, test.getTestMethod().orElseThrow().getName() + ++rigs);
        telegram = rig.telegram;
    }

    @AfterEach
    void closeRig() {
        rig.close();
    }
}
