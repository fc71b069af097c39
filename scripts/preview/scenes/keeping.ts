/** What is kept beyond its time, and what goes when its time is over. */
import { NOTHING, only } from "../../../shared/core/bot.ts";
import type { EventId } from "../../../shared/core/values/ids.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import { confirmed, roomsOf, type Town } from "./town.ts";

/** A case that is over is held, shown as held, let go, and forgotten with its time. */
export function holding(town: Town): void {
  const { step, stage, people, order, speech } = town;
  const [off = ""] = speech.language.answers.off;
  step("");
  const code = confirmed(town);
  order("allclear", code);
  step("hold");
  order("hold", code, "5d");
  step("hold-shown");
  town.ask(people.eva, "status", code);
  order("delivery", code);
  order("retention");
  step("hold-off");
  order("hold", code, off);
  step("hold-refused");
  order("hold");
  order("hold", "2222");
  order("hold", code, off);
  order("hold", code, "1h");
  step("hold-over");
  order("hold", code, "2d");
  stage.passes(2 * DAY_MS);
}

/** What bots wrote is taken back where it stood, or it is said that it could not be. */
export function takenBack(town: Town): void {
  const { step, stage } = town;
  const eventIds = ["$one", "$two", "$three"] as EventId[];
  const takes = (): void => {
    stage.everyBot((bot, context) => {
      if (bot.name !== "alert" || bot.erasure === undefined) return NOTHING;
      const { committee: roomId } = roomsOf(town);
      return only(bot.erasure.effectFor({ roomId, eventIds }, context));
    });
  };
  step("erased");
  takes();
  step("not-erased");
  stage.refused = new Set(["erase"]);
  takes();
}
