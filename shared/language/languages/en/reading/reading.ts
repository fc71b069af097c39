/**
 * English words by which a sentence is read. `common` are the closed classes of the grammar
 * (articles, pronouns, prepositions, auxiliaries) without those that Spanish spells alike; the
 * rest was gathered by hand from how people text.
 */
import type { ReadingWords } from "../../reading-words.ts";
import { phrases } from "../../word-list.ts";
import { ownWords } from "./own-words.ts";

export const reading: ReadingWords = {
  common: phrases(`
    the, an, and, or, but, of, to, in, on, at, by, for, from, with, w, near, outside, inside,
    behind, across, down, up, out, off, i, im, ive, you, your, he, she, it, its, we, they,
    theyre, them, their, my, his, her, our, us, this, that, these, those, there, theres, here,
    is, are, am, was, were, be, been, being, has, have, had, do, does, did, dont, doesnt,
    didnt, isnt, arent, cant, can, could, will, would, should, just, some, any, all, what,
    where, when, who, how, why, not, yes, please, pls, plz, help, hi, hello, hey, thanks,
    thank, about, ago, now, right, saw, see, seen, seeing, looks, like, say, says, said, one,
    two, three, four, five, six, seven, eight, nine, ten, several, couple, few, people, ppl,
    guys, men, man, woman, street, st, around, next, getting, going, coming, took, they've,
    everyone, someone, good, so, know, think, maybe, still, already, yet, if, because, than,
    then, too, black, white, gray, grey, blue, red, green, silver, unmarked, store, church,
    school, corner, house, building, parking, lot, omg, happening, more, less, over, under,
    half, dozen, least, many, lots, bunch, ok, spanish, english, nobody, nothing, something,
    anything, want, need, report, yesterday, tonight, today, morning, night, afternoon,
    evening, last, new, police, officers, officer, cops, feds, agents, into, after, before,
    while`),
  ofThem: phrases("of them, of those, of the agents, of these, of em"),
  notHere: phrases("once, son, van a, come, para, me, sale, vivo, raza, pies, paro"),
  sounds: [
    ...([
      ["wh", "w"],
      ["ph", "f"],
      ["ck", "k"],
      ["c(?=[eiy])", "s"],
      ["c(?!h)", "k"],
    ] as const),
  ],
  ownWords,
  negations: phrases(`
    no, not, never, nobody, none, without, isnt, arent, wasnt, werent, dont, doesnt, didnt,
    havent, hasnt, hadnt, cant, couldnt, wont, aint, neither, nor, no one, cannot, zero, didn
    t, dunno, unsure, instead of, rather than`),
  contrasts: phrases(`
    but, just, only, however, although, instead, then, though, not even`),
  assent: {
    yes: phrases(`
      yes, y, ye, yea, yeah, yeh, yep, yup, yess, yes yes, ok, okay, okey, okie, k, kk, sure,
      sure thing, send, send it, send that, correct, right, thats right, its right, thats
      correct, go ahead, go for it, do it, please do, of course, absolutely, definitely,
      affirmative, confirm, confirmed, done, ready, looks good, sounds good, all good, good,
      perfect, exactly, true, agreed, i agree, alright, all right, great, fine, thats fine,
      post it, submit, thats it, thats all, uh huh, totally, yas, cool, got it, yessir, lets
      go, share it, i do, it is, i am, i confirm, looks right, for sure, hell yes, hell yeah,
      affirm, oh yes, very well, certainly, yes sir, i agree to that, by all means`),
    no: phrases(`
      no, n, nope, nah, naw, no way, not yet, dont, do not, dont send, wrong, dont send it, do
      not send, not right, incorrect, not correct, negative, never, never mind, nevermind,
      stop, wait, hold on, not now, not really, false, thats wrong, its wrong, thats not
      right, not true, uh uh, nop, noo, nooo, i dont, not that, im good, no thanks, no thank
      you, isnt right, isnt, not`),
    filler: phrases(`
      please, pls, plz, thanks, thank you, thx, ty, it, now, the, report, and, this, that, is,
      thats, its, all, you, can, i, want, to, to send, them, everything, everyone, bot, just,
      already, so, oh, well, um, uh, hey, my, would, like, id, do, a, hurry, asap, right away,
      right now, at all, with, me, fast, quick, quickly, sir, maam, friend, be, send, very,
      much, good, am, sorry, yet, will, go, ahead, correct, right, of, honestly, really, tbh`),
    harmless: phrases(`
      no problem, no worries, no doubt, why not, cant wait, no prob, no objection, without it,
      without that, without the name, without the names, without the number, without the
      address`),
  },
  notKnown: phrases(`
    idk, i dont know, dont know, dunno, i dunno, not sure, im not sure, unsure, no idea, i
    have no idea, no clue, unknown, cant tell, i cant tell, cant see, i cant see, hard to
    tell, hard to say, who knows, couldnt tell, couldnt see, not certain, i didnt see, didnt
    see, i do not know, do not know, beats me, no one knows, cant say, wasnt sure, dont
    remember, cannot tell, i wasnt there, i couldnt tell, i couldnt see, dont really know, im
    not certain, idk where`),
  uniforms: phrases("uniform*"),
  single: phrases("a, an"),
  amounts: {
    couple: phrases("a couple of, a couple, couple of, couple, a pair of, pair of"),
    few: phrases("a few, few, a handful of, handful of, a handful"),
    several: phrases("several"),
    halfDozen: phrases("half a dozen, half dozen, a half dozen"),
    dozen: phrases("a dozen, dozen, about a dozen"),
    many: phrases(`
      many, a lot of, a lot, lots of, lots, tons of, a ton of, a bunch of, bunch of, a bunch,
      loads of, dozens of, dozens, hundreds of, a swarm of, so many, too many, a whole bunch
      of, alot of, alot, an army of, a crowd of, hella, a shitload of, a group of, swarm of`),
  },
  ordinals: phrases("st, nd, rd, th"),
  limits: {
    moreThan: phrases("more than, over, upwards of, more then, north of"),
    atLeast: phrases("at least, minimum, no less than, a minimum of"),
    lessThan: phrases("less than, fewer than, under, not more than, at most, no more than"),
    orMore: phrases("or more, plus, and more, and counting, or so more, if not more, maybe more"),
    between: phrases("between"),
    to: phrases("to, or, or maybe, maybe, thru, through"),
    and: phrases("and"),
  },
  who: {
    agent: phrases(`
      agent, agents, officer, officers, cop, cops, fed, feds, deputy, deputies, marshal,
      marshals, trooper, troopers, soldier, soldiers, guardsmen, migras, policeman, policemen,
      policewoman, masked men, masked guys, masked people, masked man, ice people, ice guys,
      ice men, immigration officers, immigration agents, border patrol agents, ice agents, ice
      officers, police officers, federal agents, agts, ofc, ofcs, officials, federales,
      enforcement, goons, troops, marines`),
    agency: phrases(`
      nat guard, natl guard, ice, i c e, immigration, border patrol, cbp, hsi, dhs, ero, fbi,
      dea, atf, police, sheriff, sheriffs, federal, homeland security, national guard, la
      migra, migra, customs, uscis, icebp, ice cold, us marshals, homeland, bortac, swat,
      warrant, deportation, deporting, deported, la chota, immigration people`),
    person: phrases(`
      others, man, men, guy, guys, people, ppl, person, persons, individual, individuals,
      dude, dudes, folks, males, male, of them, of em, women in vests, bodies, personnel, suspicious
      people, strangers, masks, masked, thugs, gunmen, types`),
    bystander: phrases(`
      kid, kids, child, children, woman, women, lady, ladies, worker, workers, laborer,
      laborers, day laborers, husband, wife, mom, mother, dad, father, brother, brothers,
      sister, sisters, son, sons, daughter, uncle, aunt, cousin, cousins, neighbor, neighbors,
      family, families, student, students, landscaper, landscapers, gardener, gardeners,
      vendor, vendors, driver, drivers, roommate, coworker, coworkers, friend, friends,
      someone, somebody, boy, boys, girl, girls, teen, teens, teenager, teenagers, employee,
      employees, customers, customer, cook, cooks, construction workers, tenant, tenants,
      protesters, legal observers, elderly man, old man, young man, boss, farmworkers, farm
      workers, dishwashers, street vendors, roofers, detainees, young men, old lady, parents,
      parent, immigrants, migrants, passengers, delivery guy, delivery driver, farm worker,
      roofer, janitor, nanny, grandma`),
  },
  noise: phrases(`
    saying police open up, saying its the police, police open up, open up its the police,
    bus stop, bus stops, stop sign, stop light, stop lights, non stop, nonstop, train
    stop, subway stop, trolley stop, truck stop, stop n go, stop and go, one stop, pit
    stop, stop and shop, dont stop, wont stop, car wash, carwash, auto shop, car dealer,
    car lot, police station, fire truck, food truck, food trucks, taco truck, ice cream,
    parking lot, parking garage, parking spot, walking my, walking to, while walking, car
    repair, body shop, truck yard, my car, man this, sheriffs office, drive thru, i was
    driving, im driving, while driving, i was walking, how many, took off, took place,
    taking off, taking place, took the bus, took a bus, taking the bus, taking care, took
    care, taking cover, took down, took cover, took forever, took a turn, took too long,
    took a while, one of, no one, light rail stop, plain view, waiting for you, oh man,
    tow truck, waiting for the bus, bart stop, the stop, my stop, ups truck, u haul,
    uhaul, both agents, both officers, both men, both of them, both sides, both cops, both
    guys, both cars, no id, no ids, no badge number, no warrant, without a warrant,
    without showing, no name`),
  counted: phrases(`
    block, blocks, mile, miles, feet, ft, street, st, ave, avenue, floor, floors, minute,
    minutes, min, mins, hour, hours, hr, hrs, day, days, times, door, doors, am, pm, houses,
    apartments, buildings, units, weeks, exit, th, apartment, apt, store, eleven, percent,
    dogs, stores, homes, seconds, secs, week, year, years, yr, hospital, businesses, corners`),
  links: phrases(`
    of, the, from, with, in, wearing, are, were, dressed, and, them, inside, outside,
    near, here, there, going, walking, standing, knocking, total, altogether, so far`),
  countsBefore: phrases(`
    there are, theres, there is, theres like, there were, i see, i saw, i count, i counted,
    counted, saw, see, about, around, like, maybe, at least, theyre, approximately, approx,
    roughly, its, it was, more than, over, less than, count, total of, in total, probably,
    there was, seeing, we saw, we see, are`),
  totals: phrases("total, in total, altogether, all together, in all, all told, all in all"),
  holds: phrases(`
    threw, throwing, loaded, loading, stuffed, stuffing, pushed, pushing, forced, forcing,
    bundled, crammed, walked off with, made off with, went off with, left with, drove off with,
    they have, they got, they kept, kept, keeping, are keeping, have got, theyve got, ice has,
    ice got, agents have, holding, are
    holding`),
  doers: phrases("by"),
  passive: phrases("was, were, been, being, got, get, getting, gotten, be, are being"),
  places: {
    articles: phrases("the, a"),
    before: phrases(`
      in, at, on, near, by, outside, around, behind, inside, across from, next to, in front
      of, close to, over by, over at, down by, up by, off, front of, corner of, toward,
      towards`),
    crossings: phrases("and, at"),
    slash: phrases("slash, stroke"),
    streets: {
      street: phrases("street, st, str, streets"),
      avenue: phrases("avenue, ave, av, avenues"),
      boulevard: phrases("boulevard, blvd, boulv"),
      road: phrases("road, rd"),
      drive: phrases("drive, dr"),
      lane: phrases("lane, ln"),
      way: phrases("way"),
    },
    nouns: phrases(`
      place, address, street, area, location, name, where, exactly, there, neighborhood`),
    toward: phrases(`
      heading, heading to, headed to, headed, heading for, toward, towards, heading towards,
      on the way to, going towards`),
    somewhere: phrases(`
      dont know where, not sure where, idk where, no idea where, dont know the place, dont
      know the address, dont know the street, dont know what street, dont know the area, dont
      know which, dont know exactly where, unknown place, unknown location`),
  },
  time: {
    agoBefore: phrases("since about, it has been, its been"),
    agoBehind: phrases("ago, earlier, back, agoo, prior"),
    about: phrases(`
      about, around, like, maybe, roughly, approximately, approx, some, not even, less
      than`),
    half: phrases("half an, half a, half, a half"),
    andHalf: phrases("and a half, and half"),
    quarter: phrases("a quarter of an, quarter of an, quarter"),
    clockBefore: phrases("at, since, at around, at about, around at, at like"),
    now: phrases(`
      now, right now, just now, rn, currently, at this moment, as we speak, atm, this very
      moment, happening now, still here, still there, still happening, still going on, theyre
      still, are still, is still, at the moment, this minute, this second, in progress, going
      on now, just this second, they just, literally just, just got, just arrived, just showed
      up, just pulled, just saw, just took, are here now, just grabbed, just stopped, just
      detained, just arrested, just came, just went, just entered, just raided, just parked,
      just rolled, just drove, just started, ice just, agents just, cops just, i just, we
      just, police just, migra just`),
    aWhile: phrases(`
      a while ago, a little while ago, a bit ago, awhile ago, some time ago, not long ago, a
      few minutes ago, few minutes ago, a couple minutes ago, a moment ago, minutes ago, a
      couple of minutes ago, couple minutes ago, a few mins ago, earlier today, earlier, a
      little bit ago, moments ago, some minutes ago, couple of mins ago, few mins ago`),
    dayBefore: phrases(`
      last night, yesterday, yesterday night, yesterday morning, the night before`),
    over: phrases(`
      they left, theyre gone, they are gone, already left, just left, have left, gone now,
      drove off, drove away, theyve left, its over, it is over, left already, no longer here,
      not here anymore, not there anymore, they went away, theyre leaving, are leaving, they
      have gone, took off, left now, left the area, all gone`),
    morning: phrases("in the morning, am, this morning"),
    afternoon: phrases("in the afternoon, in the evening, pm, at night, this afternoon, tonight"),
  },
  talk: {
    greeting: phrases(`
      hi, hello, hey, hiya, yo, good morning, good afternoon, good evening, good day,
      greetings, hi there, hello there, hey there, good night, whats up, sup, howdy, morning,
      anyone there, is anyone there, are you there, anybody there, how are you, nice to meet
      you, is anybody there, hows it going, start`),
    thanks: phrases(`
      thanks, thank you, thx, ty, tysm, thank u, many thanks, thanks so much, thank you so
      much, thanks a lot, appreciate it, i appreciate it, god bless you, bless you, cheers,
      much appreciated, god bless, youre the best, great work`),
    help: phrases(`
      help, help me, help us, please help, i need help, we need help, sos, emergency, im
      scared, i am scared, i dont know what to do, what do i do, what should i do, what can i
      do, what should we do, someone help, im afraid, call someone, 911, im in danger, what do
      we do, i need a lawyer, need a lawyer, i need an attorney, were scared, can you help,
      can someone help, can anyone help, need help, hurry, can you help me, i dont feel safe,
      my rights, know your rights, so scared`),
    question: phrases(`
      is it true, is it real, is this true, is that true, is this real, is there, are there,
      any news, any update, any updates, any reports, any word, anything happening, whats,
      where, wheres, who, whos, how, why, which, can i, can we, can you, do you, does anyone,
      does anybody, anyone know, anybody know, has anyone, have you, did you, did anyone, did
      ice, did they, is ice, are they, is la migra, is immigration, is border patrol, are
      agents, are ice, should i, should we, could you, could i, would you, is everything, is
      the, are the, are we, was there, were there, is anyone, is anybody, are you, do i, do
      we, is my, has ice, have they, will there, will they, is it safe, is it ok, am i, do
      they, tell me, i want to know, id like to know, wondering if, i was wondering, anything
      in, what is, what are, what do, what can, what happened, what happens, what time, what
      areas, what places, what does, what did, what should, when is, when are, when did, when
      will, what about, whats going on`),
    maybeQuestion: phrases(`
      is, are, was, were, did, does, has, have, any, anything, still, u guys, what, when, can,
      could, will, do, am, anyone, anybody`),
    conditional: phrases("if, what if, in case, what happens when, when they come, whether"),
    wantsToReport: phrases(`
      i want to report, want to report, id like to report, i would like to report, i need to
      report, i have to report, reporting, can i report, report something, how do i report,
      how to report, make a report, i have a report, i saw something, something is happening,
      somethings happening, suspicious, wanna report, to report`),
    areHere: phrases(`
      they are here, theyre here, they here, they are outside, theyre outside, they are inside,
      theyre inside, they are coming, theyre coming, they came, they are at, theyre at, they are
      in front of, theyre in front of, they got here, they are in my, theyre in my, they are
      downstairs, theyre downstairs, at my door, at our door, they are knocking, theyre
      knocking, knocking on, knocking at, they arrived, they just arrived, they just came, they
      are all over, theyre all over, they are everywhere, theyre everywhere, theyre in our, they
      showed up, they just showed up, they are back, theyre back`),
    secondHand: phrases(`
      they say, theyre saying, they are saying, people say, people are saying, i heard, heard,
      we heard, someone told me, someone said, somebody said, somebody told me, my friend
      says, my friend said, my friend told, my cousin says, my cousin said, my neighbor says,
      my neighbor said, my neighbor told, a friend says, a friend told, a friend said, rumor,
      rumors, rumor has it, apparently, supposedly, allegedly, on facebook, on instagram, on
      whatsapp, on tiktok, saw a post, saw a video, word is, i was told, got a text, told me,
      hearing that, posted that, is saying, im hearing, someone posted, someone texted, ppl
      saying, ppl are saying, people saying, my mom says, my mom said, my sister says, my
      sister said, my brother says, says there, said there, coworker said, my boss said, group
      chat, is it true`),
  },
};
