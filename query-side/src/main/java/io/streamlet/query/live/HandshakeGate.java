package io.streamlet.query.live;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Lets in who shows a valid ticket, comes from a page of ours and speaks the protocol. */
@Component
class HandshakeGate implements HandshakeInterceptor {

    static final String PROTOCOL = "streamlet.v1";
    static final String ACTOR = "actor";

    private final Tickets tickets;
    private final LiveProperties properties;
    private final JsonMapper mapper;

    HandshakeGate(Tickets tickets, LiveProperties properties, JsonMapper mapper) {
        this.tickets = tickets;
        this.properties = properties;
        this.mapper = mapper;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        // first of all: any try uses the ticket up
        var actor = redeemed(request.getURI());
        var refusal = refusal(request, actor);
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
            return false;
        }
        attributes.put(ACTOR, actor.orElseThrow());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}

    private Optional<BusinessError> refusal(ServerHttpRequest request, Optional<Actor> actor) {
        if (!isAllowed(request.getHeaders().getOrigin(), request.getHeaders().getFirst("Host"))) {
            return Optional.of(BusinessError.of(ErrorCode.ORIGIN_NOT_ALLOWED, "Pages of this origin may not connect."));
        }
        var headers = new WebSocketHttpHeaders(request.getHeaders());
        if (!headers.getSecWebSocketProtocol().contains(PROTOCOL)) {
            return Optional.of(BusinessError.of(ErrorCode.MALFORMED_REQUEST, "The subprotocol is " + PROTOCOL + "."));
        }
        return actor.isPresent()
                ? Optional.empty()
                : Optional.of(BusinessError.of(ErrorCode.TICKET_INVALID, "The ticket is unknown, used or expired."));
    }

    private Optional<Actor> redeemed(URI uri) {
        var ticket = UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("ticket");
        return Optional.ofNullable(ticket).flatMap(tickets::redeem);
    }

    /** Without an origin it is no browser, and the ticket alone decides. */
    private boolean isAllowed(@Nullable String origin, @Nullable String host) {
        if (origin == null || properties.allowedOrigins().contains(origin)) {
            return true;
        }
        int authority = origin.indexOf("://");
        return authority > 0
                && host != null
                && origin.substring(authority + 3).toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }

    private void refuse(ServerHttpResponse response, BusinessError error) throws IOException {
        var status = HttpStatusCode.valueOf(error.code().kind().httpStatus());
        var problem = ProblemDetail.forStatusAndDetail(status, error.message());
        problem.setProperty("code", error.code());
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write(mapper.writeValueAsBytes(problem));
        response.flush();
    }
}
