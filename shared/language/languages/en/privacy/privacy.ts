/** English words around what must not be kept. */
import type { PrivacyWords } from "../../privacy-words.ts";
import { words } from "../../word-list.ts";
import { letters, names, repeats, spoken } from "./names.ts";

export const privacy: PrivacyWords = {
  ...names,
  ...{ spoken, letters, repeats },
  streetsBehind: words(`
    street st str avenue ave av boulevard blvd road rd drive dr lane ln court ct place pl way
    terrace ter parkway pkwy circle cir square sq highway hwy trail trl loop alley plaza pike
    turnpike run row crescent expressway`),
  streetsBefore: [],
  streetsNamed: [],
  directions: words(`
    n s e w north south east west ne nw se sw northeast northwest southeast southwest`),
  ordinals: words("st nd rd th"),
  dwellings: words(`
    apartment apt apts suite ste trailer house_number house_no home_number unit_number unit
    space_# mobile_home apartment_number apt_number trailer_number`),
  looseDwellings: words("house home building bldg lot space lot_number space_number"),
  rooms: words("room rm"),
  lodgings: words("motel hotel inn shelter hostel"),
  publicRooms: words(`
    parking court conference class meeting waiting emergency white court_room chat signal matrix
    open outer full empty`),
  livesAt: words(`
    lives_at live_at living_at lives_in lives_on live_in stays_at staying_at address_is address
    my_address home_is_at house_is_at went_up_to knocking_at knocking_on knocked_on upstairs_in
    up_to_apartment came_to_my_house_at`),
  numberSigns: words("no num number numbers nr"),
  addressGoesOn: words(`
    apt apartment unit suite in at on and near by with for from between is upstairs downstairs
    floor second third first corner across behind off next right now north south east west the
    zip zone`),
  crossings: words("and & near between"),
  on: words("on off"),
  of: words("of"),
  articles: words("the"),
  months: words(`
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec`),
  counted: words(`
    agent agents officer officers cop cops people ppl person persons man men woman women guy guys
    dude dudes kid kids child children boy boys girl girls worker workers student students
    protester protesters protestor protestors neighbor neighbors deputy deputies marshal marshals
    soldier soldiers troop troops guard guards national member members family families
    individuals folks feds fed militia crowd adults victims detainees van vans car cars suv suvs
    truck trucks vehicle vehicles patrol patrols bus buses bike bikes motorcycle motorcycles
    helicopter helicopters drone drones dog dogs unit units squad block blocks blk blks min mins
    minute minutes hour hours hr hrs day days second seconds sec mile miles mi km kms feet ft
    meters yards inch ice police federal more other others unmarked black white blue gray grey
    silver red green tan brown gold marked masked armed big small large old new young gunmen
    shots gunshots rifle rifles gun guns vests degrees dollars bucks cents percent times years
    year floor floors story stories apartments rooms doors houses homes stores steps cameras
    signs names arrests detained arrested taken parked blocking`),
  talk: words(`
    a am pm an and at by for from in into near of off on or the to with is are was were no here
    there still who that their his her has have had came went going moving standing sitting
    walking running waiting around about left right inside outside them they`),
  timesBefore: words("at since around about until till by after before like as_of"),
  timesBehind: words(`
    am pm a.m p.m hrs hr hours hour min mins minute minutes o'clock sharp ago oclock noon
    midnight block blk blocks mph`),
  numbered: words(`
    route rte rt highway hwy interstate freeway fwy exit exits bus line lines train stop gate
    terminal platform aisle pier school ps is ms hs jhs precinct station door entrance channel
    code mile marker section district ward sector zone zip model version page floor level studio
    track tour local state us sr cr ca loop metro subway
    tram post lane`),
  plates: words(`
    license_plate license_plates plate plates tag tags licence_plate license plate_number`),
  without: words("no without paper missing temporary temp fake dealer their any"),
  plateEnds: words(`
    ends_in ends_with ending_in ending starts_with begins_with partial last last_three`),
  plateLinks: words(`
    plate plates number numbers is are was were no reads read says said partial first last part
    like looks_like state of from it's its govt government the and with ends in_the ends_in
    ends_with ending_in starts_with`),
  plateRegions: words(`
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
    michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey
    new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania
    rhode_island south_carolina south_dakota tennessee texas utah vermont virginia washington
    west_virginia wisconsin wyoming cali mexico guatemala honduras nicaragua el_salvador
    costa_rica panama ontario district_of_columbia puerto_rico us_government government`),
  noPlates: words(`
    hrs min mins st nd rd th ppl men exit ave no num ps apt bus van car suv suvs cars vans jan
    feb mar apr may jun jul aug sep oct nov dec and the for are was now all two one ten out off
    but got had has her his him how its let man new not old our own put ran red run saw say see
    set she sit six too top try use via way who why yes yet you big boy day did end far few fed
    ice cop cops bad box by to at in on of or if is it up us we me my be do go he so as an am pm
    ft mi mph guy guys dog dogs gun guns lot lots mom dad kid kids bro per pls plz omg wtf asap
    went just near left area site over from with here then they this that been seen took into
    park road lane deer blvd fwy hwy`),
  vehicles: words(`
    car cars van vans truck trucks suv suvs pickup pickups sedan vehicle vehicles bus jeep
    minivan minivans motorcycle bike`),
  colors: words("white black blue gray grey silver red green tan brown gold dark"),
  models: words(`
    ford chevy chevrolet gmc dodge ram jeep toyota honda nissan mazda kia hyundai subaru bmw audi
    mercedes lexus acura infiniti tesla volkswagen vw volvo buick cadillac chrysler lincoln tahoe
    tahoes suburban suburbans explorer explorers expedition silverado sierra tacoma tundra camry
    corolla civic accord altima sentra rogue pathfinder charger chargers durango caravan grand
    transit sprinter express savana econoline f150 f250 f350 e150 e250 e350 escape edge fusion
    taurus crown victoria impala malibu traverse trailblazer equinox wrangler cherokee highlander
    rav4 4runner pilot odyssey sienna sonata elantra sorento gladiator ranger bronco navigator
    yukon denali escalade model freightliner international peterbilt boeing airbus`),
  phones: words(`
    call calls calling called phone phones telephone tel ph cell cellphone cell_phone mobile
    number text texting txt whatsapp whats_app whatsap fax contact reach reached reach_me_at dial
    ring message sms hotline lawyer's_number my_number his_number her_number`),
  links: words(`
    is are it's its it number numbers no num # me him her them us my his their at the on to you
    can this here for a cell phone address please pls was now`),
  numberLinks: words("dash hyphen space then point dot slash"),
  numberJoins: [],
  aliens: words(`
    alien alien_number alien_numbers alien_registration_number alien_registration a_number a_num
    uscis uscis_number alien_no a_no a-number anumber registration_number file_number`),
  socials: words(`
    social social_security social_security_number ssn ss ss# ss_number social_number ssn# itin
    tax_id`),
  documents: words(`
    passport passport_number passport_card license driver's_license drivers_license
    driver_license license_number dl state_id id_number id_card receipt receipt_number green_card
    green_card_number visa visa_number vin vin_number itin tax_id case_number_with_uscis
    booking_number inmate_number detainee_number consular_id medicaid account_number card_number
    fbi_number work_permit`),
  accounts: words("handle username user_name user account profile screen_name @"),
  at: words("at"),
  atOnly: [],
  dot: words("dot"),
  mailSigns: words("underscore dash hyphen dot plus point"),
};
