package dev.lamina.numeric.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalParserTest {
    private static final long SEED = 42;

    private static void agreesWithTheJdk(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        var parser = new DecimalParser(new TextBytes(MemorySegment.ofArray(bytes)));
        double value = parser.parse(0, bytes.length);
        assertEquals(Double.doubleToLongBits(Double.parseDouble(text)), Double.doubleToLongBits(value), text);
        assertEquals(bytes.length, parser.position(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "+1", "1.", ".5", "00012.50", "1e22", "1e23", "9007199254740993", "9007199254740992.5", "5e-324", "2.4e-324",
        "1.7976931348623157e308", "1.7976931348623159e308", "2.2250738585072011e-308", "6.02214076e23", "0.000000000000000000000000000001234567890123456789",
        "123456789012345678901234567890", "9999999999999999999", "18446744073709551615", "8.5e-5", "1E+05", "1e-400", "1e99999", "0e99999",
        "00000000000000000000", "1448997445238699", "1.448997445238699e15", "4503599627370496.5", "4503599627370497.5"})
    void edgeCasesAgree(String text) {
        agreesWithTheJdk(text);
    }

    @Test
    void randomNumbersOfEveryMagnitudeAndFormAgree() {
        var random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x)) {
                agreesWithTheJdk(Double.toString(x));
                agreesWithTheJdk(Float.toString((float) (x * 1e-300)).replace("Infinity", "1"));
            }
            agreesWithTheJdk(Long.toUnsignedString(random.nextLong()) + "e" + (random.nextInt(640) - 330));
        }
    }

    @Test
    void halfwayPointsRoundToEven() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextInt(1 << 30) + random.nextDouble();
            BigDecimal halfway = new BigDecimal(x).add(new BigDecimal(Math.nextUp(x))).divide(BigDecimal.TWO);
            agreesWithTheJdk(halfway.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "abc", ".", "e5", "in", "--1"})
    void whatIsNoNumberFails(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        var parser = new DecimalParser(new TextBytes(MemorySegment.ofArray(bytes)));
        parser.parse(0, bytes.length);
        assertTrue(parser.failed());
        assertEquals(0, parser.position());
    }
}
