package parley.classifier.reload;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that this process runs on. */
final class Host {
    private Host() {}

    /** Its name, as people know it. */
    static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
