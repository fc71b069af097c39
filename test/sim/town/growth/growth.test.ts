/** Nights in which a network grows and is rushed; controls: what breaks a promise is noticed. */
import { describe, expect, it } from "vitest";
import type { Context, Outcome } from "../../../../shared/core/bot.ts";
import type { Fact } from "../../../../shared/core/protocol/entry.ts";
import { FoldMap } from "../../../../shared/domain/maps.ts";
import type { NetworkState } from "../../../../shared/domain/network-state.ts";
import { Roster } from "../roster.ts";
import { tagFor } from "../../../harness/actors.ts";
import { BOTS } from "../cast.ts";
import { brokenInvariants } from "../checkers.ts";
import { cardOf } from "../cards.ts";
import { GROWN, GROWN_RUTHLESS, RUSHED, noticed, played } from "../fates.ts";
import { Chronicle } from "../chronicle.ts";
import type { Fate } from "../fate.ts";
import type { NetworkBot } from "../traced.ts";
import { cardWaits } from "./checks.ts";
import { TrustBook } from "./trust-book.ts";

/** `AVISO_SIM_SEEDS=1000` plays more nights; `AVISO_SIM_FIRST_SEED` starts elsewhere. */
const SEEDS = Number(process.env.AVISO_SIM_SEEDS ?? 16);
const FIRST_SEED = Number(process.env.AVISO_SIM_FIRST_SEED ?? 1);
const WITHIN_MS = 120_000 + SEEDS * 10_000;

const FATES: readonly Readonly<{ name: string; fate: Fate; part: number }>[] = [
  { name: "crashes and a bad network", fate: GROWN, part: 0.5 },
  { name: "everything that a homeserver can do", fate: GROWN_RUTHLESS, part: 0.25 },
];

/** What has to have happened in some of these nights: others would prove nothing. */
const LIVED = ["invite-used", "vouched", "revoked", "reported", "asked"] as const;

describe("a night in which a network grows", () => {
  it.each(FATES)(
    "keeps every invariant under $name",
    async ({ fate, part }) => {
      const seen = new Set<string>();
      for (let seed = FIRST_SEED; seed < FIRST_SEED + Math.ceil(SEEDS * part); seed += 1) {
        const night = await played(seed, fate);
        expect(brokenInvariants(night), `seed ${seed}`).toEqual([]);
        for (const { type } of night.watch.entries) seen.add(type);
      }
      for (const type of LIVED) expect(seen, type).toContain(type);
    },
    WITHIN_MS,
  );
});

describe("a night in which everybody reports something while something is confirmed", () => {
  it("has it told as soon as on any other", { timeout: WITHIN_MS }, async () => {
    const waits: number[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + Math.ceil(SEEDS / 8); seed += 1) {
      const night = await played(seed, RUSHED);
      expect(brokenInvariants(night), `seed ${seed}`).toEqual([]);
      waits.push(...cardWaits(night, new Chronicle(night)).map(({ ms }) => ms));
    }
    expect(waits.length).toBeGreaterThan(0);
  });
});

const ENTRY = { stream: "people", seq: 1, version: 1, prev: "", cause: null, atMs: 1 } as const;

type Shown = (context: Context<NetworkState>) => Context<NetworkState>;
type Mutation = Readonly<{
  name: string;
  sabotage(bot: NetworkBot): NetworkBot;
  notices: RegExp;
  /** A night in which it is noticed, so that nobody waits for one. */
  firstSeed: number;
}>;

/** Nothing but reports by the hundred, where that is what matters. */
const REPORTED: Fate = { ...GROWN, growth: { grow: 0, rush: 0.05 } };

const MUTATIONS: readonly (Mutation & Readonly<{ fate?: Fate }>)[] = [
  {
    name: "one word is enough for a confirmer",
    sabotage: seeing(({ settings, ...context }) => {
      const { trust } = settings;
      const vouchers = { responder: 1, confirmer: 1 };
      return {
        ...context,
        settings: { ...settings, ...(trust && { trust: { ...trust, vouchers } }) },
      };
    }),
    notices: /confirmer \w+ by 1 words/u,
    firstSeed: 1,
  },
  {
    name: "a code is never used up, nor withdrawn",
    sabotage: folding("invite-used", "invite-withdrawn"),
    notices: /a code that is good for nothing let somebody in/u,
    firstSeed: 1,
  },
  {
    name: "a code outlives whoever made it",
    sabotage: (bot) => ({
      ...bot,
      fold: (state, entry) => {
        const after = bot.fold(state, entry);
        if (entry.type !== "revoked") return after;
        const by = tagFor(BOTS.verify);
        const before = Array.from(state.people.trust.invites);
        const invites = FoldMap.of(before.map(([tag, one]) => [tag, { ...one, by }] as const));
        const trust = { ...after.people.trust, invites };
        return { ...after, people: { ...after.people, trust } };
      },
    }),
    notices: /a code of nobody who may/u,
    firstSeed: 1,
  },
  {
    name: "a word counts as somebody else's",
    sabotage: factsOf((fact) =>
      fact.type === "vouched" ? [{ ...fact, data: { ...fact.data, by: "0".repeat(64) } }] : [fact],
    ),
    notices: /a word for \w+ that nobody gave/u,
    firstSeed: 1,
  },
  {
    name: "people are asked about everything at once",
    sabotage: seeing((context) => {
      const limits = { ofPerson: 1_000, ofArea: 1_000, ofNetwork: 1_000 };
      return { ...context, settings: { ...context.settings, limits } };
    }),
    notices: /\d+ at once before people/u,
    firstSeed: 1,
    fate: REPORTED,
  },
  {
    name: "whoever was never admitted is not heard while much comes in",
    sabotage: factsOf((fact, { state }) => {
      const isOfStranger = !state.people.persons.has(fact.data["reporter"] as never);
      return fact.type === "reported" && isOfStranger ? [] : [fact];
    }),
    notices: /nobody hears of the first report/u,
    firstSeed: 1,
    fate: REPORTED,
  },
  {
    name: "a series is shown to nobody",
    sabotage: changing(({ facts, effects }) => ({
      facts,
      effects: effects.filter(
        (effect) => !("content" in effect) || cardOf(effect.content)["why"] !== "series",
      ),
    })),
    notices: /are shown to nobody/u,
    firstSeed: 1,
    fate: REPORTED,
  },
  {
    name: "a word that confirms waits for every report before it",
    sabotage: (bot) => ({ ...bot, hasTime: () => false }),
    notices: /is told \d+ ms after it was confirmed/u,
    firstSeed: 1,
    fate: RUSHED,
  },
];

it("the model counts people who go back to one person as one voice", () => {
  const book = new TrustBook(new Roster(), new Map());
  const admitted = (person: string, ...sponsors: readonly string[]): void => {
    const data = { person, sponsors, role: "responder", probationUntilMs: 1 };
    book.read({ ...ENTRY, type: "admitted", data });
  };
  admitted("ben");
  admitted("cleo", "ben", "ana");
  admitted("dora", "cleo");
  expect(book.voices(["ben", "dora"], [])).toBe(1);
  expect(book.voices(["ben", "ana"], [])).toBe(2);
  expect(book.voices(["ben", "ana"], ["dora"])).toBe(0);
});

describe("the checkers notice that", () => {
  it.each(MUTATIONS)(
    "$name",
    async ({ sabotage, notices: sign, firstSeed, fate = GROWN }) => {
      const bot = (one: NetworkBot): NetworkBot => (one.name === "verify" ? sabotage(one) : one);
      const lines = await noticed({ bot }, { sign, fate, firstSeed });
      expect(lines).toContainEqual(expect.stringMatching(sign));
    },
    WITHIN_MS,
  );
});

/** A bot that is shown another network than there is. */
function seeing(shown: Shown) {
  return (bot: NetworkBot): NetworkBot => ({
    ...bot,
    onMessage: (message, context) => bot.onMessage(message, shown(context)),
  });
}

/** A bot that forgets facts of these types. */
function folding(...types: readonly string[]) {
  return (bot: NetworkBot): NetworkBot => ({
    ...bot,
    fold: (state, entry) => (types.includes(entry.type) ? state : bot.fold(state, entry)),
  });
}

type Change = (fact: Fact, context: Context<NetworkState>) => readonly Fact[];

function factsOf(change: Change) {
  return changing(({ facts, effects }, context) => ({
    facts: facts.flatMap((fact) => change(fact, context)),
    effects,
  }));
}

function changing(change: (outcome: Outcome, context: Context<NetworkState>) => Outcome) {
  return (bot: NetworkBot): NetworkBot => ({
    ...bot,
    onMessage: (message, context) => change(bot.onMessage(message, context), context),
  });
}
