/**
 * Test messages to the network's own account: one every few minutes, by the way of an alert. What
 * that account has not read in time is told to the organizers once, and that it reads again.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { DAY_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { drawRef } from "../../../../shared/domain/codes.ts";
import type { AlertContext } from "../../context.ts";
import { readAgain, testMessage, unread } from "./words.ts";

/** What the account's client did since the last look. */
export type CanaryNews = Readonly<{
  /** Ids of test messages that it could read, the newest last. */
  read: readonly string[];
  /** Since when it listens; null while it does not. */
  listensSinceMs: number | null;
}>;

/** An ordinary client shows a message within seconds. */
const CANARY_LATE_MS = MINUTE_MS;
/** After a start homeservers may make an account wait before it may log in. */
const START_MS = 10 * MINUTE_MS;
const NOTE = "canary";

/** The newest test message, what became of it, and whether organizers know that none is read. */
type Asked = Readonly<{
  id: string;
  atMs: number;
  state: "sent" | "read" | "missed";
  isTold: boolean;
}>;
/** `isMissed`: one more was not read in time. */
type Turn = Readonly<{ outcome: Outcome; isMissed: boolean }>;

/** Nothing where the network chose no time for it. */
export function canaryTurn(news: CanaryNews, context: AlertContext): Turn {
  const everyMs = context.settings.canaryMs ?? 0;
  const { canary } = context.network;
  if (everyMs === 0 || canary === undefined) return plain(NOTHING);
  const before = askedIn(context);
  if (before === undefined) return plain(sent(canary, false, context));
  const waitedMs = context.nowMs - before.atMs;
  if (before.state !== "read" && news.read.includes(before.id)) {
    const told = before.isTold ? only(readAgain(context)) : NOTHING;
    return plain(joined(noted({ ...before, state: "read", isTold: false }, context), told));
  }
  if (before.state === "sent") {
    const { listensSinceMs } = news;
    // Its device is another one since: the key of that message went to the one before.
    const isForOther = listensSinceMs !== null && listensSinceMs > before.atMs;
    if (isForOther) return plain(sent(canary, before.isTold, context));
    if (waitedMs < (listensSinceMs === null ? START_MS : CANARY_LATE_MS)) return plain(NOTHING);
    const warning = before.isTold ? NOTHING : only(unread(listensSinceMs !== null, context));
    const missed = noted({ ...before, state: "missed", isTold: true }, context);
    return { outcome: joined(missed, warning), isMissed: true };
  }
  return plain(waitedMs < everyMs ? NOTHING : sent(canary, before.isTold, context));
}

function plain(outcome: Outcome): Turn {
  return { outcome, isMissed: false };
}

function sent(canary: UserId, isTold: boolean, context: AlertContext): Outcome {
  const id = drawRef(context);
  const asked = { id, atMs: context.nowMs, state: "sent", isTold } as const;
  return joined(noted(asked, context), only(testMessage(canary, id, context)));
}

function askedIn(context: AlertContext): Asked | undefined {
  const [id = "", atMs, state, told] = (context.noted(NOTE) ?? "").split(":");
  if (id === "" || (state !== "sent" && state !== "read" && state !== "missed")) return undefined;
  return { id, atMs: Number(atMs), state, isTold: told === "told" };
}

function noted({ id, atMs, state, isTold }: Asked, { nowMs }: AlertContext): Outcome {
  const text = [id, atMs, state, isTold ? "told" : "quiet"].join(":");
  return noting([{ name: NOTE, text, untilMs: nowMs + DAY_MS }]);
}
