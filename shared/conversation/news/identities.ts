/**
 * Verify decides what an identity counts for, and does not meet everybody: a responder may have
 * spoken to nobody yet. The bots that do meet her tell it, in an errand.
 */
import { NOTHING, only, type Context, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { IdentitySeen } from "../../core/protocol/message.ts";
import { drawRef } from "../../domain/codes.ts";
import type { NetworkState } from "../../domain/network-state.ts";

/** Verify may be away for long; it hears of the identity all the same. */
const LASTS_MS = 24 * 3_600_000;

/** Tells verify of an identity that is not the one in the roster. */
export function reportIdentity(
  bot: BotName,
  { userId, tag, identity }: IdentitySeen,
  context: Context<NetworkState>,
): Outcome {
  const known = context.state.people.persons.get(tag);
  if (known === undefined || known.identity === identity) return NOTHING;
  if (known.others?.includes(identity) === true) return NOTHING;
  const errand = {
    ...{ id: drawRef(context), from: bot, to: "verify" as const },
    ...{ atMs: context.nowMs, expiresAtMs: context.nowMs + LASTS_MS },
    body: { do: "note-identity" as const, userId, identity },
  };
  return only({ do: "errand", errand, lane: "urgent" });
}
