package io.streamlet.projection.replay;

/** How far the live read models are, by the tokens that are stored with their rows. */
public interface LivePlaces {

    /** in the transaction of the caller */
    Place of(String group);

    /** the same; until the end of the transaction it gets no further */
    Place held(String group);
}
