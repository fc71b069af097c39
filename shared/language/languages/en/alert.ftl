# What the alert bot says (en). Ids begin with `alert-`. Plain text only: commands in `backticks`, no HTML.

## The card, and what follows it

alert-what = { $activity ->
    [raid] Raid
    [detention] Someone is being detained
    [stop] People are being stopped
    [checkpoint] Checkpoint
    [presence] Agents seen
    [words] Message from the organizers
    [drill] Nothing is happening, this is practice
   *[unknown] Possible agents
}
alert-no-such = { $activity ->
    [raid] no raid there
    [detention] no detention there
    [stop] nobody is being stopped there
    [checkpoint] no checkpoint there
    [presence] no agents there
   *[unknown] it was something else
}
alert-drill = { $status ->
    [Exercise] EXERCISE:{ " " }
   *[Actual] { "" }
}
alert-loud = { $severity ->
    [urgent] URGENT
    [watch] WATCH
   *[info] INFO
}
alert-less-loud = { $severity ->
    [watch] NO LONGER URGENT
   *[info] ONLY INFORMATION NOW
}
alert-title-new = { $status ->
    [Exercise] EXERCISE, { $area }: { alert-what }
   *[Actual] { alert-loud }, { $area }: { alert-what }
}
alert-title-updated = { alert-drill }UPDATE, { $area }
alert-title-lowered = { alert-drill }{ alert-less-loud }, { $area }: { alert-what }
alert-title-more = { alert-drill }ONE PERSON SAYS, { $area }
alert-title-doubted = { alert-drill }NO LONGER CONFIRMED, { $area }: { alert-what }
alert-title-affirmed = { alert-drill }CONFIRMED AGAIN, { $area }: { alert-what }
alert-title-allclear = { $status ->
    [Exercise] EXERCISE OVER: { $area }
   *[Actual] IT IS OVER: { $area }
}
alert-title-retracted = { alert-drill }CORRECTION, { $area }
alert-title-refuted = { alert-drill }FALSE ALARM, { $area }: { alert-no-such }

## Before an organizer's own words

alert-state = { alert-drill }{ $state ->
    [new] { alert-loud }
    [lowered] { alert-less-loud }
    [retracted] CORRECTION
    [more] ONE PERSON SAYS
   *[updated] UPDATE
}
alert-news = { alert-state }, { $area }:
alert-news-in-all = { $state }, { $area }:
alert-discreet = There is news from your group. Unlock your phone and open this chat to read all of it.
alert-discreet-poll = Can you answer? ({ $case })

## What else the card says

alert-loudness = { $severity ->
    [urgent] Urgent.
    [watch] Keep watch.
   *[info] For information.
}
alert-grounds = { $certainty ->
    [Observed] Confirmed by trusted people nearby.
    [Unlikely] It was not true.
   *[Possible] Not confirmed at the moment.
}
alert-card-grounds = { $origin ->
    [drill] Practice by the organizers. Answer as if it were real, and go nowhere.
    [organizer] Sent by organizers. Nobody who is there has confirmed it.
   *[case] { alert-grounds }
}
alert-card-standing = { alert-loudness } { alert-card-grounds }
alert-size = { $size ->
    [n1-2] 1–2 agents
    [n3-5] 3–5 agents
    [n6-10] 6–10 agents
    [over-10] over 10 agents
   *[other] number of agents not known
}
alert-uniform = { $uniform ->
    [marked] uniforms
    [plain] plain clothes
    [mixed] some in uniform
    [military] military dress
   *[other] clothing not known
}
alert-equipment = { $equipment ->
    [none] no equipment seen
    [vehicles] cars or trucks
    [vans] vans
    [weapons] weapons
    [drone] a drone
   *[other] equipment not known
}
alert-seen = { $unit ->
    [hour] { $count } h ago
   *[minute] { $count ->
        [0] just now
       *[other] { $count } min ago
    }
}
alert-card-code = { $case }:
alert-card-commands = `!going` `!cant` `!here` `!home`
alert-card-commands-of = `!going { $case }` `!cant { $case }` `!here { $case }` `!home { $case }`
alert-card-care = Observe and document from public space. Do not interfere, do not go alone.

alert-next-new = Case { $case }.
alert-next-updated = Case { $case } goes on; what you answered still counts. If you cannot go any more: `!cant`.
alert-next-lowered = Case { $case } counts for less from now on. If you are on your way: no hurry. What you answered still counts.
alert-next-more = Case { $case }: said by whoever reported it, which nobody has confirmed yet. What you answered still counts.
alert-next-doubted = Case { $case }: confirmations were taken back. If you are on your way, wait at a safe place; the next message will say more.
alert-next-affirmed = Case { $case } is confirmed once more. If you can go: `!going`.
alert-next-allclear = { $status ->
    [Exercise] The exercise is over. Thank you. If your phone stayed silent, look at its settings for this room.
   *[Actual] Case { $case } is over. If you went: tell us when you are home, `!home`. Thank you.
}
alert-next-retracted = Case { $case }: the alert no longer holds. If you are on your way, turn back, and tell us when you are home: `!home`.
alert-next-refuted = Case { $case }: people looked, and it is not what was reported. If you are on your way, turn back, and tell us when you are home: `!home`. Tell those whom you told.

alert-poll-question = { $activity ->
    [drill] { $area }, practice: could you go?
    [words] { $area }: can you go?
   *[other] { alert-what }, { $area }: can you go?
}
alert-poll-about = { $has ->
    [words] { $question } “{ $words }” ({ $case })
   *[none] { $question } ({ $case })
}
alert-poll-going = I am going
alert-poll-cant = I cannot
alert-poll-ended = Over ({ $case }). Going { $going } · there { $here } · home { $home } · cannot { $cant }

## Roll call

alert-noted-going = { $minutes ->
    [0] Noted for { $case }: you are going.
   *[other] Noted for { $case }: you are going, { $minutes } min.
}
alert-noted-cant = Noted for { $case }: you cannot go. Thank you for saying so.
alert-noted-here = Noted for { $case }: you are there. Stay with somebody.
alert-noted-home = Noted for { $case }: you are safely home. Thank you.
alert-noted-room = You are invited to “{ $codename }”: the room of those who go.
alert-enough = Enough people are going to { $case }: please stand by.
alert-enough-next = You are called when somebody drops out. `!cant { $case }` if you cannot after all.
alert-task = { $task ->
    [record] recording
    [notes] taking notes
    [talk] speaking with people
    [legal] legal observer
    [interpret] interpreting
   *[aid] first aid
}
alert-task-word = { $task ->
    [record] record
    [notes] notes
    [talk] talk
    [legal] legal
    [interpret] interpret
   *[aid] aid
}
alert-task-own = What you do there: { alert-task }.
alert-needed = Still wanted there; who can do it writes for example `!going { $case } { alert-task-word }`:
alert-needed-task = { alert-task }: { $count }
alert-called = { $case }, { $area }: somebody dropped out, you are needed now.
alert-pair = { $case }: you go together with { $name }.
alert-pair-next = Find each other before you get close, and stay together until both are home.
alert-pair-gone = { $case }, { $area }: who went with you does not go.
alert-pair-wait = Wait for somebody else before you get close. I tell you who it is.
alert-pair-none = Nobody goes with you yet: wait for somebody before you get close. I tell you who it is.
alert-elsewhere = You also count for { $case } in { $area }. If you left there: `!home { $case }`, or `!cant { $case }` if you never went.
alert-two-scenes = { $case }: somebody who goes there is at { $other } in { $area }, too.
alert-two-scenes-next = Do not count on one person for both. They were told how to say that they left.
alert-home-ask = { $case }, { $area }: are you safely home?
alert-home-how = `!home { $case }` if you are. `!here { $case }` if you are still there: I ask again later.
alert-home-pair = { $case }: { $name } went with you, and has not said “home” yet.
alert-home-there = { $case }, { $area }: somebody who went has not been heard of.
alert-home-know = Look around, and call. Whoever knows more tells an organizer; whoever is home writes `!home`.
alert-home-missing = NOT HOME: { $name }, { $case }, { $area }
alert-span = { $unit ->
    [hour] { $count } h
   *[minute] { $count } min
}
alert-home-since = Nothing heard for { alert-span }. They were asked, and so was whoever went with them.
alert-home-missing-next = Call them, and whoever was there. Think of the lawyers' line.
alert-home-found = { $name } is home, or never went: { $case }
alert-standby = { $standby ->
    [0] { "" }
   *[other] { " " }· standing by { $standby }
}
alert-counts = Going { $going } · there { $here } · home { $home } · cannot { $cant }{ alert-standby }
alert-not-yours = { $case } did not go to a committee of yours, so your answer does not count. If you can help there, tell an organizer.
alert-poll-one = An answer in the poll is one choice, and cannot be unselected. It stands as it was.
alert-poll-one-next = To change it, write for example `!cant { $case }`.
alert-which = Which one do you mean? Copy the right line:
alert-which-item = { $which ->
    [going] `!going { $case } { $minutes }`
    [cant] `!cant { $case }`
    [here] `!here { $case }`
   *[home] `!home { $case }`
} ({ $area }: { alert-what })
alert-duty-when = I do not understand from when to when.
alert-duty-many = You have twenty shifts ahead of you already: `!duty off` first.
alert-duty-place = { $where ->
    [there] { " " }for { $area }
   *[everywhere] { "" }
}
alert-duty-on = You are on duty{ alert-duty-place } until { $until } ({ $zone }).
alert-duty-planned = Noted: you are on duty{ alert-duty-place } from { $from } to { $until } ({ $zone }).
alert-duty-means = { $backup ->
    [backup] An urgent alert comes to you in a direct message when the first do not answer.
   *[first] An urgent alert rings on your phone, and comes to you in a direct message if you do not answer. `!duty off` ends it.
}
alert-duty-calm = Nothing is open there.
alert-duty-open = { $case }, { $area }: going { $going }, there { $here }
alert-duty-off = You are off duty. Thank you.
alert-duty-left = { $count ->
    [one] One more shift of yours is planned. `!duty off` once more drops it.
   *[other] { $count } more shifts of yours are planned. `!duty off` once more drops them.
}
alert-duty-not = You are on no duty, and have planned none.
alert-duty = On duty, as of { $from } ({ $zone }):
alert-duty-gap-at = { $gap ->
    [later] { " " }· nobody from { $until } on
   *[none] { "" }
}
alert-duty-names = { $named ->
    [yes] { " " }({ $names })
   *[no] { "" }
}
alert-duty-area = { $count ->
    [0] { $area }: NOBODY
    [one] { $area }: 1 person{ alert-duty-names }{ alert-duty-gap-at }
   *[other] { $area }: { $count } people{ alert-duty-names }{ alert-duty-gap-at }
}
alert-duty-how = For example: `!duty on until 22`, `!duty on 8-16 north/river`, `!duty on backup`, `!duty off`, `!duty today`
alert-duty-begins = Your duty{ alert-duty-place } has begun, until { $until } ({ $zone }).
alert-duty-ends = Your duty is over. Thank you.
alert-duty-gap-since = Since { $from } ({ $zone }) nobody is on duty for { $area }.
alert-duty-gap-now = Nobody is on duty for { $area } any more: somebody went off duty.
alert-duty-today = On duty in the next 24 hours, as of { $from } ({ $zone })
alert-duty-today-area = { $area }:
alert-duty-block = { $count ->
    [0] { $from }–{ $until } NOBODY
    [one] { $from }–{ $until } 1 person
   *[other] { $from }–{ $until } { $count } people
}
alert-duty-gap = From { $from } ({ $zone }) on nobody is on duty for { $area }.
alert-duty-gap-next = Ask somebody to write `!duty on`. Until then an urgent alert rings for everybody there.
alert-page = You are on duty, and nobody has heard from you.
alert-page-off = Cannot today? `!duty off`
alert-duty-silent = { $case } in { $area }: nobody on duty there answers.
alert-duty-neighbor = The alert goes to { $name } now, where somebody is on duty.
alert-duty-nobody = Nobody is on duty in the places beside it either. Call people.
alert-none-for-you = There is no open alert for you at the moment. What happens is told in your committee's room.
alert-canary = Test message of the network.
alert-canary-what = It means nothing. Only the network's own test account reads it.
alert-canary-unread = The test account could not read the last test message: people may not be able to read alerts either.
alert-canary-away = The test account does not come up, so nobody knows whether alerts can be read.
alert-canary-next = Ask two people whether they can read the newest message in their committee's room. On the machine: `npm run aviso -- doctor`. If people cannot read it, start the bots again, and alert by phone meanwhile.
alert-canary-read = The test account reads test messages again.

## Codes

alert-case-missing = Which case? Its code has four characters, such as K7Q4.
alert-case-unknown = No alert is called { $case }.
alert-case-slip = “{ $written }” is not a code of ours: one character is wrong.
alert-open-none = No alert is open.
alert-open-these = Open now:
alert-open-item = { $case }, { $area }: { alert-what }
alert-closed = The alert { $case } is over. `!status` shows what is open.

## Areas

alert-area-added = Area added: { $area }
alert-area-removed = Area removed: { $area }
alert-area-stays = { $area } stays as it is: something stands on it.
alert-area-holds-committee = the committee { $name }
alert-area-holds-confirmers = the confirmers of { $area }
alert-area-holds-case = { $case }, which is open
alert-area-stays-next = Committees are given other areas with `!committee edit "NAME" areas …`, or closed. What is open has to end first.
alert-area-stays-name = Confirmers are admitted to this very path, and what is open was told under it. What people call a place can change at any time: `!area name { $area } "the new name"`
alert-area-moved = { $area } and all that lies in it is { $to } from now on. Its committees went with it.
alert-area-move-missing = Which area, and where to?
alert-area-names = { $area } is also called:
alert-area-name = { $name }
alert-area-names-anew = These are all. To change them, write all of them again.
alert-area-names-none = { $area } has no other names.
alert-area-names-how = For example: `!area name { $area } "the bridge", "el puente"`
alert-area-names-taken = Another place is called so. Nothing was changed.
alert-area-names-next = `!area list` shows all places.
alert-area-names-many = A place has at most 20 other names, each of 60 characters at most. Nothing was changed.
alert-area-already = The area { $area } is there already.
alert-area-unknown = I do not know the area “{ $written }”.
alert-area-malformed = An area is written like north/river: letters, digits and -, parts joined by /.
alert-area-personal = An area must not name a house or a person. Use a neighborhood, a street without number, a cross street.
alert-areas-none = There are no areas yet: `!area add north/river`.
alert-areas-known = { $count ->
    [one] One area:
   *[other] { $count } areas:
}
alert-area-item = { $area }
alert-areas-more = … and { $count } more.
alert-missing-area = Which area?

## Committees

alert-committee-missing = A committee needs a name in quotation marks, and at least one area.
alert-committee-already = There is a committee called { $name } already.
alert-committee-failed = The room of { $name } could not be made. Try again.
alert-committee-opened = Committee { $name } is ready. You are invited to its room.
alert-committee-facts = Areas: { $areas }. Languages: { $languages }. It is told { alert-floor }.
alert-committee-next = Add its people: `!admit @user:server responder "{ $name }"`.
alert-committee-which = Which committee? Its name stands in quotation marks.
alert-committee-unknown = No committee is called { $name }.
alert-committee-called = { $name }
alert-committee-is = Committee { $name }:
alert-committee-changed = Changed: committee { $name }. What comes from now on goes by this.
alert-quiet = Quiet hours { $from }–{ $to } ({ $zone }): only what is urgent is told then, the rest when they end.
alert-quiet-none = No quiet hours.
alert-edit-unknown = I do not know what to change by “{ $written }”.
alert-hours-unknown = I do not know the hours “{ $written }”.
alert-hours-how = Write for example `quiet 22-7` or `quiet 10pm-6:30am`; `quiet none` ends them.
alert-committee-open = { $name } is not closed: an alert is open there.
alert-committee-end = End it first: `!allclear { $case }`
alert-committee-closing = Closing { $name }{ common-as }: those inside have a few seconds to read it. The receipt follows here.
alert-committee-dropped = { $name } is closed. It had no room yet.
alert-committee-cover = Its areas are covered by the other committees alone from now on: `!committee list`
alert-committee-goodbye = Thank you, everybody. The organizers close the room of { $name }. No more alerts come here.
alert-committee-closed = Receipt: the committee { $name } and its room (“{ $codename }”) are closed.
alert-committee-stays = The room of { $name } could not be closed.
alert-committee-stays-next = It is told nothing any more. I try again at my next start; whoever made the room with me can remove people in the app.
alert-floor = { $floor ->
    [urgent] only what is urgent
    [watch] what is urgent or to watch
   *[info] everything
}
alert-committees-none = There are no committees yet: `!committee new "River" north/river en,es`.
alert-committees = { $count ->
    [one] One committee
   *[other] { $count } committees
}
alert-unreading = { $unreading ->
    [0] { "" }
    [one] { " " }· 1 person cannot read yet
   *[other] { " " }· { $unreading } people cannot read yet
}
alert-hours = { $hours ->
    [quiet] { " " }· quiet { $from }–{ $to }
    [closing] { " " }· is being closed
   *[none] { "" }
}
alert-committee-item = { $room ->
    [waiting] { $name } (its room is being made): { $areas } · { $languages } · is told { alert-floor }
   *[open] { $name }{ common-as }: { $areas } · { $languages } · is told { alert-floor }{ alert-hours }{ alert-unreading }
}
alert-language-unknown = I do not know “{ $written }”. Languages: { $languages }. Severity: info, watch or urgent.
alert-name-long = A name has at most { $max } characters.
alert-personal-data = Not sent: it says something that identifies somebody or leads to them.
alert-welcome = This is the room of the committee { $name }.
alert-welcome-duty = On duty now: { $people }.
alert-welcome-areas = Here you are told what happens in { $areas }: { alert-floor }.
alert-welcome-answer = I write alerts here. Answer with the poll, or with words such as `!going`, `!cant`, `!here`, `!home`. `!help` says more.
alert-welcome-keep = I read only what begins with ! or names me. I keep no list of people. Names, numbers and plates are taken out of reports where they are recognized. Reactions and edits travel in clear or cannot be checked: I do not count them.

## By hand

alert-words-missing = An alert needs an area, a severity (info, watch or urgent), and words.
alert-on-its-way = { $count ->
    [0] Alert { $case } for { $area } waits: nobody is told yet.
    [one] Alert { $case } for { $area } is on its way to one committee.
   *[other] Alert { $case } for { $area } is on its way to { $count } committees.
}
alert-held = { $name } has quiet hours: told at { $until } ({ $zone }) if it is still open.
alert-goal-unreading = { $unreading ->
    [one] 1 person in these rooms cannot read it: no recovery is set up. Tell them another way.
   *[other] { $unreading } people in these rooms cannot read it: no recovery is set up. Tell them another way.
}
alert-goal-away = { $count ->
    [one] 1 person of these committees is at another scene, and is not called.
   *[other] { $count } people of these committees are at another scene, and are not called.
}
alert-organizer-next = `!delivery { $case }` says whom it reached. `!update { $case } …`, `!allclear { $case }` and `!retract { $case } why` go to the same rooms.
alert-case-raised = { $count ->
    [0] Case { $case } in { $area } is confirmed, and waits: nobody is told yet.
    [one] Case { $case } in { $area } is confirmed: one committee is being told.
   *[other] Case { $case } in { $area } is confirmed: { $count } committees are being told.
}
alert-expired-open = Nobody confirmed { $case } again, and people were told. Please end it: `!allclear { $case }`.
alert-proposed = Urgent alert { $case } for { $area } waits for a second organizer. Nothing was sent.
alert-proposed-next = Somebody else writes `!approve { $case }` within { $minutes } minutes.
alert-alone = You are the only organizer: nobody else can approve it.
alert-alone-watch = Send it now so that it shows on phones and rings nobody: `!alert { $area } watch { $text }`
alert-alone-admit = For the next time, admit somebody: `!admit @user:server organizer`
alert-proposal-unknown = Nothing called { $case } waits for approval.
alert-approved-already = { $case } has been sent already.
alert-lapsed = Nobody approved { $case } in time: nothing was sent.
alert-nobody = { $severity ->
    [urgent] No committee covers { $area }: nobody would be told, nothing is sent.
   *[other] No committee covers { $area } at this severity: nobody would be told, nothing is sent.
}
alert-nobody-next = `!committee list` shows who covers what.
alert-change-text-missing = What shall I tell them? Write it after the code.
alert-told-update = { $count ->
    [0] { $case }: no room has the alert, so the update goes to nobody.
    [one] { $case }: the update goes to the room that the alert reached.
   *[other] { $case }: the update goes to the { $count } rooms that the alert reached.
}
alert-level = { $severity ->
    [urgent] urgent
    [watch] watch
   *[info] info
}
alert-level-to = { $to ->
    [urgent] urgent
    [watch] watch
   *[info] info
}
alert-told-lower = { $count ->
    [0] { $case } is { alert-level } from now on. No room has the alert, so nobody is told.
    [one] { $case } is { alert-level } from now on: that goes to the room that the alert reached.
   *[other] { $case } is { alert-level } from now on: that goes to the { $count } rooms that the alert reached.
}
alert-louder = An update never makes an alert louder: { $case } is { alert-level }.
alert-louder-next = Send a new one: `!alert { $area } { alert-level-to } { $text }`
alert-lower-how = It is still { alert-level }. Should it count for less? `!update { $case } severity { alert-level-to } { $text }`
alert-told-allclear = { $count ->
    [0] { $case }: no room has the alert, so nobody is told that it is over.
    [one] { $case }: the all clear goes to the room that the alert reached.
   *[other] { $case }: the all clear goes to the { $count } rooms that the alert reached.
}
alert-told-retract = { $count ->
    [0] { $case }: no room has the alert, so nobody is told that it was wrong.
    [one] { $case }: the retraction goes to the room that the alert reached.
   *[other] { $case }: the retraction goes to the { $count } rooms that the alert reached.
}
alert-told-missed = { $count ->
    [one] One room never got the alert: `!delivery { $case }`.
   *[other] { $count } rooms never got the alert: `!delivery { $case }`.
}

## Who would be told, and who was

alert-who = { $count ->
    [one] One committee would be told about { $area }.
   *[other] { $count } committees would be told about { $area }.
}
alert-who-item = { $people ->
    [one] { $name }: 1 person · { $languages }{ alert-unreading }
   *[other] { $name }: { $people } people · { $languages }{ alert-unreading }
}
alert-who-waiting = { $name }: its room is not there yet, it would not be told · { $languages }
alert-who-held = { $name }: quiet hours, it would be told at { $until } · { $languages }
alert-who-seconds = { $count ->
    [one] It takes about { $seconds } s until all of them have it, by the last alert.
   *[other] It takes about { $seconds } s until all of them have it, by the last { $count } alerts.
}
alert-who-unmeasured = How long it takes shows with the first alert or drill.
alert-who-dry = Nothing was sent.
alert-delivery = { $case }: { $reached } of { $count } rooms have the alert.
alert-delivery-reached = { $name }{ common-as }: told
alert-delivery-pending = { $name }{ common-as }: on its way
alert-delivery-failed = { $name }{ common-as }: not told. { alert-undelivered-why }
alert-delivery-missed = { $name }{ common-as }: not told. Its room was not there when the alert went out.
alert-delivery-held = { $name }{ common-as }: quiet hours, told at { $until } ({ $zone }) if it is still open
alert-delivery-held-over = { $name }{ common-as }: not told. It was over before the quiet hours ended.

## Warnings to the organizers

alert-no-route = { $case } in { $area } is confirmed, and no committee covers it: nobody was told.
alert-not-open = { $case }: { $name } covers it, but its room is not there yet: told as soon as it is.
alert-not-open-several = { $case }: { $count } committees cover it whose rooms are not there yet. Each is told as soon as its room is.
alert-not-open-name = { $name }
alert-undelivered = { $case } did NOT reach { $name }. Tell them another way.
alert-change-undelivered = The latest about { $case } did NOT reach { $name }, which has the alert. Tell them another way.
alert-undelivered-why = { $why ->
    [unwanted] It was no longer confirmed when its turn came.
    [not-encrypted] The room is not encrypted, so nothing is sent there.
    [unseen] The homeserver said that it took it, and never showed it.
    [lost] My disk was lost before I knew whether it stands there.
   *[other] The homeserver refused it.
}

alert-late = { $case }: { $count } of { $rooms } rooms do NOT have the alert yet.
alert-late-more = … and { $count } more: `!delivery { $case }`
alert-late-next = I go on trying. Tell them another way meanwhile.
alert-late-over = { $case }: { $reached } of { $rooms } rooms have the alert now.
alert-silent = { $case }, { $area }: no word for { alert-span }. Is it over?
alert-silent-next = `!update { $case } …` says how it stands, `!allclear { $case }` ends it. People who were told are waiting.

## Practice

alert-drill-ends = It says that it is practice, and ends by itself after { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}; then you read how many answered.
alert-drill-not-now = { $status ->
    [Exercise] { $case } is being practiced in { $area } right now. It ends by itself.
   *[Actual] Not now: alert { $case } is open in { $area }. Practice when it is over.
}
alert-drill-over = EXERCISE over, { $area }: { $answered } of { $people } people answered.
alert-drill-rooms = It arrived in { $reached } of { $rooms } rooms.
alert-drill-silent = Whose phone stayed silent? `!soundcheck { $area }` asks, and says what to change.

alert-soundcheck-title = SOUND CHECK, { $area }: did your phone make a sound?
alert-soundcheck-why = Nothing is happening. An alert would ring as this did.
alert-soundcheck-how = Answer in the poll, or with `!rang` or `!silent`.
alert-soundcheck-question = Sound check: did your phone ring?
alert-soundcheck-poll-rang = It rang
alert-soundcheck-poll-silent = It was silent
alert-soundcheck-rang = Good: an alert will ring here.
alert-soundcheck-silent = Thank you. An alert would not wake you: please change this now.
alert-soundcheck-silent-room = In this room: tap its name, then “Notifications”, then “All messages”.
alert-soundcheck-silent-apps = Element X and Element call it that; in Cinny, Sable and Nheko it stands in the room's menu; in FluffyChat the bell of the chat must not be crossed out.
alert-soundcheck-silent-phone = On the phone: let the app notify with a sound, exempt it from battery saving, and let it through “do not disturb”.
alert-soundcheck-none = No sound check is going on in your rooms.
alert-soundcheck-none-next = If your phone stays silent, tell an organizer; `!help` shows what you can do here.
alert-soundcheck-asked = Sound check in { $area }: { $count ->
    [one] one room is
   *[other] { $count } rooms are
} asked now.
alert-soundcheck-ends = In { $minutes } minutes you read how many phones rang.
alert-soundcheck-already = A sound check is going on there. Its result comes by itself.
alert-soundcheck-ended = Sound check over. Rang: { $rang }. Silent: { $silent }.
alert-soundcheck-over = Sound check over, { $area }: { $rang } of { $people } phones rang ({ $percent } %).
alert-soundcheck-rest = Silent: { $silent }. No answer: { $unheard }.
alert-soundcheck-next = Whoever answered “silent” has read what to change. Ask the others another way: who heard nothing does not answer. Then check again.

## A committee that is to be burnt

alert-committee-hushed = { $why ->
    [sealed] The committee { $name } is silent from now on: no alerts come here.
   *[unsealed] The committee { $name } is told of alerts again.
}
alert-committee-hushed-next = { $why ->
    [sealed] What you need to keep, keep now. Ask an organizer what happens next.
   *[unsealed] What happened meanwhile was not told here. For what is going on now: `!status`.
}
