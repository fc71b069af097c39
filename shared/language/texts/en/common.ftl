# What every bot says (en). Ids begin with `common-`. Plain text only: commands in `backticks`, no HTML.

common-quote = { $text }
common-cut = (It was too long: the rest was left out.)
