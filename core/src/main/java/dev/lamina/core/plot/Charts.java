package dev.lamina.core.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws charts and gives them as the bytes of a file. */
public final class Charts {
    static {
        System.setProperty("java.awt.headless", "true");
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }

    private static final Color GRID = new Color(0xE6E6E6);
    private static final Color INK = new Color(0x333333);
    /** Told apart also by people who do not see all colours (Okabe and Ito, 2008). */
    private static final Color[] COLORS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7),
        new Color(0xE69F00), new Color(0x56B4E9), new Color(0x000000), new Color(0xF0E442),
    };
    /** From dark to bright, evenly to the eye (nine points of the colour map viridis). */
    private static final Color[] HEAT = {
        new Color(0x440154), new Color(0x472D7B), new Color(0x3B528B), new Color(0x2C728E), new Color(0x21918C),
        new Color(0x28AE80), new Color(0x5EC962), new Color(0xADDC30), new Color(0xFDE725),
    };
    private static final float LINE_WIDTH = 1.6f;
    private static final int MARKER_SIZE = 6;
    private static final int MOST_TICKS = 10;
    private static final MathContext LABEL_DIGITS = new MathContext(3);

    private Charts() {}

    /** How a file's name ends says what it holds. */
    public enum Format { SVG, PNG }

    /** Lines through the points of each series. */
    public static byte[] lines(List<Series> series, Labels labels, Format format) throws IOException {
        XYChart chart = chart(labels);
        for (Series each : series) add(chart, each.thinned(labels.width())).setMarker(SeriesMarkers.NONE).setLineStyle(new BasicStroke(LINE_WIDTH));
        return bytes(legend(chart, series), format);
    }

    /** A mark at each point of each series. */
    public static byte[] points(List<Series> series, Labels labels, Format format) throws IOException {
        XYChart chart = chart(labels);
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarkerSize(MARKER_SIZE);
        for (Series each : series) add(chart, each).setMarker(SeriesMarkers.CIRCLE);
        return bytes(legend(chart, series), format);
    }

    /** Bars between neighbouring edges, as high as their counts. */
    public static byte[] bars(double[] edges, double[] counts, Labels labels, Format format) throws IOException {
        double[] x = new double[4 * counts.length];
        double[] y = new double[4 * counts.length];
        for (int i = 0; i < counts.length; i++) {
            x[4 * i] = x[4 * i + 1] = edges[i];
            x[4 * i + 2] = x[4 * i + 3] = edges[i + 1];
            y[4 * i + 1] = y[4 * i + 2] = counts[i];
        }
        XYChart chart = chart(labels);
        XYStyler styler = chart.getStyler();
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Area);
        styler.setYAxisMin(0.0);
        styler.setLegendVisible(false);
        styler.setxAxisTickLabelsFormattingFunction(edge -> new BigDecimal(edge, LABEL_DIGITS).stripTrailingZeros().toString());
        Color fill = new Color(COLORS[0].getRed(), COLORS[0].getGreen(), COLORS[0].getBlue(), 0x90);
        chart.addSeries(" ", x, y).setMarker(SeriesMarkers.NONE).setFillColor(fill);
        return bytes(chart, format);
    }

    /** A field of colours; row 0 is at the top, as a matrix is written. Cells that share a pixel show their mean. */
    public static byte[] heatmap(double[][] rows, Labels labels, Format format) throws IOException {
        double[][] cells = HeatCells.shrink(rows, labels.height() / 2, labels.width() / 2);
        HeatMapChart chart = new HeatMapChartBuilder().width(labels.width()).height(labels.height()).title(labels.title())
                .xAxisTitle(labels.xAxis()).yAxisTitle(labels.yAxis()).build();
        dress(chart.getStyler());
        chart.getStyler().setPlotContentSize(1);
        chart.getStyler().setRangeColors(HEAT);
        chart.getStyler().setAntiAlias(false); // which would leave seams between the cells
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setXAxisMaxLabelCount(MOST_TICKS);
        chart.getStyler().setMin(HeatCells.least(cells)).setMax(HeatCells.greatest(cells));
        List<Number[]> points = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) points.add(new Number[] {j, cells.length - 1 - i, cells[i][j]});
        }
        chart.addSeries(" ", HeatCells.indices(cells[0].length, rows[0].length, false), HeatCells.indices(cells.length, rows.length, true), points);
        return bytes(chart, format);
    }

    private static XYChart chart(Labels labels) {
        XYChart chart = new XYChartBuilder().width(labels.width()).height(labels.height()).title(labels.title())
                .xAxisTitle(labels.xAxis()).yAxisTitle(labels.yAxis()).build();
        dress(chart.getStyler());
        chart.getStyler().setSeriesColors(COLORS);
        return chart;
    }

    private static void dress(AxesChartStyler styler) {
        styler.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1)).setAxisTickMarksColor(INK);
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).setAxisTickLabelsColor(INK);
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setPlotBorderColor(INK);
        styler.setChartFontColor(INK).setChartTitleBoxVisible(false).setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        styler.setLegendBorderColor(GRID);
    }

    private static XYChart legend(XYChart chart, List<Series> series) {
        chart.getStyler().setLegendPosition(LegendPosition.InsideNE).setLegendVisible(series.stream().anyMatch(each -> !each.name().isEmpty()));
        return chart;
    }

    /** XChart tells series apart by their names, which must not be empty. */
    private static XYSeries add(XYChart chart, Series series) {
        String name = series.name().isEmpty() ? " " : series.name();
        while (chart.getSeriesMap().containsKey(name)) name += " ";
        Series drawn = series.unevenly();
        return chart.addSeries(name, drawn.x(), drawn.y());
    }

    private static byte[] bytes(Chart<?, ?> chart, Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (format) {
            case SVG -> VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
            case PNG -> BitmapEncoder.saveBitmap(chart, bytes, BitmapEncoder.BitmapFormat.PNG);
        }
        return bytes.toByteArray();
    }
}
