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
rooms-legal = For questions of law: { $people }.
rooms-note-goodbye = When it is quiet, and only if you like: write me alone `!note { $case }` and what went well, what went wrong, what to do next time. No names.
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
rooms-nobody-next = Name people as `@user:server`, committees as `!committee list` does.
rooms-person-meant = Is it this one? Then send: `{ $command }`
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
rooms-not-there = The room { $room }{ common-as } is still being made. Try again in a minute.
rooms-closed = The room { $room }{ common-as } is closed already.
rooms-extended = The room { $room }{ common-as } stays: it closes in { rooms-time }.
rooms-extend-next = For more time: `!room extend { $room } 2h`.
rooms-ends-soon-room = { $kind ->
    [incident] The room for { $room }{ common-as } closes in { rooms-time }.
   *[temporary] “{ $title }” ({ $room }){ common-as } closes in { rooms-time }.
}
rooms-closing = Closing { $room }{ common-as }: those inside have a few seconds to read it. The receipt follows here.
rooms-emptying = Closing { $room }{ common-as }: everyone is being removed. The receipt follows here.
rooms-not-home = Not closed: not home yet: { $people }.
rooms-not-home-next = Ask them first. To close it all the same: `!room close { $room } now`.
rooms-out-stays = Not home yet: { $people }. So the room { $room }{ common-as } stays open for { rooms-time } more.
rooms-out-next = { $left ->
    [0] Then it closes in any case. To close it now: `!room close { $room } now`.
    [one] Then it waits once more at most. To close it now: `!room close { $room } now`.
   *[other] Then it waits again, { $left } times at most. To close it now: `!room close { $room } now`.
}
rooms-out-closes = The room { $room }{ common-as } closes, though it is not known whether they are home: { $people }.
rooms-out-ask = Please ask whether they are safe: { $people }.
rooms-close-failed = The room { $room } (“{ $codename }”) could NOT be closed: people may still be in it.
rooms-close-again = Try `!room close { $room }` again. Until then do not use it.
rooms-open-failed = { $kind ->
    [incident] The room for { $room } could not be made. I try again when the next person goes.
   *[temporary] The room { $room } could not be made. Try again.
}

## Rooms that stand give way to others

rooms-standing = { $kind ->
    [management] the management room
    [confirmers] the confirmers of { $name }
   *[committee] “{ $name }”
}
rooms-rotate-missing = Which room shall be a new one? Write its name, `all`, or “state” for the bots’ own record.
rooms-rotate-unknown = No room that stands is called “{ $name }”. There are:
rooms-rotate-item = { rooms-standing }{ common-as }
rooms-rotate-plan = { $count ->
    [one] 1 room would be a new one. Nothing has changed yet.
   *[other] { $count } rooms would be new ones. Nothing has changed yet.
}
rooms-rotate-plan-item = { rooms-standing }{ common-as }: { $people ->
    [one] 1 person moves
   *[other] { $people } people move
}, invited within { $minutes } min.
rooms-rotate-plan-all = All of it takes up to { $minutes } min if the homeserver holds the bots to its usual pace: above all whoever moves with many rooms waits for each invitation. `doctor` tells whether it does.
rooms-rotate-plan-what = Each gets a new room under a new name. Who may read now is invited and finds there what is open. When all have come, or after { $hours } h, everything goes there and the old room is closed.
rooms-rotate-plan-next = To do it: answer `yes`, or write `!room rotate { $name } now`.
rooms-rotate-dropped = Nothing has changed.
rooms-rotate-none = These rooms are moving already.
rooms-rotate-begun = { $count ->
    [one] 1 new room is being made:
   *[other] { $count } new rooms are being made:
}
rooms-rotate-begun-next = I tell you here when people are invited, when all is there, and what was erased.
rooms-rotate-opened = A new room for { rooms-standing }: “{ $codename }”.
rooms-rotate-why = { $why ->
    [schedule] Why: its time has come.
    [revoked] Why: somebody was revoked who was in the old one.
    [creator] Why: whoever made the old one is no organizer any more, and cannot be removed there.
    [foreign] Why: somebody changed the old one, and it could not be undone.
   *[command] Why: an organizer asked for it.
}
rooms-rotate-inviting = { $people ->
    [one] 1 person is being invited.
   *[other] { $people } people are being invited, within { $minutes } min.
} Until all have come everything goes on in the old room.
rooms-rotate-progress = { $came } of { $people } have moved: { rooms-standing }.
rooms-rotate-reminded = { $missing ->
    [0] Everybody is there.
    [one] 1 person has not accepted the invitation to “{ $codename }”. I remind them in their own chat.
   *[other] { $missing } people have not accepted the invitation to “{ $codename }”. I remind them in their own chats.
}
rooms-rotate-switched = Moved: { rooms-standing } is now “{ $codename }”.
rooms-rotate-complete = Everybody is there. The old room is closed now; the receipt follows here.
rooms-rotate-left = { $missing ->
    [one] 1 person has not come; the invitation stands.
   *[other] { $missing } people have not come; their invitations stand.
} The old room is closed now; the receipt follows here.
rooms-rotate-failed = No new room could be made for { rooms-standing }.
rooms-rotate-failed-next = Everything is as it was. Try again.
rooms-rotate-receipt = Receipt: the old room of { rooms-standing } is closed.
rooms-rotate-not-closed = The old room of { rooms-standing } could NOT be closed: people may still be in it.
rooms-rotate-not-closed-next = Nothing is said there any more. I try again by myself.
rooms-state-plan = The bots’ own record would move into a new room. Nothing has changed yet.
rooms-state-plan-size = It has { $entries } entries of { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}.
rooms-state-plan-along = What counts now goes along: { $cases } cases, { $people } people, and all rooms. What is past its time does not, and is erased with the old room.
rooms-state-plan-what = Alerts, reports and votes go on meanwhile. It takes a few minutes, and only the bots move.
rooms-state-begun = The bots’ own record is moving into a new room.
rooms-state-begun-next = Everything else goes on meanwhile. I tell you here when it is done, and what was erased.
rooms-state-due = { $why ->
    [size] The bots’ own record is long: it is moving into a new room.
   *[schedule] The bots’ own record is old: it is moving into a new room.
}
rooms-state-failed = No new room could be made for the bots’ own record.
rooms-state-failed-next = Everything is as it was. Try again: `!room rotate state`.
rooms-state-under-way = The bots’ own record has been moving for { $minutes } min.
rooms-state-making = The new room is being made.
rooms-state-far = In the new room: { $ready } of { $bots } bots. Have read everything there: { $read }. Need the old room no more: { $settled }.
rooms-state-emptying = Everything stands in the new room. The old one is being emptied.
rooms-state-slow = The bots’ own record has been moving for { $hours } h, which is too long.
rooms-state-slow-next = Nothing is lost: both rooms stay until all bots are done. See that all three bots run: `doctor` on their machine says which.
rooms-state-done = The bots’ own record stands in a new room. It took { $minutes } min.
rooms-state-done-along = With it came { $cases } cases, { $people } people, and all rooms.
rooms-state-done-next = The old room is being emptied; the receipt follows here.
rooms-state-receipt = Receipt: the bots’ record stands in a new room, the old one is closed.
rooms-state-receipt-disk = { $count ->
    [one] Done: 1 entry is off my disk.
   *[other] Done: { $count } entries are off my disk.
}
rooms-state-receipt-keys = { $all ->
    [yes] Done: all three bots left, and the keys of the old room are out of their key backups.
   *[no] Not known: whether all bots have left. Mine of the old room’s keys are out of the key backup; each bot that is late does the same by itself.
}
rooms-state-receipt-stores = Not erased: what the bots’ running devices still hold of the old room’s keys, until a `restore` makes new ones.
rooms-team-unknown = “incidents” in aviso.yaml names a committee that does not exist: { $team }: “{ $name }”.
rooms-team-unknown-next = Until it does, nobody serves in its place. Make it with “committee new”, or put the name right in aviso.yaml and start the bots again.
rooms-moving = We move to a new room: accept the invitation to “{ $codename }”.
rooms-moving-next = Stay here, too, until I say goodbye: so nobody misses anything.
rooms-moved = Goodbye: everything goes on in “{ $codename }”.
rooms-moved-here = From now on everything is said here.
rooms-moved-here-next = The old room is closed. If somebody is missing here, they have an invitation: tell them.
rooms-moving-remind = Please accept the invitation to “{ $codename }”.
rooms-moving-remind-next = It is the new room for { rooms-standing }. Soon nothing is said in the old one any more.

## What somebody changed in a room

rooms-foreign-room = { $place ->
    [management] the management room{ common-as }
    [committee] the room of “{ $name }”{ common-as }
    [confirmers] the room of the confirmers of { $name }{ common-as }
    [ephemeral] the room { $name }{ common-as }
   *[state] the room of the bots
}
rooms-foreign-undone = Put back: somebody changed { rooms-foreign-room }.
rooms-foreign-lost = Careful: somebody changed { rooms-foreign-room } for good.
rooms-foreign-who = { $who ->
    [somebody] By the homeserver's word it was { $user }:
   *[nobody] Who it was, nobody can say:
}
rooms-foreign-part = { $part ->
    [name] another name
    [joining] who may come in
    [history] who may read what was said before
    [guests] guests may come in
    [powers] who may change what
    [topic] a topic, which the homeserver reads
    [avatar] a picture, which the homeserver sees
    [alias] an address by which it can be found
    [retention] how long messages stay
    [encryption] the encryption
   *[replaced] “upgraded”: people are sent to another room
}
rooms-foreign-undone-next = { $who ->
    [somebody] If it was meant well: rooms are changed by commands alone, `!help`. If it was not, or nobody remembers it: `!revoke`.
   *[nobody] Look into the homeserver: somebody may control it.
}
rooms-foreign-lost-next = { $does ->
    [moves] It cannot be put back for everybody, so I make a new room now and invite those who read here. Nobody else has to do anything.
    [moving] Its new room is being filled already: accept my invitation to it.
   *[ends] I have put it back as far as I can. { $place ->
        [ephemeral] Do not trust it any more: `!room close { $name }`, and open another.
       *[other] Whoever runs the homeserver has to look at it.
    }
}
rooms-foreign-invited = Accept invitations of bots alone: whoever “upgrades” a room reads what is written in the other one.

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
rooms-retention-moved-room = Rooms that gave way to new ones: until the new one is complete, or its grace is over; then they are closed, with a receipt.
rooms-retention-moves = Which room followed which, and which times of a schedule are over: encrypted in the bots' state room; until that room is replaced.
rooms-retention-temporary-room = Temporary rooms: until their time is over or somebody closes them.
rooms-retention-committee-messages = What bots wrote in committee rooms: { $committeeMessages } days, never while its case is open or held; then the bot that wrote it takes it back, and says there how much.
rooms-retention-confirmer-messages = What bots wrote in confirmer rooms: the same, { $confirmerMessages } days.
rooms-retention-management-messages = What bots wrote in this room: the same, { $managementMessages } days.
rooms-retention-cases = What bots know of a case, an alert or a room: { $cases } days after its end, unless it is held; then its code is free again.
rooms-retention-case-facts = The entries that this comes from, and what was voted and answered: encrypted in the bots' state room, people as keyed tags; until that room is replaced: by `!room rotate state`, or by itself when it is old or long.
rooms-retention-holds = Which cases are held, and by whom as a keyed tag: until the hold ends, { $hold } days at most.
rooms-retention-lessons = What people wrote of what a case taught: by week and district, without case, names or small numbers; { $lessons } days. Its entries: as all others.
rooms-retention-roster = Who was admitted to what: the same, as keyed tags. A revocation is one more entry; it does not erase the earlier ones.
rooms-retention-duty = Who said that they are on duty, where and until when: the same, as keyed tags. The bots go by it until it is over.
rooms-retention-reminder-marks = Which reminders about an alert were told, which rooms got it late, in how many the last word is on its way, and who was asked whether they are home: a note of its machine, sealed; for days.
rooms-retention-duty-marks = Who was asked on duty, and which gap was told, so that nobody is told twice: a note of its machine, sealed; for hours.
rooms-retention-vouches = Who vouched for whom: the same, as keyed tags. The bots take it out of what they know when the probation ends; the entries stay until that room is replaced.
rooms-retention-one-time-codes = One-time codes: as keyed tags with their role, never as they are written; they are good for nothing after their time. How often somebody guessed wrong: sealed on verify's disk, one hour.
rooms-retention-intake = From whom an organizer takes no reports for a day: the same, as a keyed tag of one person or as a group.
rooms-retention-intake-marks = That organizers were told of many reports at once, or of a series: sealed on verify's disk, half an hour.
rooms-retention-heartbeats = That the bots are there, about every minute, and what they ask of each other: encrypted in the same room; until it is replaced. The homeserver sees that something was written.
rooms-retention-conversations = What you are writing with a bot: sealed on its own disk alone; until it is sent or cancelled, or { $left } minutes after your last answer.
rooms-retention-handed-files = NOT in our hands: pictures and voice messages for confirmers. No bot stores one; encrypted copies stay with the homeserver until it purges them, 7 days on ours. What opens them is in the room of the confirmers.
rooms-retention-told-marks = In which chats somebody asked about a case, so that a correction goes there, and which of our messages was about which case, so that a reply counts for it, and whether a picture went with it: without content; until the case is over, { $days } days at most.
rooms-retention-chat-languages = In which language you write to a bot: a sealed note of its machine, the code of the language alone; 30 days after it changed last.
rooms-retention-poll-marks = Where polls stand that are open, so that they can be ended: the same; until the case is over, { $days } days at most.
rooms-retention-sound-checks = Who said that a phone rang in a sound check: the same; for a quarter of an hour. And on which day the word of the day was told last.
rooms-retention-test-messages = Test messages to the network's own account: taken back after a day or two; and which one was the last: a row of one machine, for a day.
rooms-retention-arrival-marks = Who just came into a room, so that it greets them, who comes back with a new phone, whose keys just changed, and that a room has something to say: the same; for minutes, or until they can read, 14 days at most.
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

## Burning: a room, a committee, the network

rooms-burn-what = { $size ->
    [network] the whole network
   *[committee] the committee { $name }
}
rooms-span = { $unit ->
    [hours] { $count } hours
   *[minutes] { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
}
rooms-burn-which = Which room? Write its code or its name behind it.
rooms-burn-several = Several rooms are called so, and nothing is done. Write the code of the one you mean:
rooms-burn-several-item = “{ $codename }”: `!burn room { $room }`
rooms-burn-is-committee = { $name } is a committee: `!burn committee "{ $name }"`.
rooms-burn-room = Burn the room { $room } (“{ $codename }”)? Nothing is done yet.
rooms-burn-room-sure = To do it, at once and for good: `!burn room { $room } yes`.
rooms-burn-goes-room = Goes: everybody is removed; I leave it and forget it and its keys.
rooms-burn-goes-committee = Goes: its room, with everybody in it; its name, areas and duty, from what the bots know.
rooms-burn-goes-network = Goes: every room of the network, this one, too; everybody is removed from them; all private chats with the bots.
rooms-burn-goes-bots = Goes: the bots' disks, their keys, their key backup and secret storage on the homeserver. They end for good.
rooms-burn-stays-record = { $size ->
    [committee] Stays for a while: its name in the bots' sealed record, until that is replaced. People keep their roles elsewhere.
   *[network] Stays: the sealed record, which nobody can open without the keys that the bots had.
}
rooms-burn-stays-accounts = Stays: the three bot accounts, empty. Whoever runs the homeserver can deactivate them. Backup files and recovery keys that somebody keeps: destroy them.
rooms-burn-stays-server = Stays: the homeserver knows which accounts were in which rooms, and when, and keeps encrypted messages until it purges.
rooms-burn-stays-phones = Stays: what is on people's phones.
rooms-burn-which-committee = Which committee? Write its name in quotation marks behind it.
rooms-burn-no-committee = No committee is called “{ $name }”. `!committee list` shows them.
rooms-burn-network-form = To burn the network, nothing else stands behind it, or “now”.
rooms-burn-proposed = { $size ->
    [network] Burn the WHOLE NETWORK? Nothing is done yet. Code { $code }.
   *[committee] Burn the committee { $name }? Nothing is done yet. Code { $code }.
}
rooms-burn-second = Another organizer writes `!approve { $code }` within { $minutes } minutes. Then it is sealed and silent for { rooms-span }, and nothing is gone: `!burn undo { $code }` brings it back.
rooms-burn-second-now = Another organizer writes `!approve { $code } now` within { $minutes } minutes. Then it burns at once and for good. With `!approve { $code }` alone it can be undone for a while.
rooms-burn-approve-which = Which one? Write its code behind it.
rooms-burn-already = { $code } is under way already. `!burn` shows how it stands.
rooms-burn-sealed = { $size ->
    [network] Sealed: { $code }. The whole network is silent.
   *[committee] Sealed: { $code }. The committee { $name } is told nothing more.
}
rooms-burn-sealed-next = Nothing is gone yet. It burns in { rooms-span }; `!burn undo { $code }` brings everything back until then.
rooms-burn-begins = Burning now: { rooms-burn-what } ({ $code }).
rooms-burn-begins-next = Nothing stops it any more. The receipt follows here.
rooms-burn-soon = { $code } burns in { rooms-span }: { rooms-burn-what }.
rooms-burn-soon-next = To stop it: `!burn undo { $code }`.
rooms-burn-lapsed = Nobody approved { $code } in time: nothing is burnt.
rooms-burn-undo-which = Which one? `!burn` shows the codes.
rooms-burn-none = Nothing of that code is sealed.
rooms-burn-none-next = `!burn` shows what is.
rooms-burn-too-late = Too late: { $code } is burning.
rooms-burn-undone = Undone: { $code }. Nothing of { rooms-burn-what } was erased.
rooms-burn-undone-next = The bots answer again. What was written to them meanwhile was not read: say what still counts once more.
rooms-burns = { $count ->
    [0] Nothing is sealed or burning.
    [one] One thing is sealed or burning:
   *[other] { $count } things are sealed or burning:
}
rooms-burn-item = { $phase ->
    [sealed] { $code }: { rooms-burn-what } · sealed, burns in { rooms-span }
   *[burning] { $code }: { rooms-burn-what } · burning
}
rooms-burns-sizes = You can burn: a room (`!burn room K7Q4`), a committee (`!burn committee "River"`), everything (`!burn network`); and everybody their own traces (`!-forget me`, in private).
rooms-burnt-committee = Receipt: { $code } is burnt.
rooms-burnt-committee-gone = Done: its room is closed, as said above; the bots know the committee no more.
rooms-burnt-network = Receipt: this network is burnt. These are its last words.
rooms-burnt-rooms = { $left ->
    [0] Done: every room but this one is closed, left and forgotten. Whoever made one with a bot leaves it by themselves.
    [one] NOT done: 1 room could not be closed. Leave it by hand.
   *[other] NOT done: { $left } rooms could not be closed. Leave them by hand.
}
rooms-burnt-bots = In a minute: this room is emptied; the bots erase their backups, keys and disks and end.
rooms-burnt-last = Leave every room that is still in your app, and have it forget them. Thank you, everybody.
rooms-unheard = No organizer was heard for long. In { rooms-span } the network seals itself.
rooms-unheard-next = Write anything in the management room, and it does not.
rooms-unheard-sealed = Sealed: { $code }. No organizer was heard for too long.

## What a case taught

rooms-note-how = Write the case, then in your words: what went well, what went wrong, what to do next time.
rooms-note-unknown = I know no alert called { $case }. It may be forgotten already.
rooms-note-not-yours = Only who went to { $case }, or an organizer, writes a note on it.
rooms-note-long = Too long: a note has at most { $max } characters. Leave out what others can do without.
rooms-note-personal = Not kept: without what must not be kept, nothing is left of it.
rooms-note-kept = Kept, without the case { $case }, by week and district alone:
rooms-note-washed = […] stands for what I took out, such as a name. It is kept like this.
rooms-note-back = An organizer takes it out with `!notes drop { $number }`.
rooms-notes = { $count ->
    [one] One note on what cases taught
   *[other] { $count } notes on what cases taught, the newest first
}
rooms-notes-item = { $count ->
    [0] { $number } · week of { $week } · { $area } · fewer than { $min } went
   *[other] { $number } · week of { $week } · { $area } · { $count } went
}
rooms-notes-older = Older ones: `!notes { $number }`.
rooms-notes-safe = Read before you pass it on: what people describe can lead to them even without a name.
rooms-notes-none = No notes yet. Who went to a case is asked for one when it is over.
rooms-note-which = Which note? Write its number behind it.
rooms-note-none = There is no note { $number }.
rooms-note-dropped = Note { $number } is out: no bot tells it any more.
rooms-note-dropped-honest = Not erased: its encrypted entry in the state room, until that room is replaced.
