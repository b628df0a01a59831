package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressMapTest {
    @Test
    void equalsAHashMap() {
        Random random = new Random(11);
        AddressMap map = new AddressMap();
        Map<Long, Long> model = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            long key = 8L * (1 + random.nextInt(40_000));
            boolean added = map.putIfAbsent(key, i);
            assertEquals(model.putIfAbsent(key, (long) i) == null, added);
        }
        assertEquals(model.size(), map.size());
        model.forEach((key, value) -> assertEquals(value, map.get(key)));
        assertEquals(0, map.get(4));
    }
}
