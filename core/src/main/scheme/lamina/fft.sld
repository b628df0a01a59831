;;; Fourier transforms and convolutions. A signal is an f64vector or a vector of numbers; a spectrum is a vector of complex
;;; numbers.
(define-library (lamina fft)
  (import (lamina) (lamina internal))
  (export fft inverse-fft real-fft inverse-real-fft fft-frequencies convolve cross-correlate)
  (begin

    (define (fft signal)
      (%vector-fft (numbers signal)))

    (define (inverse-fft spectrum)
      (%vector-inverse-fft (numbers spectrum)))

    (define (numbers signal)
      (if (f64vector? signal)
          (f64vector->vector signal)
          signal))

    ;; The first n/2 + 1 numbers of the transform of n real ones; the others are their conjugates.
    (define (real-fft signal)
      (%f64vector-fft (real-elements signal)))

    (define (real-elements signal)
      (if (vector? signal)
          (vector->f64vector signal)
          signal))

    ;; The f64vector of so many elements that has this transform.
    (define (inverse-real-fft spectrum length)
      (%vector-inverse-real-fft spectrum length))

    ;; The frequencies that the elements of a transform stand for, of a signal with this distance between its samples: those
    ;; of the second half are negative.
    (define fft-frequencies
      (case-lambda
        ((length) (fft-frequencies length 1))
        ((length distance)
         (f64vector-tabulate (lambda (k)
                               (/ (if (< (* 2 k) length) k (- k length))
                                  (* 1. length distance)))
                             length))))

    (define (convolve a b)
      (%f64vector-convolve (real-elements a) (real-elements b)))

    (define (cross-correlate a b)
      (%f64vector-correlate (real-elements a) (real-elements b)))))
