# What the rooms bot says (es). Ids begin with `rooms-`. Plain text only: commands in `backticks`, no HTML.
