package parley.bench.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Gives every name that ends in {@code .bench.example} the loopback address. */
public final class LoopbackNames extends InetAddressResolverProvider {
    private static final String SUFFIX = ".bench.example";

    /** For the JDK, which finds it as a service. */
    public LoopbackNames() {}

    /** The name of a host of the bench. */
    static String host(int number) {
        return "f" + number + SUFFIX;
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var usual = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                return host.endsWith(SUFFIX)
                        ? Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                        : usual.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "bench";
    }
}
