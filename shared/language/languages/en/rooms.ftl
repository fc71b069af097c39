# What the rooms bot says (en). Ids begin with `rooms-`. Plain text only: commands in `backticks`, no HTML.

## Inside a room

rooms-time = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
rooms-situation = { alert-drill }Room for { $case }: { alert-what }, { $area }
rooms-situation-use = When you are there: `!here`. Safe at home: `!home`.
rooms-situation-keep = Write no names, plates or addresses.
rooms-present =
    { $heres ->
        [0] { "" }
       *[other] There: { $here }.
    }{ $gapBeforeGoing ->
        [0] { "" }
       *[other] { " " }
    }{ $goings ->
        [0] { "" }
       *[other] On the way: { $going }.
    }{ $gapBeforeHome ->
        [0] { "" }
       *[other] { " " }
    }{ $homes ->
        [0] { "" }
       *[other] Home: { $home }.
    }
rooms-incident-open = { $case }: there is a room for those who go. Whoever answers “going” is invited to “{ $codename }”.
rooms-welcome = { $title }
rooms-until = This room closes in { rooms-time }; then everyone leaves it.
rooms-welcome-keep = Whoever comes later does not see what was said before. What your phone stores stays on your phone.
rooms-ends-soon = This room closes in { rooms-time }.
rooms-ends-soon-next = If you still need it, ask an organizer for more time: `!room extend { $room } 2h`.
rooms-stays = This room stays longer: it closes in { rooms-time }.
rooms-out-wait = Not home yet: { $people }. This room stays open for { rooms-time } more.
rooms-out-home = When you are home: `!home`.
rooms-goodbye-command = Thank you, everybody. An organizer closes this room.
rooms-goodbye-expired = Thank you, everybody. The time of this room is over.
rooms-goodbye-ended = Thank you, everybody. It is over, and this room closes.
rooms-goodbye-next = In a few seconds everyone is removed. You can forget the room in your app, so that its messages go from your phone. If you are still in it afterwards, leave it yourself.

## To the organizers

rooms-made = Room { $room } is ready: { $title }
rooms-made-next = You see it as “{ $codename }”. It closes in { rooms-time }, or with `!room close { $room }`.
rooms-title-missing = What shall the room be called?
rooms-title-long = A title has at most { $max } characters.
rooms-title-personal = No room was made: leave names of persons, house numbers, phones and plates out of the title.
rooms-life-limits = A room stays open for at least { $minutes } minutes and at most { $days } days, such as `ttl 90m`, `ttl 12h` or `ttl 2d`.
rooms-stranger = No room was made: { $user } was never admitted. First `!admit { $user } …`.
rooms-nobody = No room was made: I know no person, no committee and no role called “{ $name }”.
rooms-crowd = No room was made: { $people } people are too many, { $max } at most. Name a smaller group.
rooms-too-many = No room was made: there are { $max } already. Close one first: `!room list`.
rooms-none = There are no rooms of this kind now.
rooms-list = { $count ->
    [one] One room
   *[other] { $count } rooms
}
rooms-phase = { $phase ->
    [requested] being made
    [closing] closing
    [emptying] closing
   *[open] { rooms-time } left
}
rooms-people = { $people ->
    [one] 1 person
   *[other] { $people } people
}
rooms-list-item = { $kind ->
    [incident] For the case { $room }{ common-as } · { rooms-people } · { rooms-phase }
   *[temporary] { $room }{ common-as }: { $title } · { rooms-people } · { rooms-phase }
}
rooms-list-more = … and { $count } more.
rooms-code-missing = Which room? `!room list` shows their codes.
rooms-code-slip = “{ $written }” is not a code of ours: one character is wrong.
rooms-unknown = No room is called { $room }. `!room list` shows their codes.
rooms-not-there = The room { $room } is still being made. Try again in a minute.
rooms-closed = The room { $room } is closed already.
rooms-extended = The room { $room } stays: it closes in { rooms-time }.
rooms-extend-next = For more time: `!room extend { $room } 2h`.
rooms-ends-soon-room = { $kind ->
    [incident] The room for { $room }{ common-as } closes in { rooms-time }.
   *[temporary] “{ $title }” ({ $room }){ common-as } closes in { rooms-time }.
}
rooms-closing = Closing { $room }: those inside have a few seconds to read it. The receipt follows here.
rooms-emptying = Closing { $room }: everyone is being removed. The receipt follows here.
rooms-not-home = Not closed: not home yet: { $people }.
rooms-not-home-next = Ask them first. To close it all the same: `!room close { $room } now`.
rooms-out-stays = Not home yet: { $people }. So the room { $room } stays open for { rooms-time } more.
rooms-out-next = { $left ->
    [0] Then it closes in any case. To close it now: `!room close { $room } now`.
    [one] Then it waits once more at most. To close it now: `!room close { $room } now`.
   *[other] Then it waits again, { $left } times at most. To close it now: `!room close { $room } now`.
}
rooms-out-closes = The room { $room } closes, though it is not known whether they are home: { $people }.
rooms-out-ask = Please ask whether they are safe: { $people }.
rooms-close-failed = The room { $room } (“{ $codename }”) could NOT be closed: people may still be in it.
rooms-close-again = Try `!room close { $room }` again. Until then do not use it.
rooms-open-failed = { $kind ->
    [incident] The room for { $room } could not be made. I try again when the next person goes.
   *[temporary] The room { $room } could not be made. Try again.
}

## Holding a case

rooms-held = { $days ->
    [one] Held for 1 day: { $case }.
   *[other] Held for { $days } days: { $case }.
}
rooms-held-means = Nothing of it is erased before that: neither what is known of it nor what bots wrote about it. To end it: `!hold { $code } off`.
rooms-held-room = A room for it still closes when its time comes: `!room extend` puts that off.
rooms-hold-off = No longer held: { $case }. What is past its time is erased now.
rooms-hold-over = The hold on { $case } is over: what is past its time is erased now.
rooms-hold-again = To hold it again: `!hold { $code } 30d`.
rooms-hold-which = Which case? Write its code behind it.
rooms-hold-none = { $case } is not held.
rooms-hold-unknown = I know no case, alert or room called { $case }. It may be forgotten already.
rooms-hold-limits = A case is held for at least 1 day and at most { $days } days, such as `!hold K7Q4 30d`.

## The receipt

rooms-receipt = Receipt: the room { $room } (“{ $codename }”) is closed.
rooms-receipt-removed = { $count ->
    [one] Done: 1 person was removed.
   *[other] Done: { $count } people were removed.
}
rooms-receipt-unknown = Not known: how many people were removed. I had left the room when I lost my count.
rooms-receipt-staying = { $count ->
    [one] Not done: 1 person could not be removed and has to leave by themselves.
   *[other] Not done: { $count } people could not be removed and have to leave by themselves.
}
rooms-receipt-left = Done: I left the room and forgot it.
rooms-receipt-server = Not erased: the homeserver still knows who was in it and when, and keeps the encrypted messages until it purges the room.
rooms-receipt-phones = Not erased: what people's phones have stored.

## Retention

rooms-retention = What is kept, where, and for how long
rooms-retention-personal-data = Phone numbers, e-mail, accounts, plates, A-numbers and other papers, house numbers, exact positions, names: taken out where they are recognized, never kept then.
rooms-retention-incident-room = Rooms for a case: { $hours } h at most; { $minutes } min after the alert has ended; up to { $wait } h longer while somebody who went is not home.
rooms-retention-temporary-room = Temporary rooms: until their time is over or somebody closes them.
rooms-retention-committee-messages = What bots wrote in committee rooms: { $committeeMessages } days, never while its case is open or held; then the bot that wrote it takes it back, and says there how much.
rooms-retention-confirmer-messages = What bots wrote in confirmer rooms: the same, { $confirmerMessages } days.
rooms-retention-management-messages = What bots wrote in this room: the same, { $managementMessages } days.
rooms-retention-cases = What bots know of a case, an alert or a room: { $cases } days after its end, unless it is held; then its code is free again.
rooms-retention-case-facts = The entries that this comes from, and what was voted and answered: encrypted in the bots' state room, people as keyed tags; until that room is replaced. Nothing replaces it by itself yet.
rooms-retention-holds = Which cases are held, and by whom as a keyed tag: until the hold ends, { $hold } days at most.
rooms-retention-roster = Who was admitted to what: the same, as keyed tags. A revocation is one more entry; it does not erase the earlier ones.
rooms-retention-duty = Who said that they are on duty, where and until when: the same, as keyed tags. The bots go by it until it is over.
rooms-retention-duty-marks = Who was asked on duty, and which gap was told, so that nobody is told twice: a note of its machine, sealed; for hours.
rooms-retention-vouches = Who vouched for whom: the same, as keyed tags. The bots take it out of what they know when the probation ends; the entries stay until that room is replaced.
rooms-retention-one-time-codes = One-time codes: as keyed tags with their role, never as they are written; they are good for nothing after their time. How often somebody guessed wrong: sealed on verify's disk, one hour.
rooms-retention-heartbeats = That the bots are there, about every minute, and what they ask of each other: encrypted in the same room; until it is replaced. The homeserver sees that something was written.
rooms-retention-conversations = What you are writing with a bot: sealed on its own disk alone; until it is sent or cancelled, or { $left } minutes after your last answer.
rooms-retention-handed-files = NOT in our hands: pictures and voice messages for confirmers. No bot stores one; encrypted copies stay with the homeserver until it purges them, 7 days on ours. What opens them is in the room of the confirmers.
rooms-retention-told-marks = In which chats somebody asked about a case, so that a correction goes there, and which of our messages was about which case, so that a reply counts for it: without content; until the case is over, { $days } days at most.
rooms-retention-chat-languages = In which language you write to a bot: a sealed note of its machine, the code of the language alone; 30 days after it changed last.
rooms-retention-poll-marks = Where polls stand that are open, so that they can be ended: the same; until the case is over, { $days } days at most.
rooms-retention-sound-checks = Who said that a phone rang in a sound check: the same; for a quarter of an hour. And on which day the word of the day was told last.
rooms-retention-arrival-marks = Who just came into a room, so that it greets them, who comes back with a new phone, and that a room has something to say: the same; for minutes, or until they can read, 14 days at most.
rooms-retention-erasure-marks = Which messages of its own a bot has to take back one day: their ids, sealed on its own disk; until then. If that disk is lost, they stay until the room is closed.
rooms-retention-bot-disk = The bots' own files: a copy of the above, sealed; until they are deleted.
rooms-retention-backed-up-keys = The bots' keys on the homeserver, sealed by the recovery keys: the homeserver is asked to delete those of each room that the bots leave.
rooms-retention-disk-keys = Keys of old messages on the bots' own disk, sealed: they cannot be taken out one by one. They go when the bots become new devices (`restore`).
rooms-retention-replay-marks = Which messages were read, without their content, sealed: the same, so that no old message is obeyed twice.
rooms-retention-identity-marks = Whose private chat with a bot a room is, and which identity of each person was seen, sealed: the chat until it is left, the identity as above.
rooms-retention-sent-marks = Which of its own messages a bot still waits to see in their room: a mark without content, sealed; until it is there.
rooms-retention-backup-file = NOT in our hands: backup files. They hold what was on record when they were made; delete the old ones.
rooms-retention-logs = Logs, and how often a fault came within a day: no names, no ids, no places, no content.
rooms-retention-homeserver = NOT in our hands: the homeserver knows accounts, rooms, members and times, and keeps encrypted messages until it purges them.
rooms-retention-phones = NOT in our hands: what members' phones have stored.
rooms-retention-due = { $count ->
    [0] Due to be forgotten now: nothing.
   *[other] Due to be forgotten now: { $count }.
}
rooms-retention-held = { $count ->
    [0] Held beyond their time: none. `!hold K7Q4 30d` holds a case.
   *[other] Held beyond their time: { $count }.
}
rooms-retention-hold = { $days ->
    [one] { $case }: 1 more day. To end it: `!hold { $case } off`.
   *[other] { $case }: { $days } more days. To end it: `!hold { $case } off`.
}
rooms-retention-honest = Closing a room ends access. It does not make it as if it had never been.
