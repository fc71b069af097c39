/** What `account readmit-organizer` does where bots run, on the stage. */
import { NOTHING, type Bot, type Context, type Outcome } from "../../shared/core/bot.ts";
import { drawOneTimeCode, tagOfCode, type OneTimeCode } from "../../shared/domain/one-time-code.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { takeSlip } from "../../bots/verify/trust/slip/take-slip.ts";
import type { Person } from "../stage/people.ts";
import type { Stage } from "../stage/stage.ts";

/** The code that is shown there, by which she alone is an organizer again. */
export function printWayBack(stage: Stage, { tag }: Person): OneTimeCode {
  const { randomBytes, tagOf } = stage.contextOf("verify");
  const code = drawOneTimeCode(randomBytes);
  const slip = { do: "readmit", invite: tagOfCode(code, tagOf), person: tag } as const;
  stage.everyBot(({ name }: Bot<NetworkState>, context: Context<NetworkState>): Outcome => {
    const turn = name === "verify" ? takeSlip(slip, context) : { outcome: NOTHING };
    return "outcome" in turn ? turn.outcome : NOTHING;
  });
  return code;
}
