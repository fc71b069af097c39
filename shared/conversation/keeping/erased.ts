/** The receipt of what was taken back: no more than is true, and where it stood. */
import { NOTHING, only, type Outcome } from "../../core/bot.ts";
import type { Receipt } from "../../core/protocol/effect.ts";
import { codenameIn, roomAt, type NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { composeAll, item, line, title } from "../../language/text.ts";
import { warn } from "../answer/answers.ts";
import { daysIn, takenBackBy } from "./erasure.ts";

/** How it went, said where it was; to the organizers where it could not be done. */
export function onErased({ ticket, result }: Receipt, context: NetworkContext): Outcome {
  const parsed = takenBackBy(ticket);
  if (parsed === undefined) return NOTHING;
  const { roomId, count } = parsed;
  const place = roomAt(context.state, context.network, roomId);
  if (place === undefined) return NOTHING;
  if (!result.ok) {
    const codename = codenameIn(context.state, place) ?? "none";
    const lines = [title("common-erase-failed", { codename, count }), line("common-erase-again")];
    return only(warn(context, lines, { why: "not-erased" }));
  }
  const erased = result.erased ?? 0;
  const left = Math.max(0, count - erased);
  const lines = [
    title("common-erased", { count: erased, days: daysIn(place, context) }),
    ...(left > 0 ? [item("common-erased-left", { count: left })] : []),
    item("common-erased-server"),
    item("common-erased-phones"),
  ];
  const card = { kind: "receipt", why: "erased", counts: { erased, left } } as const;
  const content = notice(composeAll(languagesIn(place, context), lines), card);
  return only({ do: "send", roomId, type: MESSAGE_TYPE, content });
}

function languagesIn(place: NetworkRoom, { state, settings }: NetworkContext): readonly string[] {
  const own = place.kind === "committee" ? state.committees.committees.get(place.id) : undefined;
  return own?.languages ?? [settings.language];
}
