package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.SchemeException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {
    @TempDir
    Path folder;
    private final Scheme scheme = Scheme.create();

    @BeforeEach
    void load() {
        scheme.eval("(import (scheme base) (lamina) (lamina plot) (lamina matrix))");
        scheme.eval("(define (file name) (string-append \"" + folder + "/\" name))");
    }

    @AfterEach
    void close() {
        scheme.close();
    }

    private BufferedImage picture(String drawing) throws Exception {
        scheme.eval(drawing);
        return ImageIO.read(folder.resolve("p.png").toFile());
    }

    /** The first and the last row in which the first line runs, in the column that lies at the share of the width. */
    private static int[] rowsOfLine(BufferedImage picture, double share) {
        int x = (int) (share * picture.getWidth());
        int first = -1;
        int last = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            Color color = new Color(picture.getRGB(x, y));
            if (color.getBlue() < color.getRed() + 60) continue;
            if (first < 0) first = y;
            last = y;
        }
        return new int[] {first, last};
    }

    @Test
    void aLineRisesFromLeftToRight() throws Exception {
        BufferedImage picture = picture("(plot (file \"p.png\") '(0 1 2 3) '(0 1 2 3) 'width 600 'height 400)");
        assertEquals(600, picture.getWidth());
        assertEquals(400, picture.getHeight());
        int left = rowsOfLine(picture, 0.3)[0];
        int right = rowsOfLine(picture, 0.7)[0];
        assertTrue(left > 0 && right > 0 && right < left - 100, left + " " + right);
    }

    @Test
    void ofAMillionPointsTheExtremesAreSeen() throws Exception {
        BufferedImage picture = picture("(let ((y (make-f64vector 1000000 0.))) (f64vector-set! y 500000 1.) (plot (file \"p.png\") y))");
        int[] rows = new int[2];
        for (double share = 0.45; share < 0.6; share += 0.001) {
            int[] found = rowsOfLine(picture, share);
            if (found[1] - found[0] > rows[1] - rows[0]) rows = found;
        }
        assertTrue(rows[1] - rows[0] > picture.getHeight() / 2, rows[0] + " to " + rows[1]);
    }

    @Test
    void aHeatmapHasItsFirstRowAtTheTop() throws Exception {
        BufferedImage picture = picture("(heatmap (file \"p.png\") (matrix ((1. 1.) (0. 0.))))");
        Color top = new Color(picture.getRGB(picture.getWidth() / 3, picture.getHeight() / 4));
        Color bottom = new Color(picture.getRGB(picture.getWidth() / 3, 3 * picture.getHeight() / 4));
        assertTrue(top.getGreen() > 200 && bottom.getGreen() < 50, top + " " + bottom);
    }

    @Test
    void anSvgIsAnXmlFileOfItsSize() throws Exception {
        scheme.eval("(histogram (file \"h.svg\") '(1 2 2 3 3 3) 'bins 3 'width 640 'title \"counts\")");
        String text = Files.readString(folder.resolve("h.svg"));
        assertTrue(text.startsWith("<?xml") && text.contains("width=\"640px\"") && text.endsWith("</svg>\n"), text.substring(0, 300));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(plot (file \"a.gif\") '(1 2))                | must end in .svg or .png",
        "(plot (file \"a.svg\"))                       | there is nothing to draw",
        "(plot (file \"a.svg\") '(1 2) '(1 2 3))       | lengths differ: 2 and 3",
        "(plot (file \"a.svg\") '(1 +inf.0))           | element 1 has no place in a chart: +inf.0",
        "(plot (file \"a.svg\") '(-1e308 1e308))       | element 0 has no place in a chart: -1e308",
        "(plot (file \"a.svg\") '(1) 'titel \"a\")     | expected one of these options",
        "(plot (file \"a.svg\") '(1) 'width 3)         | expected 50 to 10000 pixels, given 3",
        "(plot (file \"a.svg\") \"name\" '(1))         | a name that stands behind no series",
        "(scatter (file \"no/a.svg\") '(1 2))          | its folder does not exist",
        "(histogram (file \"a.svg\") '(1) 'bins 0)    | 0 intervals",
        "(heatmap (file \"a.svg\") '(1 2))             | expected a matrix, given (1 2)",
    })
    void whatCannotBeDrawnIsAnError(String drawing, String message) {
        SchemeException e = assertThrows(SchemeException.class, () -> scheme.eval(drawing));
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertFalse(Files.exists(folder.resolve("a.svg")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(plot (file \"p.png\") '(5))", "(plot (file \"p.png\") '(1 1 1))", "(plot (file \"p.png\") '(1 +nan.0 3))",
        "(scatter (file \"p.png\") '(1) '(1e300) '(2) '(-1e300))", "(histogram (file \"p.png\") '(7 7 7))",
        "(heatmap (file \"p.png\") (matrix ((2.))))", "(heatmap (file \"p.png\") (make-f64matrix 3 1000 1e-12))",
    })
    void whatIsStrangeIsDrawn(String drawing) throws Exception {
        assertEquals(800, picture(drawing).getWidth());
    }
}
