# What the verify bot says (en). Ids begin with `verify-`. Plain text only: commands in `backticks`, no HTML.
