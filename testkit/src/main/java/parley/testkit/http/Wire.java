package parley.testkit.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The connection a raw reply is written to, unbuffered, so that every byte goes out when it is
 * written. Used by the connection's own thread only. Everything here ends with an {@link
 * IOException} when the server closes.
 */
public final class Wire {
    private final Socket socket;
    private final CountDownLatch closing;

    Wire(Socket socket, CountDownLatch closing) {
        this.socket = socket;
        this.closing = closing;
    }

    /**
     * Writes a status line and these header fields, no more and no less.
     *
     * @throws IOException when the peer left
     */
    public void head(int status, Headers headers) throws IOException {
        write(ReplyWriter.head(status, headers).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Writes bytes.
     *
     * @throws IOException when the peer left
     */
    public void write(byte[] bytes) throws IOException {
        stream().write(bytes);
    }

    /**
     * The stream to the peer.
     *
     * @throws IOException when the connection is closed
     */
    public OutputStream stream() throws IOException {
        return socket.getOutputStream();
    }

    /**
     * Waits this long.
     *
     * @throws IOException at once when the server closes
     */
    public void pause(Duration duration) throws IOException {
        try {
            if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the server is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the server is closing").initCause(e);
        }
    }

    /**
     * Sends nothing until the peer closes the connection; what it sends meanwhile is discarded.
     *
     * @throws IOException when the peer reset the connection or the server closes
     */
    public void stall() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /**
     * Resets the connection: the peer sees "connection reset" and not an orderly end.
     *
     * @throws IOException when the connection is closed already
     */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
