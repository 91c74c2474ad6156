package org.parley.project;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;

/** Collects what is wrong with a file: one mistake a value, the first that was found. */
final class Mistakes {
    private final Set<InputError> errors = new LinkedHashSet<>();
    private final Set<String> faulty = new HashSet<>();

    /** The value under the pointer is wrong, unless it is known to be. */
    void value(String pointer, String message) {
        if (faulty.add(pointer)) {
            errors.add(new InputError(pointer, message));
        }
    }

    /** Something is missing in the object under the pointer; several things may be. */
    void missing(String pointer, String message) {
        errors.add(new InputError(pointer, message));
    }

    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(sorted());
        }
    }

    private List<InputError> sorted() {
        return errors.stream()
                .map(Located::of)
                .sorted(Comparator.comparing(Located::segments, (a, b) -> Arrays.compare(a, b, Mistakes::compare)))
                .map(Located::error)
                .toList();
    }

    /** Array positions count as numbers, so that /tasks/10 comes after /tasks/9. */
    private static int compare(String a, String b) {
        return isPosition(a) && isPosition(b)
                ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b))
                : a.compareTo(b);
    }

    private static boolean isPosition(String segment) {
        return !segment.isEmpty() && segment.length() < 10 && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private record Located(String[] segments, InputError error) {
        static Located of(InputError error) {
            return new Located(error.pointer().split("/"), error);
        }
    }
}
