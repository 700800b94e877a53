package io.streamlet.command.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Tells plain text from text that hides something. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, String> {
    private boolean lines;

    @Override
    public void initialize(PlainText constraint) {
        lines = constraint.lines();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || isPlain(text, lines);
    }

    /** Line breaks and tabs are text where lines are. */
    public static boolean isPlain(String text, boolean lines) {
        return text.codePoints().allMatch(c -> isPlain(c) || (lines && (c == '\n' || c == '\t')));
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !isDirectionOverride(codePoint);
            default -> true;
        };
    }

    private static boolean isDirectionOverride(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
