/** Help: each command explained to who may use it; and what anybody asks on a plain day. */
import { COMMANDS } from "../../../shared/conversation/command/commands.ts";
import type { Town } from "./town.ts";

/** One answer for each command. */
export function usages({ step, order, speech }: Town): void {
  for (const { word } of COMMANDS) {
    step(`usage-${word.replace(" ", "-")}`);
    order("help", speech.say(word));
  }
  step("usage-unknown");
  order("help", "xyzzy");
}

/** What somebody asks on a day on which nothing happens. */
export function plainDay(town: Town): void {
  const { step, people, speech, stage } = town;
  step("my-rooms");
  town.ask(people.ben, "my rooms");
  step("my-rooms-in-a-room");
  town.inRoom(people.ben, "my rooms");
  step("fingerprint");
  town.ask(people.ben, "fingerprint");
  step("nearly-a-word");
  const [word = "", ...rest] = speech.order("committee list").split(" ");
  stage.says(people.olga, stage.network.managementRoom, [`${word}x`, ...rest].join(" "));
}
