# What the rooms bot says (en). Ids begin with `rooms-`. Plain text only: commands in `backticks`, no HTML.
