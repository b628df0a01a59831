package dev.lamina.core.primitive.system;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.plot.Charts;
import dev.lamina.core.plot.Labels;
import dev.lamina.core.plot.Series;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.primitive.array.ArrayFiles;
import dev.lamina.core.primitive.array.F64Results;
import dev.lamina.core.primitive.array.Matrices;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Matrix;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code (lamina plot)} draws with. The data are copied first; a chart is drawn by the driver while the thread counts
 * as stopped. Labels are a list: title, names of both axes, width, height.
 */
public final class Plots {
    /** Of greater ones the distance, and what charts add at their edges, would not be finite. */
    private static final double GREATEST = Double.MAX_VALUE / 8;

    private Plots() {}

    private interface Drawing {
        byte[] draw(Labels labels, Charts.Format format) throws IOException;
    }

    @Procedure(value = "draw-lines", facts = CONTROL, doc = "Writes a chart of lines to a file; a series is a list of its name, an f64vector of x and one of y.")
    public static @Word long lines(Ctx c, long depth, @Word long file, @Word long series, @Word long labels) {
        List<Series> data = series("plot", series);
        return draw(c, "plot", file, labels, (around, format) -> Charts.lines(data, around, format));
    }

    @Procedure(value = "draw-points", facts = CONTROL, doc = "Writes a chart of points to a file; a series is a list of its name, an f64vector of x and one of y.")
    public static @Word long points(Ctx c, long depth, @Word long file, @Word long series, @Word long labels) {
        List<Series> data = series("scatter", series);
        return draw(c, "scatter", file, labels, (around, format) -> Charts.points(data, around, format));
    }

    @Procedure(value = "draw-bars", facts = CONTROL, doc = "Writes a histogram to a file: an f64vector of edges, and one of the counts between them.")
    public static @Word long bars(Ctx c, long depth, @Word long file, @Word long edges, @Word long counts, @Word long labels) {
        double[] from = finite("histogram", F64Results.view("histogram", edges), false);
        double[] high = finite("histogram", F64Results.view("histogram", counts), false);
        return draw(c, "histogram", file, labels, (around, format) -> Charts.bars(from, high, around, format));
    }

    @Procedure(value = "draw-heatmap", facts = CONTROL, doc = "Writes a chart to a file that shows the elements of an f64matrix as colours.")
    public static @Word long heatmap(Ctx c, long depth, @Word long file, @Word long matrix, @Word long labels) {
        if (!Matrices.isF64Matrix(matrix)) throw Errors.wrongType("heatmap", "an f64matrix", matrix);
        F64Matrix elements = Matrix.view(matrix);
        if (elements.rows() == 0 || elements.columns() == 0) throw Errors.other("heatmap", "the matrix has no elements");
        double[][] rows = new double[(int) elements.rows()][];
        for (int i = 0; i < rows.length; i++) rows[i] = finite("heatmap", elements.row(i), false);
        return draw(c, "heatmap", file, labels, (around, format) -> Charts.heatmap(rows, around, format));
    }

    private static List<Series> series(String who, @Word long list) {
        List<Series> series = new ArrayList<>();
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            long one = Pairs.first(rest);
            long vectors = Pairs.rest(one);
            double[] x = finite(who, F64Results.view(who, Pairs.first(vectors)), false);
            double[] y = finite(who, F64Results.view(who, Pairs.first(Pairs.rest(vectors))), true);
            if (x.length != y.length) throw Errors.lengthsDiffer(who, x.length, y.length);
            if (x.length == 0) throw Errors.other(who, "a series without points");
            series.add(new Series(Text.string(Pairs.first(one)), x, y));
        }
        if (series.isEmpty()) throw Errors.other(who, "there is nothing to draw");
        return series;
    }

    /** A copy of the elements, which must have a place in a chart; a NaN may be a gap. */
    private static double[] finite(String who, F64Vector vector, boolean gaps) {
        double[] elements = vector.toArray();
        for (int i = 0; i < elements.length; i++) {
            if (!(Math.abs(elements[i]) <= GREATEST) && !(gaps && Double.isNaN(elements[i]))) {
                throw Errors.other(who, "element " + i + " has no place in a chart:", Words.ofDouble(elements[i]));
            }
        }
        return elements;
    }

    private static @Word long draw(Ctx c, String who, @Word long file, @Word long labels, Drawing drawing) {
        Strings.check(who, file);
        String name = Text.string(file);
        Charts.Format format = format(who, name);
        Labels around = labels(labels);
        return c.request(driver -> {
            ArrayFiles.load(driver, who, name, path -> Files.write(path, drawn(who, drawing, around, format)));
            return Words.UNSPECIFIED;
        });
    }

    /** A JDK without a desktop module, or a machine without fonts, shows itself as one of these errors. */
    private static byte[] drawn(String who, Drawing drawing, Labels labels, Charts.Format format) throws IOException {
        try {
            return drawing.draw(labels, format);
        } catch (LinkageError | InternalError e) {
            throw Errors.other(who, "this JDK cannot draw (java.desktop or fonts are missing): " + e.getMessage());
        }
    }

    private static Charts.Format format(String who, String name) {
        if (name.endsWith(".svg")) return Charts.Format.SVG;
        if (name.endsWith(".png")) return Charts.Format.PNG;
        throw Errors.other(who, "the name of the file must end in .svg or .png: " + name);
    }

    private static Labels labels(@Word long list) {
        long axes = Pairs.rest(list);
        long size = Pairs.rest(Pairs.rest(axes));
        return new Labels(Text.string(Pairs.first(list)), Text.string(Pairs.first(axes)), Text.string(Pairs.first(Pairs.rest(axes))),
                (int) Words.fixnum(Pairs.first(size)), (int) Words.fixnum(Pairs.first(Pairs.rest(size))));
    }
}
