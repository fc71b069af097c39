/** What is printed of a rehearsal: a play to read, or a JSON object for each who sees something. */
import type { JsonObject } from "../../shared/core/values/json.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import { POLL_TYPE } from "../../shared/language/content.ts";
import { answersIn } from "./polls.ts";
import type { Seen } from "./rehearsal.ts";

const INDENT = "  ";

/** Lines that are drawn in, so that they can stand in a file that is played again. */
export function pageOf(seen: readonly Seen[]): readonly string[] {
  return seen.flatMap((one) => {
    const shown = shownOf(one.content);
    const marks = [
      ...(shown.isEdit ? ["changed"] : []),
      ...(one.type === POLL_TYPE ? ["poll"] : []),
      ...(rings(one) ? ["rings"] : []),
    ];
    const mark = marks.length === 0 ? "" : ` (${marks.join(", ")})`;
    const where = one.room === one.by ? one.to.join(", ") : `${one.room}: ${one.to.join(", ")}`;
    const lines = shown.body.split("\n").map((line) => `${INDENT}${INDENT}${line}`.trimEnd());
    return [`${INDENT}${one.by} → ${where || "nobody"}${mark}`, ...lines];
  });
}

/** One object a person and message. */
export function objectsOf(seen: readonly Seen[]): readonly JsonObject[] {
  return seen.flatMap((one) => {
    const { body, formatted, isEdit } = shownOf(one.content);
    const poll = one.type === POLL_TYPE ? answersIn(one.content).map(({ words }) => words) : null;
    const card = (one.content[CARD_KEY] ?? {}) as JsonObject;
    const { by, room } = one;
    const rest = { by, rings: rings(one), edit: isEdit, poll, formatted_body: formatted };
    return one.to.map((to) => ({ to, room, body, card, ...rest }));
  });
}

type Shown = Readonly<{ body: string; formatted: string | null; isEdit: boolean }>;

function shownOf(content: JsonObject): Shown {
  const edited = content["m.new_content"] as JsonObject | undefined;
  const shown = edited ?? content;
  const words = shown["body"] ?? content["org.matrix.msc1767.text"];
  const formatted = shown["formatted_body"];
  return {
    body: typeof words === "string" ? words : "",
    formatted: typeof formatted === "string" ? formatted : null,
    isEdit: edited !== undefined,
  };
}

/** A phone makes a sound for whom a message mentions; never for a notice or a change. */
function rings({ content }: Seen): boolean {
  const mentions = (content["m.mentions"] ?? {}) as JsonObject;
  const isLoud = content["msgtype"] === "m.text" && content["m.new_content"] === undefined;
  return isLoud && Object.keys(mentions).length > 0;
}
