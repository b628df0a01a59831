/**
 * The suite core: numbers of the whole tower, lists, calls and tail calls, variables, continuations and conditions. An operation is
 * one step of a loop in Scheme, beside the same loop in Java.
 */
package dev.lamina.bench.core;
