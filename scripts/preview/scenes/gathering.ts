/** Rooms that end by themselves: what is said in them, and to the organizers. */
import { DAY_MS, HOUR_MS } from "../../../shared/core/values/time.ts";
import { confirmed, quoted, type Town } from "./town.ts";

/** A temporary room, from its making to its receipt. */
export function temporaryRoom(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const [lifetime = ""] = speech.language.lifetime;
  step("room-made");
  order("room new", quoted(speech.own.roomTitle), lifetime, "12h", people.ben.userId);
  const code = String(town.last("room", "room"));
  stage.accepts(people.olga, people.ben);
  step("room-list");
  order("room list");
  step("room-closed");
  order("room close", code);
  step("room-closed-already");
  order("room close", code);
  step("room-expired");
  order("room new", quoted(speech.own.roomTitle), lifetime, "90m", people.ben.userId);
  stage.accepts(people.ben);
  stage.passes(DAY_MS);
}

/** An incident room that an organizer closes, and one that cannot be closed. */
export function incidentRoom(town: Town): void {
  const { step, stage, people, order } = town;
  step("");
  const code = confirmed(town);
  step("situation");
  town.inRoom(people.eva, "going", code);
  stage.accepts(people.eva);
  step("retracted-inside");
  order("retract", code, town.speech.own.correction);
  step("closed-by-organizer");
  order("room close", code);
  step("");
  const other = confirmed(town);
  town.inRoom(people.eva, "going", other);
  stage.accepts(people.eva);
  step("close-failed");
  stage.refused = new Set(["close-room"]);
  order("room close", other);
  stage.passes(HOUR_MS);
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
