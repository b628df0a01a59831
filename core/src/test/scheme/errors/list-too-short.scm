;;; The index of a list's element ends before its length.

(display (list-ref '(a b c) 3))
