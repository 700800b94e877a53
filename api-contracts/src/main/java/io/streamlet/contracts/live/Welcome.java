package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * First frame on every socket.
 *
 * @param iceServers for connections between browsers; credentials in it are for this account, and expire
 */
public record Welcome(
        UUID connectionId,
        AccountId accountId,
        int heartbeatSeconds,
        int graceSeconds,
        Instant serverTime,
        List<IceServer> iceServers)
        implements ServerFrame {}
