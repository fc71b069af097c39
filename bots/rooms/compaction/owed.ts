/** What the record says of its own move, and is still to be done. */
import type { Owed } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { creationOf } from "./begin.ts";
import { closingOf, mayClose } from "./closing.ts";

/** By the very plans by which it was asked for. */
export function owedByCompaction(context: NetworkContext): readonly Owed[] {
  const { underWay } = context.state.compactions;
  if (underWay === null) return [];
  if (underWay.roomId === null) return [{ effect: creationOf(underWay, context) }];
  const isClosing = underWay.isDone && mayClose(underWay, context);
  return isClosing ? [{ effect: closingOf(underWay, context) }] : [];
}
