/**
 * `incidents` in `aviso.yaml` names committees. One that is not there serves nobody, and nothing
 * else would show it: organizers are told.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import { DAY_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import { committeeFor, type Team } from "../../../shared/domain/authority/teams.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { line, title } from "../../../shared/language/text.ts";

const TEAMS: readonly Team[] = ["legal", "dispatch"];
/** After so long it is told again, if it is still so. */
const TOLD_LIFE_MS = 30 * DAY_MS;
/** A committee that is made right after the start is waited for. */
const WAIT_MS = 10 * MINUTE_MS;
const TOLD = "told";

/** Cheap where no team is named, or each of them is there. */
export function onUnnamedTick(context: NetworkContext): Outcome {
  return joined(...TEAMS.map((team) => look(team, context)));
}

function look(team: Team, context: NetworkContext): Outcome {
  const { nowMs, settings } = context;
  const name = settings.incidents?.[team] ?? "";
  const note = `unnamed-team/${team}`;
  const before = context.noted(note);
  if (name === "" || committeeFor(team, context) !== undefined) {
    return before === undefined ? NOTHING : noting([{ name: note, text: null }]);
  }
  const untilMs = nowMs + TOLD_LIFE_MS;
  if (before === undefined) return noting([{ name: note, text: String(nowMs), untilMs }]);
  if (before === TOLD || nowMs - Number(before) < WAIT_MS) return NOTHING;
  const lines = [title("rooms-team-unknown", { team, name }), line("rooms-team-unknown-next")];
  return joined(
    noting([{ name: note, text: TOLD, untilMs }]),
    only(warn(context, lines, { why: "unknown-committee" })),
  );
}
