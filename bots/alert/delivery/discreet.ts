/**
 * Committees that chose discreet alerts: what a locked phone shows first names no place and no
 * act, and the rest follows below it.
 */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Json, JsonObject } from "../../../shared/core/values/json.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { committeeAt } from "../../../shared/domain/streams/committees.ts";
import { toHtml } from "../../../shared/language/markup.ts";
import { sayInAll } from "../../../shared/language/text.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import type { AlertContext } from "../context.ts";

/** In an edit: what stands in the place of the message. */
const NEW_CONTENT = "m.new_content";

/** True for the room of a committee that is named in the configuration, however it is written. */
export function isDiscreet(roomId: RoomId, { state, settings }: AlertContext): boolean {
  const name = committeeAt(state.committees, roomId)?.name;
  return name !== undefined && (settings.discreet ?? []).some((one) => isSame(one, name));
}

/** The message, or the edit, with words before it that tell nothing; any other room's as it is. */
export function veiled(content: JsonObject, roomId: RoomId, context: AlertContext): JsonObject {
  if (!isDiscreet(roomId, context)) return content;
  const languages = committeeAt(context.state.committees, roomId)?.languages ?? [];
  return beneath(sayInAll(languages, "alert-discreet"), content);
}

function beneath(first: string, content: JsonObject): JsonObject {
  const { body, formatted_body: html, [NEW_CONTENT]: replacement } = content;
  return {
    ...content,
    ...(typeof body === "string" && { body: `${first}\n\n${body}` }),
    ...(typeof html === "string" && { formatted_body: `<b>${toHtml(first)}</b><br><br>${html}` }),
    ...(isObject(replacement) && { [NEW_CONTENT]: beneath(first, replacement) }),
  };
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** The same for something that is owed. */
export function veiledEffect(effect: Effect, context: AlertContext): Effect {
  if (effect.do !== "send") return effect;
  return { ...effect, content: veiled(effect.content, effect.roomId, context) };
}

function isSame(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}
