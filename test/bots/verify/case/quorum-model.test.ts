/**
 * Every sequence of votes and withdrawals up to a depth, by everybody who could try: what the
 * decider says is compared with a model that counts in the plainest way.
 */
import { expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, RoomId, Tag } from "../../../../shared/core/values/ids.ts";
import {
  CHOICES,
  evolveCases,
  NO_CASES,
  type CaseEvent,
  type Cases,
  type Choice,
} from "../../../../shared/domain/streams/cases.ts";
import { decideCase } from "../../../../bots/verify/case/cases.ts";
import type { Electorate } from "../../../../shared/domain/authority/electorate.ts";
import { actor } from "../../../harness/actors.ts";
import { START_MS } from "../../../harness/world.ts";

const DEPTH = 6;
const QUORUM = 2;
const code = codeFromNumber(1);
const reporter = actor("Ana").tag;
const ben = actor("Ben").tag;
const cleo = actor("Cleo").tag;
const mallory = actor("Mallory").tag;
/** The reporter is a confirmer herself; Mallory is in the room without having been admitted. */
const electorate: Electorate = {
  people: new Set([reporter, ben, cleo]),
  ...{ quorum: QUORUM, onSite: 0, sponsorsOf: () => [] },
};
const moves = [reporter, ben, cleo, mallory].flatMap((voter) =>
  CHOICES.map((choice) => ({ voter, choice })),
);

type Model = Readonly<{ votes: ReadonlyMap<Tag, Choice>; state: string }>;

const start: Cases = evolveCases(NO_CASES, {
  type: "reported",
  code,
  area: "north" as AreaPath,
  severity: "urgent",
  reporter,
  salute: {
    ...{ size: "unknown", activity: "raid", uniform: "unknown", equipment: "unknown" },
    ...{ seenAtMs: START_MS, note: "" },
  },
  replyRoom: "!direct" as RoomId,
  expiresAtMs: START_MS + 1,
});

/** Independent of the decider: only Ben and Cleo have a say, and only while the case is open. */
function modelVote({ votes, state }: Model, voter: Tag, choice: Choice): Model {
  if (state === "refuted" || (voter !== ben && voter !== cleo)) return { votes, state };
  const next = new Map(votes);
  if (choice === "withdraw") next.delete(voter);
  else next.set(voter, choice);
  const says = (wanted: Choice): number => [ben, cleo].filter((p) => next.get(p) === wanted).length;
  if (says("refute") >= QUORUM) return { votes: next, state: "refuted" };
  return { votes: next, state: says("confirm") >= QUORUM ? "confirmed" : "unconfirmed" };
}

type Decide = typeof decideCase;

function explore(decide: Decide, depthMax: number): Readonly<{ steps: number; wrong: number }> {
  let steps = 0;
  let wrong = 0;
  const walk = (cases: Cases, model: Model, depth: number): void => {
    if (depth === depthMax) return;
    for (const { voter, choice } of moves) {
      const ballot = { voter, choice, how: null, what: null };
      const decision = decide({ type: "vote", code, ballot, electorate }, cases);
      const events: readonly CaseEvent[] = decision.ok ? decision.events : [];
      const after = events.reduce(evolveCases, cases);
      const expected = modelVote(model, voter, choice);
      steps += 1;
      if (after.get(code)?.state !== expected.state) wrong += 1;
      // What changed nothing leads to no new place.
      else if (events.length > 0) walk(after, expected, depth + 1);
    }
  };
  walk(start, { votes: new Map(), state: "unconfirmed" }, 0);
  return { steps, wrong };
}

it("agrees with the plain count in every sequence of votes", () => {
  const { steps, wrong } = explore(decideCase, DEPTH);
  expect(wrong).toBe(0);
  expect(steps).toBeGreaterThan(1_000);
});

it("would be caught counting the reporter or somebody who is not admitted", () => {
  const careless: Decide = (command, cases) => {
    if (command.type !== "vote") return decideCase(command, cases);
    const { ballot } = command;
    const alias = ballot.voter === reporter || ballot.voter === mallory ? ben : ballot.voter;
    return decideCase({ ...command, ballot: { ...ballot, voter: alias } }, cases);
  };
  expect(explore(careless, 2).wrong).toBeGreaterThan(0);
});
