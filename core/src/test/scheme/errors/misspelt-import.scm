;;; A name that a library does not export.

(import (only (scheme base) car cdr vecotr-ref))
