/** Committees are told, answer, and are told again; organizers see whom it reached. */
import { MINUTE_MS, HOUR_MS } from "../../../shared/core/values/time.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import { personCalled, type Person } from "../../stage/people.ts";
import { confirmed, quoted, reported, roomsOf, type Town } from "./town.ts";

/** A raid that was confirmed: the card, the roll call, the room, an update, the all clear. */
export function confirmedCase(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const { eva, finn } = people;
  step("");
  const code = reported(town);
  town.inRoom(people.ben, "confirm", code);
  step("card");
  town.inRoom(people.carla, "confirm", code);
  step("cant");
  town.inRoom(finn, "cant", code);
  step("going");
  town.inPoll(eva, "rollcall", "going");
  stage.accepts(eva);
  step("going-minutes");
  town.inRoom(finn, "going", code, "15");
  stage.accepts(finn);
  step("here");
  town.inRoom(finn, "here", code);
  step("status-alert");
  town.ask(eva, "status", code);
  step("room-list");
  order("room list");
  step("update");
  order("update", code, speech.own.update);
  step("delivery");
  order("delivery", code);
  step("lowered");
  order("update", code, speech.language.edits.floor[0] ?? "", speech.severity("watch"));
  step("lower-hint");
  order("update", code, speech.severity("info"), speech.own.update);
  step("louder");
  order("update", code, urgent(town));
  step("silent");
  stage.passes(40 * MINUTE_MS);
  step("allclear");
  order("allclear", code);
  step("home");
  town.inRoom(eva, "home", code);
  step("room-ends");
  stage.passes(3 * HOUR_MS);
  step("roll-call-over");
  town.inRoom(eva, "going", code);
}

/** Cards of what is less than a raid. */
export function otherCards(town: Town): void {
  const { people, speech } = town;
  for (const name of ["checkpoint", "presence"] as const) {
    town.step("");
    const code = reported(town, speech.own[name]);
    town.inRoom(people.ben, "confirm", code);
    town.step(`card-${name}`);
    town.inRoom(people.carla, "confirm", code);
  }
}

/** By hand, by severity. */
export function alertByHand(town: Town): void {
  const { step, order, orderBy, people, stage, speech } = town;
  const { areas, byHand } = speech.own;
  for (const severity of ["info", "watch"] as const) {
    step(`by-hand-${severity}`);
    order("alert", areas.river, speech.severity(severity), byHand);
  }
  step("retracted");
  order("retract", town.code(), speech.own.correction);
  step("urgent-proposed");
  stage.passes(25 * HOUR_MS);
  order("alert", areas.river, urgent(town), byHand);
  step("urgent-own-proposal");
  order("approve", town.code());
  step("urgent-approved");
  orderBy(people.otto, "approve", town.code());
  step("urgent-approved-already");
  orderBy(people.otto, "approve", town.code());
  step("urgent-lapsed");
  order("alert", areas.river, urgent(town), byHand);
  stage.passes(HOUR_MS);
  step("change-missing");
  order("update", openCode(town));
  order("retract", openCode(town));
  step("status-by-hand");
  order("status");
  order("status", openCode(town));
  step("delivery-which");
  order("delivery");
  step("change-over");
  order("allclear", openCode(town));
  order("update", town.code(), speech.own.update);
}

/** Who goes with whom, who is at two scenes, and who is not home. */
export function together(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const { eva, finn } = people;
  step("");
  const first = confirmed(town);
  step("pair-none");
  town.inRoom(eva, "going", first);
  step("pair");
  town.inRoom(finn, "going", first);
  step("pair-gone");
  town.inRoom(finn, "cant", first);
  step("");
  town.inRoom(finn, "going", first);
  const third = responder(town, 0);
  inRoomAs(town, third, first);
  stage.says(third, roomsOf(town).committee, speech.order("here", first));
  town.inRoom(eva, "here", first);
  step("away");
  const second = confirmed(town, speech.own.checkpoint);
  step("two-scenes");
  town.inRoom(eva, "going", second);
  step("");
  town.inRoom(eva, "cant", second);
  order("allclear", second);
  for (const name of ["home-ask", "home-pair", "home-missing"]) {
    step(name);
    stage.passes(name === "home-ask" ? 2 * HOUR_MS : QUARTER_MS);
  }
  step("home-found");
  town.inRoom(eva, "home", first);
  stage.passes(MINUTE_MS);
}

/** A scene at which somebody has to record: it is asked for, and offered. */
export function wanted(town: Town): void {
  const { step, stage, people, speech } = town;
  const { rollCall } = stage.settings;
  Object.assign(stage.settings, { rollCall: { enough: 2, ...rollCall, needed: { record: 1 } } });
  step("");
  const code = reported(town);
  town.inRoom(people.ben, "confirm", code);
  step("card-wanted");
  town.inRoom(people.carla, "confirm", code);
  step("going-wanted");
  town.inRoom(people.eva, "going", code);
  step("going-task");
  town.inRoom(people.finn, "going", code, speech.language.tasks.record[0] ?? "");
}

/** Rooms that have no card yet when all should have it, and those that come to cover the place. */
export function reachedLate(town: Town): void {
  const { step, stage, order, speech } = town;
  const { areas, committees } = speech.own;
  step("");
  for (let count = 0; count < ROOMS_LISTED; count += 1) {
    order("committee new", quoted(`${committees.hill} ${count}`), areas.river);
  }
  const committee = [...stage.state.committees.committees.values()];
  stage.slow = new Set(committee.flatMap(({ roomId }) => roomId ?? []));
  order("alert", areas.river, speech.severity("watch"), speech.own.byHand);
  step("late");
  stage.passes(2 * MINUTE_MS);
  step("late-over");
  stage.arrives();
  stage.passes(2 * MINUTE_MS);
  step("joined");
  order("committee new", quoted(committees.hill), areas.river, speech.language.code);
  stage.passes(MINUTE_MS);
}

/** Rooms that the alert does not reach. */
export function notReached(town: Town): void {
  const { step, stage, order, speech } = town;
  const { areas, committees } = speech.own;
  step("");
  order("committee new", quoted(committees.hill), areas.river, speech.language.code);
  step("not-delivered");
  stage.closed = new Set([roomsOf(town).committee]);
  order("alert", areas.river, speech.severity("watch"), speech.own.byHand);
  stage.passes(MINUTE_MS);
  const code = openCode(town);
  step("delivery-missed");
  order("delivery", code);
  step("update-missed");
  order("update", code, speech.own.update);
  step("nowhere-delivered");
  const committee = [...stage.state.committees.committees.values()];
  stage.closed = new Set(committee.flatMap(({ roomId }) => roomId ?? []));
  order("alert", areas.river, speech.severity("watch"), speech.own.byHand);
  stage.passes(MINUTE_MS);
  order("update", openCode(town), speech.own.update);
  step("changed-undelivered");
  stage.closed = new Set();
  order("alert", areas.river, speech.severity("watch"), speech.own.byHand);
  stage.closed = new Set([roomsOf(town).committee]);
  order("allclear", openCode(town));
  stage.passes(MINUTE_MS);
  step("rooms-missing");
  stage.refused = new Set(["create-room"]);
  for (const which of ["A", "B", "C", "D"]) {
    order(
      "committee new",
      quoted(`${committees.hill} ${which}`),
      areas.river,
      speech.language.code,
    );
  }
  order("alert", areas.river, speech.severity("watch"), speech.own.byHand);
}

/** Answers that do not count, or not yet. */
export function rollCall(town: Town): void {
  const { step, stage, people, speech } = town;
  const { ben, eva } = people;
  const room = roomsOf(town).committee;
  step("none-open");
  town.inRoom(eva, "going");
  step("unknown");
  town.inRoom(eva, "going", "2222");
  step("slip");
  town.inRoom(eva, "going", "K7Q5");
  step("");
  const first = confirmed(town);
  confirmed(town, speech.own.checkpoint);
  step("two-open");
  town.inRoom(eva, "going");
  step("poll-spoiled");
  town.inRoom(eva, "going", first);
  const choices = town.last("choices", "rollcall") as Readonly<Record<string, string>>;
  const answerIds = Object.values(choices);
  stage.receives(eva, room, { body: { kind: "poll-answer", answerIds } });
  step("");
  for (let count = 1; count < RESPONDERS; count += 1) {
    inRoomAs(town, responder(town, count), first);
  }
  step("enough");
  inRoomAs(town, responder(town, 0), first);
  step("called");
  town.inRoom(eva, "cant", first);
  step("not-yours");
  stage.says(ben, stage.chat(ben, "alert"), speech.say("going", first));
}

const RESPONDERS = 12;
/** More than one message lists. */
const ROOMS_LISTED = 21;
const QUARTER_MS = 15 * MINUTE_MS;

function responder(town: Town, count: number) {
  const who = personCalled(`r${count}`);
  town.admit(who, "responder", quoted(town.speech.own.committees.river));
  town.stage.accepts(who);
  return who;
}

function inRoomAs(town: Town, who: Person, code: string): void {
  town.stage.says(who, roomsOf(town).committee, town.speech.order("going", code));
}

function urgent(town: Town): string {
  const severity: Severity = "urgent";
  return town.speech.severity(severity);
}

/** The code of an alert that is still open. */
function openCode({ stage }: Town): string {
  return [...stage.state.alerts.alerts.live.keys()].at(-1) ?? "";
}
