package dev.lamina.core.plot;

/**
 * What is written around a chart, and its size in pixels.
 *
 * @param title above it; empty for none, as are the names of the axes
 */
public record Labels(String title, String xAxis, String yAxis, int width, int height) {}
