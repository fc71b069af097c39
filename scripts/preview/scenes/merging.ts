/** Two reports of the same thing become one case, and two again. */
import { reported, type Town } from "./town.ts";

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
