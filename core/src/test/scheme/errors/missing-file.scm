;; A file that does not exist.
(import (scheme base) (scheme file))

(open-input-file "no-such-file.txt")
