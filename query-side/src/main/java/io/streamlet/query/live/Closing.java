package io.streamlet.query.live;

import org.springframework.web.socket.CloseStatus;

/** Why the server ends a socket; the codes are part of the protocol. */
enum Closing {
    GOING_AWAY(1001, "server going away"),
    ACCOUNT_CHANGED(4001, "account changed"),
    TOO_SLOW(4002, "too slow"),
    FLOOD(4003, "flood or oversize frame"),
    NO_HEARTBEAT(4004, "no heartbeat");

    private final CloseStatus status;

    Closing(int code, String reason) {
        this.status = new CloseStatus(code, reason);
    }

    CloseStatus status() {
        return status;
    }
}
