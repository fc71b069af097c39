/** What somebody at the bots' machine asks for: by the rules of `invite`, and never in silence. */
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { drawOneTimeCode, tagOfCode } from "../../../../shared/domain/one-time-code.ts";
import type { SlipTurn } from "../../../../bots/verify/trust/slip/slip.ts";
import { takeSlip } from "../../../../bots/verify/trust/slip/take-slip.ts";
import { actor, tagFor } from "../../../harness/actors.ts";
import { oldTown, writes } from "./desk.ts";

const nora = actor("Nora", "elsewhere.example");
const CODE = drawOneTimeCode((count) => new Uint8Array(count).fill(7));
const INVITE = tagOfCode(CODE, tagFor);

type Place = ReturnType<typeof oldTown>;

function taken(place: Place, ...words: readonly string[]): SlipTurn {
  const slip = { do: "invite", invite: INVITE, words: [...words] } as const;
  return takeSlip(slip, place.world.contextOf("verify"));
}

describe("a code that is printed at the machine", () => {
  it("lets in whoever writes it, and the organizers are told", () => {
    const place = oldTown();
    const words = ["responder", "River side", "2", "3d"];
    const turn = taken(place, ...words);
    const { facts = [], effects = [] } = "outcome" in turn ? turn.outcome : {};
    for (const fact of facts) place.world.happens(fact);
    const untilMs = place.world.nowMs + 3 * DAY_MS;
    expect(taken(place, ...words)).toEqual({ answer: { ok: true, uses: 2, untilMs } });
    expect(effects).toHaveLength(1);
    expect(effects[0]).toMatchObject({ do: "send", roomId: place.world.network.managementRoom });
    expect(JSON.stringify(effects)).toContain("code-printed");
    expect(JSON.stringify(effects)).not.toContain(CODE);
    const [answer] = writes(place, nora, CODE);
    expect(answer?.card["why"]).toBe("responder");
  });

  it.each([
    [["responder", "Nobody", "1"], "committee"],
    [["confirmer", "south", "1"], ""],
    [["responder", "River side", "501"], "500"],
    [["organizer", "1"], "organizer"],
    [["queen"], "role"],
  ])("is refused in words by the rules of invite: %j", (words, said) => {
    const place = oldTown();
    const turn = taken(place, ...words);
    const answer = "answer" in turn ? turn.answer : undefined;
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).toContain(said);
    expect(place.world.facts("invite-issued")).toEqual([]);
  });
});
