/** One-time codes, who waits for vouches, probation and budgets, as rows of a snapshot. */
import { z } from "zod";
import { FoldMap } from "../maps.ts";
import { atMs, code, tag } from "../streams/shapes.ts";
import {
  ROLES,
  VOUCH_WINDOW_MS,
  type Candidate,
  type Invite,
  type Probation,
  type Trust,
} from "../streams/trust/trust.ts";
import { intakeGroup, type Shut } from "../streams/trust/intake.ts";
import type { Fields, Rows, Written } from "./rows.ts";

const role = z.enum(ROLES);

export const probationFields = {
  sponsors: z.array(tag),
  sinceMs: atMs,
  untilMs: atMs,
} satisfies Fields<Probation>;

export const trustTable = {
  invite: z.strictObject({
    invite: tag,
    role,
    scope: z.string().nullable(),
    by: tag,
    usesLeft: z.number().int().positive(),
    untilMs: atMs,
    for: tag.optional(),
  } satisfies Fields<Invite & { invite: unknown }>),
  candidate: z.strictObject({
    code,
    person: tag,
    identity: tag.nullable(),
    role,
    scope: z.string(),
    untilMs: atMs,
    vouches: z.array(z.strictObject({ by: tag, isStandIn: z.boolean() })),
  } satisfies Fields<Candidate>),
  probation: z.strictObject({ person: tag, ...probationFields }),
  "vouched-at": z.strictObject({ person: tag, times: z.array(atMs) }),
  "intake-shut": z.strictObject({
    code,
    group: intakeGroup,
    by: tag,
    untilMs: atMs,
  } satisfies Fields<Shut & { code: unknown }>),
};

/** Without codes that are good for nothing any more, and words that no budget counts. */
export function trustRows(trust: Trust, nowMs: number): Written<typeof trustTable> {
  return {
    invite: [...trust.invites]
      .filter(([, { untilMs }]) => untilMs > nowMs)
      .map(([invite, one]) => ({ invite, ...one })),
    candidate: [...trust.candidates.values()],
    probation: Array.from(trust.probations, ([person, one]) => ({ person, ...one })),
    "vouched-at": [...trust.vouchedAtMs]
      .map(([person, all]) => {
        return { person, times: all.filter((at) => nowMs - at < VOUCH_WINDOW_MS) };
      })
      .filter(({ times }) => times.length > 0),
    "intake-shut": [...trust.intake]
      .filter(([, { untilMs }]) => untilMs > nowMs)
      .map(([own, one]) => ({ code: own, ...one })),
  };
}

export function trustIn(rows: Rows<typeof trustTable>): Trust {
  return {
    invites: FoldMap.of(rows.invite.map(({ invite, ...one }) => [invite, one])),
    candidates: FoldMap.of(rows.candidate.map((one) => [one.code, one])),
    probations: FoldMap.of(rows.probation.map(({ person, ...one }) => [person, one])),
    vouchedAtMs: FoldMap.of(rows["vouched-at"].map(({ person, times }) => [person, times])),
    intake: FoldMap.of(rows["intake-shut"].map(({ code: own, ...one }) => [own, one])),
  };
}
