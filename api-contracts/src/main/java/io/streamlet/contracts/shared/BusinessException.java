package io.streamlet.contracts.shared;

/** Thrown where a rule refuses; carries no stack trace, a refusal is not a fault. */
public class BusinessException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient BusinessError error;

    public BusinessException(BusinessError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public BusinessException(ErrorCode code, String message) {
        this(BusinessError.of(code, message));
    }

    public BusinessError error() {
        return error;
    }

    public ErrorCode code() {
        return error.code();
    }
}
