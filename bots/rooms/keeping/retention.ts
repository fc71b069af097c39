/** `retention`: the table of what is kept, in words, and what of it is due or held now. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { LIVES, livesIn, type LifeName } from "../../../shared/core/lives.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { dueNow } from "../../../shared/conversation/keeping/forgetting.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import {
  CONVERSATION_LIFE_MS,
  HOME_WAIT_MS,
  HOME_WAITS_MAX,
  INCIDENT_GRACE_MS,
  RETENTION,
  TOLD_LIFE_MS,
} from "../../../shared/domain/streams/retention.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";

/** More holds than this are counted, not listed. */
const HOLDS_MAX = 20;

/** The table is `shared/domain/streams/retention.ts`, with the times that this network chose. */
export function tellRetention(asked: Asked, context: NetworkContext): Outcome {
  const times = timesIn(context);
  const due = dueCodes(context).size;
  const { holds } = context.state;
  const lines = [
    title("rooms-retention"),
    ...RETENTION.map(({ what }) => item(`rooms-retention-${what}`, times)),
    line("rooms-retention-due", { count: due }),
    line("rooms-retention-held", { count: holds.size }),
    ...[...holds.values()].slice(0, HOLDS_MAX).map((hold) => heldItem(hold, context)),
    line("rooms-retention-honest"),
  ];
  return answerOnly(asked, lines, { counts: { due, held: holds.size } });
}

/** A case, its alert and its room go together, and are one to people. */
function dueCodes(context: NetworkContext): ReadonlySet<string> {
  const { cases, alerts, rooms } = dueNow(context);
  const codes = rooms.flatMap((ref) => context.state.rooms.get(ref)?.code ?? []);
  return new Set([...cases, ...alerts, ...codes]);
}

function heldItem(
  { code, untilMs }: Readonly<{ code: string; untilMs: number }>,
  { nowMs }: NetworkContext,
): Line {
  const days = Math.max(0, Math.ceil((untilMs - nowMs) / DAY_MS));
  return item("rooms-retention-hold", { case: code, days });
}

function timesIn({ settings }: NetworkContext): Readonly<Record<string, number>> {
  const lives = livesIn(settings);
  const chosen = (Object.keys(LIVES) as LifeName[]).map((name) => [name, lives[name] / DAY_MS]);
  return {
    hours: Math.round(settings.roomLifeMs / HOUR_MS),
    minutes: INCIDENT_GRACE_MS / MINUTE_MS,
    wait: (HOME_WAITS_MAX * HOME_WAIT_MS) / HOUR_MS,
    left: CONVERSATION_LIFE_MS / MINUTE_MS,
    days: TOLD_LIFE_MS / DAY_MS,
    ...(Object.fromEntries(chosen) as Record<LifeName, number>),
  };
}
