/** Words before all that an app shows of a message, an edit, or the end of a poll. */
import type { Json, JsonObject } from "../core/values/json.ts";
import { POLL_END_TYPE } from "../language/content.ts";
import { toHtml } from "../language/markup.ts";

/** In an edit: what stands in the place of the message. */
const NEW_CONTENT = "m.new_content";
/** What an app shows of the end of a poll. */
const TEXT = "org.matrix.msc1767.text";

/** The content with these words first, and all of it below. */
export function beneath(first: string, content: JsonObject): JsonObject {
  const { body, formatted_body: html, [NEW_CONTENT]: replacement, [TEXT]: text } = content;
  return {
    ...content,
    ...(typeof body === "string" && { body: `${first}\n\n${body}` }),
    ...(typeof html === "string" && { formatted_body: `<b>${toHtml(first)}</b><br><br>${html}` }),
    ...(typeof text === "string" && isEnd(content) && { [TEXT]: `${first}\n\n${text}` }),
    ...(isObject(replacement) && { [NEW_CONTENT]: beneath(first, replacement) }),
  };
}

function isEnd(content: JsonObject): boolean {
  return isObject(content[POLL_END_TYPE]);
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
