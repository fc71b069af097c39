/** English names and what announces them, and how numbers and letters are said. */
import type { NameWords, SpokenWords } from "../../privacy-words.ts";
import { words } from "../../word-list.ts";

export const names: NameWords = {
  taken: words(`
    took taken take takes taking grabbed grabbing arrested arresting detained detaining kidnapped
    picked_up snatched deported deporting handcuffed handcuffing tackled tased pulled_over
    stopped released holding is_holding are_holding seized abducted questioned questioning beat
    hurt pepper_sprayed ask_for asking_for asked_for looking_for came_for come_for`),
  kept: words(`
    have has had got get getting after saw see with i'm im i_am this_is it's is and told need
    needs`),
  called: words(`
    name_is names_are named name's is_called are_called goes_by name_was full_name full_name_is`),
  tags: words(`
    badge_says badge_said badge_reads tag_says tag_said tag_reads nametag nametag_says nametag_said
    nametag_reads vest_is badge_is tag_is badge_name uniform_is surname surname_is last_name
    last_name_is patch_says`),
  titles: words(`
    mr mrs ms miss mister dr doctor officer agent deputy sheriff sergeant sgt lieutenant lt
    detective supervisor marshal captain attorney lawyer judge pastor father sister reverend rev
    teacher professor councilmember councilman councilwoman mayor principal coach`),
  relations: words(`
    husband wife brother sister son daughter mother mom mama father dad papa cousin uncle aunt
    auntie nephew niece neighbor neighbour friend boyfriend girlfriend partner coworker boss
    landlord grandmother grandma grandfather grandpa baby kid classmate roommate sister-in-law
    brother-in-law tenant employee client stepson stepfather godmother godfather fiance fiancee
    buddy worker`),
  ownThings: words(`
    house home car truck apartment family wife husband kids children place phone van job work
    shop trailer room door yard porch lawyer case son daughter`),
  particles: words("de del la las los van der von bin al y da dos"),
  givenNames: words(`
    james john robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony donald steven paul andrew joshua kenneth kevin brian george edward ronald
    timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
    brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron
    adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith roger arthur
    lawrence sean albert austin jesse willie bruce gabriel logan alan juan wayne ralph roy eugene
    randy vincent russell louis philip bobby johnny bradley mary patricia jennifer linda
    elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
    emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
    cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
    christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
    victoria kelly christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
    gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia
    grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
    charlotte marie kayla alexis lori mohammed muhammad ahmed ali hassan omar ibrahim fatima
    aisha wei ming linh minh thanh nguyen jamal tyrone keisha latoya darnell mike bob bill jim
    joe tom dave steve rick tony matt josh greg chris nick alex sam ben dan ed ron tim jeff kathy
    kate katie liz beth jen jenny sue cindy becky`),
  surnames: words(`
    smith johnson williams brown jones davis miller wilson moore taylor anderson thomas jackson
    harris martin thompson robinson clark lewis walker allen wright scott nguyen adams baker
    nelson mitchell roberts campbell phillips evans turner parker collins edwards stewart morris
    murphy cook rogers peterson cooper reed bailey bell kelly howard cox richardson watson brooks
    bennett gray hughes myers sanders foster barnes ross henderson coleman jenkins perry powell
    patterson`),
  placeNouns: words(`
    park school church elementary middle high academy college university library hospital clinic
    station bridge plaza mall market center centre building mural statue garden gardens
    playground museum theater theatre stadium airport housing homes apartments projects
    courthouse hall field store bakery restaurant grill cafe taqueria tacos deli supermarket
    foods bar salon shop parish cathedral chapel mission district neighborhood county city beach
    river creek lake hills heights valley village estates terrace memorial rec recreation gym
    pool preschool daycare cemetery metro stop freeway bank hotel motel inn laundromat carwash
    garage monument foundation institute day exit`),
  placeBefore: words(`
    near at on in from to by outside behind inside toward towards between past around of the
    saint st santa san fort port mount mt los las el la corner and`),
  noNames: words(`
    ice cbp dhs hsi fbi dea ero atf uscis migra police swat border patrol homeland security
    customs immigration federal feds government national guard army navy marines lapd nypd
    sheriff's english spanish hispanic latino latina latinos mexican mexicans guatemalan honduran
    salvadoran american americans chinese haitian venezuelan asian african monday tuesday
    wednesday thursday friday saturday sunday today tomorrow yesterday christmas easter
    thanksgiving home depot walmart target costco lowes mcdonalds starbucks safeway kroger
    walgreens amazon uber ups fedex usps facebook instagram tiktok whatsapp telegram signal
    google video live news fox cnn god lord jesus us uk not unknown none nothing nobody someone
    somebody anyone everybody everyone everything me him her it them you himself herself
    themselves this that these those there here what who which where when why how he she they we
    i my your his its our their all both each some any few many much several most another other
    same such own too very so as if than then now just only also still yet already again please
    sorry help thanks thank yes no ok okay maybe probably definitely really young old little big
    tall short dark white black blue green red unmarked masked armed mom dad mother father
    brother sister son daughter wife husband cousin uncle aunt neighbor friend worker workers
    people man woman boy girl child kids family guy guys lady place places photos pictures pics
    videos cover care part over off out down back away up position positions turns time long
    legal attorney lawyer lawyers id ids papers documents phones warrants warrant custody action
    control advantage street north south east west downtown uptown midtown anonymous private
    confidential withheld said says told asked went came ran run running walking standing sitting
    waiting inside outside john_doe doe smith_and_wesson glock glocks taser tasers handcuffs
    plates texas i'm it's can cannot could would should will was were been being had did does do
    done`),
};

export const { spoken, letters, repeats }: SpokenWords = {
  spoken: {
    ...{ "0": ["zero", "oh", "o", "nought"], "1": ["one"], "2": ["two"], "3": ["three"] },
    ...{ "4": ["four"], "5": ["five"], "6": ["six"], "7": ["seven"], "8": ["eight"] },
    ...{ "9": ["nine", "niner"], "10": ["ten"], "11": ["eleven"], "12": ["twelve"] },
    ...{ "13": ["thirteen"], "14": ["fourteen"], "15": ["fifteen"], "16": ["sixteen"] },
    ...{ "17": ["seventeen"], "18": ["eighteen"], "19": ["nineteen"], "20": ["twenty"] },
    ...{ "30": ["thirty"], "40": ["forty", "fourty"], "50": ["fifty"], "60": ["sixty"] },
    ...{ "70": ["seventy"], "80": ["eighty"], "90": ["ninety"], "100": ["hundred"] },
  },
  letters: {
    ...{ A: ["alpha", "alfa"], B: ["bravo", "bee"], C: ["charlie", "see", "cee"], D: ["delta"] },
    ...{ E: ["echo"], F: ["foxtrot", "eff"], G: ["golf", "gee"], H: ["hotel", "aitch"] },
    ...{ I: ["india"], J: ["juliet", "juliett", "jay"], K: ["kilo", "kay"], L: ["lima", "ell"] },
    ...{ M: ["mike", "em"], N: ["november", "en"], O: ["oscar"], P: ["papa", "pee"] },
    ...{ Q: ["quebec", "cue", "queue"], R: ["romeo", "ar"], S: ["sierra", "ess"] },
    ...{ T: ["tango", "tee"], U: ["uniform"], V: ["victor", "vee"], W: ["whiskey", "whisky"] },
    ...{ X: ["x-ray", "xray", "ex"], Y: ["yankee", "why"], Z: ["zulu", "zee", "zed"] },
  },
  repeats: { "2": ["double"], "3": ["triple", "treble"] },
};
