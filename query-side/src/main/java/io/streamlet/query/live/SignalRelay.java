package io.streamlet.query.live;

import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.shared.BusinessException;

/** Passes signals on between pages that something other than the mesh has joined. */
public interface SignalRelay {

    /**
     * @return false if the address means nothing here to this socket
     * @throws BusinessException if it does, but the signal cannot be passed on
     */
    boolean relay(Connection connection, Signal signal);
}
