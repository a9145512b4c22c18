package parley.ingest.fetch;

import java.net.InetAddress;
import java.net.SocketException;

/** A name led to an address that may not be connected to. */
final class ForbiddenAddressException extends SocketException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(InetAddress address) {
        super(address.getHostAddress() + " is no address of the public internet");
    }
}
