(import (scheme base))
(export included-value folded-value declared-value)
(begin (define declared-value 'declared))
