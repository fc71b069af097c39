# What the verify bot says (es). Ids begin with `verify-`. Plain text only: commands in `backticks`, no HTML.
