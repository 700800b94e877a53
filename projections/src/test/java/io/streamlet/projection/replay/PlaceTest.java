package io.streamlet.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void coversUpToItsIndexButForGaps() {
        var at = new Place.At(0, 10, List.of(7L));
        assertThat(at.covers(10)).isTrue();
        assertThat(at.covers(7)).isFalse();
        assertThat(at.covers(11)).isFalse();
    }

    @Test
    void takesTheGapsOfTheTargetAsFarAsItGoes() {
        var place = new Place(List.of(new Place.At(0, -1, List.of())));
        var target = new Place(List.of(new Place.At(0, 100, List.of(7L, 90L))));

        assertThat(place.towards(target, 50)).isEqualTo(new Place(List.of(new Place.At(0, 50, List.of(7L)))));
        assertThat(place.towards(target, 500)).isEqualTo(target);
    }

    @Test
    void keepsAGapThatWasNotReadYet() {
        var ahead = new Place(List.of(new Place.At(0, 80, List.of(60L)), new Place.At(1, 20, List.of())));
        var target = new Place(List.of(new Place.At(0, 100, List.of()), new Place.At(1, 100, List.of())));

        assertThat(ahead.towards(target, 40))
                .isEqualTo(new Place(List.of(new Place.At(0, 80, List.of(60L)), new Place.At(1, 40, List.of()))));
        assertThat(ahead.towards(target, 100)).isEqualTo(target);
    }

    @Test
    void neverGoesBack() {
        var place = new Place(List.of(new Place.At(0, 80, List.of())));
        var behind = new Place(List.of(new Place.At(0, 30, List.of())));
        assertThat(place.towards(behind, 90)).isEqualTo(place);
    }

    @Test
    void beginsBeforeAPosition() {
        var live = new Place(List.of(new Place.At(0, 80, List.of(10L, 70L)), new Place.At(2, 90, List.of())));
        assertThat(Place.before(50, live))
                .isEqualTo(new Place(List.of(new Place.At(0, 49, List.of(10L)), new Place.At(2, 49, List.of()))));
    }
}
