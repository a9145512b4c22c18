package parley.testkit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** One connection: reads requests and sends replies until either side ends it. */
final class Connection implements Runnable {
    private final Socket socket;
    private final RequestHandler handler;
    private final CountDownLatch closing;

    Connection(Socket socket, RequestHandler handler, CountDownLatch closing) {
        this.socket = socket;
        this.handler = handler;
        this.closing = closing;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            RequestReader requests = new RequestReader(socket.getInputStream(), out);
            boolean goesOn = true;
            while (goesOn && closing.getCount() > 0) {
                goesOn = exchange(requests, out);
            }
        } catch (IOException peerLeftOrServerClosed) {
            // The connection is over, whoever ended it: the peer's view of it is what tests assert.
        } catch (InterruptedException serverClosed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the connection from another thread; whatever it waits for throws. */
    void abort() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // A socket that cannot be closed is closed by its peer or by the system.
        }
    }

    private boolean exchange(RequestReader requests, OutputStream out)
            throws IOException, InterruptedException {
        Optional<Request> next;
        try {
            next = requests.next();
        } catch (RequestReader.MalformedRequestException e) {
            Reply.Complete refusal = text(400, String.valueOf(e.getMessage()));
            ReplyWriter.write(out, refusal, false, true);
            return false;
        }
        if (next.isEmpty()) {
            return false;
        }
        Request request = next.get();
        return switch (answer(request)) {
            case Reply.Complete complete -> {
                boolean last = wantsToClose(request);
                ReplyWriter.write(out, complete, request.method().equals("HEAD"), last);
                yield !last;
            }
            case Reply.Raw raw -> {
                raw.script().play(new Wire(socket, closing));
                yield false;
            }
        };
    }

    private Reply answer(Request request) throws IOException, InterruptedException {
        try {
            return handler.answer(request);
        } catch (RuntimeException e) {
            return text(500, "the handler failed: " + e);
        }
    }

    private static boolean wantsToClose(Request request) {
        return request.headers().first("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    private static Reply.Complete text(int status, String text) {
        return Reply.text(status, "text/plain; charset=utf-8", text);
    }
}
