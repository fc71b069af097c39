/**
 * English words for what people saw, and how they begin to tell it. Gathered by hand after the
 * fields of SALUTE, in the words of US rapid response hotlines; makes of cars are those that
 * federal fleets and plain-clothes officers drive most.
 */
import type { ReportWords, TalkWords } from "../language.ts";
import { phrases } from "../word-list.ts";

export const report: ReportWords = {
  activity: {
    raid: phrases(`
      went into the, went into a, going into the, walked into the, forced the door, raid,
      raids, raiding, raided, sweep, sweeping, storming, stormed, stormed into, rushed
      into, rushing into, burst into, bursting into, burst in, broke into, breaking into,
      busted into, barged in, barged into, charged in, charged into, swarmed, swarming,
      forced entry, surrounded, surrounding, broke in, breaking in, broke down, busted in,
      breaking down, kicked in, kicking in, kicked down, went in, going in, went inside,
      going inside, are inside, theyre inside, is inside, got inside, entered, entering,
      rushed in, rushing in, forced their way, came in through, inside the building,
      inside the store, inside the restaurant, stormed in, searching the, ransacking,
      everyone on the ground, inside a building, inside my building, inside our building,
      inside a store, inside my store, inside our store, inside a restaurant, inside my
      restaurant, inside our restaurant, inside the factory, inside a factory, inside my
      factory, inside our factory, inside the warehouse, inside a warehouse, inside my
      warehouse, inside our warehouse, inside the house, inside a house, inside my house,
      inside our house, inside the apartment, inside a apartment, inside my apartment,
      inside our apartment, inside the church, inside a church, inside my church, inside
      our church, inside the mosque, inside a mosque, inside my mosque, inside our mosque,
      inside the school, inside a school, inside my school, inside our school, inside the
      plant, inside a plant, inside my plant, inside our plant, inside the hotel, inside a
      hotel, inside my hotel, inside our hotel, inside the shop, inside a shop, inside my
      shop, inside our shop, inside the kitchen, inside a kitchen, inside my kitchen,
      inside our kitchen, inside the clinic, inside a clinic, inside my clinic, inside our
      clinic, inside the hospital, inside a hospital, inside my hospital, inside our
      hospital, inside the home, inside a home, inside my home, inside our home, inside
      the bakery, inside a bakery, inside my bakery, inside our bakery, inside the market,
      inside a market, inside my market, inside our market, inside the office, inside a
      office, inside my office, inside our office, inside the job site, inside a job site,
      inside my job site, inside our job site, inside the worksite, inside a worksite,
      inside my worksite, inside our worksite, inside the laundromat, inside a laundromat,
      inside my laundromat, inside our laundromat, inside the gym, inside a gym, inside my
      gym, inside our gym, inside the mall, inside a mall, inside my mall, inside our
      mall, storm, tore down the door, smashed in, rammed, hit the house, hit the
      building, hit the apartment, busting in, busting into, bust into, bust in, busted
      down, busting down, broke the door, breaking the door, break the door, knocked down
      the door, knocking down the door, tearing down the door, took the door down, kicked
      the door, kicking the door, going through the, going thru the, went through the,
      went thru the, going room to room, searching every room, rushed the, poured into,
      pouring into, flooded into, smashed the door, smashing, ramming, battering ram,
      lined everyone up, lined everybody up, lined people up, lined them up, lined us up,
      lining people up, lining everyone up, lining them up, lined up against, they hit
      the, ice hit the, just hit the, hitting the, raideando, raidearon`),
    detention: phrases(`
      pulled out of, dragged out of, pulling people out of, took out of, detention,
      detentions, detain, detains, detained, detaining, detainee, arrest, arrests,
      arrested, arresting, handcuffed, handcuffing, handcuffs, cuffed, cuffing, cuffs, in
      custody, zip tied, zip ties, zip tying, took, taking, takin, takes, taken, grabbed,
      grabbing, grab, snatched, snatching, snatch, dragged, dragging, kidnapped,
      kidnapping, abducted, tackled, tackling, pinned, picked up my, picked up a, picked
      up two, picked up three, picked up some, picked up people, they have him, they have
      her, they got him, they got her, nabbed, loaded into, loading people, loading them,
      forced into, shoved into, forced a woman, forced a man, forced a guy, forced a lady,
      forced my, forced him, forced her, forced them, forcing people, shoved a, shoved my,
      shoving, stuffed into, pushed into, pushing people into, tied up, tying up, threw
      him, threw her, threw them, shoved him, shoved her, hauled, hauling, put a man, put
      a woman, put a guy, put him in, put her in, put them in, put my, putting people,
      putting someone, putting them, putting him, putting her, put a kid, put someone, put
      people, put two, put three, on the ground, rounding up, rounded up, being taken,
      getting taken, led away, hold him, are holding, under arrest, carried off, got
      picked up, was picked up, were picked up, being picked up, picked up by, getting
      picked up, got nabbed, walked out in cuffs, marched out, frog marched, put somebody,
      put somebody in, putting somebody, put a lady, put a boy, put a girl, put a teen,
      put a worker, put four, threw a, threw someone, threw somebody, shoved someone,
      shoved somebody, pushed a, pushed someone, arrested a, hauled off, hauled away, took
      away, taking away, drove off with, apprehended, apprehending, apprehend, restrained,
      seized, rounded them up, rounded people up, loading up people, loaded people, loaded
      them, putting a man, putting a woman, putting a guy, putting a kid, putting a boy,
      putting a girl, putting a teenager, putting a lady, putting a worker, putting my,
      loading workers, loading men, loaded workers`),
    checkpoint: phrases(`
      checkpoint, checkpoints, check point, check points, roadblock, roadblocks, road
      block, road blocks, checking every car, stopping every car, check stop, stopping all
      cars, blocking the road, blocking the street, stopping all the cars, checking all
      cars, stopping every vehicle, checkin every car, blocked the road, checking ids of
      every, checking every vehicle, searching every car, stopping each car, checking each
      car, stopping all traffic, stopping traffic, searching cars, checking cars, every
      car that passes, every car coming, every car going, everyone who passes, everyone
      passing through, everyone driving through, everyone who drives, blocking traffic,
      blocked the street, inspection point, sobriety checkpoint, road blocked, roads blocked,
      road is blocked, road closed off, street blocked, street is blocked, streets blocked,
      blocked off the road, blocked off the street, blocking off the road, blocking off the
      street, road shut, street closed off`),
    stop: phrases(`
      traffic stop, traffic stops, pulled over, pulling over, pull over, pulled me, stop,
      stops, stopped, stopping, pulled him over, pulled her over, pulled them over,
      pulling people over, pulling cars over, pulled us over, pulling me over, pulled a
      car over, pulled a truck over, pulled a guy over, flagged down, boxed in, was
      stopped, got stopped, were stopped, being stopped, getting stopped, pulled a guy,
      pulled some guy over, pulled my, pulled someone over, pulled somebody over, pulled a
      car over, pulling someone over, pulling somebody over, stopping people, stopping
      drivers, stopping cars, stopping pedestrians, stopping everyone, stopping anyone,
      pulling over cars, pulling over people, pulled over a, pulled aside, got stopped by,
      was stopped by, were stopped by, stopped me, stopped my, stopped us, stopped him,
      stopped her, stopped them, cut off a, cornered, blocked in, making everybody get
      out, making everyone get out, making people get out, making them get out, making him
      get out, making her get out, surrounded a car, surrounded a truck, surrounded my
      car, surrounded a van, surrounding a car`),
    other: phrases(`
      house to house, going house, checking everyones, checking everyone, checking peoples,
      checking our, checking their papers, checking documents, other, something else,
      knocking, knocked, knock, knocks, banging on, pounding on, door to door, at the door, at
      my door, at our door, at his door, at her door, at their door, ringing, going door,
      asking for papers, asking for ids, asking for id, asking people for, asking everyone
      for, asking questions, asking about, asking for, checking ids, checking papers,
      questioning, interrogating, chasing, chased, running after, chase, handing out, tear
      gas, showing a warrant, has a warrant, have a warrant, with a warrant, asking for
      documents, checking id, asking ppl for, asking to see, asking where, taking papers,
      following people, following a, following me, following us`),
    presence: phrases(`
      presence, parked, taking notes, taking a look, taking a break, took a picture, took
      pictures, took a photo, took photos, took notes, took a video, parking, waiting,
      circling, patrolling, patrol, patrols, driving around, watching, surveillance,
      surveilling, staking out, stakeout, stake out, standing, sitting, hanging, hanging
      around, hanging out, lurking, walking, cruising, idling, roaming, driving, driving by,
      drove by, passing, gathering, staging, gathered, looking around, taking photos, taking
      pictures, taking pics, photographing, filming, recording, monitoring, scoping, casing,
      spotted, sighting, observing, stationed, posted up, loitering, camped, walking around,
      seen near, taking video, taking plates, buying, eating, getting coffee, getting gas,
      getting out, got out, coming, arriving, arrived, showed up, stopped at, stopped by,
      stopped near, stopped outside, stopped in front, stopped in, stopping at, stopped next,
      pulled up, pulling up, rolled up, are here, is here`),
  },
  uniform: {
    plain: phrases(`
      plain, plain clothes, plainclothes, plain clothed, civilian clothes, no uniform, no
      uniforms, not in uniform, not uniformed, out of uniform, without uniforms, without
      uniform, without a uniform, without any uniform, no uniforms on, civvies, regular
      clothes, normal clothes, street clothes, casual clothes, everyday clothes,
      undercover, jeans, hoodie, hoodies, t shirt, t shirts, tshirts, civilians, dressed
      normal, dressed normally, dressed like normal, dressed regular, polo shirts, no
      visible uniform, no visible uniforms, not wearing uniform, not wearing uniforms, not
      wearing a uniform, not wearing any uniform, arent in uniform, no uni, civies,
      dressed as civilians, dressed like civilians, sweatshirts, sweatshirt, plain close,
      in civilian, arent wearing uniforms, no markings on their clothes, sneakers, dont
      have uniforms, didnt have uniforms, werent in uniform, arent uniformed, not have
      uniforms, wearing regular, baseball caps, not in any uniform, flannel, without id,
      unidentified, no insignia, no badges, no badge, dressed down, gym clothes, work
      clothes, shorts, t shirt and jeans, polo shirt, dressed as workers, dressed like
      workers, w o uniform, w o uniforms, wo uniforms`),
    mixed: phrases(`
      one not, two not, three not, four not, the others not, the rest arent, the others
      arent, mixed, both, some not, others not, some arent, half not, and some not, the
      rest not, some without, some dont, others dont, some do some dont, some in regular,
      half dont, the rest dont, others in plain, others plain`),
    military: phrases(`
      nat guard, natl guard, military, soldiers, soldier, national guard, camouflage, camo,
      army, troops, fatigues, military uniforms, camo uniforms, military style, army uniforms,
      marines, military uniform, camouflage uniforms, military gear, guardsmen`),
    marked: phrases(`
      hsi jackets, dhs jackets, fbi jackets, dea jackets, federal jackets, hsi vests, ice
      vests, in green, green shirts, marked, uniform, uniforms, uniformed, vest, vests, in
      uniform, in uniforms, jackets say, vests say, jacket says, vest says, it says ice,
      it says police, says ice on, says police on, say ice, say police, that say, that
      says, badge, badges, insignia, patches, tactical gear, tactical vests, ice jackets,
      police jackets, windbreakers, raid jackets, labeled police, police written, ice
      written, full gear, green uniforms, in full uniform, says hsi, saying ice,
      lettering, marked ice, marked police, logo, logos, saying police, riot gear, on
      their back, on their backs, on the back, on his back, on their jackets, on the
      jackets, on their vests, on the vests, on their shirts, on the vest, on the jacket,
      on his vest, on his jacket, jackets that say, shirts that say, helmets, body armor,
      bulletproof vests, bulletproof vest, plate carriers, patch, armbands,
      on there back, on there backs, on
      there vests, on there jackets, on there shirts, on thier backs, on thier vests, on
      thier jackets`),
  },
  equipment: {
    weapons: phrases(`
      weapon, weapons, gun, guns, rifle, rifles, armed, shotgun, shotguns, long guns, pistol,
      pistols, handgun, handguns, ar15, ar15s, heavily armed, assault rifles, firearms, tear
      gas, pepper spray, pepper balls, taser, tasers, batons, rubber bullets, guns drawn,
      machine guns, long rifles, firearm, strapped`),
    drone: phrases("drone, drones, quadcopter, quadcopters, uav"),
    vans: phrases(`
      van, vans, minivan, minivans, mini van, mini vans, sprinter, sprinters, passenger
      van, passenger vans, transit van, cargo van, cargo vans, white van, white vans,
      black van, black vans, gray van, gray vans, grey van, grey vans, blue van, silver
      van, green van, red van, dark van, dark vans, unmarked van, unmarked vans, tinted
      van, big van, panel van, work van`),
    vehicles: phrases(`
      humvee, humvees, hummer, hummers, car, cars, suv, suvs, truck, trucks, vehicle,
      vehicles, pickup, pickups, pick up truck, pickup truck, pickup trucks, sedan,
      sedans, jeep, jeeps, police car, police cars, cop car, cop cars, squad car, squad
      cars, cruiser, cruisers, tahoe, tahoes, suburban, suburbans, explorer, explorers,
      charger, chargers, durango, durangos, expedition, expeditions, silverado, yukon,
      yukons, f150, f150s, f 150, impala, malibu, altima, camry, ford, chevy, dodge, gmc,
      toyota, nissan, wrangler, wagoneer, tacoma, convoy, caravan, motorcycle,
      motorcycles, armored vehicle, armored truck, traverse, equinox, highlander, rav4,
      escalade, escalades, ram truck, bearcat, ford fusion, honda, hyundai, kia, dodge
      ram, crown vic, patrol car, patrol cars, jeep cherokee, checking every car, stopping
      every car, stopping all cars, stopping all the cars, checking all cars, stopping
      every vehicle, checkin every car, pulling cars over, pulled a car over, pulled a
      truck over, buses, busses, into a bus, onto a bus, ice bus, prison bus, transport
      bus, box truck, box trucks, squad, squads, interceptor, interceptors, police suv,
      police suvs, mustang, challenger, camaro, ranger, bronco, tundra, sequoia, armada,
      pathfinder, blazer, traverses, trailblazer, cherokee, grand cherokee, subaru, mazda,
      volkswagen, audi, bmw, tesla, hatchback, coupe, station wagon, mrap, apc, atv, atvs,
      bicycles, on a bus, on buses`),
    none: phrases("none, nothing with them, no equipment, on foot, empty handed"),
  },
  persons: phrases("agent, agents, officer, officers, man, men, people, persons, guys, soldiers"),
  openings: phrases(`
    a, an, the, there, there's, i, we, they, some, several, ice, police, at, in, on, near,
    saw, seeing, looks, someone, people, federal, black, white, unmarked, possible, just`),
  placePrepositions: phrases("in, at"),
};

/** About a report that was sent or begun: second thoughts, and the end. */
export const talk: TalkWords = {
  left: [
    ...[
      "they left",
      "they have left",
      "they just left",
      "they are gone",
      "theyre gone",
      "all gone",
    ],
    ...["gone now", "they are leaving", "theyre leaving", "they drove off", "they drove away"],
    ...["they went away", "no longer there", "not there anymore", "not here anymore", "ice left"],
    ...["agents left", "agents are gone", "the agents left", "everyone left", "it is over"],
    ...["its over", "nobody there anymore"],
  ],
  mistakes: [
    ...["i was wrong", "my mistake", "mistake", "false alarm", "i made a mistake", "my bad"],
    ...["it was not ice", "it wasnt ice", "its not ice", "it is not ice", "not ice", "ignore that"],
    ...["ignore it", "ignore my report", "delete it", "delete my report", "take it back"],
    ...["cancel it", "cancel my report", "cancel that", "cancel please", "it was nothing"],
    ...["i take it back", "it wasnt them", "it was not them"],
  ],
  righting: phrases(`
    sorry, i meant, i mean, meant, actually, correction, rather, i was wrong, oops, instead`),
  wrongPlaces: phrases(`
    wrong place, wrong location, wrong area, wrong street, wrong address, wrong corner,
    wrong neighborhood, not that place, not that street, not the place, it is not there,
    its not there, thats not where, that is not where, it is somewhere else,
    its somewhere else, mixed up the place, mixed up the street, mixed up the places`),
  itIs: phrases("it is, its, that is, thats, they are, theyre, is, this is"),
  besides: phrases("also, too, as well, another one, another raid, a second, one more"),
  closing: [
    ...["nothing else", "thats all", "that is all", "no more", "nothing more", "thats it"],
    ...["that is it", "done", "no thanks", "no thank you", "all good", "ok", "okay"],
  ],
  noNames: ["not a name", "no name", "its not a name", "that is not a name", "thats not a name"],
};
