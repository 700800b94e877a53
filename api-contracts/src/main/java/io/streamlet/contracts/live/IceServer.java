package io.streamlet.contracts.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code RTCIceServer} of the browser: a STUN or TURN server. */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {}
