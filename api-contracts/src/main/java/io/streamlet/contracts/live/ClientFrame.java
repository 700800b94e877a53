package io.streamlet.contracts.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a client sends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = Unsubscribe.class, name = "unsubscribe"),
    @JsonSubTypes.Type(value = Attend.class, name = "attend"),
    @JsonSubTypes.Type(value = StopAttending.class, name = "stop-attending"),
    @JsonSubTypes.Type(value = Pong.class, name = "pong")
})
public sealed interface ClientFrame permits Subscribe, Unsubscribe, Attend, StopAttending, Pong {}
