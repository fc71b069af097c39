/** Who is told what, and when: committees that change, sleep and end, places that move. */
import { HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { EditWords } from "../../../shared/language/languages/language.ts";
import { quoted, type Town } from "./town.ts";

/** Quiet hours around the time of the play, and what waits for their end. */
const HOURS = "19:00-22:00";

/** What of committees and places is changed, and what stays as it is. */
export function changes(town: Town): void {
  const { step, order, speech, stage, people } = town;
  const { areas, committees, nowhere } = speech.own;
  const river = quoted(committees.river);
  step("committee-is");
  order("committee edit", river);
  step("committee-changed");
  order("committee edit", river, word(town, "floor"), speech.severity("watch"));
  order("committee edit", river, word(town, "quiet"), HOURS);
  order("committee list");
  step("committee-unknown");
  order("committee edit", quoted(nowhere));
  order("committee edit");
  order("committee edit", river, nowhere);
  order("committee edit", river, word(town, "quiet"), nowhere);
  step("area-moved");
  order("area move", areas.market, `${areas.market}-1`);
  order("area move", areas.market);
  order("area move", areas.river, `${areas.river}-1`);
  step("area-held");
  order("area remove", areas.river);
  step("committee-closing");
  order("committee new", quoted(committees.hill), areas.hill, speech.language.code);
  stage.accepts(people.olga);
  stage.passes(MINUTE_MS);
  order("committee close", quoted(committees.hill));
  stage.passes(MINUTE_MS);
  step("committee-stays");
  stage.refused = new Set(["close-room"]);
  order("committee close", river);
  stage.passes(MINUTE_MS);
}

/** Held until the quiet hours end, and told then. */
export function quietHours(town: Town): void {
  const { step, order, speech, stage } = town;
  const { areas, committees, byHand } = speech.own;
  step("");
  order("committee edit", quoted(committees.river), word(town, "quiet"), HOURS);
  step("held");
  order("alert", areas.river, speech.severity("watch"), byHand);
  step("held-who");
  order("who", areas.river, speech.severity("watch"));
  step("held-delivery");
  const code = town.code();
  order("delivery", code);
  step("held-over");
  order("allclear", code);
  order("delivery", code);
  step("");
  order("alert", areas.river, speech.severity("watch"), byHand);
  step("held-told");
  stage.passes(2 * HOUR_MS);
  step("committee-open");
  order("committee close", quoted(committees.river));
}

/** Who is on duty, who is asked when nobody answers, and where nobody is. */
export function duty(town: Town): void {
  const { step, order, orderBy, speech, stage, people } = town;
  const { areas, byHand, nowhere } = speech.own;
  const { eva, finn } = people;
  const says = (who: typeof eva, ...words: readonly string[]): void => {
    stage.says(who, stage.chat(who, "alert"), words.join(" "));
  };
  const [on, off] = [speech.say("duty on"), speech.say("duty off")];
  const backup = speech.language.shifts.backup[0] ?? "";
  step("duty-on");
  says(eva, on);
  says(finn, on, "22-6", areas.river);
  says(finn, on, backup);
  step("duty-malformed");
  says(eva, on, nowhere);
  step("duty-cover");
  order("duty");
  order("duty", speech.language.shifts.today[0] ?? "");
  says(eva, speech.say("duty"));
  step("");
  stage.passes(25 * HOUR_MS);
  says(eva, on, "1h");
  says(finn, on, "1h", backup);
  step("duty-gap");
  stage.passes(MINUTE_MS);
  step("duty-gap-since");
  stage.passes(2 * HOUR_MS);
  says(eva, on, "22-6");
  step("duty-begins");
  stage.passes(12 * HOUR_MS);
  step("duty-left");
  says(eva, off);
  says(eva, on, "1h");
  says(finn, on, "1h", backup);
  step("");
  order("alert", areas.river, speech.severity("urgent"), byHand);
  orderBy(people.otto, "approve", town.code());
  for (const name of ["duty-page", "duty-page-backup", "duty-silent"]) {
    step(name);
    stage.passes(2 * MINUTE_MS);
  }
  step("duty-off");
  says(eva, on, "8-9");
  for (let count = 0; count < 3; count += 1) says(eva, off);
}

function word({ speech }: Town, field: keyof EditWords): string {
  return speech.language.edits[field][0] ?? field;
}
