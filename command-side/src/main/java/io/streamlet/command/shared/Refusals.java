package io.streamlet.command.shared;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.Map;

/** The refusals that several aggregates share. */
public final class Refusals {
    private Refusals() {}

    public static BusinessException idAlreadyUsed() {
        return new BusinessException(ErrorCode.ID_ALREADY_USED, "This id already belongs to something else.");
    }

    public static BusinessException forbidden(String message) {
        return new BusinessException(ErrorCode.FORBIDDEN, message);
    }

    public static BusinessException invalid(String field, String problem) {
        return new BusinessException(
                new BusinessError(ErrorCode.VALIDATION_FAILED, "The request is not valid.", Map.of(field, problem)));
    }
}
