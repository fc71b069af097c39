# What every bot says (en). Ids begin with `common-`. Plain text only: what people may type stands
# in `backticks`, and there is no HTML. Codes such as { $state } are chosen from, never shown.

common-quote = { $text }
common-cut = (It was too long: the rest was left out.)

## When something cannot be done

common-unknown = I don't know “{ $word }”.
common-not-done = I could not do that. Nothing was changed, nothing was sent.
common-not-done-next = Please write it again. If it fails again, tell people nearby yourself, and an organizer.
common-did-you-mean = Did you mean `!{ $word }`?
common-unknown-next = Write `!{ $help }` to see what you can do here.
common-stranger = You are not part of this network yet.
common-stranger-next = Ask somebody you know in it to have an organizer admit you.
common-not-permitted =
    { $who ->
        [confirmer] Only confirmers can do this.
        [responder] Only members of a committee can do this.
       *[organizer] Only organizers can do this.
    }
common-not-permitted-next = To report what you see, write it in a direct chat with { $verify }. If you should be able to do this, ask an organizer.
common-management-only = Organizers write this in the management room.
common-management-only-next = Write it there, with ! before it, so that the other organizers see it.
common-approval-refused =
    { $why ->
        [own-proposal] You wrote { $case } yourself: somebody else has to approve it.
        [lapsed] { $case } waited too long and can no longer be approved. Write it again.
        [proposer-gone] Whoever wrote { $case } is no organizer any more: it cannot be approved.
       *[too-close] Not approved: one of you two made the other an organizer a short while ago.
    }
common-approval-refused-next =
    { $why ->
        [too-close] For { $case } somebody is needed whom the other did not admit. That ends when the cool-down of the network is over.
        [own-proposal] Another organizer writes `!approve { $case }`.
       *[other] An organizer proposes it anew.
    }
common-founding-time =
    { $minutes ->
        [one] Founding time: for 1 more minute one organizer alone may admit organizers, and new ones may approve.
       *[other] Founding time: for { $minutes } more minutes one organizer alone may admit organizers, and new ones may approve.
    }
common-too-old =
    Not done: you wrote this { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    } ago, while I was away.
common-too-old-next = If it still holds, send it again.
common-too-much = That is too long for me: { $most } characters at most. Please say it in fewer words.
common-text-only =
    { $what ->
        [picture] I cannot look at a picture. It was not opened, and goes to nobody.
        [sound] I cannot listen to a voice message. It was not opened, and goes to nobody.
        [video] I cannot watch a video. It was not opened, and goes to nobody.
        [position] I do not read positions: they can lead to a home. It goes to nobody.
        [file] I do not open files. It goes to nobody.
       *[other] I can only read text.
    }
common-attached =
    { $what ->
        [picture] I read your words. The picture was not opened, and goes to nobody.
        [sound] I read your words. The sound was not opened, and goes to nobody.
        [video] I read your words. The video was not opened, and goes to nobody.
       *[file] I read your words. The file was not opened, and goes to nobody.
    }
common-attached-next = Pictures and voice messages of a report are for { $user }: send it there.
common-text-only-report = Write in a few words what you see and where.
common-text-only-next = Write what you want to say, or `!help`.
common-other-bot = Another bot does “{ $word }”.
common-other-bot-next = Write `!-{ $word }` to { $user }.

common-changed-identity = Not done: the keys of your account changed since you were admitted.
common-changed-identity-next = If you reset it yourself, ask an organizer, in person or by phone, to admit you again. If you did not, tell them at once.
common-suspended = Your keys changed: until that is mended you count for nothing.
common-suspended-what = That happens when recovery is reset, or when somebody else takes over the account. You read nothing new of ours, and your votes do not count.
common-way-back = No other organizer can let you in again. Whoever keeps the recovery keys runs this where the bots run: npm run aviso -- account readmit-organizer { $user } --recovery-keys-file FILE --data DIR. It shows a code; send it to the verify bot.
common-warn-changed-identity = New identity: { $user } does not have the keys that were admitted.
common-warn-changed-identity-next = It counts for nothing until you act. Ask the person in another way than here. They read nothing any more. If it is theirs: `!admit { $user } ROLE … again`. If not: `!revoke { $user }`.
common-warn-stranger =
    { $place ->
        [management] Stranger in the management room: { $user }.
        [committee] Stranger in the room of the committee “{ $name }”: { $user }.
        [confirmers] Stranger among the confirmers of { $name }: { $user }.
        [ephemeral] Stranger in the room { $name }, which ends by itself: { $user }.
        [state] Stranger in the room of the bots: { $user }.
       *[direct] Stranger in somebody's private chat with me: { $user }.
    }
common-warn-stranger-what = Nobody admitted them there: they get no key and read nothing of what I write. I remove them if the homeserver lets me. What people write may reach them: say nothing there until they are gone.
common-warn-stranger-next = If it is somebody of yours, use `!admit`. If not, somebody may control the homeserver: look into it.
common-stranger-here = Careful: { $user } was brought into this chat.
common-stranger-here-what = They can read nothing of what I write. What you write here, your app may let them read.
common-stranger-here-next = If you did not ask them in, leave this chat, and write to me in a new one.
common-warn-unsigned = { $user } writes from a device that is not verified: it is not read, and reads nothing.
common-warn-unsigned-next = They were told in a private chat how to set it up. Help them if you can: until then they count for nothing.
common-warn-replayed = A message of { $user } arrived a second time. It was not obeyed again.
common-warn-contradicted = Two different messages came under one id, one of them in the name of { $user }. Neither was obeyed.
common-warn-server = Only somebody who controls a server can do that. If it goes on, tell whoever runs the server, and agree on what matters another way.

common-rejected =
    { $reason ->
        [not-encrypted] Not done: your message came without encryption.
        [undecryptable] I could not read your message.
        [restored-key] Please say that again: I cannot tell who wrote it.
        [unsigned-device] Not done: this device of yours is not verified by you.
        [edit] Edits are not read.
        [too-much] That is too long for me.
       *[malformed] I could not make sense of that message.
    }
common-rejected-next =
    { $reason ->
        [not-encrypted] Anybody at the server could have read it. Send it again from an app that encrypts, such as Element X.
        [restored-key] I had to be restored, and the key to that message came from a copy. Nothing of it was done. What you send from now on counts.
        [undecryptable] Please send it again. If it happens again, close the app, open it, and write `!help`.
        [unsigned-device] It was not read. In your app: Element X, Element: Settings → Encryption. Sable, Cinny: Settings → Devices. FluffyChat: Settings → Chat backup. Nheko: Settings → Encryption. There confirm this device with your recovery key or another device, or set up recovery if you never did. Then send it again.
        [edit] Please send what you want to say as a new message.
        [too-much] Please say it in fewer words.
       *[malformed] Please write it as a new message by itself, not in a thread.
    }
common-leave =
    { $reason ->
        [not-encrypted] This room is not encrypted.
       *[not-permitted] I only work in rooms of my own network.
    }
common-invited =
    { $reason ->
        [not-encrypted] I left the room that you asked me into: it is not encrypted.
       *[not-permitted] I left the room that you asked me into: only organizers can bring me into a group.
    }
common-invited-next = You can write to me here, in this direct chat, encrypted.

common-moved = That room gave way to another, and nobody obeys there any more.
common-moved-here = If you got no other answer to it, please write it here again.
common-moved-invited = If you got no other answer to it, accept the invitation to “{ $codename }”, and write it there again.
common-foreign-group = I only work in the rooms of my own network, and in direct chats.
common-foreign-group-next = Write to me in a direct chat.

## Help

common-help-title =
    { $bot ->
        [verify] What you can write to me: I take reports and ask whether they are true.
        [alert] What you can write to me: I tell the committees, and ask who can go.
        [rooms] What you can write to me: I open rooms and close them again.
       *[all] What you can write here:
    }
common-help-group =
    { $who ->
        [anyone] Everybody: { $words }
        [confirmer] Confirmers: { $words }
        [responder] Committee members: { $words }
       *[organizer] Organizers: { $words }
    }
common-help-management = Organizers: write `!!help` in the management room for your commands.
common-help-elsewhere =
    { $bot ->
        [verify] To report or to confirm, write to { $user }.
       *[alert] To answer an alert, write in your committee's room or to { $user }.
    }
common-help-examples =
    { $for ->
        [report] For example: `!report two vans at the bridge` · `!status north` · `!my rooms`
        [votes] For example: `!confirm onsite` · `!refute it was a tow truck` · `!status`
        [roll-call] For example: `!going 10` · `!here` · `!home`
        [organizers] For example: `!area list` · `!committee new "River" north/river en,es` · `!alert north/river watch Two vans at the bridge`
       *[rooms] For example: `!my rooms` · `!help`
    }
common-help-more =
    { $place ->
        [direct] `!{ $help }` and a word explains it, such as `!{ $help } status`.
       *[room] Put ! before each word. `!{ $help } status` explains one.
    }
common-help-word = How to use `!{ $word }`

## Status

common-status-stranger = I can tell you nothing about “{ $text }”.
common-status-stranger-next = What is open is told to people whom an organizer admitted. `!{ $status }` alone shows your own reports.
common-status-own =
    { $total ->
        [0] What is open is told to people whom an organizer admitted. You have reported nothing lately.
       *[other] What is open is told to people whom an organizer admitted. Your own reports:
    }
common-status-own-next = If you see something now, write it to me in your own words.
common-status-unknown =
    { $reason ->
        [wrong-code] “{ $text }” is not a code of ours: a character may be wrong.
        [unknown-case] There is no case { $text } any more, or there never was.
       *[unknown-area] I know no case and no area called “{ $text }”.
    }
common-status-unknown-next = `!{ $status }` alone shows everything that is open.
common-status-case =
    { $state ->
        [unconfirmed] { $code }: not confirmed yet ({ $area }).
        [confirmed] { $code }: confirmed ({ $area }).
        [refuted] { $code }: not true ({ $area }).
        [expired] { $code }: never confirmed ({ $area }).
        [withdrawn] { $code }: taken back by whoever reported it ({ $area }).
       *[ended] { $code }: it is over ({ $area }).
    }
common-held = { $days ->
    [one] Held by an organizer: nothing of it is erased for 1 more day.
   *[other] Held by an organizer: nothing of it is erased for { $days } more days.
}
common-status-seen =
    Reported: { $activity ->
        [raid] a raid
        [detention] people being detained
        [stop] people being stopped
        [checkpoint] a checkpoint
        [presence] agents present
        [other] something else
        [voice] a voice message, not written down yet
       *[unknown] not known what
    }, { $size ->
        [n1-2] 1 or 2 agents
        [n3-5] 3 to 5 agents
        [n6-10] 6 to 10 agents
        [over-10] more than 10 agents
       *[unknown] number not known
    }. Seen { $unit ->
        [hour] { $count ->
            [one] an hour ago
           *[other] { $count } hours ago
        }
       *[minute] { $count ->
            [0] just now
            [one] a minute ago
           *[other] { $count } minutes ago
        }
    }.
common-status-votes =
    { $confirmed ->
        [0] Nobody has confirmed it
        [one] One person confirmed it
       *[other] { $confirmed } people confirmed it
    }, { $refuted ->
        [0] nobody refuted it
        [one] one refuted it
       *[other] { $refuted } refuted it
    }; { $needed ->
        [one] one is needed
       *[other] { $needed } are needed
    }.
common-status-meaning =
    { $state ->
        [unconfirmed] Trusted people are looking. Please do not pass it on as true. I will tell you here if it turns out wrong.
        [kept] Nobody was asked about it yet: many reports came at once. Please do not pass it on as true.
        [unasked] Nobody confirms there yet, and the organizers know it. Please do not pass it on as true.
        [confirmed] Enough independent people saw it. I will tell you here if that changes.
        [refuted] Trusted people looked, and it was something else. You can tell others so.
        [expired] Nobody could confirm it in time. Do not pass it on as true.
        [withdrawn] Whoever reported it took it back. Do not pass it on.
       *[ended] It is over.
    }
common-status-same = { $code } tells of the same thing, so both are counted as { $other }.
common-status-alert =
    { $status ->
        [Exercise] { $code }: a drill, not real ({ $area }).
       *[Actual] { $code }: an alert of the organizers ({ $area }).
    }
common-status-by-organizers = Organizers sent it by hand; it did not go through confirmers.
common-status-alert-on =
    The committees were told{ $certainty ->
        [Observed] { "" }
        [Unlikely] , and that it is unlikely now
       *[Possible] , as a possibility
    }. { $going ->
        [0] Nobody has said yet that they are going.
        [one] One person is going.
       *[other] { $going } people are going.
    }
common-status-alert-over =
    { $ending ->
        [allclear] The committees were told that it is over.
        [retracted] The committees were told that the alert was withdrawn.
       *[refuted] The committees were told that it was not true.
    }
common-status-open =
    { $total ->
        [0] No reports{ $place ->
            [area] { " " }there
           *[all] { "" }
        } right now. That does not mean it is safe.
        [one] One case is open{ $place ->
            [area] { " " }there
           *[all] { "" }
        }.
       *[other] { $total } cases are open{ $place ->
            [area] { " " }there
           *[all] { "" }
        }.
    }
common-status-area = Area: { $area }
common-status-no-place = { $total ->
    [0] I know no place of ours in that. Nothing is open anywhere.
   *[other] I know no place of ours in that. What is open anywhere:
}
common-status-late = Over since a short while:
common-status-item =
    { $code } · { $area } · { $state ->
        [kept] not confirmed, nobody was asked yet
        [unasked] not confirmed, nobody to ask there
        [confirmed] confirmed by { $people }
        [refuted] a false alarm, say { $people }
        [expired] not confirmed in time
        [withdrawn] taken back
        [ended] over
       *[unconfirmed] { $people ->
            [0] not confirmed, nobody has seen it yet
            [one] not confirmed, seen by one
           *[other] not confirmed, seen by { $people }
        }
    } · { $unit ->
        [hour] { $count ->
            [one] an hour ago
           *[other] { $count } hours ago
        }
       *[minute] { $count ->
            [0] just now
            [one] a minute ago
           *[other] { $count } minutes ago
        }
    }
common-status-alert-item =
    { $code } · { $area } · { $status ->
        [Exercise] drill
       *[Actual] alert of the organizers
    }
common-status-open-next =
    { $total ->
        [0] If you see something, write `!-{ $report }` in a direct chat.
       *[other] `!{ $status }` and a code tells more.
    }

## How each command is used

common-usage-report = Write what you see and where, in your own words; what is missing is asked for. Or in one line: `!report north/river two vans, four agents`. No names, phone numbers, plates or house numbers.
common-usage-status = `!status` shows what is open; `!status K7Q4` one case; `!status north/river` one area. Or paste a rumor: `!status they say there is a raid at the bridge`.
common-usage-lang = `!lang es` changes the language I use with you; `!lang` alone shows which there are.
common-usage-help = `!help` shows what you can do here; `!help report` explains one word.
common-usage-cancel = `!cancel` drops the report that you have begun, and nothing of it is kept; after you sent it, it takes it back.
common-usage-back = `!back` returns to the question before.
common-usage-confirm = `!confirm K7Q4 onsite` when you see it yourself, `!confirm K7Q4 remote` when you know it another way.
common-usage-refute = `!refute K7Q4 a film crew`: it is not true, and what it was.
common-usage-unsure = `!unsure K7Q4`: you looked and cannot tell.
common-usage-withdraw = `!withdraw K7Q4` takes back what you said about it, or the report if it is yours.
common-usage-wrote = `!wrote K7Q4 two vans at the bridge`: what a voice message says. Leave names and addresses out.
common-usage-vouch = `!vouch K7Q4`: you know the person who gave you this code, and trust them. Or `!vouch @ana:example.org responder "North side"`.
common-usage-same = `!same K7Q4 R886`: both tell of the same thing, and are counted as one. `!apart R886` undoes it.
common-usage-apart = `!apart R886`: it is not the same after all; what was said about each counts for that one.
common-usage-going = `!going K7Q4 15`: you are going and need 15 minutes. The minutes may be left out.
common-usage-cant = `!cant K7Q4`: you cannot go. That is all right.
common-usage-here = `!here K7Q4`: you have arrived.
common-usage-home = `!home K7Q4`: you are safely home.
common-usage-rang = `!rang`: in a sound check, your phone made a sound.
common-usage-silent = `!silent`: in a sound check, your phone made no sound; I say what to change.
common-usage-duty-on = `!duty on until 22`, `!duty on 8-16 north/river`, `!duty on 4h backup`: you are on duty. Without a time, for 12 hours; without a place, wherever your committees are.
common-usage-duty-off = `!duty off`: you are off duty.
common-usage-duty = `!duty` shows where somebody is on duty, and where nobody is; `!duty today` as text that can be pasted elsewhere.
common-usage-area-add = `!area add north/river` adds a place. A / makes it part of another.
common-usage-area-name = `!area name north/river "the bridge", "el puente"` says what else people call a place; reports find it by these names, too.
common-usage-area-remove = `!area remove north/river` removes a place.
common-usage-area-move = `!area move north/river harbor/river` gives a place, and all that lies in it, another path.
common-usage-area-list = `!area list` shows all places.
common-usage-committee-new = `!committee new "North side" north,east en,es watch`: name, areas, languages, and from which severity on it is told (info, watch or urgent).
common-usage-committee-edit = `!committee edit "North side" areas north,east languages en,es floor watch quiet 22-7 name "North"` changes what is named; `quiet none` ends the quiet hours. Without more it shows what holds.
common-usage-committee-close = `!committee close "North side"` says goodbye in its room, then removes everyone and closes it.
common-usage-committee-list = `!committee list` shows all committees.
common-usage-confirmers-new = `!confirmers new north en,es` makes the room of those who confirm what is reported in that area; languages may be left out.
common-usage-confirmers-list = `!confirmers list` shows the areas that have confirmers.
common-usage-admit = `!admit @ana:example.org organizer`, `!admit @ana:example.org confirmer north`, or `!admit @ana:example.org responder "North side"`. `again` at the end accepts a new identity.
common-usage-invite = `!invite confirmer north 3 24h` makes a one-time code for three people, good for a day; `!invite responder "North side"`, `!invite organizer`. Without a place each is asked for it.
common-usage-invite-withdraw = `!invite withdraw K7Q4-M2XD-9RTH` takes a one-time code back.
common-usage-revoke = `!revoke @ana:example.org` takes away every role and removes the person from the rooms.
common-usage-revoke-undo = `!revoke undo K7Q4` gives back what a revocation took away.
common-usage-ratify = `!ratify K7Q4` agrees to what another organizer revoked.
common-usage-shut = `!shut K7Q4` takes no more reports for a day from where that case came: from one person’s line, or from new people.
common-usage-open = `!open K7Q4` takes them again.
common-usage-resume = `!resume K7Q4` lets the network go on after a restore, once you have looked at what came back.
common-usage-who = `!who north/river urgent` shows which committees would be told. Nobody is told.
common-usage-drill = `!drill north/river` rings every committee of that area, marked as an exercise, and tells you how many answered.
common-usage-soundcheck = `!soundcheck north/river` rings every phone of that area once, and asks whether it rang.
common-usage-alert = `!alert north/river urgent Checkpoint at the bridge`: area, severity (info, watch or urgent), text. An urgent one needs a second organizer.
common-usage-approve = `!approve K7Q4` sends the alert that another organizer wrote, or admits the organizer whom another one proposed.
common-usage-update = `!update K7Q4 they moved to the east side` tells everyone who got the alert.
common-usage-allclear = `!allclear K7Q4` tells everyone who got the alert that it is over.
common-usage-retract = `!retract K7Q4 it was a drill of the fire department` tells everyone who got the alert that it was wrong, and why.
common-usage-merge = `!merge K7Q4 R886` makes one case of two, whatever they look like. A confirmer undoes it: `!apart R886`.
common-usage-delivery = `!delivery K7Q4` shows which committees the alert reached.
common-usage-room-new = `!room new "Court on Monday" ttl 12h @ana:example.org "North side"` opens a room that closes by itself, and invites these people: persons, a committee, or a role, such as “confirmers”.
common-usage-room-extend = `!room extend K7Q4 2h` keeps the room for two hours more.
common-usage-room-close = `!room close K7Q4` says goodbye in the room, then removes everyone and closes it. While somebody is not home: `!room close K7Q4 now`.
common-usage-room-rotate = `!room rotate "North side"` shows what a new room for this committee means; `yes` does it. Also the name of a place, `organizers`, `all`, or “state” for the bots’ own record.
common-usage-room-list = `!room list` shows the rooms that are open.
common-usage-stats = `!stats` tells how many people and cases there are. No names.
common-usage-note = `!note K7Q4 what went well, what went wrong, what to do next time` keeps what a case taught, without the case. No names, no exact places, no small numbers of people.
common-usage-notes = `!notes` shows what people wrote of cases that are over, by week and district.
common-usage-notes-drop = `!notes drop 7` takes note number 7 out.
common-usage-hold = `!hold K7Q4 30d` keeps what is known of a case beyond its time, for thirty days; `!hold K7Q4 off` ends that.
common-usage-retention = `!retention` shows how long things are kept.

## What is taken back

common-erased = { $count ->
    [one] Taken back: 1 message of mine in this room that was here for { $days } days.
   *[other] Taken back: { $count } messages of mine in this room that were here for { $days } days.
}
common-erased-left = { $count ->
    [one] Not taken back: 1 message. The homeserver still shows it. I try again tomorrow.
   *[other] Not taken back: { $count } messages. The homeserver still shows them. I try again tomorrow.
}
common-erased-server = Not erased: the homeserver still knows that I wrote and when, and may keep the encrypted text for a while.
common-erased-phones = Not erased: what people wrote themselves, and what their phones have stored.
common-erase-failed = { $count ->
    [one] In the room “{ $codename }” 1 message of mine could NOT be taken back, though its time is over.
   *[other] In the room “{ $codename }” { $count } messages of mine could NOT be taken back, though their time is over.
}
common-erase-again = I try again tomorrow. If this comes again, the homeserver refuses it: whoever runs it can tell why.

## What a bot says about itself

common-flood-here =
    { $count ->
        [one] 1 more message here was not answered: there were too many at once.
       *[other] { $count } more messages here were not answered: there were too many at once.
    }
common-flood-here-next = If one of them was yours, write it again, one at a time, encrypted.
common-flood =
    { $who ->
        [one] Too many messages: { $user } wrote { $count } that I did not answer.
       *[several] Too much at once: { $count } messages or warnings were not answered or told one by one.
    }
common-flood-next =
    { $who ->
        [one] What changes nothing I answer seldom now. If this person is not a friend: `!revoke`, or lock the account.
       *[several] Somebody may be trying things out, or the server may make messages up. Look at who is in our rooms.
    }
common-notice-safe-mode = Safe mode: the record of this network has a gap or was tampered with.
common-notice-safe-mode-next = I answer questions, and change nothing that depends on it. It usually mends itself within a minute; if not, tell whoever runs the server.
common-notice-unread = Safe mode: this network's record holds something I do not know.
common-notice-unread-next = Another bot is probably newer than I am. I answer questions, pass on what I am sure of, and change nothing else. Tell whoever runs the server to start all bots from the same, newest version.
common-notice-safe-mode-over = Safe mode is over: the record is whole again.
common-notice-refusal = Not done: this network's record has a gap.
common-notice-refusal-next = Please send it again in a minute. If it is urgent, call an organizer or somebody near you.
common-notice-held = Not done: this network was restored, and nobody has looked yet.
common-notice-held-next = An organizer has to look at what came back first, in the management room. Then send it again. If it is urgent, call an organizer or somebody near you.
common-notice-intruder = Something in the state room did not come from the bot that may write it. It was not believed.
common-notice-intruder-next = This can be an attack by whoever controls the server. Tell whoever runs it.
common-notice-lost = { $count ->
    [one] I go on without one fact of mine that nobody has any more.
   *[other] I go on without { $count } facts of mine that nobody has any more.
}
common-notice-lost-next = The server never kept them, and the disks burnt. Look at people, cases and rooms: do again what is missing, what was revoked first.
common-notice-about = It was about { $codes }.
common-notice-failed = That was not done: a fault of mine, not of what you wrote.
common-notice-failed-next = The organizers are told. If it is urgent, tell them another way.
common-no-code = Not done: too much is open at once, so there is no code left for this.
common-no-code-next = If people are in danger, call an organizer or somebody near you. The organizers were told.
common-warn-no-code = No code is left: new reports and alerts are refused until something ends.
common-warn-no-code-next = End alerts that are over with `!allclear CODE`, and ask whoever runs the server to look: somebody may be filling the network on purpose.
common-notice-put-aside = A fault of mine: one message could not be worked on and was put aside. The rest goes on.
common-notice-put-aside-next = Tell whoever runs the server to look at the log.
common-notice-stuck = The homeserver refuses to keep the record, so nothing new can be done.
common-notice-stuck-next = Tell whoever runs the server. What was asked is kept, and is done when it works again.
common-notice-silent = { $bot } is silent: I have not heard it for almost two minutes.
common-notice-silent-next = Until it is back, what { $bot } does is not done. Whoever runs the network: look whether it runs (`npm run aviso -- doctor`), and start it again.
common-notice-silent-over = { $bot } is back: I hear it again.
common-notice-deaf = { $bot } does not hear me: what I write does not reach it.
common-notice-deaf-next = What { $bot } must do because of me may not be done. If it stays so, tell whoever runs the server, and agree on what matters another way.
common-notice-deaf-over = { $bot } hears me again.
common-notice-cut-off = { $bot } is cut off: nothing comes in here, not even what I wrote myself.
common-notice-cut-off-next = What you write may not reach me, and I may not answer. Whoever runs the server should look; restart me if it stays so.
common-notice-cut-off-over = { $bot } hears again.
common-notice-given-up = { $count ->
    [one] Not done: the homeserver refused one thing that I owed somebody.
   *[other] Not done: the homeserver refused { $count } things that I owed people.
}
common-notice-given-up-next = I asked three times and gave up. An answer, a request or an invitation is missing: ask the people concerned another way, and tell whoever runs the server.
common-notice-witness = The note that tells an old copy of my store was tampered with.
common-notice-witness-next = I go on, with new keys, and believe nothing of it. This can be an attack by whoever controls the server. Tell whoever runs it.
common-notice-untrusted = The server shows my device unsigned: people cannot trust me.
common-notice-untrusted-next = I could not sign it again. Their apps may send me messages that I cannot read. Tell whoever runs the server to run `doctor`, and to rebuild me with `restore --from-recovery-key`.

## Something was written that will never be read

common-gap-here = Write it again: I may have missed something written here.
common-gap-here-next = The homeserver kept a part of this room from me. Repeat what I have not answered; if it is urgent, call an organizer or somebody near you.
common-gap-told = I ({ $bot }) may have missed something { $place ->
    [management] written here.
    [state] that the other bots decided.
    [direct] in a private chat with me.
   *[network] in a room of the network.
}
common-gap-told-next = { $place ->
    [management] Write again what I have not answered.
    [state] I change nothing that depends on it until I know it.
   *[other] The people there are asked to write it again.
} The homeserver did not give it out: tell whoever runs it.

## When somebody comes

common-seen-as = You see this room as “{ $codename }”.
common-as = { $codename ->
    [none] { "" }
   *[other] { " " }(“{ $codename }”)
}
common-hello =
    { $bot ->
        [verify] Hello. Tell me what you see, and I ask people nearby whether it is true.
        [alert] Hello. I tell the committees what is confirmed, and ask who can go.
       *[rooms] Hello. I open rooms for those who go, and close them again.
    }
common-hello-report = To report: write in your own words what you see, and where.
common-hello-status = To ask whether something is true: `!status` and the place or the code.
common-hello-elsewhere =
    { $bot ->
        [alert] Here you can answer an alert: `!going`, `!cant`, `!here`, `!home`. To report something, write to { $user }.
       *[rooms] To report something, write to { $user }.
    }
common-hello-rooms = `!my rooms` says which room in your list is which.
common-hello-help = `!help` shows the rest. No names, plates or addresses, please.
common-unreadable = One step is missing: your app cannot read our messages yet.
common-unreadable-why = Your account has no recovery set up, so nobody can tell that this device is yours. Until then you are not told anything, and what you answer does not count.
common-unreadable-where = Where it is: Element X and Element: Settings → Encryption → Set up recovery. Sable and new Cinny: Settings → Devices → Device Verification → Enable. Older Cinny: Settings → Security → Cross signing. FluffyChat: Settings → Chat backup. Nheko: Settings → Encryption → Set up.
common-unreadable-next = Keep the recovery key where only you find it. Then everything is told to you again. If you get stuck, ask an organizer.
common-rooms =
    { $count ->
        [0] You are in no room of the network.
        [one] One room of the network is yours:
       *[other] { $count } rooms of the network are yours:
    }
common-room-item =
    { $kind ->
        [management] The management room{ common-as }
        [committee] Committee { $name }{ common-as }
        [confirmers] Confirmers of { $name }{ common-as }
        [incident] For the case { $name }{ common-as }
       *[temporary] { $name }{ common-as }
    }
common-rooms-next = If one is not in your list, look among your invitations.
common-rooms-private = I say that only where nobody else reads it.
common-rooms-private-next = Write `!-my rooms` to me in a private chat.
common-usage-my-rooms = `!my rooms` says which room in your list is which. In a private chat only.
common-usage-forget-me = `!forget me` erases what the network keeps of you, and says what it cannot. In a private chat only.
common-silent =
    { $size ->
        [network] This network is silent for now: I pass nothing on, and nothing is kept.
       *[committee] This committee is silent for now: no alerts come here, and I pass nothing on.
    }
common-silent-next =
    { $size ->
        [network] In danger now? Call people you trust. Organizers: `!burn` in the management room.
       *[committee] To report something, write to { $verify } in a private chat.
    }
common-usage-burn = `!burn` shows what can be burnt, what is sealed and what is burning.
common-usage-burn-room = `!burn room K7Q4` says what goes and what stays; `!burn room K7Q4 yes` does it.
common-usage-burn-committee = `!burn committee "River"`: with a second organizer. It can be undone for a while.
common-usage-burn-network = `!burn network`: everything, with a second organizer. It can be undone for a while.
common-usage-burn-undo = `!burn undo K7Q4` brings back what is sealed.

## Is this bot the one it says it is?

common-verification = I cannot be verified by emoji in a chat. You did nothing wrong: compare my key instead.
common-verification-other = If your app lets you verify this one device of mine, emoji work there: organizers see the same ones.
common-fingerprint =
    { $bot ->
        [verify] The key of my device (the verify bot):
        [alert] The key of my device (the alert bot):
       *[rooms] The key of my device (the rooms bot):
    }
common-fingerprint-where = Your app shows it with my devices, as session key, device key or fingerprint. It must be:
common-fingerprint-key = `{ $fingerprint }`
common-fingerprint-compare = Do not believe me alone: ask whoever runs the bots to read it to you, face to face or by phone. They see it with `npm run aviso -- doctor`.
common-usage-fingerprint = `!fingerprint` shows the key of this bot's device, to compare with what your app shows of it.
common-usage-word = `!word` tells the word of today, by which people of the network know each other on the phone.
common-notice-emoji = { $user } compares emoji with me ({ $bot }). On their screen these must stand, in this order:
common-notice-emoji-next = Read them to each other by voice or face to face. If theirs are others, they say no in their app: somebody stands between us. If they are not comparing now, somebody at the server pretends to be them.
common-notice-mismatch = The emoji of { $user } were not the same as mine ({ $bot }).
common-notice-mismatch-next = Somebody may stand between us, most likely at the server. Meet them before you believe what comes from that account, and ask whether they only tapped wrong.

## What must not be told

common-personal-kind =
    { $kind ->
        [phone] a phone number
        [email] an e-mail address
        [a-number] an A-number
        [plate] a license plate
        [house-number] a house number
        [social-security] a social security number
        [handle] the name of an account
        [position] an exact position
        [other-id] the number of a document
        [name] the name of a person
       *[other] something that identifies a person
    }
common-personal-copy = Without it, to copy and send again: “{ $left }”

## The word of the day

common-word = Word of today: { $first } { $second }
common-word-how = Who calls in the name of the network has to say it; ask for it before you believe anything. Do not write it down; tomorrow it is another one.
common-word-not-yours = Only people of the network are told that.
common-word-not-yours-next = If you belong to it, ask an organizer to admit you.
common-day-word = { $which ->
    [0] guitar
    [1] lemon
    [2] bridge
    [3] candle
    [4] tiger
    [5] window
    [6] orange
    [7] river
    [8] button
    [9] garden
    [10] pencil
    [11] cloud
    [12] basket
    [13] mirror
    [14] violin
    [15] pepper
    [16] ladder
    [17] island
    [18] rabbit
    [19] blanket
    [20] piano
    [21] coffee
    [22] feather
    [23] lantern
    [24] turtle
    [25] bread
    [26] mountain
    [27] kitchen
    [28] spoon
    [29] market
    [30] silver
   *[31] paper
}

## What a case taught

common-note-ask = When it is quiet, and only if you like: `!note { $case }` and what went well, what went wrong, what to do next time. One message, no names.
