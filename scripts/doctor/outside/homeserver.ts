/** The homeserver as anybody sees it: does it answer, what is it, and what time is it there. */
import { z } from "zod";
import type { Answer, Ask } from "./ask.ts";
import { fail, ok, warn, type Finding } from "../finding.ts";

/** The `Date` header has whole seconds. */
const SKEW_MS_GOOD = 5_000;
const SKEW_MS_MAX = 120_000;
const VERSION_MIN = "v1.11";

const versionsShape = z.object({ versions: z.array(z.string()) });
const serverShape = z.object({ server: z.object({ name: z.string(), version: z.string() }) });

/** Undefined as the second part: it cannot be spoken to. */
export async function examineHomeserver(
  ask: Ask,
  nowMs: () => number,
): Promise<readonly [readonly Finding[], isThere: boolean]> {
  const askedMs = nowMs();
  const answer = await ask("/_matrix/client/versions");
  const skewMs = (answer?.dateMs ?? askedMs) - (askedMs + nowMs()) / 2;
  const versions = versionsShape.safeParse(answer?.json).data?.versions;
  if (versions === undefined) {
    const fix = "start it, and look whether its address has changed; the bots go on by themselves";
    return [[fail("homeserver", "it does not answer", fix)], false];
  }
  const newest = versions.filter((version) => version.startsWith("v")).at(-1) ?? "none";
  const software = softwareOf(await ask("/_matrix/federation/v1/version"));
  const says = `it answers${software}, Matrix ${newest}`;
  const isOld = !versions.includes(VERSION_MIN);
  const spoken = isOld
    ? fail("homeserver", says, `bring it up to date: Matrix ${VERSION_MIN} or newer is needed`)
    : ok("homeserver", says);
  return [[spoken, clock(answer?.dateMs === undefined ? undefined : skewMs)], true];
}

/** Only said where the federation listener is open. */
function softwareOf(answer: Answer | undefined): string {
  const found = serverShape.safeParse(answer?.json).data?.server;
  return found === undefined ? "" : `, ${found.name} ${found.version.replace(/[^\w.-].*$/u, "")}`;
}

function clock(skewMs: number | undefined): Finding {
  if (skewMs === undefined) return ok("clock", "the homeserver does not say what time it is");
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const says = `this machine and the homeserver are ${String(seconds)} s apart`;
  const fix = "turn on time synchronisation on both: commands that look too old are not obeyed";
  if (seconds * 1000 > SKEW_MS_MAX) return fail("clock", says, fix);
  if (seconds * 1000 > SKEW_MS_GOOD) return warn("clock", says, fix);
  return ok("clock", "this machine and the homeserver agree about the time");
}
