/** How loud a message about an alert goes out: what is urgent goes before the rest. */
import type { Effect, Lane } from "../../../shared/core/protocol/effect.ts";
import type { Json, JsonObject } from "../../../shared/core/values/json.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import { MESSAGE_TYPE } from "../../../shared/language/content.ts";
import type { AlertContext } from "../context.ts";
import { isDiscreet, veiled } from "./discreet.ts";

type Message = Readonly<{ content: JsonObject; ticket?: Json }>;

export type About = Readonly<{ alert: Alert; context: AlertContext }>;

/** A message about this alert into one room; behind a veil where its committee chose that. */
export function sendIn(
  { roomId }: Pick<Reach, "roomId">,
  message: Message,
  { alert, context }: About,
): Effect {
  const content = veiled(message.content, roomId, context);
  return { do: "send", roomId, type: MESSAGE_TYPE, ...message, content, lane: laneOf(alert) };
}

/** True where a locked phone shall show nothing of an alert. */
export function isVeiled({ roomId }: Pick<Reach, "roomId">, context: AlertContext): boolean {
  return isDiscreet(roomId, context);
}

/** What is urgent goes before the rest. */
export function laneOf({ severity }: Alert): Lane {
  return severity === "urgent" ? "urgent" : "normal";
}
