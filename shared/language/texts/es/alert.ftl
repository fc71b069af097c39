# What the alert bot says (es). Ids begin with `alert-`. Plain text only: commands in `backticks`, no HTML.
