package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import parley.testkit.http.Headers;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The page at the root, on which a person sees the chats and takes part in them, and the JSON it
 * lives on below {@code /_chat/}.
 *
 * <p>Other sites that the person has open can do nothing here: a request has to name this machine
 * as its host (which stops names that are pointed here), and one that changes something has to
 * carry a token that only the page knows, and no foreign origin.
 */
final class ChatPage {
    private static final String BELOW = "/_chat/";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Chats chats;
    private final ChatSnapshot snapshot;
    private final People people;
    private final Groups groups;
    private final String token = random();
    private final String template = template();

    ChatPage(Chats chats, People people, Groups groups, CallbackQueries queries) {
        this.chats = chats;
        this.snapshot = new ChatSnapshot(chats, queries);
        this.people = people;
        this.groups = groups;
    }

    /** Whether a request is for the page and not for the Bot API. */
    boolean serves(Request request) {
        return request.path().equals("/") || request.path().startsWith(BELOW);
    }

    Reply answer(Request request) throws InterruptedException {
        if (!THIS_MACHINE.contains(hostName(request))) {
            return trouble(403, "this page is for this machine alone");
        }
        if (request.method().equals("GET")) {
            return switch (request.path()) {
                case "/" -> page();
                case BELOW + "state" -> state(request);
                default -> trouble(404, "nothing is there");
            };
        }
        if (!request.method().equals("POST")) {
            return trouble(405, "only GET and POST");
        }
        return isOwn(request) ? act(request) : trouble(403, "only the page itself may do this");
    }

    private static String hostName(Request request) {
        return request.headers().first("Host").orElse("").replaceFirst(":[0-9]+$", "");
    }

    private boolean isOwn(Request request) {
        byte[] given =
                request.headers().first("X-Page-Token").orElse("").getBytes(StandardCharsets.UTF_8);
        String home = "http://" + request.headers().first("Host").orElse("");
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))
                && request.headers().first("Origin").filter(from -> !from.equals(home)).isEmpty();
    }

    private Reply page() {
        String nonce = random();
        String policy =
                ("default-src 'none'; connect-src 'self'; img-src data:; script-src 'nonce-%1$s';"
                                + " style-src 'nonce-%1$s'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'")
                        .formatted(nonce);
        String html = template.replace("{token}", token).replace("{nonce}", nonce);
        Headers headers =
                Headers.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy", policy,
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store");
        return Reply.of(200, headers, html.getBytes(StandardCharsets.UTF_8));
    }

    /** The chats as soon as they are not those of the version that the page has. */
    private Reply state(Request request) throws InterruptedException {
        String after = request.query("after").orElse("");
        if (after.matches("[0-9]{1,18}")) {
            chats.awaitChange(Long.parseLong(after), LONGEST_WAIT);
        }
        return json(200, snapshot.json());
    }

    private Reply act(Request request) {
        Optional<JsonNode> body = Json.read(request.bodyText()).filter(JsonNode::isObject);
        if (body.isEmpty()) {
            return trouble(400, "a JSON object is needed");
        }
        try {
            return act(request.path().substring(BELOW.length() - 1), body.get());
        } catch (IllegalArgumentException | IllegalStateException impossible) {
            return trouble(400, String.valueOf(impossible.getMessage()));
        }
    }

    private Reply act(String action, JsonNode body) {
        long chat = body.path("chat").asLong();
        switch (action) {
            case "/say" -> people.say(saying(body));
            case "/press" -> {
                String data = body.path("data").asText();
                String query = people.press(speaker(body), body.path("message").asInt(), data);
                return json(200, Json.object().put("query", query));
            }
            case "/block" -> people.shutOut(chat);
            case "/unblock" -> people.welcome(chat);
            case "/topic" -> groups.topic(chat, body.path("name").asText());
            case "/close-topic" -> groups.closeTopic(chat, body.path("topic").asInt());
            case "/reopen-topic" -> groups.reopenTopic(chat, body.path("topic").asInt());
            default -> {
                return trouble(404, "nothing is there");
            }
        }
        return json(200, Json.object());
    }

    private static People.Saying saying(JsonNode body) {
        String text = body.path("text").asText().strip();
        if (text.isEmpty() || text.length() > Content.LONGEST_TEXT) {
            throw new IllegalArgumentException("a message has 1 to 4096 characters");
        }
        return new People.Saying(
                body.path("chat").asLong(),
                speaker(body),
                number(body, "topic"),
                number(body, "replyTo"),
                text);
    }

    private static long speaker(JsonNode body) {
        return body.path("as").asLong(People.SOMEBODY.id());
    }

    private static OptionalInt number(JsonNode body, String field) {
        return body.path(field).isInt()
                ? OptionalInt.of(body.path(field).asInt())
                : OptionalInt.empty();
    }

    private static Reply trouble(int status, String words) {
        return json(status, Json.object().put("error", words));
    }

    private static Reply json(int status, JsonNode body) {
        Headers headers =
                Headers.of(
                        "Content-Type", "application/json",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "no-store");
        return Reply.of(status, headers, Json.bytes(body));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String template() {
        try (InputStream in = ChatPage.class.getResourceAsStream("chat.html")) {
            if (in == null) {
                throw new IllegalStateException("the page is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
