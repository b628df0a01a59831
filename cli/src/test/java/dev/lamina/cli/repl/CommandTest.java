package dev.lamina.cli.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void namesAndAliasesMeanTheSame() {
        assertEquals(Command.DESCRIBE, Command.parse(",describe car").command());
        assertEquals(Command.DESCRIBE, Command.parse("  ,d car").command());
        assertEquals("car", Command.parse(",d   car ").rest());
        assertEquals("(+ 1 2)", Command.parse(",time(+ 1 2)").rest());
    }

    @Test
    void everyNameAndAliasIsUnique() {
        Set<String> names = new HashSet<>();
        for (Command command : Command.values()) {
            String[] use = command.use().split(" ");
            assertTrue(names.add(use[0]), use[0]);
            assertEquals(command, Command.parse(use[0]).command());
        }
    }

    @Test
    void anExpressionIsNoCommand() {
        for (String text : new String[] {"", ",", ",(a)", "a ,b", "(,a)", ",@a", ", help"}) assertNull(Command.parse(text), text);
    }

    @Test
    void anUnknownNameIsACommandThatDoesNotExist() {
        assertEquals("frob", Command.parse(",frob 1").name());
        assertNull(Command.parse(",frob 1").command());
    }

    @Test
    void expressionsAreCompleteWhenEverythingIsClosed() {
        for (String text : new String[] {"", "1", "(a (b))", "\"a(b\"", "#;(a) b", "; (", "#| ( |#", "|a(b|", "#\\(", "'a", "#(1)", "(a))", "#1=(a . #1#)"})
            assertTrue(Command.isComplete(text), text);
        for (String text : new String[] {"(", "(a \"b)", "\"a", "#| a", "#| #| |#", "|a", "'", "#;", "(a #;", "#(1", "(a . b", "\"a\\\"", "#;(a", "`(a ,", "#1="})
            assertFalse(Command.isComplete(text), text);
    }

    @Test
    void onlyCommandsThatTakeFormsGoOn() {
        assertFalse(Command.isComplete(",time (f"));
        assertTrue(Command.isComplete(",time (f)"));
        assertFalse(Command.isComplete(",import (srfi"));
        assertTrue(Command.isComplete(",describe |a"));
        assertTrue(Command.isComplete(",load my\"file"));
        assertTrue(Command.isComplete(",frob ("));
    }

    @Test
    void helpNamesEveryCommand() {
        String help = Command.help(null);
        for (Command command : Command.values()) assertTrue(help.contains(command.use()), command.use());
        assertTrue(Command.help(Command.STATS).startsWith(",stats"));
    }
}
