package io.streamlet.contracts.live;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum SignalKind {
    @JsonProperty("offer")
    OFFER,
    @JsonProperty("answer")
    ANSWER,
    @JsonProperty("candidate")
    CANDIDATE
}
