;;; SRFI 1: lists. Much of it is built in; here is the rest. The linear-update procedures, whose names end with !, may but need
;;; not change their arguments: they are the pure ones, so that results captured by a continuation never change.
(define-library (srfi 1)
  (import (lamina))
  (export cons list xcons cons* make-list list-tabulate list-copy circular-list iota
          pair? null? proper-list? circular-list? dotted-list? not-pair? null-list? list=
          car cdr caar cadr cdar cddr caaar caadr cadar caddr cdaar cdadr cddar cdddr caaaar caaadr caadar caaddr cadaar
          cadadr caddar cadddr cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr list-ref
          first second third fourth fifth sixth seventh eighth ninth tenth car+cdr
          take drop take-right drop-right take! drop-right! split-at split-at! last last-pair
          length length+ append append! concatenate concatenate! reverse reverse! append-reverse append-reverse!
          zip unzip1 unzip2 unzip3 unzip4 unzip5 count
          map for-each fold unfold pair-fold reduce fold-right unfold-right pair-fold-right reduce-right
          append-map append-map! map! map-in-order pair-for-each filter-map
          filter partition remove filter! partition! remove!
          find find-tail any every list-index take-while drop-while take-while! span break span! break! memq memv member
          delete delete-duplicates delete! delete-duplicates!
          assq assv assoc alist-cons alist-copy alist-delete alist-delete!
          lset<= lset= lset-adjoin lset-union lset-union! lset-intersection lset-intersection! lset-difference
          lset-difference! lset-xor lset-xor! lset-diff+intersection lset-diff+intersection!
          set-car! set-cdr!)
  (begin

    ;; Constructors

    (define (xcons cdr car) (cons car cdr))

    (define (circular-list first . rest)
      (let ((list (cons first (list-copy rest))))
        (set-cdr! (last-pair list) list)
        list))

    ;; Predicates

    (define (proper-list? object) (list? object))

    (define (not-pair? object) (not (pair? object)))

    (define (null-list? list)
      (cond ((pair? list) #f)
            ((null? list) #t)
            (else (error "null-list?: expected a proper or circular list, given" list))))

    (define (list= same? . lists)
      (or (null? lists)
          (let next ((first (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (or (eq? first (car rest))
                         (same-elements? same? first (car rest)))
                     (next (car rest) (cdr rest)))))))

    (define (same-elements? same? a b)
      (cond ((null-list? a) (null-list? b))
            ((null-list? b) #f)
            (else (and (same? (car a) (car b))
                       (same-elements? same? (cdr a) (cdr b))))))

    ;; Selectors

    (define first car)
    (define second cadr)
    (define third caddr)
    (define fourth cadddr)
    (define (fifth list) (car (cddddr list)))
    (define (sixth list) (cadr (cddddr list)))
    (define (seventh list) (caddr (cddddr list)))
    (define (eighth list) (cadddr (cddddr list)))
    (define (ninth list) (car (cddddr (cddddr list))))
    (define (tenth list) (cadr (cddddr (cddddr list))))

    (define (car+cdr pair) (values (car pair) (cdr pair)))

    (define (take-right list count)
      (let next ((list list) (ahead (drop list count)))
        (if (pair? ahead)
            (next (cdr list) (cdr ahead))
            list)))

    (define (drop-right list count)
      (let next ((list list) (ahead (drop list count)) (kept '()))
        (if (pair? ahead)
            (next (cdr list) (cdr ahead) (cons (car list) kept))
            (reverse kept))))

    (define (split-at list count) (values (take list count) (drop list count)))

    (define take! take)
    (define drop-right! drop-right)
    (define split-at! split-at)

    ;; Miscellaneous

    (define append! append)
    (define (concatenate lists) (apply append lists))
    (define concatenate! concatenate)
    (define reverse! reverse)
    (define append-reverse! append-reverse)

    (define (zip first . rest) (apply map list first rest))

    (define (unzip1 lists) (map first lists))
    (define (unzip2 lists) (values (map first lists) (map second lists)))
    (define (unzip3 lists) (values (map first lists) (map second lists) (map third lists)))
    (define (unzip4 lists) (values (map first lists) (map second lists) (map third lists) (map fourth lists)))
    (define (unzip5 lists)
      (values (map first lists) (map second lists) (map third lists) (map fourth lists) (map fifth lists)))

    ;; Folds

    (define unfold
      (case-lambda
        ((stop? mapper successor seed) (unfold stop? mapper successor seed (lambda (seed) '())))
        ((stop? mapper successor seed tail-generator)
         (let next ((seed seed) (made '()))
           (if (stop? seed)
               (append-reverse made (tail-generator seed))
               (let ((element (mapper seed)))
                 (next (successor seed) (cons element made))))))))

    (define unfold-right
      (case-lambda
        ((stop? mapper successor seed) (unfold-right stop? mapper successor seed '()))
        ((stop? mapper successor seed tail)
         (let next ((seed seed) (made tail))
           (if (stop? seed)
               made
               (let ((element (mapper seed)))
                 (next (successor seed) (cons element made))))))))

    ;; The cdrs are taken before the call, which may change the pair.
    (define pair-fold
      (case-lambda
        ((combine initial list)
         (let next ((list list) (state initial))
           (if (pair? list)
               (let ((rest (cdr list)))
                 (next rest (combine list state)))
               state)))
        ((combine initial first . more)
         (let next ((lists (cons first more)) (state initial))
           (if (every pair? lists)
               (let ((rests (map cdr lists)))
                 (next rests (apply combine (append lists (list state)))))
               state)))))

    (define (pair-fold-right combine initial first . rest)
      (let next ((tails (all-tails (cons first rest) '())) (state initial))
        (if (null? tails)
            state
            (next (cdr tails) (apply combine (append (car tails) (list state)))))))

    ;; The lists and their rests, innermost first.
    (define (all-tails lists made)
      (if (every pair? lists)
          (all-tails (map cdr lists) (cons lists made))
          made))

    (define append-map! append-map)
    (define map! map)
    (define map-in-order map)

    (define (pair-for-each procedure first . rest)
      (let next ((lists (cons first rest)))
        (if (every pair? lists)
            (let ((rests (map cdr lists)))
              (apply procedure lists)
              (next rests)))))

    ;; Filtering, searching and deletion

    (define filter! filter)
    (define partition! partition)
    (define remove! remove)
    (define take-while! take-while)
    (define span! span)
    (define break! break)
    (define delete! delete)
    (define delete-duplicates! delete-duplicates)

    ;; Association lists

    (define (alist-cons key value alist) (cons (cons key value) alist))

    (define (alist-copy alist)
      (map (lambda (entry) (cons (car entry) (cdr entry))) alist))

    (define alist-delete
      (case-lambda
        ((key alist) (alist-delete key alist equal?))
        ((key alist same?) (remove (lambda (entry) (same? key (car entry))) alist))))

    (define alist-delete! alist-delete)

    ;; Lists as sets. The element of the earlier list is the first argument of same?.

    (define (subset? same? a b)
      (every (lambda (element) (member element b same?)) a))

    (define (lset<= same? . lists)
      (or (null? lists)
          (let next ((first (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (or (eq? first (car rest))
                         (subset? same? first (car rest)))
                     (next (car rest) (cdr rest)))))))

    (define (lset= same? . lists)
      (or (null? lists)
          (let next ((first (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (or (eq? first (car rest))
                         (and (subset? same? first (car rest))
                              (subset? (lambda (a b) (same? b a)) (car rest) first)))
                     (next (car rest) (cdr rest)))))))

    (define (lset-adjoin same? list . elements)
      (fold (lambda (element list) (if (contains? same? element list) list (cons element list)))
            list elements))

    (define (contains? same? element list)
      (any (lambda (present) (same? present element)) list))

    (define (lset-union same? . lists)
      (reduce (lambda (list answer)
                (cond ((null? list) answer)
                      ((null? answer) list)
                      ((eq? list answer) answer)
                      (else (apply lset-adjoin same? answer list))))
              '() lists))

    (define (lset-intersection same? first . rest)
      (filter (lambda (element) (every (lambda (list) (member element list same?)) rest)) first))

    (define (lset-difference same? first . rest)
      (filter (lambda (element) (every (lambda (list) (not (member element list same?))) rest)) first))

    (define (lset-xor same? . lists)
      (reduce (lambda (b a)
                (append (filter (lambda (element) (not (contains? same? element a))) b)
                        (filter (lambda (element) (not (member element b same?))) a)))
              '() lists))

    (define (lset-diff+intersection same? first . rest)
      (partition (lambda (element) (every (lambda (list) (not (member element list same?))) rest)) first))

    (define lset-union! lset-union)
    (define lset-intersection! lset-intersection)
    (define lset-difference! lset-difference)
    (define lset-xor! lset-xor)
    (define lset-diff+intersection! lset-diff+intersection)))
