package parley.runtime.kafka;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.kafka.KafkaContainer;

/** The same contract on the broker that people run in production; needs a Docker engine. */
@Tag("container")
class ContainerBrokerIT extends BrokerContract {
    private static KafkaContainer kafka;

    @BeforeAll
    static void start() {
        kafka = new KafkaContainer(System.getProperty("kafka.image", "apache/kafka:4.3.1"));
        kafka.start();
    }

    @AfterAll
    static void stop() {
        kafka.stop();
    }

    @Override
    String bootstrap() {
        return kafka.getBootstrapServers();
    }
}
