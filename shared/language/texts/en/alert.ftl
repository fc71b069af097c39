# What the alert bot says (en). Ids begin with `alert-`. Plain text only: commands in `backticks`, no HTML.
