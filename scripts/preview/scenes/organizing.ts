/** Organizers make a network, look at it, and are told what is missing. */
import { DAY_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { NOTHING } from "../../../shared/core/bot.ts";
import { personCalled, tagOf } from "../../stage/people.ts";
import { quoted, type Town } from "./town.ts";

/** More areas than one answer lists. */
const AREAS_MANY = 60;

/** Lists, numbers, and what stands in each. */
export function lookAround(town: Town): void {
  const { step, order, stage } = town;
  const { areas, committees } = town.speech.own;
  step("help-management");
  order("help");
  step("area-list");
  order("area list");
  step("area-names");
  order("area name", areas.river);
  order("area name", areas.river, quoted(committees.river), quoted("the bridge"));
  order("area name", areas.hill, quoted("the bridge"));
  order("area name", areas.hill, quoted("x".repeat(61)));
  step("committee-second");
  order(
    "committee new",
    quoted(committees.hill),
    areas.hill,
    stage.settings.language,
    town.speech.severity("urgent"),
  );
  stage.accepts(town.people.olga);
  step("committee-list");
  order("committee list");
  step("confirmers-list");
  order("confirmers list");
  step("room-list-empty");
  order("room list");
  step("who");
  order("who", areas.river, town.speech.severity("urgent"));
  step("who-nobody");
  order("who", areas.market);
  step("stats");
  order("stats");
  step("retention");
  order("retention");
  step("status-nothing");
  order("status");
  step("area-removed");
  order("area remove", areas.market);
  step("help-confirmers");
  town.stage.says(town.people.ben, confirmersRoom(town), town.speech.order("help"));
  step("help-committee");
  town.stage.says(town.people.eva, committeeRoom(town), town.speech.order("help"));
}

/** The first hours, in which there is nothing and nobody yet. */
export function emptyTown(town: Town): void {
  const { step, order, people, speech, stage } = town;
  step("no-areas");
  town.ask(people.ana, "report");
  step("restored-empty");
  stage.held = { restore: "0".repeat(32) };
  stage.everyBot((bot, context) => bot.onRestored?.([], context) ?? NOTHING);
  stage.held = null;
  for (const word of ["area list", "committee list", "confirmers list", "delivery"] as const) {
    step(`empty-${word.replace(" ", "-")}`);
    order(word);
  }
  step("area-list-long");
  for (let count = 1; count <= AREAS_MANY; count += 1) {
    order("area add", `${speech.own.areas.hill}/${count}`);
  }
  order("area list");
  step("admitted-alone");
  stage.passes(2 * DAY_MS);
  stage.meets(people.otto);
  town.admit(people.otto, "organizer");
}

/** What organizers get wrong. */
export function missteps(town: Town): void {
  const { step, order, speech, people, stage } = town;
  const { areas, committees, nowhere, harmful } = speech.own;
  const orders: Readonly<Record<string, Parameters<typeof order>>> = {
    "area-missing": ["area add"],
    "area-already": ["area add", areas.river],
    "area-malformed": ["area add", "no///thing"],
    "area-personal": ["area add", "north/555-867-5309"],
    "area-unknown": ["area remove", nowhere],
    "committee-missing": ["committee new"],
    "committee-already": ["committee new", quoted(committees.river), areas.river],
    "committee-language": ["committee new", quoted(committees.hill), areas.hill, "klingon"],
    "committee-long": ["committee new", quoted("x".repeat(90)), areas.hill],
    "confirmers-missing": ["confirmers new"],
    "confirmers-already": ["confirmers new", areas.river],
    "admit-missing": ["admit"],
    "admit-role": ["admit", people.ana.userId],
    "admit-bot": ["admit", stage.network.bots.alert, speech.language.roles.organizer[0] ?? ""],
    "admit-name": ["admit", "ana", speech.language.roles.organizer[0] ?? ""],
    "admit-area": ["admit", people.ana.userId, speech.language.roles.confirmer[0] ?? "", nowhere],
    "admit-committee": [
      "admit",
      people.ana.userId,
      speech.language.roles.responder[0] ?? "",
      nowhere,
    ],
    "revoke-missing": ["revoke"],
    "revoke-nobody": ["revoke", people.ana.userId],
    "resume-nothing": ["resume", "2222"],
    "alert-words": ["alert", areas.river],
    "alert-harmful": ["alert", areas.river, speech.severity("watch"), harmful],
    "alert-nobody": ["alert", areas.market, speech.severity("watch"), speech.own.byHand],
    "approve-unknown": ["approve", "2222"],
    "update-missing": ["update"],
    "update-unknown": ["update", "2222", speech.own.update],
    "delivery-slip": ["delivery", "K7Q5"],
    "room-title": ["room new"],
    "room-long": ["room new", quoted("x".repeat(200))],
    "room-harmful": ["room new", quoted(harmful)],
    "room-life": ["room new", quoted(speech.own.roomTitle), "ttl", "1m"],
    "room-person-meant": ["room new", quoted(speech.own.roomTitle), "ben"],
    "room-stranger": ["room new", quoted(speech.own.roomTitle), personCalled("zoe").userId],
    "room-code": ["room close"],
    "room-slip": ["room close", "K7Q5"],
    "room-unknown": ["room close", "2222"],
  };
  for (const [name, words] of Object.entries(orders)) {
    step(name);
    order(...words);
  }
}

/** A second and a third organizer, and what two of them have to agree on. */
export function organizers(town: Town): void {
  const { step, stage, people, order, orderBy, admit } = town;
  step("founding-over");
  stage.passes(2 * DAY_MS);
  step("organizer-proposed");
  stage.meets(people.ana);
  admit(people.ana, "organizer");
  const code = town.code();
  step("organizer-own-proposal");
  order("approve", code);
  step("organizer-approved");
  orderBy(people.otto, "approve", code);
  stage.accepts(people.ana);
  step("organizer-approved-already");
  orderBy(people.otto, "approve", code);
  step("organizer-too-close");
  const zoe = personCalled("zoe");
  admit(zoe, "organizer");
  orderBy(people.ana, "approve", town.code());
  step("organizer-lapsed");
  stage.passes(60 * MINUTE_MS);
  step("organizer-changed");
  admit(zoe, "organizer");
  stage.meets({ ...zoe, identity: tagOf("another zoe") });
  orderBy(people.otto, "approve", town.code());
  step("organizer-pinned");
  const yan = personCalled("yan");
  admit(yan, "organizer");
  orderBy(people.otto, "approve", town.code());
  stage.accepts(yan);
  orderBy(yan, "status");
  step("no-identity");
  const [again = ""] = town.speech.language.again;
  const { organizer, confirmer } = town.speech.language.roles;
  order(
    "admit",
    personCalled("kim").userId,
    confirmer[0] ?? "",
    town.speech.own.areas.river,
    again,
  );
  step("again-organizer");
  const role = confirmer[0] ?? organizer[0] ?? "";
  order("admit", people.otto.userId, role, town.speech.own.areas.river, again);
  step("revoked");
  order("revoke", people.ben.userId);
  step("revoked-writes");
  town.ask(people.ben, "status");
  step("revoke-organizer");
  order("revoke", people.otto.userId);
  order("revoke", people.ana.userId);
  order("revoke", yan.userId);
  step("revoke-last");
  order("revoke", people.olga.userId);
}

/** What becomes of invitations that do not go out. */
export function invitations(town: Town): void {
  const { step, stage, people, admit, speech } = town;
  const { areas, committees } = speech.own;
  step("not-invited");
  stage.refused = new Set(["invite"]);
  admit(people.ana, "confirmer", areas.river);
  admit(people.ana, "responder", quoted(committees.river));
  stage.refused = new Set();
  step("invitation-late");
  stage.away = new Set(["alert"]);
  admit(personCalled("yan"), "responder", quoted(committees.river));
  stage.passes(MINUTE_MS);
  step("invitation-expired");
  stage.passes(60 * MINUTE_MS);
  stage.away = new Set();
  step("rooms-refused");
  stage.refused = new Set(["create-room"]);
  town.order("confirmers new", areas.hill);
  town.order("committee new", quoted(committees.hill), areas.hill);
  town.order("room new", quoted(speech.own.roomTitle));
  stage.refused = new Set();
}

function confirmersRoom({ stage }: Town) {
  const [roomId] = stage.state.people.confirmerRooms.values();
  return roomId ?? stage.network.managementRoom;
}

function committeeRoom({ stage }: Town) {
  const [committee] = stage.state.committees.committees.values();
  return committee?.roomId ?? stage.network.managementRoom;
}
