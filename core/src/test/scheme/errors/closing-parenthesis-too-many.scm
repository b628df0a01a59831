;; One closing parenthesis more than was opened.
(import (scheme base) (scheme write))

(display (+ 1 2)))
