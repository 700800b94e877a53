package io.streamlet.media.mp4;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One box of ISO/IEC 14496-12 §4.2 within a buffer: {@code size, type, body}. Every read is checked against the end of the
 * box, and a box against the end of its parent, so hostile sizes end as {@link MediaInvalid}. Nothing is read recursively: a
 * reader names the boxes it goes into.
 *
 * @param start of the header
 * @param body first byte after the header
 * @param end first byte after the box
 */
record Box(byte[] bytes, String type, int start, int body, int end) {
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    /** the buffer as if it were the body of a box */
    static Box whole(byte[] bytes) {
        return new Box(bytes, "file", 0, 0, bytes.length);
    }

    void children(Consumer<Box> reader) {
        childrenFrom(body, reader);
    }

    /** @param from where the children start, for boxes that have fields before them */
    void childrenFrom(int from, Consumer<Box> reader) {
        MediaInvalid.unless(from <= end, "A box is shorter than its fields.");
        for (int at = from; at < end; ) {
            Box child = childAt(at);
            reader.accept(child);
            at = child.end;
        }
    }

    @Nullable
    Box child(String wanted) {
        var found = new Box[1];
        children(box -> {
            if (found[0] == null && box.type.equals(wanted)) {
                found[0] = box;
            }
        });
        return found[0];
    }

    Box required(String wanted) {
        Box found = child(wanted);
        if (found == null) {
            throw new MediaInvalid("Box " + type + " has no " + wanted + ".");
        }
        return found;
    }

    int bodyLength() {
        return end - body;
    }

    int u8(int offset) {
        return bytes[checked(offset, 1)] & 0xff;
    }

    int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    int i32(int offset) {
        return (int) u32(offset);
    }

    /** @throws MediaInvalid also for a number that does not fit 63 bits */
    long u64(int offset) {
        long value = u32(offset) << 32 | u32(offset + 4);
        MediaInvalid.unless(value >= 0, "A number in " + type + " is out of range.");
        return value;
    }

    String fourCc(int offset) {
        return new String(bytes, checked(offset, 4), 4, StandardCharsets.ISO_8859_1);
    }

    /** version of a full box, the first byte of its body */
    int version() {
        return u8(0);
    }

    /** flags of a full box, the three bytes after the version */
    int flags() {
        return i32(0) & 0xffffff;
    }

    private Box childAt(int at) {
        MediaInvalid.unless(end - at >= HEADER, "A box is cut off.");
        var header = new Box(bytes, type, at, at, end);
        long size = header.u32(0);
        int headerLength = HEADER;
        if (size == 1) {
            size = header.u64(8);
            headerLength = LARGE_HEADER;
        }
        MediaInvalid.unless(size >= headerLength && size <= end - at, "A box has an impossible size.");
        return new Box(bytes, header.fourCc(4), at, at + headerLength, at + (int) size);
    }

    private int checked(int offset, int length) {
        MediaInvalid.unless(offset >= 0 && length <= end - body - offset, "Box " + type + " is too short.");
        return body + offset;
    }
}
