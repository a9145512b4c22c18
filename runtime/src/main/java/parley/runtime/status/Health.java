package parley.runtime.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import parley.runtime.lifecycle.Condition;

import java.util.List;

/**
 * How a process is.
 *
 * @param status the worst of its services
 * @param services in the order they were started
 */
public record Health(Status status, List<OfService> services) {
    /** In a word; each is worse than the one before. */
    public enum Status {
        /** All works. */
        @JsonProperty("well")
        WELL,
        /** Something is missing, and works again by itself once it is there. */
        @JsonProperty("degraded")
        DEGRADED,
        /** Nothing is begun yet; Kafka may not have answered so far. */
        @JsonProperty("starting")
        STARTING,
        /** A service has stopped and will not work again by itself. */
        @JsonProperty("failed")
        FAILED
    }

    /**
     * How one service is.
     *
     * @param name what operators call it
     * @param reason why it is not well, for people; null if it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfService(String name, Status status, @Nullable String reason) {
        /** From a condition. */
        public static OfService of(String name, Condition condition) {
            return switch (condition) {
                case Condition.Well _ -> new OfService(name, Status.WELL, null);
                case Condition.Degraded(String reason) ->
                        new OfService(name, Status.DEGRADED, reason);
                case Condition.Failed(String reason) -> new OfService(name, Status.FAILED, reason);
            };
        }
    }

    /** A copy. */
    public Health {
        services = List.copyOf(services);
    }

    /** Of a process that has begun nothing yet. */
    public static Health starting() {
        return new Health(Status.STARTING, List.of());
    }

    /** Of a process with these services. */
    public static Health of(List<OfService> services) {
        Status worst =
                services.stream()
                        .map(OfService::status)
                        .max(Status::compareTo)
                        .orElse(Status.STARTING);
        return new Health(worst, services);
    }

    /** Whether nothing but a restart would help: false only then. */
    public boolean live() {
        return status != Status.FAILED;
    }

    /** Whether it does all of its work. */
    public boolean ready() {
        return status == Status.WELL;
    }
}
