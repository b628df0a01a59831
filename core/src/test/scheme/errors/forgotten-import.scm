;;; A standard name that is not imported tells its library.

(import (scheme base))

(display "hello")
