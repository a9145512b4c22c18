package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.testkit.http.Headers;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;
import parley.testkit.http.RequestHandler;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns HTTP requests into calls of methods, plays scripted faults and keeps the log. */
final class BotApiHandler implements RequestHandler {
    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/([^/]+)/?");

    private final Bot bot;
    private final ApiMethods methods;
    private final Faults faults;
    private final CallLog log;
    private final Pace pace;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    BotApiHandler(
            Bot bot,
            ApiMethods methods,
            Faults faults,
            CallLog log,
            Pace pace,
            InstantSource clock) {
        this.bot = bot;
        this.methods = methods;
        this.faults = faults;
        this.log = log;
        this.pace = pace;
        this.clock = clock;
    }

    /** Ends every scripted pause. */
    void close() {
        closing.countDown();
    }

    @Override
    public Reply answer(Request request) throws InterruptedException {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return reply(new Outcome.Refused(404, "Not Found", Map.of()));
        }
        if (!path.group(1).equals(bot.token())) {
            return reply(new Outcome.Refused(401, "Unauthorized", Map.of()));
        }
        Instant at = clock.instant();
        Optional<ApiMethod> method = methods.named(path.group(2));
        String name = method.map(ApiMethod::name).orElse(path.group(2));
        try {
            Parameters parameters = ParameterReader.read(request);
            Call call = new Call(name, method, parameters, at);
            Optional<Fault> fault = faults.take(name, parameters.number("chat_id"));
            return fault.isPresent() ? fail(call, fault.get()) : reply(call.done());
        } catch (Refusal unreadable) {
            log.add(new ApiCall(name, Map.of(), at, unreadable.refused()));
            return reply(unreadable.refused());
        }
    }

    /** A call that was read and is not done yet. */
    private final class Call {
        private final String name;
        private final Optional<ApiMethod> method;
        private final Parameters parameters;
        private final Instant at;

        Call(String name, Optional<ApiMethod> method, Parameters parameters, Instant at) {
            this.name = name;
            this.method = method;
            this.parameters = parameters;
            this.at = at;
        }

        /** Does it and logs what came of it. */
        Outcome done() throws InterruptedException {
            return done(outcome -> outcome);
        }

        /**
         * Does it and logs something else than what came of it.
         *
         * @return what came of it
         */
        Outcome done(UnaryOperator<Outcome> logged) throws InterruptedException {
            if (!waits()) {
                log.begin();
            }
            try {
                Outcome outcome = perform();
                log(logged.apply(outcome));
                return outcome;
            } finally {
                if (!waits()) {
                    log.end();
                }
            }
        }

        private boolean waits() {
            return method.filter(GetUpdates.class::isInstance).isPresent();
        }

        private Outcome perform() throws InterruptedException {
            if (method.isEmpty()) {
                return new Outcome.Refused(404, "Not Found", Map.of());
            }
            try {
                if (!waits()) {
                    pace.requireThawed();
                }
                return new Outcome.Accepted(method.get().call(parameters));
            } catch (Refusal refusal) {
                return refusal.refused();
            }
        }

        void log(Outcome outcome) {
            log.add(new ApiCall(name, parameters.values(), at, outcome));
        }
    }

    private Reply fail(Call call, Fault fault) throws InterruptedException {
        return switch (fault) {
            case Fault.Refuse(int code, String description, Map<String, Long> parameters) -> {
                Outcome.Refused refused = new Outcome.Refused(code, description, parameters);
                call.log(refused);
                yield reply(refused);
            }
            case Fault.Page(int status, String contentType, String body, boolean accepted) -> {
                logFaulted(call, fault, accepted);
                yield Reply.text(status, contentType, body);
            }
            case Fault.Cut(boolean accepted) -> {
                logFaulted(call, fault, accepted);
                yield Reply.raw(wire -> wire.reset());
            }
            case Fault.Stall(boolean accepted) -> {
                logFaulted(call, fault, accepted);
                yield Reply.raw(wire -> wire.stall());
            }
            case Fault.Latency(Duration duration) -> {
                pause(duration);
                yield reply(call.done());
            }
        };
    }

    private static void logFaulted(Call call, Fault fault, boolean perform)
            throws InterruptedException {
        if (perform) {
            call.done(outcome -> new Outcome.Faulted(fault, outcome.accepted()));
        } else {
            call.log(new Outcome.Faulted(fault, false));
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the double is closing");
        }
    }

    private static Reply reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(JsonNode result) ->
                    json(200, Json.object().put("ok", true).set("result", result));
            case Outcome.Refused(int code, String description, Map<String, Long> parameters) -> {
                ObjectNode body = Json.object().put("ok", false).put("error_code", code);
                body.put("description", description);
                if (!parameters.isEmpty()) {
                    ObjectNode json = body.putObject("parameters");
                    parameters.forEach(json::put);
                }
                yield json(code, body);
            }
            case Outcome.Faulted _ -> throw new IllegalStateException("a fault is its own reply");
        };
    }

    private static Reply json(int status, JsonNode body) {
        return Reply.of(status, Headers.of("Content-Type", "application/json"), Json.bytes(body));
    }
}
