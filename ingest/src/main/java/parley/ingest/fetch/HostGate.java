package parley.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets requests through to each server one at a time, with a pause after each, and none while a
 * server has asked to be left alone. Nothing waits in here: who is refused comes again, so that no
 * thread is kept from other servers. Servers are named by {@link Address#publicServer}. Any thread
 * may ask.
 */
public final class HostGate {
    private static final int FIRST_SWEEP = 1024;

    private final Politeness politeness;
    private final InstantSource clock;
    private final Map<String, Server> servers = new HashMap<>();
    private int sweepAt = FIRST_SWEEP;

    private static final class Server {
        private int inside;
        private Instant opens = Instant.MIN;
    }

    /** The right to ask servers something, until it is closed; closing twice does nothing. */
    public final class Pass implements AutoCloseable {
        private final Collection<String> through;
        private boolean closed;

        private Pass(Collection<String> through) {
            this.through = through;
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    /** A gate at which no server is known yet. */
    public HostGate(Politeness politeness, InstantSource clock) {
        this.politeness = politeness;
        this.clock = clock;
    }

    /** A pass to all these servers at once; empty if one of them is not free now. */
    public synchronized Optional<Pass> tryEnter(Collection<String> wanted) {
        Instant now = clock.instant();
        for (String name : wanted) {
            Server server = servers.get(name);
            if (server != null
                    && (server.inside >= politeness.requestsPerHost()
                            || server.opens.isAfter(now))) {
                return Optional.empty();
            }
        }
        var through = Set.copyOf(wanted);
        for (String name : through) {
            Server server = servers.computeIfAbsent(name, any -> new Server());
            server.inside++;
            server.opens = now.plus(politeness.hostPause());
        }
        sweep(now);
        return Optional.of(new Pass(through));
    }

    /** Lets nothing through to a server for a time, cut at the longest that hints count. */
    public synchronized void close(String name, Duration time) {
        Duration bounded =
                time.compareTo(politeness.longestHint()) < 0 ? time : politeness.longestHint();
        Server server = servers.computeIfAbsent(name, any -> new Server());
        server.opens = later(server.opens, clock.instant().plus(bounded));
    }

    /** When a server may next be asked if nothing is asked of it meanwhile; may be in the past. */
    public synchronized Instant opens(String name) {
        Server server = servers.get(name);
        return server == null ? Instant.MIN : server.opens;
    }

    private synchronized void leave(Pass pass) {
        if (pass.closed) {
            return;
        }
        pass.closed = true;
        Instant opens = clock.instant().plus(politeness.hostPause());
        for (String name : pass.through) {
            Server server = servers.get(name);
            if (server != null) {
                server.inside--;
                server.opens = later(server.opens, opens);
            }
        }
    }

    /** Forgets servers that nothing is known of any more; articles link to ever new ones. */
    private void sweep(Instant now) {
        if (servers.size() >= sweepAt) {
            servers.values().removeIf(server -> server.inside == 0 && !server.opens.isAfter(now));
            sweepAt = Math.max(FIRST_SWEEP, 2 * servers.size());
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
