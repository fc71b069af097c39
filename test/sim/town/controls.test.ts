/** Negative controls: a bot that breaks an invariant is noticed by the checker of it. */
import { describe, expect, it } from "vitest";
import type { Context, Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { BotName, Fact } from "../../../shared/core/protocol/entry.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { tagFor } from "../../harness/actors.ts";
import { noticed } from "./fates.ts";
import { cardOf } from "./cards.ts";
import type { NetworkBot } from "./traced.ts";

type BotSabotage = (bot: NetworkBot) => NetworkBot;
const WITHIN_MS = 60_000;

type Mutation = Readonly<{
  name: string;
  sabotage: BotSabotage;
  notices: RegExp;
  /** A night in which it is noticed, so that nobody waits for one. */
  firstSeed?: number;
}>;

const MUTATIONS: readonly Mutation[] = [
  {
    name: "one confirmation is enough",
    sabotage: seeing("verify", (context) => {
      const quorum = { info: 1, watch: 1, urgent: 1 };
      return { ...context, settings: { ...context.settings, quorum } };
    }),
    notices: /confirmed at \d+ by 1/u,
  },
  {
    name: "the reporter counts",
    sabotage: seeing("verify", (context) => {
      const cases = [...context.state.cases].reduce(
        (changed, [code, found]) => changed.with(code, { ...found, reporter: tagFor("nobody") }),
        context.state.cases,
      );
      return { ...context, state: { ...context.state, cases } };
    }),
    notices: /confirmed at \d+ by 1/u,
    firstSeed: 15,
  },
  {
    name: "somebody's vote is counted as somebody else's",
    sabotage: factsOf("verify", (fact) => {
      if (fact.type !== "voted") return [fact];
      return [{ ...fact, data: { ...fact.data, voter: tagFor("nobody") } }];
    }),
    notices: /a vote on \w+ that nobody gave/u,
  },
  {
    name: "one organizer is enough for an urgent alert",
    sabotage: factsOf("alert", (fact) => {
      if (fact.type !== "proposed") return [fact];
      const { code, area, severity, text } = fact.data;
      const how = { certainty: "Possible", status: "Actual", origin: "organizer", salute: null };
      const data = { ...{ code, area, severity, text }, ...how, targets: [], total: 0 };
      return [{ ...fact, type: "raised", version: 2, data }];
    }),
    notices: /urgent \w+ raised by/u,
  },
  {
    name: "a committee of the route is left out",
    sabotage: factsOf("alert", (fact) => {
      if (fact.type !== "raised") return [fact];
      const [, ...targets] = fact.data["targets"] as readonly { roomId: string }[];
      return [{ ...fact, data: { ...fact.data, targets } }];
    }),
    notices: /goes to .* and not to/u,
  },
  {
    name: "a card is sent twice",
    sabotage: effectsOf("alert", (effect) => (isCard(effect) ? [effect, effect] : [effect])),
    notices: /2x of 1/u,
  },
  {
    name: "a correction skips one room",
    sabotage: effectsOf("alert", (effect) => {
      const isThere = effect.do === "send" && effect.roomId === "!committee-All-north";
      const isChange = isThere && cardOf(effect.content)["kind"] === "alert" && !isCard(effect);
      return isChange ? [] : [effect];
    }),
    notices: /changed \d+x of/u,
  },
  {
    name: "cards are never edited",
    sabotage: effectsOf("alert", (effect) => {
      const isEdit = "content" in effect && effect.content["m.new_content"] !== undefined;
      return isEdit ? [] : [effect];
    }),
    notices: /reads \w*, not/u,
  },
  {
    name: "whoever is revoked may stay",
    sabotage: effectsOf("verify", (effect) => (effect.do === "remove" ? [] : [effect])),
    notices: /was revoked: join/u,
    firstSeed: 2,
  },
  {
    name: "words are sealed for the revoked",
    sabotage: (bot) => {
      const fold: NetworkBot["fold"] = (state, entry) =>
        entry.type === "revoked" ? state : bot.fold(state, entry);
      return bot.name === "alert" ? { ...bot, fold } : bot;
    },
    notices: /alert sealed for/u,
  },
  {
    name: "answers get lost",
    sabotage: effectsOf("verify", (effect) => {
      const isRefusal = "content" in effect && cardOf(effect.content)["kind"] === "refusal";
      return isRefusal ? [] : [effect];
    }),
    notices: /no answer to/u,
  },
  {
    name: "people are written down by their ids",
    sabotage: factsOf("verify", (fact) => [{ ...fact, data: { ...fact.data, by: "@olga:a" } }]),
    notices: /an id in/u,
  },
];

describe("the checkers notice that", () => {
  it.each(MUTATIONS)(
    "$name",
    async ({ sabotage, notices: sign, firstSeed = 1 }) => {
      const lines = await noticed({ bot: sabotage }, { sign, firstSeed });
      expect(lines).toContainEqual(expect.stringMatching(sign));
    },
    WITHIN_MS,
  );
});

/** A bot that is shown another network than there is. */
function seeing(
  name: BotName,
  shown: (context: Context<NetworkState>) => Context<NetworkState>,
): BotSabotage {
  return (bot) =>
    bot.name === name
      ? { ...bot, onMessage: (message, context) => bot.onMessage(message, shown(context)) }
      : bot;
}

function factsOf(name: BotName, change: (fact: Fact) => readonly Fact[]): BotSabotage {
  return changing(name, ({ facts, effects }) => ({ facts: facts.flatMap(change), effects }));
}

function effectsOf(name: BotName, change: (effect: Effect) => readonly Effect[]): BotSabotage {
  return changing(name, ({ facts, effects }) => ({ facts, effects: effects.flatMap(change) }));
}

function changing(name: BotName, change: (outcome: Outcome) => Outcome): BotSabotage {
  const changed = (bot: NetworkBot): NetworkBot => ({
    ...bot,
    onMessage: (message, context) => change(bot.onMessage(message, context)),
    onEntry: (entry, context) => change(bot.onEntry(entry, context)),
    onReceipt: (receipt, context) => change(bot.onReceipt(receipt, context)),
  });
  return (bot) => (bot.name === name ? changed(bot) : bot);
}

function isCard(effect: Effect): boolean {
  if (effect.do !== "send" || effect.content["m.relates_to"] !== undefined) return false;
  const { kind, msgType } = cardOf(effect.content);
  return kind === "alert" && msgType === "Alert";
}
