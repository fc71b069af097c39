/** What is said of a burn: what it is for, what goes, what stays, and how long it can be undone. */
import { HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { foundingLine } from "../../../shared/conversation/answer/approvals.ts";
import { PROPOSAL_LIFE_MS } from "../../../shared/domain/authority/proposals.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { burningOf } from "../../../shared/domain/streams/keeping/burn-times.ts";
import type { BurnTarget } from "../../../shared/domain/streams/keeping/burns.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import { stayingOf, targetsOf, type Size } from "./targets.ts";

/** For phrases that say which committee, or that it is the network. */
export function namesOf(target: BurnTarget, { state }: NetworkContext) {
  if (target.size === "network") return { size: "network", name: "" };
  const name = state.committees.committees.get(target.id)?.name ?? "";
  return { size: "committee", name };
}

/** Nobody agrees to what she did not read: what goes, and what nobody here can erase. */
export function surviving(size: Size): readonly Line[] {
  return targetsOf(size).map(({ say }) => item(say, { size }));
}

/** The second half of it, for receipts. */
export function staying(size: Size): readonly Line[] {
  return stayingOf(size).map(({ say }) => item(say, { size }));
}

type Wish = Readonly<{ code: string; target: BurnTarget; now: boolean }>;

/** Nothing is done yet: what a second organizer would have done. */
export function proposalLines(
  { code, target, now }: Wish,
  context: NetworkContext,
): readonly Line[] {
  const minutes = PROPOSAL_LIFE_MS / MINUTE_MS;
  const undoing = spanOf(burningOf(context.settings).undoMs);
  return [
    title("rooms-burn-proposed", { ...namesOf(target, context), code }),
    ...surviving(target.size),
    now
      ? line("rooms-burn-second-now", { code, minutes })
      : line("rooms-burn-second", { code, minutes, ...undoing }),
  ];
}

/** Two have agreed: it is sealed, or burns. */
export function agreedLines(
  { code, target, now, isFounding }: Wish & Readonly<{ isFounding: boolean }>,
  context: NetworkContext,
): readonly Line[] {
  const names = { ...namesOf(target, context), code };
  return [
    ...(now
      ? beginning(names)
      : [title("rooms-burn-sealed", names), undoLine(code, burningOf(context.settings).undoMs)]),
    ...(isFounding ? [foundingLine(context)] : []),
  ];
}

/** Until when it comes back by one word. */
export function undoLine(code: string, leftMs: number): Line {
  return line("rooms-burn-sealed-next", { code, ...spanOf(leftMs) });
}

/** Nothing stops it any more. */
export function beginning(names: Parameters<typeof title>[1]): readonly Line[] {
  return [title("rooms-burn-begins", names), line("rooms-burn-begins-next")];
}

/** Whole hours from two hours on, else minutes; the last one begun. */
export function spanOf(spanMs: number) {
  const leftMs = Math.max(0, spanMs);
  return leftMs >= 2 * HOUR_MS
    ? { unit: "hours", count: Math.ceil(leftMs / HOUR_MS) }
    : { unit: "minutes", count: Math.ceil(leftMs / MINUTE_MS) };
}
