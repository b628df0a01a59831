package dev.lamina.core.optimize;

import java.util.List;
import java.util.Map;

/** Library procedures that tests open, written as the real ones are. The test interpreter has its own, which do the same. */
final class TestLibrary {
    static final LibraryCode CODE = new LibraryText(LibraryText.of(List.of(Texts.unit("""
        (unit "lists" "lamina" closed ()
          (define for-each
            (lambda "for-each" (f list)
              (fix ((loop (lambda "loop" (rest)
                            (if (pair? rest) (begin (call f (car rest)) (call loop (cdr rest))) (atom unspecified)))))
                (call loop list))))
          (define map
            (lambda "map" (f list)
              (fix ((loop (lambda "loop" (rest)
                            (if (pair? rest) (let ((x (call f (car rest)))) (cons x (call loop (cdr rest)))) '()))))
                (call loop list)))))""")), Map.of()), TestPrimitives.TABLE);

    private TestLibrary() {}
}
