/**
 * Whether a token is really dead. Any proxy can say so, and believing it ends a bot for good; so
 * the homeserver is asked who we are, twice apart, before anybody hears of it.
 */
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Fetch } from "../send/guard.ts";

/** What is said twice, so far apart, is believed. */
const LOGOUT_ASKED_AGAIN_MS = 3_000;
const WITHIN_MS = 8_000;
const UNAUTHORIZED = 401;

export type LogoutCheck = Readonly<{
  pause?(ms: number): Promise<void>;
}>;

/** A soft logout leaves the device and its keys alive: that passes, too. */
const loggedOut = z.looseObject({
  errcode: z.literal("M_UNKNOWN_TOKEN"),
  soft_logout: z.literal(false).optional(),
});

/** Asks at most once at a time: all requests of a session fail together. */
export function confirmedLogouts(
  inner: Fetch,
  { pause = (ms) => wait(ms) }: LogoutCheck = {},
): (url: URL, init: RequestInit) => Promise<boolean> {
  let underWay: Promise<boolean> | undefined;
  const confirm = async (url: URL, init: RequestInit): Promise<boolean> => {
    if (!(await isDead(inner, url, init))) return false;
    await pause(LOGOUT_ASKED_AGAIN_MS);
    return await isDead(inner, url, init);
  };
  return (url, init) => {
    underWay ??= confirm(url, init).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

/** True only when the homeserver itself says that it does not know the token. */
async function isDead(inner: Fetch, url: URL, { headers }: RequestInit): Promise<boolean> {
  const whoami = new URL(url);
  whoami.search = "";
  whoami.pathname = url.pathname.replace(/\/_matrix\/.*$/u, "/_matrix/client/v3/account/whoami");
  try {
    const response = await inner(whoami, {
      redirect: "manual",
      signal: AbortSignal.timeout(WITHIN_MS),
      ...(headers && { headers }),
    });
    const json: unknown = await response.json();
    return response.status === UNAUTHORIZED && loggedOut.safeParse(json).success;
  } catch {
    return false;
  }
}
