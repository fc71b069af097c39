/** How loud a message about an alert goes out: what is urgent goes before the rest. */
import type { Effect, Lane } from "../../../shared/core/protocol/effect.ts";
import type { Json, JsonObject } from "../../../shared/core/values/json.ts";
import type { Alert, Reach } from "../../../shared/domain/streams/alerts.ts";
import { edit, MESSAGE_TYPE } from "../../../shared/language/content.ts";
import type { AlertContext } from "../context.ts";
import { cardContent, type OnCall } from "./card.ts";
import { isDiscreet } from "../../../shared/telling/discreet.ts";

type Message = Readonly<{ content: JsonObject; ticket?: Json }>;

/** A message about this alert into one room. */
export function sendIn({ roomId }: Pick<Reach, "roomId">, message: Message, alert: Alert): Effect {
  return { do: "send", roomId, type: MESSAGE_TYPE, ...message, lane: laneOf(alert) };
}

/** The card as it reads now, where one is known to stand. */
export function editCard(
  reach: Reach,
  told: Omit<OnCall, "userIds">,
  alert: Alert,
): readonly Effect[] {
  if (reach.cardId === null) return [];
  // An edit rings nobody.
  const content = edit(reach.cardId, cardContent(alert, reach, { ...told, userIds: [] }));
  return [sendIn(reach, { content }, alert)];
}

/** True where a locked phone shall show nothing of an alert. */
export function isVeiled({ roomId }: Pick<Reach, "roomId">, context: AlertContext): boolean {
  return isDiscreet(roomId, context);
}

/** What is urgent goes before the rest. */
export function laneOf({ severity }: Alert): Lane {
  return severity === "urgent" ? "urgent" : "normal";
}
