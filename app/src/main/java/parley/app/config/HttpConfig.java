package parley.app.config;

import parley.runtime.config.Environment;
import parley.runtime.config.YamlSection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/**
 * Where a process serves its health and numbers.
 *
 * @param address the host or address that it listens on
 * @param port 0 for any free one
 */
public record HttpConfig(String address, int port) {
    /** The environment variable that names the port and wins over the file. */
    public static final String PORT = "PARLEY_HTTP_PORT";

    /** The environment variable that names the address and wins over the file. */
    public static final String ADDRESS = "PARLEY_HTTP_ADDRESS";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;
    private static final int NO_PORT = -1;

    /** Empty where nothing is to be served. */
    static Optional<HttpConfig> read(YamlSection section, Map<String, String> environment) {
        int inFile = section.integer("port", NO_PORT, 0, HIGHEST_PORT);
        String address = section.text("address", LOOPBACK);
        section.done();
        int port =
                Environment.given(environment, PORT)
                        .map(text -> port(text, section))
                        .orElse(inFile);
        return port == NO_PORT
                ? Optional.empty()
                : Optional.of(
                        new HttpConfig(
                                Environment.given(environment, ADDRESS).orElse(address), port));
    }

    private static int port(String text, YamlSection section) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Told below, as a number that is no port.
        }
        section.problems()
                .add(section.place(), PORT + " must be a whole number from 0 to " + HIGHEST_PORT);
        return NO_PORT;
    }

    /** The address and port as one. */
    public InetSocketAddress socket() {
        return new InetSocketAddress(address, port);
    }

    /**
     * Where a process on the same machine finds it: one that listens everywhere is also found on
     * the loopback address.
     */
    public InetSocketAddress reached() {
        InetSocketAddress socket = socket();
        boolean everywhere = socket.getAddress() != null && socket.getAddress().isAnyLocalAddress();
        return everywhere ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port) : socket;
    }
}
