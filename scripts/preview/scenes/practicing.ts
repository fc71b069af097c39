/** Organizers practice: a drill, a sound check, and the word by which people know each other. */
import { DAY_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { personCalled } from "../../stage/people.ts";
import { confirmed, type Town } from "./town.ts";

/** Long enough for whatever ends by itself. */
const QUARTER_MS = 15 * MINUTE_MS;

export function practice(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const { areas } = speech.own;
  step("drill");
  order("drill", areas.river);
  step("drill-twice");
  order("drill", areas.river);
  step("drill-going");
  town.inRoom(people.eva, "going");
  step("drill-over");
  stage.passes(QUARTER_MS);
  step("soundcheck");
  order("soundcheck", areas.river);
  step("soundcheck-twice");
  order("soundcheck", areas.river);
  step("soundcheck-rang");
  town.inRoom(people.eva, "rang");
  step("soundcheck-silent");
  town.inRoom(people.finn, "silent");
  step("soundcheck-over");
  stage.passes(QUARTER_MS);
  step("soundcheck-none");
  town.inRoom(people.eva, "silent");
  step("word");
  town.ask(people.eva, "word");
  step("word-stranger");
  town.ask(personCalled("stranger"), "word");
  step("word-morning");
  stage.passes(DAY_MS);
  step("");
  confirmed(town);
  step("drill-not-now");
  order("drill", areas.river);
}
