/** Whose word is a second opinion, and until when. */
import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { evolvePeople, NOBODY } from "../../../../shared/domain/streams/people.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import {
  approvalIn,
  judgeApproval,
  PROPOSAL_LIFE_MS,
} from "../../../../shared/domain/authority/proposals.ts";
import {
  withEnd,
  withProposal,
  type ProposalBook,
} from "../../../../shared/domain/authority/proposal-book.ts";
import { tagFor } from "../../../harness/actors.ts";

const [ana, ben, cleo, dora] = [tagFor("ana"), tagFor("ben"), tagFor("cleo"), tagFor("dora")];
const SETTINGS = { coolDownMs: 24 * HOUR_MS, foundingMs: HOUR_MS };
const APPOINTED_MS = 100 * HOUR_MS;
const AFTER_COOL_DOWN_MS = APPOINTED_MS + SETTINGS.coolDownMs;

/** Ana and Ben founded the network; Cleo was proposed by the one and approved by the other. */
function organizers() {
  const admitted = { type: "admitted", role: "organizer", scope: null } as const;
  return [
    { ...admitted, person: ana, identity: ana, by: null, atMs: 0 },
    { ...admitted, person: ben, identity: ben, by: null, atMs: 0 },
    { ...admitted, person: dora, identity: dora, by: null, atMs: 0 },
    { ...admitted, person: cleo, identity: cleo, by: ana, second: ben, atMs: APPOINTED_MS },
  ].reduce(evolvePeople, NOBODY);
}

function judged(by: typeof ana, approver: typeof ana, times: { atMs: number; nowMs: number }) {
  const now = { people: organizers(), settings: SETTINGS, nowMs: times.nowMs };
  return judgeApproval({ by, atMs: times.atMs }, approver, now);
}

describe("an approval", () => {
  const atMs = AFTER_COOL_DOWN_MS;

  it("comes in time or not at all, whether the end of the time was recorded or not", () => {
    expect(judged(ana, ben, { atMs, nowMs: atMs + PROPOSAL_LIFE_MS - 1 }).ok).toBe(true);
    const late = judged(ana, ben, { atMs, nowMs: atMs + PROPOSAL_LIFE_MS });
    expect(late).toEqual({ ok: false, refusal: "lapsed" });
  });

  it.each([
    ["the first who made her an organizer", ana],
    ["the second who made her an organizer", ben],
  ])("is no second opinion between a new organizer and %s", (_who, maker) => {
    const fresh = { atMs: AFTER_COOL_DOWN_MS - 1, nowMs: AFTER_COOL_DOWN_MS - 1 };
    expect(judged(maker, cleo, fresh)).toEqual({ ok: false, refusal: "too-close" });
    expect(judged(cleo, maker, fresh)).toEqual({ ok: false, refusal: "too-close" });
    // Controls: a third organizer, and the same two after the cool-down.
    expect(judged(cleo, dora, fresh).ok).toBe(true);
    expect(judged(maker, cleo, { atMs, nowMs: atMs }).ok).toBe(true);
  });
});

describe("a book of proposals", () => {
  const [code, other] = ["2AAA" as CaseCode, "2BBB" as CaseCode];
  const atMs = AFTER_COOL_DOWN_MS;
  const open = withProposal<string>(new Map(), { code, by: ana, atMs, what: "come" });
  const answer = (book: ProposalBook<string>, asked = code) => {
    const now = { people: organizers(), settings: SETTINGS, nowMs: atMs };
    return approvalIn(book, { code: asked, approver: ben }, now);
  };

  it("lets another organizer approve what is open, once", () => {
    expect(answer(open)).toMatchObject({ ok: true, proposal: { what: "come" } });
    const approved = withEnd(open, "approved", () => true);
    expect(answer(approved)).toEqual({ ok: false, refusal: "already" });
  });

  it("keeps what lapsed as it is, though its time would not be over", () => {
    const lapsed = withEnd(open, "lapsed", () => true);
    expect(answer(lapsed)).toEqual({ ok: false, refusal: "lapsed" });
    expect(answer(withEnd(lapsed, "approved", () => true))).toMatchObject({ refusal: "lapsed" });
  });

  it("knows its own codes alone", () => {
    expect(answer(open, other)).toEqual({ ok: false, refusal: "unknown" });
  });
});
