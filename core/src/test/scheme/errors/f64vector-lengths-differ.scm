;; Two numeric vectors that should be equally long.
(import (scheme base) (scheme write) (lamina))

(display (f64vector-dot #f64(1 2 3) #f64(1 2)))
