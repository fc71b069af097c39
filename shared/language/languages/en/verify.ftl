# What the verify bot says (en). Ids begin with `verify-`. Plain text only: commands in `backticks`, no HTML.

## Coded values

verify-what =
    { $activity ->
        [raid] Raid
        [detention] Detention
        [stop] Street or traffic stop
        [checkpoint] Checkpoint
        [presence] Agents present
        [other] Something unusual
        [voice] Voice report
       *[unknown] Possible agents
    }
verify-how-many =
    { $size ->
        [n1-2] 1 or 2
        [n3-5] 3 to 5
        [n6-10] 6 to 10
        [over-10] more than 10
       *[unknown] not known how many
    }
verify-wearing =
    { $uniform ->
        [marked] uniforms
        [plain] plain clothes
        [mixed] uniforms and plain clothes
        [military] military
       *[unknown] clothing not known
    }
verify-with =
    { $equipment ->
        [none] nothing seen with them
        [vehicles] cars or trucks
        [vans] vans
        [weapons] weapons
        [drone] a drone
       *[unknown] equipment not known
    }
verify-seen = Seen: { verify-how-many }; { verify-wearing }; { verify-with }.
verify-besides = Also: { verify-with }.
verify-age =
    { $minutes ->
        [0] When: just now.
        [one] When: 1 minute ago.
       *[other] When: { $minutes } minutes ago.
    }

## The report

verify-ask-what =
    { $place ->
        [yes] What do you see in { $area }?
       *[no] What do you see, and where? One sentence is enough.
    }
verify-ask-what-how = For example: “4 agents at the bridge, two vans, they are stopping cars”.
verify-ask-area =
    { $choices ->
        [0] Where is it? Write the area or the neighborhood.
       *[other] Where is it? Write the place, or its letter:
    }
verify-ask-area-more = No street address, please. If you do not know, say so: “I don’t know”.
verify-ask-hint = At any time: `!back`, `!cancel`, `!help`.
verify-choice-letter = { $letter } · { $area }
verify-begun = I am writing this down as a report. Nothing is sent yet.
verify-danger = In danger now? { $help }
verify-danger-default = Call people you trust, and go where you are not alone.
verify-preview-title =
    { $place ->
        [unknown] Send this? { verify-what }, place not known
       *[known] Send this? { verify-what } in { $area }
    }
verify-missing = Not said yet. Add it in your own words, or leave it out:
verify-missing-field =
    { $field ->
        [activity] what they are doing
        [size] how many
        [uniform] what they are wearing
       *[equipment] what they have with them
    }
verify-left-out = Send it without that? I left out:
verify-left-out-names = Did you write somebody’s name? Names stay out: that is “[…]”. If it is no name, write `not a name` and say it again.
verify-preview-yes = `yes` sends it to people who can look.
verify-preview-change = Something wrong or missing? Write it, such as `5 agents, not 3` or `20 minutes ago`. `!cancel` drops it.
verify-mark =
    { $mark ->
        [place-unknown] PLACE NOT KNOWN: whoever reported it could not say where.
       *[hearsay] Second hand: somebody else told it to whoever reported it.
    }
verify-choice-area = { $area }
verify-choice-committee = { $name }
verify-dialog-help = You are writing a report. Answer below in your own words; `!back` goes one step back, `!cancel` drops everything.
verify-dropped = Cancelled. Nothing was sent, and nothing is kept.
verify-dropped-next = To begin again, write what you see and where.
verify-still-open = Your report is still open. Please answer this next:
verify-lost =
    { $why ->
        [restored] I lost what we were writing. Nothing of it was sent. Please begin again.
       *[left-lying] I have no question open with you now. If we were writing, that time is over.
    }
verify-lost-next = Begin again: write what you see and where, or a vote with its code, such as `!confirm CODE`.
verify-nothing-open = You have no report open.
verify-nothing-open-next = To report something, write what you see and where.
verify-answer-too-old = Your answer reached me too late to act on. Please answer the last question again.

## Pictures, voice messages, positions

verify-preview-enclosed =
    { $kind ->
        [sound] { $count ->
            [one] With it: the voice message, for a person to write down.
           *[other] With it: { $count } voice messages, for a person to write down.
        }
       *[picture] { $count ->
            [one] With it: your picture.
           *[other] With it: { $count } pictures.
        }
    }
verify-voice-begun = A person will listen to the voice message and write it down. Nothing is sent yet.
verify-enclosed-looked =
    { $kind ->
        [sound] { $found ->
            [something] The voice message can be played. Its file said more than you say; I take that out:
           *[nothing] The voice message can be played. Its file says nothing but what you say.
        }
       *[picture] { $found ->
            [something] I looked at your picture. The file said more than can be seen; I take that out:
           *[nothing] I looked at your picture. The file says nothing more than can be seen.
        }
    }
verify-enclosed-trace =
    { $trace ->
        [place] where it was made
        [time] when it was made
        [device] with which device
       *[other] other notes in it
    }
verify-enclosed-waits = It goes only to the people who look into your report, once you send it. If you do not send it, it goes to nobody.
verify-enclosed-goes = It goes only to the people who look into case { $code }.
verify-enclosed-nobody = What you sent with it went to nobody: there is no room of trusted people for that place.
verify-enclosed-unfit =
    { $why ->
        [heic] I cannot open HEIC pictures: take a screenshot of it, and send me that.
        [size] { $kind ->
            [sound] That recording is too long for me: send a shorter one, or write what it says.
           *[picture] That picture is too large for me, { $most } MB at most: take a screenshot of it, and send me that.
        }
        [clear] { $kind ->
            [sound] That recording was not encrypted, so I did not open it: record a voice message in this chat.
           *[picture] That picture was not encrypted, so I did not open it: send it again in this chat.
        }
        [damaged] { $kind ->
            [sound] That recording arrived damaged: record it again, or write what it says.
           *[picture] That picture arrived damaged: send it again, or take a screenshot of it and send me that.
        }
        [gone] { $kind ->
            [sound] I could not fetch that recording from the server: send it again, or write what it says.
           *[picture] I could not fetch that picture from the server: send it again.
        }
       *[type] { $kind ->
            [sound] I cannot pass on that kind of recording: record a voice message in this chat, or write what it says.
           *[picture] I cannot open that kind of picture: take a screenshot of it, and send me that.
        }
    }
verify-enclosed-closed =
    { $what ->
        [video] I cannot pass on videos: take a screenshot of it and send me that, or write what it shows.
        [file] I do not open files: if it is a picture, send it as a picture, or write what it says.
       *[other] I can only use words, pictures, voice messages and positions: write what you want to say.
    }
verify-enclosed-words = Your words count. The rest was not kept, and goes to nobody.
verify-enclosed-kept = It was not kept, and goes to nobody.
verify-enclosed-still = It was not kept, and goes to nobody. What you wrote is still there.
verify-enclosed-many = That is enough: { $max } pictures or voice messages with one report. This one goes to nobody.
verify-enclosed-caption =
    { $kind ->
        [sound] { $code }{ verify-where }: voice message of whoever reported it
       *[picture] { $code }{ verify-where }: picture of whoever reported it ({ verify-what })
    }
verify-enclosed-lost =
    { $kind ->
        [sound] The voice message did not reach the people who look into case { $code }.
       *[picture] Your picture did not reach the people who look into case { $code }.
    }
verify-enclosed-lost-next = The case itself goes on. Send it to me once more, or write what it says.
verify-voice-missing = { $code }: the voice message could not be passed on.
verify-voice-missing-next = Whoever reported it was asked to send it again, or to write. What is known so far stands above.
verify-voice-added = { $code }, { $area }: whoever reported it sends a voice message.
verify-request-voice = VOICE REPORT: please listen to it, and write down what it says, without names: `!wrote { $code } …`
verify-wrote-missing = What does it say?
verify-wrote-none = No voice message of your areas waits to be written down. With its code you can add to a case that was spoken.
verify-wrote-which = Which case? These have a voice message that nobody has written down:
verify-wrote-done = Written down: case { $code }. Everybody who was asked sees it now.
verify-wrote-without = I left out what could harm somebody: that is “[…]”.
verify-wrote-told = { $code }: somebody listened to the voice message and wrote:
verify-wrote-told-next = If that is wrong, write to me what you said.
verify-wrote-confirmed = { $code }, { $area }, is confirmed already; now its voice message is written down. `!update { $code } …` tells the committees.
verify-position-area = That is near { $area }.
verify-position-unread = I cannot tell from a position which of our areas that is.
verify-position-gone = I keep no positions, and pass none on.

## What somebody says who is not reporting

verify-talk =
    { $kind ->
        [greeting] Hello. I am the network’s bot for reports.
        [thanks] Thank you, too.
        [help] I am here.
       *[other] I did not understand that.
    }
verify-talk-report = To report something now: write in your own words what you see and where.
verify-talk-status = To ask what is known: `!status`.
verify-talk-close = Did you mean `{ $word }`?

verify-rumor-none = Nobody has reported that to me so far. That does not mean it is safe, nor that it is true.
verify-rumor-open = Shall people look? I can ask them, as second hand:

## What was wrong with an answer or a report

verify-not-understood = Please say it in a few words: who is there, and what they do.
verify-several-places = You named several places. Which one is it?
verify-what-is-wrong = What is wrong? Nothing was sent.
verify-what-is-wrong-how = Write only that, such as `5 agents`, `no, Lake Street` or `20 minutes ago`. `!cancel` drops the report.
verify-added = I added that.
verify-replaced = I took this as a new report. The one before was NOT sent.
verify-passed-on = I do not know that place either, so I passed your words on to the organizers.
verify-passed-on-next = They decide what to do. If somebody is in danger now, call people whom you trust.
verify-unplaced = Somebody who was not admitted ({ $user }) reports from a place that I do not know: “{ $place }”.
verify-unplaced-note = In their words: “{ $note }”
verify-unplaced-next = Nobody was asked to look. If it is one of our areas: write `!report AREA …` to me yourself.
verify-unknown-area = I do not know that place.
verify-area-missing = Where is it? I need an area to ask the people near it.
verify-area-again = Write it again with one of these areas first, such as `!report AREA what you see`.
verify-no-areas = No areas have been set up yet, so nobody can be asked. Please tell an organizer.
verify-too-much = That is too long: { $max } characters at most. Say only what matters now.
verify-personal-data = Not kept: this has details that could harm somebody.
verify-personal-next = Please write it again without them. A landmark or a cross-street is enough.
verify-not-kept = Nothing of it was stored or sent.
verify-report-direct = Please report to me in a direct chat: here everybody would see who reports.
verify-report-direct-next = Open a direct chat with me and write `!-report`.

## After a report

verify-reported-title = Case { $code } is noted: { verify-what }{ verify-where }, not confirmed yet.
verify-reported-asked = I am asking trusted people near there to look.
verify-reported-too-few = There are not enough trusted people near there to confirm it. I have told the organizers; tell people nearby yourself, too.
verify-warn-not-taken = A report could not be taken: no code is free, or there is a fault. Nobody was asked.
verify-warn-not-taken-next = Whoever wrote it was told. See whether verify runs (`npm run aviso -- doctor`).
verify-reported-next = You will hear from me. Is something wrong, such as the place? Did they leave? Write it to me. `!cancel` takes it back. Keep a safe distance.
verify-raised =
    { $committees ->
        [0] Case { $code }: confirmed, but no committee covers { $area }. The organizers know; tell people nearby yourself.
        [one] Case { $code }: 1 committee is being told now. Thank you.
       *[other] Case { $code }: { $committees } committees are being told now. Thank you.
    }
verify-raised-too =
    { $committees ->
        [0] But no committee covers that place. The organizers know; tell people nearby yourself.
        [one] 1 committee is being told now. Thank you.
       *[other] { $committees } committees are being told now. Thank you.
    }

verify-stalled = NOT TOLD YET: case { $code } is confirmed, and no committee knows of it.
verify-stalled-next = The organizers know. Until you hear from me again, tell people nearby yourself, in the ways you agreed on. I say so when committees are told of { $code }.
verify-warn-stalled = NOT TOLD: case { $code } in { $area } is confirmed, and alert raises no alert.
verify-warn-stalled-next = No committee knows of it. Tell them another way now. Then see whether alert runs (`npm run aviso -- doctor`). When it hears of { $code }, committees are told and so are you.

## What the one who reported says later

verify-taken-back = Case { $code } is taken back. I told those who were asked to look.
verify-take-back-confirmed = Others saw it, too, and confirmed case { $code }: so it is not undone by one word.
verify-take-back-told = I told them and the organizers what you say. They decide. Thank you for telling me.
verify-take-back-over = Case { $code } is over already.
verify-take-back-over-next = If you see something now, write it to me in your own words.
verify-word-title =
    { $word ->
        [left] { $code }, { $area }: whoever reported it says that they left.
        [mistake] { $code }, { $area }: whoever reported it says now that it was a mistake.
       *[more] { $code }, { $area }: whoever reported it says more.
    }
verify-word-next = One person’s word. If you see it yourself: `!confirm{ verify-code-needed }` or `!refute{ verify-code-needed } what it was`.
verify-word-organizers = One person’s word, and it undoes nothing. { $passed ->
    [no] Whoever was alerted does not read it. To tell them: `!update { $code } …`
   *[yes] When you know more: `!allclear { $code }`, or `!retract { $code }` if it was never true.
}
verify-word-told =
    { $word ->
        [left] Thank you. I told those who were asked about case { $code } that they left.
       *[more] Thank you. I passed it on to those who were asked about case { $code }.
    }
verify-word-added = Added to case { $code }: I told those who were asked.
verify-word-added-less = I left out what could identify somebody.
verify-word-added-next = Wrong place? Write where it is. Another scene? Begin with `!report`.
verify-word-told-next = If it was a mistake: `!cancel` takes the report back.
verify-moved-own =
    { $kept ->
        [yes] Others confirmed case { $code } in { $area }, so it stands. I told them and the organizers that it is somewhere else.
       *[no] Put right: not in { $area }. Case { $code } is over, and I told everybody who was asked.
    }
verify-moved-enclosed =
    { $what ->
        [both] Send the picture and the voice message again: those who look there do not have them.
        [sound] Send the voice message again: those who look there do not have it.
       *[picture] Send the picture again: those who look there do not have it.
    }
verify-moved-title =
    { $kept ->
        [yes] { $code }, { $area }: whoever reported it says it is in { $to }, not here.
       *[no] NOT HERE, { $area }: whoever reported it says it is in { $to }. Case { $code } is over.
    }
verify-moved-next =
    { $kept ->
        [yes] One person’s word. People there are asked. If you see nothing here: `!refute{ verify-code-needed } what it was`.
       *[no] Nobody has to look here any more; people there are asked. If you see something here yourself, write it to me.
    }
verify-where-else =
    { $named ->
        [yes] I do not know that place. I passed your words on to those who were asked.
       *[no] Where is it, then? I passed your words on to those who were asked.
    }
verify-where-else-next = Write the place, or one near it that people know. Until then case { $code } stays in { $area }; `!cancel` takes it back.
verify-change-own = If they leave, if the place is wrong, or if it was a mistake, write it to me here.

## Asking confirmers

verify-where =
    { $place ->
        [unknown] { ", place not known" }
       *[known] { " in " }{ $area }
    }
verify-request-title =
    { $others ->
        [0] { verify-what }{ verify-where }? Not confirmed. Can you look?
       *[other] { $code }: { verify-what }{ verify-where }? Not confirmed. Can you look?
    }
verify-request-how =
    { $others ->
        [0] Answer in the poll, or write `!confirm onsite`, `!confirm remote`, `!refute what it was`, `!unsure`.
       *[other] Answer in the poll, or write `!confirm { $code } onsite`, `!confirm { $code } remote`, `!refute { $code } what it was`, `!unsure { $code }`.
    }
verify-request-safety = Look from a public place and from a distance. Only say what you see.
verify-poll-question = { verify-what }{ verify-where }: is it true?
verify-poll-onsite = Yes, I see it myself
verify-poll-remote = Yes, others told me
verify-poll-refute = No, it is something else
verify-poll-unsure = I cannot tell
verify-poll-ended =
    { $state ->
        [confirmed] { $area }: confirmed. Yes: { $confirm } · No: { $refute } · Cannot tell: { $unsure }
        [refuted] { $area }: refuted. Yes: { $confirm } · No: { $refute } · Cannot tell: { $unsure }
        [expired] { $area }: not confirmed in time. Yes: { $confirm } · No: { $refute } · Cannot tell: { $unsure }
       *[other] { $area }: over. Yes: { $confirm } · No: { $refute } · Cannot tell: { $unsure }
    }
verify-too-few-title =
    { $askable ->
        [0] Nobody can confirm case { $code } in { $area }: no trusted person there who did not report it.
        [one] Only 1 person can confirm case { $code } in { $area }; { $quorum } are needed.
       *[other] Only { $askable } people can confirm case { $code } in { $area }; { $quorum } are needed.
    }
verify-too-few-next = Admit more confirmers (`!admit USER confirmer { $area }`), or check it and send the alert yourself: `!alert { $area } urgent …`.

## While nobody confirms it

verify-remind = { $code }: { verify-what }{ verify-where }? Still nobody has answered for sure. Can you look?
verify-asked-wider = Case { $code }: nobody near could confirm it yet, so I am asking people further away, too.
verify-downgraded = { $code }: not confirmed, so it is no longer urgent: { verify-what }{ verify-where } counts as “watch” now.
verify-downgraded-next = It stays open. If you see it yourself: `!confirm { $code } onsite`, or `!refute { $code } what it is`.
verify-unanswered = NOBODY ANSWERED: case { $code } in { $area } was given up, and no committee was told.
verify-unanswered-next = Have somebody look. If it is true: `!alert { $area } urgent what is there`. If this area has too few confirmers: `!admit USER confirmer { $area }`.
verify-change-unanswered = Nobody answered me, so nothing is known. The organizers know that. If it goes on: tell people nearby yourself, in the ways you agreed on, and write to me again what you see.

## Many reports at once

verify-kept = MANY REPORTS AT ONCE: yours is kept as case { $code }, { verify-what }{ verify-where }.
verify-kept-next = Confirmed cases come first. I ask people about yours as soon as they have room for it, and tell you then. Until then tell people nearby yourself.
verify-kept-same =
    It may be the same as case { $code }, which { $state ->
        [confirmed] is confirmed
       *[other] people are looking into
    }. I tell you what becomes of that one.
verify-kept-asked = Case { $code }: now I am asking people near there. Thank you for waiting.
verify-change-never-asked = Too many reports came at once, so nobody was asked about yours. If it goes on, write it to me again, and tell people nearby yourself.
verify-not-now =
    { $why ->
        [too-often] Not taken: you sent many reports in { $minutes } minutes.
        [full] Not taken: too many reports came at once.
       *[shut] Not taken: for now I take no reports from people who are new.
    }
verify-not-now-next =
    { $why ->
        [too-often] What you sent before stands. Write to me again in a few minutes; the first report of another place is always taken.
        [full] Please write it again in a few minutes, and tell people nearby yourself.
       *[shut] Somebody of the network whom you know can report it. Tell people nearby yourself, too.
    }
verify-surge = MANY REPORTS AT ONCE: some wait, and nobody is asked about them yet ({ $areas }).
verify-surge-next = Confirmed cases and the first report of each place come first; the rest is put to confirmers as they have room. Whoever waits was told so.
verify-often =
    { $why ->
        [too-few] MANY REPORTS from { $area }, where too few can confirm them.
       *[unanswered] MANY REPORTS from { $area } were given up: nobody answered.
    }
verify-often-next = `!status { $area }` shows what is open there. I name no more of them one by one for { $minutes } minutes. Have somebody look; if it is true: `!alert { $area } urgent …`.
verify-never-asked =
    { $count ->
        [one] NEVER LOOKED AT: 1 report ({ $areas }). Too much came at once.
       *[other] NEVER LOOKED AT: { $count } reports ({ $areas }). Too much came at once.
    }
verify-never-asked-next = Whoever wrote it was told. Have somebody look there; more confirmers help: `!admit USER confirmer AREA`.
verify-series =
    { $group ->
        [strangers] SERIES: { $count } reports in { $minutes } minutes, from { $people } accounts that nobody admitted.
        [fresh] SERIES: { $count } reports in { $minutes } minutes, from { $people } people who came lately.
       *[lineage] SERIES: { $count } reports in { $minutes } minutes, from { $people } people who go back to one person’s word.
    }
verify-series-last = The last is { $code } in { $area }. None of them is confirmed.
verify-series-next = They may all be true: have somebody look. If it is a campaign, `!shut { $code }` takes no more of them for a day.
verify-shut-which = Whose reports? Write the code of a case that came from there.
verify-shut =
    { $group ->
        [strangers] Shut: no reports from accounts that nobody admitted.
        [fresh] Shut: no reports from people who came lately.
       *[lineage] Shut: no reports from that person, nor from whoever came in by their word.
    }
verify-shut-next = For { $hours } hours, or until `!open { $code }`. They are told so; the first report of a place you read here. What waits of theirs is put to nobody.
verify-shut-first = NOT TAKEN, from people whose reports you shut: { verify-what }{ verify-where }.
verify-shut-first-next = It is the first from there in an hour. If it may be true, have somebody look: `!alert { $area } watch what is there` tells the committees.
verify-open-which =
    { $count ->
        [0] Nobody’s reports are shut.
       *[other] Which? Shut by these codes: { $codes }
    }
verify-opened = Open again: their reports are taken as before.

## Two cases that are one

verify-same-question = { $code }: is it the same as { $other }?
verify-same-how = Reply `yes` to this, or write `!same { $other } { $code }`: then they count as one. `!apart` undoes it.
verify-merged = { $code } and { $other } are one now: they are counted as { $other }.
verify-merged-next = What anybody said about either counts once a person. Not the same? `!apart { $code }`.
verify-merged-own = Case { $code }: others have reported the same. It is counted with theirs, and you hear from me about { $code } as before.
verify-parted = { $code } and { $other } are two again.
verify-parted-next = What was said about each counts for that one. Please look at what you said, and say it again if it is missing.
verify-same-missing = Which two cases are the same? Write both codes.
verify-same-not-yours = Only confirmers who are asked about both cases, and reported neither, can say that. An organizer can: `!merge`.
verify-same-unlike = { $one } and { $other } are not of one place, one act and one time, so that takes an organizer: `!merge { $one } { $other }`.
verify-same-refused =
    { $why ->
        [already] { $one } and { $other } are one already.
       *[closed] One of { $one } and { $other } is over, so there is nothing to merge.
    }
verify-apart-missing = Which case shall stand by itself again? Write its code.
verify-apart-refused = Case { $code } is merged with no other.

## Votes

verify-voted =
    { $choice ->
        [confirm] Counted: you confirm case { $code }.
        [refute] Counted: you refute case { $code }.
        [unsure] Noted: you cannot tell about case { $code }.
       *[withdraw] Taken back: you have no vote on case { $code } now.
    }
verify-tally = Now: { $confirm } confirm, { $refute } refute, { $unsure } cannot tell; { $needed } must agree.
verify-tally-dependent = Not enough yet: some of these people came in by each other’s word, or by the word of whoever reported it. Somebody else has to look, too.
verify-tally-onsite =
    { $there ->
        [0] Not enough yet: { $onSite } must see it themselves, and nobody says so. Are you there? `!confirm onsite`
       *[other] Not enough yet: { $onSite } must see it themselves, and { $there } say so. Are you there? `!confirm onsite`
    }
verify-vote-refused =
    { $why ->
        [unknown-case] I know no case { $code }. `!status` shows what there is.
        [closed] Case { $code } is over, so nothing counts for it any more. If you see something now, write `!-report` in a direct chat.
        [own-report] You reported case { $code } yourself, so you do not vote on it. Others have been asked. If something changed, write it to me in a direct chat.
        [not-permitted] You are not a confirmer for the area of case { $code }, so this does not count. An organizer can admit you.
        [no-vote] You have said nothing about case { $code } that could be taken back. To vote: `!confirm { $code }` or `!refute { $code }`.
        [no-voice] Case { $code } has no voice message to be written down.
       *[code-taken] I know no case { $code }. `!status` shows what there is.
    }
verify-vote-not-counted = Your answer was not counted. Please give it again without these details.
verify-vote-nowhere = That answer is from a poll that I do not know, so it was not counted. Please write, for example, `!confirm CODE`.
verify-wrong-code = That is not a case code. Please check it: four letters and digits, such as `K7Q4`.
verify-open-cases = Open now:
verify-open-case = { $code }: { verify-what }, { $area }
verify-which-case = Which case do you mean? Several are open.
verify-which-case-room = Write it with the code, such as `!confirm CODE`.
verify-no-open-case =
    { $choice ->
        [withdraw] You have said nothing about an open case that could be taken back. `!status` shows what is open.
       *[other] No case in your areas is open now. If you see something, write it to me in a direct chat.
    }

## What became of a case

verify-change-title =
    { $state ->
        [confirmed] CONFIRMED, { $area }: { verify-what }. Case { $code }.
        [refuted] FALSE ALARM, { $area }: { alert-no-such }. Case { $code }.
        [expired] NOT CONFIRMED, { $area }: nobody could in time. Case { $code }.
        [withdrawn] TAKEN BACK, { $area }: reported by mistake. Case { $code }.
        [ended] IT IS OVER, { $area }: case { $code }.
       *[unconfirmed] NO LONGER CONFIRMED, { $area }: { verify-what }. Confirmations were taken back. Case { $code }.
    }
verify-code-needed =
    { $others ->
        [0] { "" }
       *[other] { " " }{ $code }
    }
verify-change-next =
    { $state ->
        [confirmed] If you saw that it is not so: `!refute{ verify-code-needed }`, `!withdraw{ verify-code-needed }`.
        [refuted] If you passed it on, please pass this on, too. Thank you for looking.
        [expired] If you see something now, write `!-report` in a direct chat.
        [withdrawn] Nobody has to look any more. If you see something there yourself, write it to me.
        [ended] Thank you. If you see something again, write it to me in a direct chat.
       *[unconfirmed] Please look again: `!confirm{ verify-code-needed }` or `!refute{ verify-code-needed }`.
    }
verify-what-it-was = What it was: { $what }

## Organizers

verify-confirmers-missing = For which area?
verify-confirmers-area-next = `!area add PATH` makes a new one.
verify-confirmers-language = I do not know the language “{ $written }”. Nothing was done. These there are:
verify-confirmers-already =
    { $why ->
        [already-open] { $area } already has a confirmer room.
       *[already-requested] The confirmer room of { $area } is being made; I will say when it is there.
    }
verify-confirmers-failed = The homeserver refused the confirmer room of { $area }. Try `!confirmers new { $area }` again.
verify-confirmers-opened = The confirmer room of { $area } is there, and you are invited.
verify-confirmers-next = Bring people in with `!admit USER confirmer { $area }`.
verify-confirmers-list =
    { $count ->
        [0] There are no confirmer rooms yet. `!confirmers new AREA` makes one.
        [one] 1 confirmer room:
       *[other] { $count } confirmer rooms:
    }
verify-confirmers-unreading =
    { $unreading ->
        [0] { "" }
        [one] ; 1 cannot read yet
       *[other] ; { $unreading } cannot read yet
    }
verify-confirmers-item =
    { $people ->
        [one] { $area }{ common-as }: 1 person counts{ verify-confirmers-unreading }
       *[other] { $area }{ common-as }: { $people } people count{ verify-confirmers-unreading }
    }
verify-confirmers-waiting = { $area }: being made
verify-admit-missing = Who should be admitted?
verify-admit-role = To which role: organizer, confirmer or responder?
verify-admit-bot = That is one of our bots; it needs no role.
verify-unknown-person = That is not a user id.
verify-unknown-person-next = Write it in full, such as `@name:server`; a display name can be anybody's.
verify-unknown-person-meant = Is it this one? Then send: `{ $command }`
verify-no-account =
    { $account ->
        [none] Not done: there is no account { $user }. A typing error?
       *[unused] Not done: there is no account { $user }, or nobody has signed in with it yet.
    }
verify-no-account-next =
    { $account ->
        [none] Nobody was admitted. Check each letter, or paste the person's link from their app.
       *[unused] Nobody was admitted. Check each letter. If it is right: once the person has signed in, send `{ $command }`
    }
verify-admit-area =
    { $reason ->
        [missing] For which area?
       *[unknown-area] That area has no confirmer room.
    }
verify-admit-area-next =
    { $count ->
        [0] There is no confirmer room yet: `!confirmers new AREA` makes one.
       *[other] These have one. `!confirmers new AREA` makes another.
    }
verify-admit-committee =
    { $reason ->
        [missing] To which committee? Put its name in quotation marks.
        [not-there-yet] The room of that committee is not there yet. Try again in a moment.
       *[unknown-committee] I know no committee of that name.
    }
verify-admit-committee-next =
    { $count ->
        [0] There is no committee yet: `!committee new "NAME" AREA` makes one.
       *[other] These are the committees there are.
    }
verify-admitted =
    { $role ->
        [organizer] { $user } is admitted as an organizer.
        [confirmer] { $user } is admitted as a confirmer for { $name }.
       *[responder] { $user } is admitted as a responder of { $name }.
    }
verify-admitted-pinned = The role counts once the invitation is accepted, and only with the identity that this person has now.
verify-admitted-unpinned = This person has no verified identity yet: the first one that writes to me is pinned. Compare it with them in person.
verify-admitted-unasked = The homeserver of that account does not answer, so I cannot see whether it exists: check each letter.
verify-unreading =
    { $count ->
        [one] 1 person in that room cannot read yet: no recovery is set up.
       *[other] { $count } people in that room cannot read yet: no recovery is set up.
    }
verify-invitation-asked = The invitation is under way{ common-as }. If it cannot go out I say so here, and why.
verify-invitation-late =
    { $role ->
        [organizer] The invitation of { verify-invited } to the management room has not gone out yet.
        [confirmer] The invitation of { verify-invited } to the confirmers of { $name } has not gone out yet.
       *[responder] The invitation of { verify-invited } to { $name } has not gone out yet.
    }
verify-invitation-late-next =
    { $bot ->
        [alert] The alert bot has not answered: it may be down. The invitation goes out when it is back.
       *[other] The homeserver does not answer. The invitation goes out when it does.
    }
verify-invited =
    { $who ->
        [known] { $user }
       *[lost] somebody whom you admitted
    }
verify-not-invited =
    { $role ->
        [organizer] { verify-invited } was NOT invited to the management room.
        [confirmer] { verify-invited } was NOT invited to the confirmers of { $name }.
       *[responder] { verify-invited } was NOT invited to { $name }.
    }
verify-not-invited-why =
    { $why ->
        [blocked] That account blocks invitations: its owner has to allow them from me and the other bots.
        [banned] That account is banned from the room: an organizer lifts the ban in the room.
        [deactivated] That account no longer exists. Ask the person for another one, and revoke this one.
        [unwanted] The role or the room was gone when its turn came.
        [expired] No bot answered for an hour.
       *[other] The homeserver refused it.
    }
verify-not-invited-next = The admission stands. When it is mended, write the same `!admit` again, and I invite once more.
verify-other-identity = Not done: { $user } has another identity than the one that was admitted.
verify-other-identity-next = It may be somebody else. If you have met the person and compared it: `{ $command }`.
verify-no-identity = Not done: I cannot see any identity of { $user } now.
verify-no-identity-next = Ask the person to set up encryption in the app, and write it again in a minute.
verify-suspended =
    { $count ->
        [one] New identity: { $user } does not have the keys that were admitted.
       *[other] New identities: { $count } people do not have the keys that were admitted.
    }
verify-suspended-what = They count for nothing and read nothing until you act; they were told. Ask each in another way than here whether they reset it. Then this lets them in again, as another identity:
verify-suspended-again =
    { $role ->
        [organizer] `!admit { $user } organizer again`
        [confirmer] `!admit { $user } confirmer { $place } again`
       *[responder] `!admit { $user } responder "{ $place }" again`
    }
verify-suspended-more = And { $count } more.
verify-suspended-not =
    { $count ->
        [one] If it was not them: `!revoke { $user }`.
       *[other] For whom it was not: `!revoke USER`.
    }
verify-admitted-another = It is another identity than the one that was admitted before: from now on this one alone counts.
verify-again-organizer = Not done: { $user } is an organizer. A new identity of an organizer is accepted by `!admit { $user } organizer again` alone.
verify-admitted-alone =
    { $hours ->
        [one] You are the only organizer, so nobody else had to approve it. For 1 hour the new one cannot approve what you propose.
       *[other] You are the only organizer, so nobody else had to approve it. For { $hours } hours the new one cannot approve what you propose.
    }
verify-organizer-proposed = { $user } as an organizer waits for a second organizer: { $code }. Nobody was admitted.
verify-organizer-proposed-next = Another organizer writes `!approve { $code }` within { $minutes } minutes. Ask each other in another way than here who that is.
verify-organizer-approved =
    { $who ->
        [known] { $user } is admitted as an organizer by two of you ({ $code }).
       *[lost] The person of { $code } is admitted as an organizer. I no longer know the user id: write `!admit USER organizer` for the invitation.
    }
verify-organizer-approved-already = { $code } is approved already.
verify-organizer-changed = Not approved: the identity of the person of { $code } changed meanwhile. Propose it anew.
verify-organizer-lapsed = Nobody approved { $code } in time: no organizer was admitted.
verify-revoke-missing = Whose access should end?
verify-last-organizer = This is the last organizer who can act. Admit another one first.
verify-not-admitted = This person was not admitted to anything.
verify-not-admitted-next = Nothing was changed. Look whether the user id is right, server included; a mention of the person is surest.
verify-revoked = { $user } has no role any more.
verify-revoked-next = They read nothing more of what we write, and their votes no longer count. They are removed from our rooms; one that they made with a bot they can only leave by themselves.
verify-revoked-unread = But alert or rooms has not said yet that it knows. Until it does, it may still write to them: see whether it runs.
verify-organizer-pinned = { $user } wrote to me for the first time since being admitted as an organizer.
verify-organizer-pinned-next = From now on only this identity counts. If that surprises you, ask them in person, and `!revoke` if it was not them.

## Coming in: one-time codes, vouches, and revocations by two

verify-invite-role = A code for which role: organizer, confirmer or responder?
verify-invite-limits = A code for this role is good for { verify-invite-uses } and { $hours } hours at most, and 10 minutes at least.
verify-invite =
    { $role ->
        [organizer] { $code } is a one-time code for an organizer.
        [confirmer] { $code } is a one-time code for { verify-invite-uses } as confirmer{ verify-invite-place }.
       *[responder] { $code } is a one-time code for { verify-invite-uses } as responder{ verify-invite-place }.
    }
verify-invite-uses =
    { $uses ->
        [one] 1 person
       *[other] { $uses } people
    }
verify-invite-place =
    { $place ->
        [open] { "" }; each is asked where
       *[named] { " " }of { $name }
    }
verify-invite-how =
    { $role ->
        [organizer] Give it by voice or on paper, never in a group. They write it to { $verify } in a private chat; then another organizer than you approves.
        [confirmer] Give it by voice or on paper, never in a group. They write it to { $verify } in a private chat; then confirmers who know them vouch.
       *[responder] Give it by voice or on paper, never in a group. They write it to { $verify } in a private chat, and are in, on probation.
    }
verify-invite-until = It is good for { verify-span }. I keep no copy of it: write it down now.
verify-span =
    { $unit ->
        [day] { $count ->
            [one] 1 day
           *[other] { $count } days
        }
        [hour] { $count ->
            [one] 1 hour
           *[other] { $count } hours
        }
       *[minute] { $count ->
            [one] 1 minute
           *[other] { $count } minutes
        }
    }
verify-invite-back = `!invite withdraw { $code }` takes it back.
verify-invite-withdraw-which = Which code? Write it in full.
verify-invite-unknown = That code is good for nothing: used up, over, withdrawn, or never given.
verify-invite-unknown-next = Nothing was changed. Look whether each character is right.
verify-invite-withdrawn = Withdrawn: nobody comes in by that code any more.
verify-invite-withdrawn-next = Who came in by it before stays; `!revoke USER` takes a role away.
verify-slip-invite =
    { $role ->
        [confirmer] A code for { verify-invite-uses } as confirmer{ verify-invite-place } was printed at the bots' machine.
       *[responder] A code for { verify-invite-uses } as responder{ verify-invite-place } was printed at the bots' machine.
    }
verify-slip-invite-next = It is good for { verify-span }, and stands on the printed page (`kit`) alone. Did none of you print it? Then somebody else was at that machine: `!invite withdraw CODE` takes it back.
verify-slip-held = The network was restored and waits: an organizer first looks at what came back, and writes `!resume CODE` there.
verify-slip-organizer = A code for an organizer is made by an organizer: `!invite organizer`. Then print it: kit --code CODE.
verify-slip-readmit = At the bots' machine, with the recovery keys, somebody asked for an organizer's way back.
verify-slip-readmit-next = That person has a code for an hour, and writes it to me with the new identity. Did none of you do that? Then somebody else has your recovery keys.
verify-came-back = You are an organizer again, with this identity: another one than before.
verify-came-back-next = Invitations to your rooms are on their way. Then admit a second organizer in the management room: `!!admit @user:server organizer`.
verify-came-back-told = { $user } is an organizer again by the recovery keys, with another identity than before.
verify-came-back-told-next = If that is wrong, somebody else has your recovery keys: `!revoke { $user }`, and see who was at the machine.
verify-code-slip = A character of that code is wrong. Please look again.
verify-code-slip-next = It has three groups of four. There is no O, I, L, S or B in it.
verify-code-wrong = That code does not work here.
verify-code-wrong-next = It may be used up or too old. Ask whoever gave it to you for a new one.
verify-code-too-often = Too many codes that do not work. I look at no more now.
verify-code-too-often-next = Wait an hour, then write it again. Or ask whoever gave it to you.
verify-guesses = { $count } wrong one-time codes within an hour: somebody may be guessing.
verify-guesses-next = Nothing has to be done: a code has far too many possibilities. For an hour each person has one try.
verify-newcomer-where =
    { $role ->
        [confirmer] Your code works. Where can you go and look?
       *[responder] Your code works. Which committee is yours?
    }
verify-newcomer-place = { $name }
verify-newcomer-where-next = Answer with the number or the name.
verify-newcomer-already = You have that role already.
verify-newcomer-already-next = Your code was not used.
verify-newcomer-identity = Not done: your identity is another one than was admitted.
verify-newcomer-identity-next = Ask an organizer: they can admit you again.
verify-newcomer-in =
    { $role ->
        [confirmer] You are in: you confirm what is reported in { $name }.
       *[responder] You are in: you respond with { $name }.
    }
verify-newcomer-probation = For { verify-span } you are on probation. You can do everything but vouch for others at once.
verify-newcomer-probation-of = They are on probation for { verify-span }; for so long I know, as tags, who vouched.
verify-newcomer-invitation =
    { $codename ->
        [none] An invitation to your room is on its way: accept it.
       *[other] An invitation to your room is on its way: it is called { $codename }. Accept it.
    }
verify-newcomer-device = Your device is signed: I could read you. Check me, too:
verify-newcomer-language = English or español? Write the name of your language.
verify-newcomer-waits =
    { $count ->
        [one] Your code works. One confirmer of { $area } still has to vouch for you.
       *[other] Your code works. { $count } confirmers of { $area } still have to vouch for you.
    }
verify-newcomer-waits-how = Give { $code } to confirmers who know you, by voice. Each writes `!vouch { $code }` to { $verify }.
verify-newcomer-waits-until = There are { verify-span } for it. I tell you when you are in.
verify-newcomer-organizer = Your code works. A second organizer now has to approve you.
verify-newcomer-organizer-next = That takes { $minutes } minutes at most; then the code is used up. An invitation comes when it is done.
verify-newcomer-proposed = { $user } wrote a code for organizers: { $code }. Nobody was admitted.
verify-newcomer-proposed-alone = You are the only organizer. If you have met this person: `!admit { $user } organizer`.
verify-vouch-whom = Vouch for whom? Write their code or their user id.
verify-vouch-role = For which role: confirmer or responder?
verify-vouch-organizer = Nobody becomes an organizer by vouches.
verify-vouch-organizer-next = Two organizers admit one: ask them.
verify-vouch-unknown = I know nobody who waits under that code.
verify-vouch-unknown-next = It may be over, or a character is wrong. Ask the person to read it again.
verify-vouch-has-it = Nothing to do: that person has the role already.
verify-vouch-elsewhere = Only confirmers of that place can vouch here.
verify-vouch-elsewhere-next = An organizer stands in only while an area has fewer than three confirmers. `!admit` is for organizers, in the management room.
verify-vouch-refused =
    { $why ->
        [own] You cannot vouch for yourself.
        [already] You vouched for this person already.
        [too-fresh] You came in a short while ago yourself: you can vouch after { verify-span }.
        [circle] Not counted: one of you two vouched for the other, or for who did.
       *[budget] Not counted: { $most } people a week are the most you can vouch for.
    }
verify-vouch-refused-next =
    { $why ->
        [own] Give your code to confirmers who know you, by voice.
       *[other] Another confirmer who knows the person can do it now.
    }
verify-vouch-changed = Not done: that account has another identity than the one that asked.
verify-vouch-changed-next = Meet the person. They need a new code.
verify-vouched =
    { $count ->
        [one] Your word counts. One more is needed.
       *[other] Your word counts. { $count } more are needed.
    }
verify-vouched-next = Others write `!vouch { $code }` within { verify-span }. Nobody is told who vouched.
verify-vouched-in =
    { $who ->
        [known] { $user } is in{ verify-vouched-as }.
       *[lost] The person is in{ verify-vouched-as }. I no longer know the user id: an organizer writes `!admit` for the invitation.
    }
verify-vouched-as =
    { $role ->
        [confirmer] { "" }: a confirmer for { $name }
       *[responder] { "" }: a responder of { $name }
    }
verify-stood-in =
    { $who ->
        [known] { $organizer } stood in for confirmers: { $user } now confirms in { $name }.
       *[lost] { $organizer } stood in for confirmers: somebody now confirms in { $name }.
    }
verify-stood-in-next = An organizer may do so while an area has fewer than three confirmers. If it surprises you, ask, and `!revoke`.
verify-candidate-lapsed = Too few people vouched for you in time.
verify-candidate-lapsed-next = Ask whoever gave you the code for a new one.
verify-revoked-ratify = In force now. Another organizer writes `!ratify { $code }` within { verify-span }, or it is undone. `!revoke undo { $code }` undoes it at once.
verify-revoked-stands = It stands: there is no other organizer to ratify it. `!revoke undo { $code }` gives everything back, for { verify-span }.
verify-ratify-which = Ratify what? The code stands in what I said of the revocation.
verify-ratify-unknown = { $code } is no revocation that is open.
verify-ratify-unknown-next = It may be undone already, or too old. `!admit` gives a role anew.
verify-ratified-already = { $code } stands already.
verify-ratify-refused =
    { $why ->
        [own-proposal] You revoked this yourself: another organizer has to ratify { $code }.
       *[too-close] Not ratified: one of you two made the other an organizer a short while ago.
    }
verify-ratified =
    { $who ->
        [known] { $user } is revoked by two of you ({ $code }).
       *[lost] The person of { $code } is revoked by two of you.
    }
verify-ratified-next = If it was wrong: `!revoke undo { $code }` gives everything back, for { verify-span }.
verify-undo-which = Undo what? The code stands in what I said of the revocation.
verify-undo-refused =
    { $why ->
        [pending] { $code } waits for a second organizer. Only who wrote it undoes it now; if nobody ratifies it, it is undone by itself.
       *[organizer] That was an organizer: two organizers admit one anew, `!admit USER organizer`.
    }
verify-undone =
    { $who ->
        [known] Undone: { $user } has again what they had ({ $code }).
       *[lost] Undone: the person of { $code } has again what they had.
    }
verify-undone-next = They are asked into their rooms again. Their votes count once they are there.
verify-revocation-lapsed =
    { $who ->
        [known] Nobody ratified { $code }: { $user } has again what they had.
       *[lost] Nobody ratified { $code }: the person has again what they had.
    }

## Language

verify-which-language = Which language? Write `!lang` and its code.
verify-language = `{ $language }`: { $name }
verify-language-chosen = I will write to you in English.
verify-language-next = You can use words of any language at any time. `!lang es` changes to Spanish.

## After a restore

verify-restored = RESTORED: nothing changes until you write `!resume { $code }`.
verify-restored-ends = The record ends on { $when }. What was decided later is lost: do it again, what was revoked first.
verify-restored-empty = The record is empty: nobody is known.
verify-restored-lost = { $count ->
    [one] One fact is missing in the record for good. `!resume` goes on without it.
   *[other] { $count } facts are missing in the record for good. `!resume` goes on without them.
}
verify-restored-decisions = Decided last:
verify-restored-admitted =
    { $who ->
        [known] { $user }
       *[somebody] somebody whom I do not see
    } was admitted: { $role ->
        [organizer] organizer
        [confirmer] confirmer of { $place }
       *[responder] responder of { $place }
    }
verify-restored-revoked =
    { $who ->
        [known] { $user }
       *[somebody] somebody whom I do not see
    } was revoked
verify-restored-open =
    Open: { $cases ->
        [one] 1 case
       *[other] { $cases } cases
    }, { $alerts ->
        [one] 1 alert
       *[other] { $alerts } alerts
    }.
verify-restored-case = case { $code } in { $area }
verify-restored-alert = alert { $code } in { $area }
verify-restored-next = Look first: is somebody here who should not be? `!revoke @user` works now. When all is right, write `!resume { $code }`.
verify-not-held = Nothing to resume: the network goes on already.
verify-resume-code = That is not the code of this restore.
verify-resume-code-next = It stands in what I wrote here when I came back. Look at that first.
verify-resume-pinned = An organizer whom I knew before has to write that.
verify-resumed = The network goes on.
verify-resumed-unread = I go on. But alert or rooms has not said yet that it does: see whether it runs.

verify-stats = The network in numbers
verify-stats-people = Organizers: { $organizers } · confirmers: { $confirmers } · responders: { $responders }. Who has two roles counts in both.
verify-stats-cases = Open cases: { $open }
verify-stats-alerts = Open alerts: { $open }
verify-stats-weeks = What is over, by week and district:
verify-stats-week = Week of { $week } · { $area } · reports: { $reports ->
    [0] fewer than { $min }
   *[other] { $reports }
} · confirmed: { $confirmed ->
    [0] fewer than { $min }
   *[other] { $confirmed }
} · false alarms: { $refuted ->
    [0] fewer than { $min }
   *[other] { $refuted }
}
verify-stats-kept = I count what I still know, { $days } days. I keep no list: names stand nowhere.

## Who comes into a room

verify-room-confirmers = This room confirms what is reported in { $area }.
verify-room-confirmers-what = I ask here when somebody reports something. Answer with the poll, or with words: `!confirm CODE onsite`, `!refute CODE`, `!unsure CODE`.
verify-room-case =
    { $state ->
        [confirmed] Confirmed: { verify-what }, { $area }
       *[unconfirmed] Open: { verify-what }, { $area }. Is it true?
    }
verify-room-case-how =
    { $others ->
        [0] Write `!confirm onsite`, `!confirm remote`, `!refute what it was`, `!unsure`.
       *[other] Write `!confirm { $code } onsite`, `!confirm { $code } remote`, `!refute { $code } what it was`, `!unsure { $code }`.
    }
verify-room-nothing-open = Nothing is being asked here at the moment. That does not mean that all is quiet.
verify-room-more = I read only what begins with ! or names me. `!help` shows what you can do here.
verify-room-management = This is the management room: organizers lead the network from here.
verify-room-management-what = What you write here with ! before it is a command to the bots. Nobody but organizers reads it.
verify-room-open-alert = Open alert { $case } in { $area }: `!delivery { $case }` says whom it reached.
verify-room-open-case = Waiting for confirmation: { $code }, { verify-what }, { $area }
verify-room-first-area = First name the places: `!area add north/river`
verify-room-first-committee = Then who is told: `!committee new "River" north/river en,es`
verify-room-first-confirmers = Then who is asked: `!confirmers new north`, and `!admit @user:server confirmer north`
verify-room-alone = You are the only organizer. An urgent alert by hand needs a second one: `!admit @user:server organizer`. Alone you can send `watch`.

## Somebody wants to be forgotten

verify-forget-private = I talk about that only where nobody else reads it.
verify-forget-private-next = Write `!-forget me` to me in a private chat.
verify-forget-last = Not done: you are the only organizer, and the network would stop.
verify-forget-last-next = Make somebody else an organizer first, with `!admit` in the management room. Then write it again.
verify-forget-ask = Shall I forget you? You leave the network.
verify-forget-goes = Goes: your roles, your language, the votes you gave on open cases, codes you made, what you began to write.
verify-forget-chats = Goes: our private chats. All three bots leave them and forget them. Leave them, too: then the homeserver can erase them.
verify-forget-record = Stays for a while: a mark without your name in the bots' sealed record. It goes from cases after { $days } days, from the people you vouched for when their probation is over, and from the rest when the record is replaced.
verify-forget-rooms = Stays: what you wrote in rooms with others, until those rooms go. Take it back in your app first if you want.
verify-forget-server = Stays: the homeserver knows that your account exists, which rooms it was in, and when.
verify-forget-phones = Stays: what is on your phone and on the phones of others.
verify-forget-sure = To do it, write “yes”. Anything else, and nothing happens.
verify-forget-kept = Good: nothing was erased.
verify-forgotten = Receipt: you are forgotten here.
verify-forgotten-roles =
    { $count ->
        [0] Erased: you had no role.
        [one] Erased: 1 role, your language, your votes on open cases. You are being removed from its rooms; if you still see one later, leave it yourself.
       *[other] Erased: { $count } roles, your language, your votes on open cases. You are being removed from their rooms; if you still see one later, leave it yourself.
    }
verify-forgotten-notes =
    { $count ->
        [0] Erased: I had no notes about you.
        [one] Erased: 1 note about you on my disk.
       *[other] Erased: { $count } notes about you on my disk.
    }
verify-forgotten-chats = Being erased now: I leave this chat and forget its keys, and so do the other bots with theirs.
verify-forgotten-record = Not erased yet: a mark without your name in the sealed record. It goes from cases after { $days } days, from the people you vouched for when their probation is over, and from the rest when the record is replaced.
verify-forgotten-made = Not erased: rooms that you made with a bot. Nobody can remove you from them: leave them yourself.
verify-forgotten-server = Not erased: what the homeserver knows of your account, its rooms and times, and what you wrote in rooms with others.
verify-forgotten-phones = Not erased: what is on phones.
verify-forgotten-last = Leave this chat, too, and have your app forget it. Thank you for everything.
