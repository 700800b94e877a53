package io.streamlet.projection.replay;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How far a read model is: every segment of its group has handled all events up to its index, but not those in its gaps. */
public record Place(List<At> segments) {

    /** @param gaps positions below the index of events that were not committed yet */
    public record At(int segment, long index, List<Long> gaps) {

        boolean covers(long position) {
            return position <= index && !gaps.contains(position);
        }

        /** After all events up to {@code end} and in the gaps were handled, as far as {@code target} covers them. */
        At towards(At target, long end) {
            long reached = Math.max(index, Math.min(end, target.index));
            var left = new TreeSet<Long>();
            // those beyond the end may be filled by now, but were not read yet
            gaps.stream().filter(gap -> gap > end).forEach(left::add);
            target.gaps.stream().filter(gap -> gap <= reached).forEach(left::add);
            return new At(segment, reached, List.copyOf(left));
        }
    }

    public Place {
        segments = List.copyOf(segments);
    }

    /** everything before a position, but for what is not covered by {@code other} either */
    static Place before(long position, Place other) {
        return new Place(other.segments.stream()
                .map(at -> new At(
                        at.segment,
                        position - 1,
                        at.gaps.stream().filter(gap -> gap < position).toList()))
                .toList());
    }

    Place towards(Place target, long end) {
        return new Place(segments.stream()
                .map(at -> at.towards(target.at(at.segment), end))
                .toList());
    }

    At at(int segment) {
        return segments.stream()
                .filter(at -> at.segment == segment)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The segments have been split or merged."));
    }

    int[] ids() {
        return segments.stream().mapToInt(At::segment).toArray();
    }

    boolean isOfTheSegmentsOf(Place other) {
        return Set.copyOf(segments.stream().map(At::segment).toList())
                .equals(Set.copyOf(other.segments.stream().map(At::segment).toList()));
    }

    /** every segment has handled at least that, but for gaps; -1: nothing */
    public long lowest() {
        return segments.stream().mapToLong(At::index).min().orElse(-1);
    }

    public long highest() {
        return segments.stream().mapToLong(At::index).max().orElse(-1);
    }

    /** where the segment is that is farthest behind of those that have anything to do; the end of the target if none has */
    long firstBehind(Place target) {
        return segments.stream()
                .filter(at -> at.index < target.at(at.segment).index)
                .mapToLong(At::index)
                .min()
                .orElse(target.highest());
    }

    /** positions that were gaps, and are none in the target */
    Collection<Long> filled(Place target) {
        var filled = new HashSet<Long>();
        segments.forEach(at -> at.gaps.stream()
                .filter(gap -> target.at(at.segment).covers(gap))
                .forEach(filled::add));
        return filled;
    }

    Collection<Long> gaps() {
        var all = new HashSet<Long>();
        segments.forEach(at -> all.addAll(at.gaps));
        return all;
    }
}
