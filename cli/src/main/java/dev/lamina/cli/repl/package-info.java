/** The prompt: reads, evaluates, prints, and survives whatever an evaluation does. JLine serves a terminal only. */
package dev.lamina.cli.repl;
