package parley.contract.record;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examples that consumers read are records of Parley, down to the last field. */
class ExampleFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordCodec<Development> CODEC = RecordCodec.of(Development.class);

    @ParameterizedTest
    @ValueSource(strings = {"new", "update", "withdrawn"})
    void isADevelopmentAsItIsPublished(String name) throws IOException {
        byte[] example = read("parley/contract/example/development-1-" + name + ".json");
        String schema = EventType.DEVELOPMENT.schemaResource();
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(new String(read(schema.substring(1)), UTF_8))
                                .validate(new String(example, UTF_8), InputFormat.JSON))
                .isEmpty();
        assertThat(CODEC.decode(example))
                .isInstanceOfSatisfying(
                        Decoded.Valid.class,
                        valid ->
                                assertThat(tree(CODEC.encode((Development) valid.value())))
                                        .isEqualTo(tree(example)));
    }

    private static Object tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String resource) throws IOException {
        return Files.readAllBytes(RESOURCES.resolve(resource));
    }
}
