import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.kernel.KernelChoice;

/** A program on the class path, with no flag at all. */
public class Main {
    public static void main(String[] arguments) {
        System.out.println(F64Vector.of(1, 2, 3).dot(F64Vector.of(4, 5, 6)) + " " + KernelChoice.current().mode());
    }
}
