package org.parley.engine.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things by the names they go by, so that a search begins with those that may fit. */
public final class Index<T extends Indexed> {
    private final Map<T, Integer> places = new HashMap<>();
    private final List<T> items = new ArrayList<>();
    private final BitSet all = new BitSet();
    private final Map<String, BitSet> byName = new HashMap<>();

    public void add(T item, Collection<String> names) {
        int place = all.nextClearBit(0);
        if (place == items.size()) {
            items.add(item);
        } else {
            items.set(place, item);
        }
        places.put(item, place);
        all.set(place);
        names.forEach(name -> byName.computeIfAbsent(name, same -> new BitSet()).set(place));
    }

    public void remove(T item, Collection<String> names) {
        int place = places.remove(item);
        items.set(place, null);
        all.clear(place);
        names.forEach(name -> byName.get(name).clear(place));
    }

    public int size() {
        return all.cardinality();
    }

    /** Those that go by each of the names; all if there are no names. */
    public List<T> under(Collection<String> names) {
        BitSet fit = (BitSet) all.clone();
        names.forEach(name -> fit.and(byName.getOrDefault(name, new BitSet())));
        return at(fit);
    }

    /** Those that go by one of the names at least. */
    public List<T> underAny(Collection<String> names) {
        BitSet fit = new BitSet();
        names.forEach(name -> fit.or(byName.getOrDefault(name, new BitSet())));
        return at(fit);
    }

    private List<T> at(BitSet fit) {
        List<T> found = new ArrayList<>(fit.cardinality());
        for (int place = fit.nextSetBit(0); place >= 0; place = fit.nextSetBit(place + 1)) {
            found.add(items.get(place));
        }
        return found;
    }
}
