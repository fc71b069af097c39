/**
 * English words of every day that look or sound like a slip of a word in the tables here, and are
 * none: "vents" is no vest, and "policy" no police. Found by holding the 40,000 most frequent words
 * of wordfreq 3.1 (Speer 2022, CC BY-SA 4.0) against the tables.
 */
import { words } from "../../word-list.ts";

export const ownWords = words(`
  aam aas ababa abide abort abound ace acer adnan afternoons aground ahl ahn aidan aimed aka
  albania allah allot ally alter amiable amino andean andes annan annes anno anybodys anyones
  apk appreciates ara arable arbor argent armament armaments armory armour armoured armys arr
  arrive arrives ashe asher asia askin ass assaults aster atlas att attorneys automobiles avenge
  avian aya bac badger badgers bagged bagging bak bakers bales ban banco banding banged banking
  banks banning bans barbed barked barks barons barred baseballs bases bates baths beings bells
  bench bendigo benn bering bettering bianca bicycle bills blacked blank blaze blazed blazers
  blazes bleak bling bliss bloc bloch blocker bloke bodied boing bolder boned booed boos booth
  borden borders bored bos bosses bosss bother bothers bowed boxer boxes brake braking bread
  breaks bring brock broken broker broncos brooke brunch budge buena bullet
  bulls bunting burch burnt bursts burying busch bush bushes bushs buss buster bustling busts
  butch butt buzz cable cables cache caches cairo cal callers callie calves cameo cameos cameron
  camouflaged camper canada capped caravans caring caro carrie carrot carrots carry cases
  cashing casings casting casts cater caters cation causal causing caving cease ceased challenge
  challenged challengers challenges changed changer changers chaos chapo chara charing charmed
  charred charted charter charters chaser chases chasm chaste checks cheek cheeks cheer cheery
  chewy chick childrens childs chile chili chill ching chock chuck chucking churchs circa cite
  cities citing civics clamped clara clare clary clients clinics clone cloned clothe cloths
  clove clown coaches coates coding coffees coffey cohn combing combo combos combs
  commas comme compaq compass comps comte conde conn conner conroy constructions conti controls
  convey convo convoys cooke cools coop coors coping core cornea cornet coroner coroners
  correa corrie couches coulda couldn counter counts coupled couples coups courted cramped
  crates crooks crore crowds crowns cruise cruised cruises custom dagger dancer dandy dangers
  daughters ddos dds debian declan decor deliver delivers demos departed departing deportations
  derives deriving detail detailed detailing details detection devo diced dies direction
  dishwasher diver divers dives diving document dodged dodger dodgy donne donors doo dor dose
  drain draws dresser dresses drier dries drown drugged dss dugan dukes dumas dunes ealing
  easing eatin ece eel elements ellis emergence emery employed employer employers enter entire
  entrant entree equip equipments escalate escalates ester evenings evers everybodys everythings
  explore explored explores fabric fabrics facebooks factor factors familial familiar familys
  farther fathers fatigue fatigued fatter favors favour faze feather feed feeds fell fiend
  fiends filing filling flavor flood floods floored flour folds footy foray force forces forearm
  forearms forged forging forked forks formed forming forte forth forts fried fronts frost gales
  games gardiner gardner gash gasps gates gatherer gatherings gaz genie genre gentle gents
  gettin gills girly gland goings goods gowns grade grander grandmas grange grant greats
  greeting greta grind grounds groups grout guardians gunman gunn gutting haas habib habit
  hacienda hacker hagen hahn hai hailed hailing hal hallo halo ham hamm hammer hammers handel
  hander handled handling hanged hangin happen happend happenings harding harry harts haste
  hasty hater haven haze header headings healed heaped hearings hearn hears heart heated hee
  heel hel helga helmet hera herding herman hermann herr herring hes hess hesse hid highlanders
  hijab hinting hiss hla hoard hoi holdings holes holly holmes homer homers homey homies homme
  hopes horan horns horse horses horus hoses hospitals hotels hse hsu humber hun hurray husbands
  hyo identification iglesias iis iit immigrant inglis insider insides inspections instance
  instances instant iss itt jacked junta kal kan kar kaye kcal kee kicker kidd kidnapper
  kidnappings kitchens knack knicks kohn kok laa labelled labored labourer labourers lagos
  landscape landscaped landscapes langer largo larva lash lass laterally lawler layer leads
  leaking leaning leaping leapt lease leash leasing lee lees legos liberally liked liking linen
  liner linger linings linked linking littering lived loader loaned loans lobos loc lock locking
  locks lok loner longed loo lookin looming looms looping loops loos loosing loot looting lords
  loss lott luring machined machines macho macro madge madras magda mahesh major makes makin
  malek malls mamma mandarin mann manna manny manor manus marches marcy mares margo marine
  mariner mariners markets marko marks marred marsha marshall marshalls mash mashed masking mass
  massed masts matched mates mather mating maxed mayer mayne mayors mecha medea medial median
  medias mee meh memento memos menus met metoo metres microbes migrant migration mikes miley
  milfs militarys millar mille mills milly milos mined minn miranda mired mites mixer miz mme
  moaning mocha momentous moncton mondo mornin mornings morton mosques mothers moths motor
  motors motto mourning mull munro mustangs nationale nationals ned negroes neighbours neuro
  niche niches nicht nights nines ninjas nodes nokia nomad nomads normalcy norman noses notches
  noted nothin nothings noting notting notts nusra observer observes official ogden okc olden
  olive olly oof operative operatives ora order organ orr otter otters outsider pacers paces
  pacing packing padres pagan paint palaces palate palin panels panned panty papal parade
  parades paradox paragon parched pared parke parkes parr parson parsons parted particulars
  parting parton parts pasha passed passer passers pasted pasting patched patchy patel patent
  patents paton patreon patting patton pauses pausing pavel payers pearson pease pedestrian
  penned peppers perrys personal pesto petting phew photon photons pic picker picket pickled
  picks pictured pierson pilate pilates pinto pisses pissing piston pistons pitch pitches
  pitting placed placer plague plaid plains planet plank plano plans plata plato platte player
  players playin pleas pleased pleases pointe pointy poison poles policies policy polio polish
  polite polled polling polls poor popper porches porta ported posed posh posited poster potted
  ppm prada prado prague presto primal prime primes print prints priori priory prisons priya
  probable promo promos proto pryor pulley pulsed pulsing punta pusher pushes putt quarters
  quartet queen question quincy quinn rahm raider railed railing rails rained raining rains
  raised raising rambo ramping range ranged rangers ranges ranging rapids rasa ratio recordings
  redd regulars reported reporter reporters repost resort resorting resorts restaurants reston
  rests retort revisions rhonda riding rigging rimmed ringer roaring roars robber roller rom
  ronan rondo roofed roommates rounder rubbed ruining rumored rumour rumours runnin rusher
  rushes rusted sabres sabrina sacred safer safes sagan sages sakes sales saliva satan save
  saver saves saving sawing sayin sayings scaled scare scares scarred schools sci scooping score
  scored scores scoring scrapped seans seared seeding seeking seeks seeming seer seize seizes
  semen sen senior sensor serbian serial serie serra servo setting sevens sever severn sewing
  sewn shake shaking shared shave shaved shaven shaver shaves shaving sheep sheer sheeran sher
  shi shift shifts shih shire shiro shits shitting shogun shoots shopped shopping shops shore
  shorty shoulda shouts shove shovel shower showings shu shush siege sieve sifting sighing
  sightings silvers silvery sitter sittin sized skill skirt skirts slashed slashing slaying
  sleep sleeping sliver sloping slotted slowed slowing smart smashes snake sneak sneaker snitch
  snore snowed snowing soaking soared solder solos solver sombre somebodys someones somethin
  somme soo soon sooo soooo sores soros sorts sowing spared speakers speaks spear speck spill
  spitting splinter splinters spore spores sports spotter sprays springer spying squat squats
  squid sse ssi stacking staffed stage staked stakes stalking stall standings stares staring
  stark starr starred stars starter startled starved stashed stated stating stations stave steak
  steep stepped stepping stills stokes stomped stomping stone stones stoop stopper storeys
  storied storing stork stormy storys stove stoves stowe stowed stranger strat stray streep
  stripped stuart styled styles sub subs sudan suh supp surroundings suspicions swarms swatch
  swaying sweeps sweet swore syrian tacked tackle tackles tactic tactics tainted tales talkin
  talking taming tanks taper taping tardis tartan tasking taxes taxing teaming teaser teasing
  teenage teeny teh tenn tennant tens teslas tessa tested thane thang thanos thebes thee theirs
  themes therese thick thief thiel thine thirsty thorough thrash threes throw thu thurs tickled
  tickling tides tiles tilted timber timed timer timers tinged tirade tires tock todays tok
  token tonal tonights toon torque totals toying trace tracks trade trades trait transmit
  transports trash travers traversed trees trick tricks trier trough trunk trunks trying twink
  typed typing typos tyres uncles uninformed unite unites unity unmasked updated uss varies
  various vases venn vents verbal verdi verne verse verses verve vesicles vices vick vigilant
  vii viii vimeo vines virgo visibly wagons wailing waite waitin waking walkin walled wanda
  wandering wanting warehouses warranty wasting watt watts weaning weaving wee weeds weeps
  welles wen wether whatd whereas whiter whites whitey whiting wholl whoo whores whose whove
  whyte wil woken womans womens woo worked world woulda wouldn wound woven write writing wwe yah
  yearn yeats yesterdays yoo youngs yours youve zhu zones zoos`);
