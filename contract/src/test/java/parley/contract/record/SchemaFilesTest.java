package parley.contract.record;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas are files that consumers read; they are made from the records and must equal
 * them. {@code mvn -pl contract test -Dtest=SchemaFilesTest -Dschemas=write} writes them anew.
 */
class SchemaFilesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<Class<?>, String> FORMATS =
            Map.of(Instant.class, "date-time", LocalDate.class, "date");
    private static final Instant NOON = Instant.parse("2025-06-02T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void committedSchemaEqualsTheRecord(EventType type) throws IOException {
        String generated = generate(type).replace("\r\n", "\n") + "\n";
        if ("write".equals(System.getProperty("schemas"))) {
            Path file = Path.of("src/main/resources" + type.schemaResource());
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        } else {
            assertThat(committed(type)).isEqualTo(generated);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldSaysWhatItMeans(EventType type) {
        assertThat(type.recordType().getRecordComponents())
                .allSatisfy(
                        component ->
                                assertThat(
                                                component
                                                        .getAccessor()
                                                        .getAnnotation(
                                                                JsonPropertyDescription.class))
                                        .as(component.getName())
                                        .isNotNull());
    }

    @Test
    void schemaAcceptsWhatTheCodecWrites() throws IOException {
        Article article = article();
        byte[] json = RecordCodec.of(Article.class).encode(article);

        assertThat(schema(EventType.ARTICLE).validate(new String(json, UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void schemaRefusesAMissingTitleAndAWrongWord() throws IOException {
        String match =
                new String(RecordCodec.of(Match.class).encode(match()), UTF_8)
                        .replace("\"title\":\"Talks held\",", "")
                        .replace("\"alert\"", "\"loud\"");

        assertThat(schema(EventType.MATCH).validate(match, InputFormat.JSON))
                .extracting(problem -> problem.getInstanceLocation().toString())
                .containsExactlyInAnyOrder("/band", "/article");
    }

    @Test
    void schemaAcceptsAMatchWithAllFactsThatThereAre() throws IOException {
        Match match = match().with(facts());
        byte[] json = RecordCodec.of(Match.class).encode(match);

        assertThat(RecordCodec.of(Match.class).decode(json)).isEqualTo(new Decoded.Valid<>(match));
        assertThat(schema(EventType.MATCH).validate(new String(json, UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aMatchWithoutFactsSaysNothingOfThem() throws IOException {
        Match match = match().with(Facts.NONE);

        assertThat(match.facts()).isNull();
        assertThat(new String(RecordCodec.of(Match.class).encode(match), UTF_8))
                .doesNotContain("facts");
    }

    private static Facts facts() {
        LocalDate day = LocalDate.of(2025, 6, 2);
        var words = new Passage(EvidenceField.TITLE, 0, 5, "Talks");
        return new Facts(
                List.of(
                        new Count(
                                Counted.PRISONERS,
                                1_000,
                                null,
                                true,
                                true,
                                2,
                                false,
                                "UKR",
                                "RUS",
                                "UKR",
                                words)),
                List.of(new RoundNumber(2, words)),
                List.of(new Venue("IST", "TUR", false, words)),
                List.of(new Period(day, day.plusDays(1), DatePrecision.DAY, words)),
                List.of(new Involvement(Deed.MEDIATED, "QAT", words)),
                List.of(words),
                List.of("RUS", "UKR"));
    }

    private static Schema schema(EventType type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(committed(type));
    }

    private static String committed(EventType type) throws IOException {
        try (InputStream in = SchemaFilesTest.class.getResourceAsStream(type.schemaResource())) {
            assertThat(in).as(type.schemaResource()).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String generate(EventType type) throws IOException {
        var config =
                new SchemaGeneratorConfigBuilder(
                        JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields()
                .withDescriptionResolver(SchemaFilesTest::description)
                .withRequiredCheck(field -> !isNullable(field.getRawMember()))
                .withStringFormatResolver(field -> FORMATS.get(field.getType().getErasedType()));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (scope, context) -> {
                            Class<?> erased = scope.getErasedType();
                            return erased.isEnum() ? words(erased) : null;
                        });
        config.withObjectMapper(JSON);
        JsonNode schema = new SchemaGenerator(config.build()).generateSchema(type.recordType());
        var root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", type.dataSchema());
        root.setAll((ObjectNode) schema);
        return JSON.writeValueAsString(root);
    }

    private static @Nullable String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        JsonPropertyDescription description =
                field.getAnnotationConsideringFieldAndGetter(JsonPropertyDescription.class);
        return description == null ? null : description.value();
    }

    private static boolean isNullable(AnnotatedElement member) {
        return member instanceof Field field
                && field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static CustomDefinition words(Class<?> words) {
        ObjectNode definition = JSON.createObjectNode().put("type", "string");
        var codes = definition.putArray("enum");
        Arrays.stream(words.getEnumConstants()).map(SchemaFilesTest::code).forEach(codes::add);
        return new CustomDefinition(definition, true);
    }

    private static String code(Object word) {
        try {
            for (var method : word.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(JsonValue.class)) {
                    return (String) method.invoke(word);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(word.getClass() + " has no @JsonValue");
    }

    private static Article article() {
        return new Article(
                "a1",
                1,
                "https://feed.example/rss",
                Outlet.named("Example"),
                null,
                null,
                "Talks held",
                null,
                null,
                false,
                null,
                List.of("World"),
                "en",
                NOON,
                null,
                NOON,
                false);
    }

    private static Match match() {
        return new Match(
                "russia-ukraine",
                Kind.ROUND,
                Stage.CONCLUDED,
                "round-held",
                1,
                "r1",
                Band.ALERT,
                1,
                Realis.ACTUAL,
                List.of(new Evidence("any", EvidenceField.TITLE, 0, 5, "Talks")),
                article());
    }
}
