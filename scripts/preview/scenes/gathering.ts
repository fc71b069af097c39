/** Rooms that end by themselves: what is said in them, and to the organizers. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import {
  END_NEAR_MS,
  GOODBYE_MS,
  HOME_WAIT_MS,
  HOME_WAITS_MAX,
  INCIDENT_GRACE_MS,
} from "../../../shared/domain/streams/retention.ts";
import { confirmed, quoted, type Town } from "./town.ts";

/** Long enough for whatever is told together. */
const MOMENT_MS = MINUTE_MS;

/** A temporary room, from its making to its receipt. */
export function temporaryRoom(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const [lifetime = ""] = speech.language.lifetime;
  step("room-made");
  order("room new", quoted(speech.own.roomTitle), lifetime, "12h", people.ben.userId);
  const code = String(town.last("room", "room"));
  stage.accepts(people.olga, people.ben);
  stage.passes(MOMENT_MS);
  step("room-for-nobody");
  order("room new", quoted(speech.own.roomTitle), "Ulmo");
  step("room-list");
  order("room list");
  step("room-ends-soon");
  stage.passes(12 * HOUR_MS - END_NEAR_MS);
  step("room-extended");
  order("room extend", code, "2h");
  step("room-closed");
  order("room close", code);
  order("room extend", code, "2h");
  stage.passes(GOODBYE_MS);
  step("room-closed-already");
  order("room close", code);
  step("room-expired");
  order("room new", quoted(speech.own.roomTitle), lifetime, "90m", people.ben.userId);
  stage.accepts(people.ben);
  stage.passes(DAY_MS);
  stage.passes(GOODBYE_MS);
}

/** An incident room that waits for somebody, one that is closed, one that cannot be closed. */
export function incidentRoom(town: Town): void {
  const { step, stage, people, order } = town;
  const [now = ""] = town.speech.language.answers.now;
  step("");
  const code = confirmed(town);
  step("situation");
  town.inRoom(people.eva, "going", code);
  stage.accepts(people.eva);
  stage.passes(MOMENT_MS);
  step("who-is-where");
  town.inRoom(people.eva, "here", code);
  town.inRoom(people.finn, "going", code, "10");
  stage.passes(MOMENT_MS);
  step("retracted-inside");
  order("retract", code, town.speech.own.correction);
  step("not-home");
  order("room close", code);
  step("waits-for-home");
  stage.passes(INCIDENT_GRACE_MS);
  step("");
  for (let wait = 1; wait < HOME_WAITS_MAX; wait += 1) stage.passes(HOME_WAIT_MS);
  step("closed-not-home");
  stage.passes(HOME_WAIT_MS);
  stage.passes(GOODBYE_MS);
  step("");
  const other = confirmed(town);
  town.inRoom(people.eva, "going", other);
  stage.accepts(people.eva);
  step("closed-by-organizer");
  stage.refused = new Set(["close-room"]);
  order("room close", other, now);
  order("room close", other, now);
  stage.refused = new Set();
}

/** A room for those who go that could not be made. */
export function roomRefused(town: Town): void {
  const { step, stage, people } = town;
  step("");
  const code = confirmed(town);
  step("incident-refused");
  stage.refused = new Set(["create-room"]);
  town.inRoom(people.eva, "going", code);
  stage.refused = new Set();
}
