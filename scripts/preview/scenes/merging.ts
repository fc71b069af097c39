/** Reports beside other reports: of the same thing, too many at once, a series. */
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import { personCalled } from "../../stage/people.ts";
import { reported, type Town } from "./town.ts";

/** As many as the confirmers of an area are asked about at once. */
const ASKED_MAX = 12;

/** By a confirmer's word where they are alike, by an organizer's where they are not. */
export function oneOfTwo(town: Town): void {
  const { step, people, speech, ask } = town;
  const { ben, carla, dana, eva } = people;
  const { areas, raid, checkpoint } = speech.own;
  const told = (what: string): string => {
    ask(eva, "report", areas.river, what);
    return town.code();
  };
  step("");
  const first = reported(town);
  step("perhaps-the-same");
  const second = told(raid);
  step("merged");
  town.inRoom(ben, "same", first, second);
  step("status-merged");
  ask(dana, "status", second);
  step("merged-already");
  town.inRoom(dana, "same", first, second);
  step("apart");
  town.inRoom(carla, "apart", second);
  step("not-merged");
  town.inRoom(carla, "apart", second);
  town.inRoom(carla, "apart");
  town.inRoom(carla, "same");
  step("unlike");
  const third = told(checkpoint);
  town.inRoom(ben, "same", first, third);
  step("merged-by-order");
  town.order("merge", first, third);
  step("own-report");
  ask(ben, "report", areas.river, raid);
  town.inRoom(ben, "same", first, town.code());
}

/** More than people can look into: some wait, and are told so. */
export function surge(town: Town): void {
  const { step, people, speech, ask, stage } = town;
  const { ben, carla, eva, finn } = people;
  const { areas, raid, checkpoint } = speech.own;
  step("");
  const codes = Array.from({ length: ASKED_MAX }, (_, index) => {
    ask(index < 10 ? eva : finn, "report", areas.river, raid);
    return String(town.last("case", "request"));
  });
  step("kept");
  ask(finn, "report", areas.river, checkpoint);
  const kept = town.code();
  step("kept-status");
  ask(finn, "status", kept);
  step("kept-same");
  ask(finn, "report", areas.river, raid);
  step("too-often");
  ask(eva, "report", areas.river, raid);
  step("kept-asked");
  for (const who of [ben, carla]) town.inRoom(who, "refute", codes[0] ?? "", "…");
  stage.passes(1_000);
  step("never-asked");
  stage.passes(40 * MINUTE_MS);
}

/** Reports of people whom nobody knows: organizers see them, and may shut them. */
export function series(town: Town): void {
  const { step, people, speech, ask, order } = town;
  const { areas, raid } = speech.own;
  step("");
  for (const name of ["gil", "hugo", "ines", "jan", "kai"]) {
    ask(personCalled(name), "report", areas.river, raid);
  }
  step("series");
  ask(people.ana, "report", areas.river, raid);
  const code = String(town.last("case", "warning"));
  step("shut");
  order("shut");
  order("shut", code);
  ask(people.ana, "report", areas.river, raid);
  step("shut-first");
  ask(people.ana, "report", areas.hill, raid);
  step("opened");
  order("open");
  order("open");
}
