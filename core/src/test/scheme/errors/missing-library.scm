;; An import of a library that nobody wrote.
(import (scheme base) (my own library))
