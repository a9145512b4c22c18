package parley.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

class EmbeddedBrokerIT extends BrokerContract {
    @TempDir static Path data;
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Override
    String bootstrap() {
        return broker.bootstrap();
    }

    @Test
    void refusesAFolderThatIsInUse() {
        assertThatThrownBy(() -> EmbeddedBroker.start(data))
                .isInstanceOf(DataFolder.InUseException.class)
                .hasMessage("another process is using the data folder " + data);
    }

    @Test
    void refusesAPortThatIsInUse(@TempDir Path other) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedBroker.start(other, port))
                    .isInstanceOf(EmbeddedBroker.PortInUseException.class)
                    .hasMessage("port " + port + " on 127.0.0.1 is in use");
        }
        DataFolder.lock(other).close(); // the failed start has freed the folder
    }
}
