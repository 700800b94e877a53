package io.streamlet.query.live;

/** A part of the hub that keeps something for open sockets, beside topics and presence. */
public interface HubPart {

    /** everything can answer now */
    void start();

    /** this socket is gone; never called twice for one */
    void closed(Connection connection);

    /** the node goes down: sockets that close from now on say nothing about anybody */
    void stop();
}
