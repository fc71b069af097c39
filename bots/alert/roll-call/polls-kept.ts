/** Where roll calls stand is a fact, so that they end even after a disk was lost. */
import { recording, type Outcome } from "../../../shared/core/bot.ts";
import { pollsRebuilt, unrecordedPolls } from "../../../shared/conversation/poll/polls.ts";
import type { AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import type { AlertContext } from "../context.ts";
import { rollCallResult } from "./poll-result.ts";

/** Records the roll calls that were sent since the last look. */
export function recordRollCalls(context: AlertContext): Outcome {
  const unrecorded = unrecordedPolls(context.state.alerts.alerts.values(), context);
  const facts = unrecorded.map((polled) => {
    const event: AlertEvent = { type: "polled", ...polled };
    return factOf("alert", event);
  });
  return recording(facts);
}

/** After a rebuild: those of alerts that are over are ended, the others can be later. */
export function rollCallsRebuilt(context: AlertContext): Outcome {
  const alerts = [...context.state.alerts.alerts.values()];
  const matters = alerts.map(({ code, polls, endedAtMs }) => ({
    code,
    polls,
    overAtMs: endedAtMs,
  }));
  return pollsRebuilt(matters, rollCallResult, context);
}
