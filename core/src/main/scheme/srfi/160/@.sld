;;; SRFI 160: @vectors. All of it is built in but the comparator.
(define-library (srfi 160 @)
  (import (lamina) (srfi 128))
  (export make-@vector @vector @vector-unfold @vector-unfold-right @vector-copy @vector-reverse-copy @vector-append
          @vector-concatenate @vector-append-subvectors
          @? @vector? @vector-empty? @vector=
          @vector-ref @vector-length
          @vector-take @vector-take-right @vector-drop @vector-drop-right @vector-segment @vector-fold @vector-fold-right
          @vector-map @vector-map! @vector-for-each @vector-count @vector-cumulate
          @vector-take-while @vector-take-while-right @vector-drop-while @vector-drop-while-right @vector-index
          @vector-index-right @vector-skip @vector-skip-right @vector-any @vector-every @vector-partition @vector-filter
          @vector-remove
          @vector-set! @vector-swap! @vector-fill! @vector-reverse! @vector-copy! @vector-reverse-copy! @vector-unfold!
          @vector-unfold-right!
          @vector->list reverse-@vector->list list->@vector reverse-list->@vector @vector->vector vector->@vector
          make-@vector-generator @vector-comparator write-@vector)
  (begin

    (define @vector-comparator
      (make-comparator @vector? @vector= @vector<? @vector-hash))))
