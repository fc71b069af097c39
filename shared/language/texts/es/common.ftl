# What every bot says (es). Ids begin with `common-`. Plain text only: commands in `backticks`, no HTML.

common-quote = { $text }
common-cut = (Era demasiado largo: se omitió el resto.)
