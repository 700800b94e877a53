package io.streamlet.app.security;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.io.IOException;

/** A body went on beyond what a request may have. */
class RequestTooLarge extends IOException {
    static final BusinessError ERROR = BusinessError.of(ErrorCode.PAYLOAD_TOO_LARGE, "The request is too large.");

    private static final long serialVersionUID = 1;
}
