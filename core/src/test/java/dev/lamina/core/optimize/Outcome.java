package dev.lamina.core.optimize;

import dev.lamina.core.ir.IrBuiltIns;
import dev.lamina.core.ir.IrInterpreter;
import dev.lamina.core.ir.Unit;

/** What a program does, as far as anyone can tell: what it displays, and its value or error. */
record Outcome(String output, String result) {
    static Outcome of(Unit unit) {
        IrInterpreter interpreter = new IrInterpreter();
        String result;
        try {
            result = IrBuiltIns.written(interpreter.run(unit));
        } catch (IrInterpreter.Raised raised) {
            result = "error: " + raised.getMessage();
        } catch (ClassCastException | ArithmeticException | IndexOutOfBoundsException wrongType) {
            result = "error: " + wrongType.getClass().getSimpleName();
        } catch (StackOverflowError endless) {
            result = "error: too deep";
        }
        return new Outcome(interpreter.output.toString(), result);
    }
}
