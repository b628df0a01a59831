package dev.lamina.numeric.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The error and gamma functions at points on both sides of every change of method; the values to 30 digits are mpmath's. */
class SpecialFunctionsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private record Bounded(DoubleUnaryOperator function, double ulps) {}

    private static final Map<String, Bounded> FUNCTIONS = Map.of(
            "erf", new Bounded(Functions::erf, 1.2), "erfc", new Bounded(Functions::erfc, 3),
            "gamma", new Bounded(Functions::gamma, 5), "logGamma", new Bounded(Functions::logGamma, 5));

    static Stream<String> values() {
        return Stream.of(
            "erf 1e-09 0.0000000011283791670955126437972828086",
            "erf 0.1 0.112462916018284898404712251014",
            "erf 0.3 0.328626759459127416189617985318",
            "erf 0.49 0.511668261188523091328884672615",
            "erf 0.77 0.723821613964859300333056792045",
            "erf 0.8599 0.776046405612491754919720336365",
            "erf 0.8601 0.776154121771032065867965881842",
            "erf 1.0 0.842700792949714869341220635083",
            "erf 1.37 0.947312398035252006107886772855",
            "erf 2.2 0.998137153702018110141441361147",
            "erf 3.9 0.999999965207751402768232871131",
            "erf 5.9 0.999999999999999928095902164495",
            "erf -0.7 -0.677801193837418442276858154351",
            "erf -2.5 -0.99959304798255504106043578426",
            "erfc 0.001 0.998871621209030763596562435861",
            "erfc 0.33 0.640721345025641011282835021889",
            "erfc 0.4999 0.479588004838613409723470922332",
            "erfc 0.51 0.470756380158829563263207788372",
            "erfc 0.83 0.240476243062227025830620043892",
            "erfc 0.999 0.157714729793503058361031661182",
            "erfc 1.001 0.156884514521923720966440910078",
            "erfc 1.7 0.0162095414092254391586870541911",
            "erfc 2.0 0.00467773498104726583793074363275",
            "erfc 3.3 0.00000305770979643816519876266802271",
            "erfc 4.0 0.0000000154172579002800188521596734869",
            "erfc 7.7 1.2942740067717135925510479849e-27",
            "erfc 15.5 1.66320164004887233414910274118e-106",
            "erfc 26.4 4.40177685880354272044833312428e-305",
            "erfc -0.3 1.32862675945912741618961798532",
            "erfc -3.0 1.99997790950300141455862722387",
            "gamma 1e-300 9.99999999999999974940908164791e+299",
            "gamma 1e-05 99999.4227942255594931878386262",
            "gamma 0.25 3.62560990822190831193068515587",
            "gamma 0.5 1.77245385090551602729816748334",
            "gamma 1.4999 0.886223695761254971655830872608",
            "gamma 1.5001 0.886230163440530158335604496812",
            "gamma 2.5 1.32934038817913702047362561251",
            "gamma 3.75 4.4229884104602505628878391887",
            "gamma 7.1 868.956858800639823426560575062",
            "gamma 19.99 118085048676601006.619432380786",
            "gamma 20.01 125313123783817427.917859656964",
            "gamma 50.5 4.29046291235195981091575519606e+63",
            "gamma 100.25 2.94846628183876997000984521107e+156",
            "gamma 171.6 1.58589690966725650898593647053e+308",
            "gamma -0.25 -4.90166680986071058051639321345",
            "gamma -1.5 2.36327180120735470306422331112",
            "gamma -3.999 41.7295328755034792175355443286",
            "gamma -10.1 -0.00000221341658308561858931008456386",
            "gamma -19.5 5.81104597750223648637086772453e-18",
            "gamma -20.5 -2.83465657439133487140042328026e-19",
            "gamma -100.3 -1.04314324957830886972613537063e-158",
            "gamma -170.7 -1.46412961014585727327287033107e-308",
            "logGamma 1e-300 690.77552789821370518033834457",
            "logGamma 1e-05 11.5129196928958256256173078503",
            "logGamma 0.25 1.28802252469807745737061044022",
            "logGamma 0.49 0.592249629335267055744655883097",
            "logGamma 0.51 0.552973817929800722885500019882",
            "logGamma 0.999 0.000578038532891380238168903123014",
            "logGamma 1.0001 -0.0000577133422204712680051810423314",
            "logGamma 1.41 -0.120175655889036691806216793518",
            "logGamma 1.9 -0.0389842759230833616742927794631",
            "logGamma 2.1 0.0454377385444851790021556835332",
            "logGamma 2.51 0.291738915492867953333452495974",
            "logGamma 2.99 0.683939109647609558229708491519",
            "logGamma 3.01 0.702394744978082622811986146137",
            "logGamma 6.5 5.66256205985714152852211231233",
            "logGamma 19.9 39.0430885812362062324837096426",
            "logGamma 20.1 39.6371925036369426313036294117",
            "logGamma 1000.0 5905.22042320918121182607691236",
            "logGamma 1e+17 3814394658089877644.17755071572",
            "logGamma 1e+300 6.89775527898213741474400918863e+302");
    }

    @ParameterizedTest
    @MethodSource("values")
    void errorsAreBelowTheirBound(String line) {
        String[] words = line.split(" ");
        Bounded bounded = FUNCTIONS.get(words[0]);
        double value = bounded.function.applyAsDouble(Double.parseDouble(words[1]));
        var exact = new BigDecimal(words[2]);
        BigDecimal bound = new BigDecimal(Math.ulp(exact.doubleValue())).multiply(BigDecimal.valueOf(bounded.ulps));
        assertTrue(new BigDecimal(value).subtract(exact).abs().compareTo(bound) <= 0, line + ", computed " + value);
    }

    @Test
    void theEndsOfTheRangeAreAsC99Says() {
        assertEquals(1, Functions.erf(INFINITY));
        assertEquals(-1, Functions.erf(-INFINITY));
        assertEquals(-0.0, Functions.erf(-0.0));
        assertEquals(0, Functions.erfc(INFINITY));
        assertEquals(2, Functions.erfc(-INFINITY));
        assertEquals(INFINITY, Functions.gamma(0.0));
        assertEquals(-INFINITY, Functions.gamma(-0.0));
        assertEquals(INFINITY, Functions.gamma(172));
        assertTrue(Double.isNaN(Functions.gamma(-3)));
        assertTrue(Double.isNaN(Functions.gamma(-INFINITY)));
        assertEquals(-0.0, Functions.gamma(-200.5));
        assertEquals(INFINITY, Functions.logGamma(-4));
        assertEquals(INFINITY, Functions.logGamma(-INFINITY));
        assertEquals(744.4400719213812, Functions.logGamma(-Double.MIN_VALUE));
    }

    @Test
    void factorialsAreExact() {
        double factorial = 1;
        for (int n = 1; n <= 18; n++) {
            assertEquals(factorial, Functions.gamma(n));
            factorial *= n;
        }
        assertEquals(0, Functions.logGamma(1));
        assertEquals(0, Functions.logGamma(2));
    }
}
