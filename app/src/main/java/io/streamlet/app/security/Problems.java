package io.streamlet.app.security;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every error leaves as {@code application/problem+json} with a stable code; causes stay in the log. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    static ProblemDetail problem(BusinessError error) {
        ErrorCode code = error.code();
        ProblemDetail problem = ProblemDetail.forStatus(code.kind().httpStatus());
        problem.setDetail(error.message());
        problem.setProperty("code", code.name());
        problem.setProperty("fields", error.fields());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BusinessException exception) {
        return answer(exception.error());
    }

    /** what a handler refused, perhaps on another node: the error travels as the details of Axon's exception */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(HandlerExecutionException exception) {
        return exception
                .getDetails()
                .filter(BusinessError.class::isInstance)
                .map(BusinessError.class::cast)
                .map(Problems::answer)
                .orElseGet(() -> failed(exception));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AggregateNotFoundException exception) {
        return answer(BusinessError.of(ErrorCode.NOT_FOUND, "There is nothing with this id."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException exception) {
        return answer(BusinessError.of(ErrorCode.FORBIDDEN, "This is not yours to do."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception exception) {
        log.error("A request failed", exception);
        return answer(BusinessError.of(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : exception.getBindingResult().getFieldErrors()) {
            fields.putIfAbsent(error.getField(), String.valueOf(error.getDefaultMessage()));
        }
        return asObject(new BusinessError(ErrorCode.VALIDATION_FAILED, "Some fields are not valid.", fields));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        exception
                .getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> fields.putIfAbsent(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))));
        return asObject(new BusinessError(ErrorCode.VALIDATION_FAILED, "Some parameters are not valid.", fields));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return asObject(unreadable(exception));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = String.valueOf(exception.getPropertyName());
        return asObject(new BusinessError(
                ErrorCode.MALFORMED_REQUEST, "A part of the address has the wrong form.", Map.of(name, "wrong form")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ErrorCode code = switch (status.value()) {
            case 400 -> ErrorCode.MALFORMED_REQUEST;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406, 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 503 -> ErrorCode.TRY_AGAIN;
            default -> status.is4xxClientError() ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL_ERROR;
        };
        if (status.is5xxServerError()) {
            log.error("A request failed", exception);
        }
        return asObject(BusinessError.of(code, "The request cannot be answered as it is."));
    }

    private static BusinessError unreadable(HttpMessageNotReadableException exception) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestTooLarge) {
                return RequestTooLarge.ERROR;
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return new BusinessError(
                        ErrorCode.UNKNOWN_FIELD,
                        "The request has a field that is not known.",
                        Map.of(unknown.getPropertyName(), "unknown"));
            }
            if (cause instanceof JacksonException json
                    && !(cause instanceof JacksonIOException)
                    && !json.getPath().isEmpty()) {
                String field = String.valueOf(json.getPath().getFirst().getPropertyName());
                return new BusinessError(
                        ErrorCode.MALFORMED_REQUEST, "A field has the wrong form.", Map.of(field, "wrong form"));
            }
        }
        return BusinessError.of(ErrorCode.MALFORMED_REQUEST, "The request is not readable JSON.");
    }

    private static ResponseEntity<ProblemDetail> answer(BusinessError error) {
        return ResponseEntity.status(error.code().kind().httpStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(error));
    }

    private static ResponseEntity<Object> asObject(BusinessError error) {
        return ResponseEntity.status(error.code().kind().httpStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(error));
    }
}
