/** Cards: what machines read of what bots say. */
import { parseCode } from "../../../shared/core/values/case-code.ts";
import type { CaseCode } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { HeldEvent } from "../../harness/simulated-homeserver.ts";
import { MANAGEMENT } from "./cast.ts";
import { textOf } from "./roster.ts";

export function cardOf(content: JsonObject): JsonObject {
  return (content["org.aviso.card"] ?? {}) as JsonObject;
}

export function codeOf(content: JsonObject): CaseCode | undefined {
  const code = cardOf(content)["case"];
  return typeof code === "string" ? parseCode(code) : undefined;
}

type Held = Readonly<{ server: Readonly<{ events: readonly HeldEvent[] }> }>;

/** What the organizers were warned of for this reason. */
export function warningsOf({ server }: Held, why: string): readonly HeldEvent[] {
  return server.events.filter(({ content, roomId }) => {
    const card = cardOf(content);
    return roomId === MANAGEMENT && card["kind"] === "warning" && card["why"] === why;
  });
}

export function bodyOf({ content }: HeldEvent): string {
  return textOf(content["body"]);
}

/** The message that this one is, or that it edits. */
export function originalOf({ eventId, content }: HeldEvent): string {
  const relation = content["m.relates_to"] as JsonObject | undefined;
  return relation?.["rel_type"] === "m.replace" ? textOf(relation["event_id"]) : eventId;
}
