/** The report: one HTML file that opens without a network. Java computes what is shown, scripts in the page only draw it. */
package dev.lamina.bench.report;
