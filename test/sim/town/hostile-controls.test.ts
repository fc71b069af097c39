/** Negative controls for hostile nights: whatever breaks a promise of ours there is noticed. */
import { describe, expect, it } from "vitest";
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { identityFor } from "../../harness/actors.ts";
import { MANAGEMENT } from "./cast.ts";
import { cardOf } from "./cards.ts";
import { ABLAZE, noticed, RUTHLESS, SWALLOWING } from "./fates.ts";
import type { Fate } from "./fate.ts";
import type { Sabotage } from "./process.ts";
import type { NetworkBot } from "./traced.ts";

const WITHIN_MS = 90_000;
const SWAPPING: Fate = {
  ...RUTHLESS,
  hostility: { haunt: 0, swap: 0.3, contradict: 0, burn: 0, deafen: 0, stuck: 0, together: 0 },
};
const BURNING: Fate = {
  ...RUTHLESS,
  hostility: { haunt: 0, swap: 0, contradict: 0, burn: 0.05, deafen: 0, stuck: 0, together: 0 },
};

type Mutation = Readonly<{
  name: string;
  sabotage: Sabotage;
  notices: RegExp;
  fate?: Fate;
  /** A night in which it is noticed, so that nobody waits for one. */
  firstSeed?: number;
}>;

const MUTATIONS: readonly Mutation[] = [
  {
    name: "whoever is shown in a room may read",
    sabotage: { readersOf: (_state, _network, { members }) => members },
    notices: /sealed for @mallory/u,
  },
  {
    name: "a member may read whatever her identity",
    sabotage: {
      readersOf: (state, network, room) => {
        const bots = new Set(Object.values(network.bots));
        return room.members.filter(
          ({ userId, tag }) => !bots.has(userId) && state.people.persons.has(tag),
        );
      },
    },
    notices: /sealed for another @/u,
    firstSeed: 3,
  },
  {
    name: "strangers are told to nobody",
    sabotage: { bot: (bot) => ({ ...bot, onMembership: () => NOTHING }) },
    notices: /nobody hears of @mallory/u,
    firstSeed: 3,
  },
  {
    name: "of two messages under one id nobody hears",
    sabotage: { bot: (bot) => ({ ...bot, onRejected: () => NOTHING }) },
    notices: /nobody hears that .* came twice/u,
    firstSeed: 4,
  },
  {
    name: "of two messages under one id the first is obeyed",
    sabotage: { doesFirstCount: true },
    notices: /was obeyed, and came twice/u,
    firstSeed: 3,
  },
  {
    name: "another identity votes and commands like the pinned one",
    sabotage: {
      bot: (bot) => ({
        ...bot,
        onIdentity: () => NOTHING,
        onErrand: () => NOTHING,
        onMessage: (message, context) => {
          const { rooms } = context;
          // Whom the rooms show is compared, too: it has to be taken in there as well.
          const members: typeof rooms.members = (roomId) =>
            rooms.members(roomId).map((one) => ({ ...one, identity: identityFor(one.userId) }));
          const deceived = { ...context, rooms: { ...rooms, members } };
          const identityTag = identityFor(message.sender);
          return bot.onMessage({ ...message, identityTag, hasNewIdentity: false }, deceived);
        },
      }),
    },
    notices: /with another identity/u,
    firstSeed: 129,
    fate: SWAPPING,
  },
  {
    name: "a changed identity is told to nobody",
    sabotage: { bot: without("changed-identity") },
    notices: /changed \d+x, told 0x/u,
    firstSeed: 2,
  },
  {
    name: "a changed identity is told again and again",
    sabotage: {
      bot: eachEffect((effect) =>
        isWarning(effect, "changed-identity") ? [effect, effect] : [effect],
      ),
    },
    notices: /changed: told \d+x/u,
    firstSeed: 2,
  },
  {
    name: "identities are looked at by nobody",
    sabotage: { bot: (bot) => ({ ...bot, onIdentity: () => NOTHING, onErrand: () => NOTHING }) },
    notices: /nobody knows that \w+ is another/u,
    firstSeed: 2,
  },
  {
    name: "anybody is asked in",
    sabotage: {
      mayBeInvited: () => true,
      bot: only("verify", (bot) => ({
        ...bot,
        onMembership: ({ roomId, userId }) => ({
          facts: [],
          effects: [
            { do: "remove", roomId, userId },
            { do: "invite", roomId, userId },
          ],
        }),
      })),
    },
    notices: /asked @mallory\S* into/u,
  },
  {
    name: "errands are forgotten",
    sabotage: {
      bot: (bot) =>
        bot.name === "alert"
          ? { ...bot, onErrand: () => NOTHING }
          : without("invitation-late")(bot),
    },
    notices: /is owed, and nobody knows/u,
    firstSeed: 13,
  },
  {
    name: "a confirmed case is raised by nobody",
    sabotage: {
      bot: (bot) =>
        bot.name === "alert" ? { ...bot, onEntry: () => NOTHING } : without("not-raised")(bot),
    },
    notices: /is confirmed, not raised/u,
    firstSeed: 21,
  },
  {
    name: "what is owed burns with the disks",
    sabotage: { bot: (bot) => ({ ...bot, owes: () => [] }) },
    notices: /was revoked: join/u,
    firstSeed: 208,
    fate: ABLAZE,
  },
  {
    name: "what was lost for good is told to nobody",
    sabotage: { unsaid: "given-up" },
    notices: /is told to nobody/u,
    firstSeed: 8,
    fate: SWALLOWING,
  },
  {
    name: "one organizer makes another alone",
    sabotage: {
      bot: only("verify", (bot) => ({
        ...bot,
        onMessage: (message, context) => {
          const settings = { ...context.settings, foundingMs: 100 * 24 * 3_600_000 };
          return bot.onMessage(message, { ...context, settings });
        },
      })),
    },
    notices: /organizer \w+ by one alone/u,
    firstSeed: 2,
  },
  {
    name: "what was withheld never comes",
    sabotage: { isNeverHealed: true },
    notices: /misses \w+/u,
    firstSeed: 6,
  },
  {
    name: "a revocation is said to be read before it is",
    sabotage: {
      bot: only(
        "verify",
        eachEffect((effect) => {
          if (effect.do !== "send") return [effect];
          const { do: act, roomId, type, content } = effect;
          return [{ do: act, roomId, type, content }];
        }),
      ),
    },
    notices: /has not read what \S+ revoked/u,
  },
  {
    name: "a restored network goes on by itself",
    sabotage: { bot: changing((outcome) => ({ ...outcome, duringHold: true })) },
    notices: /before the network was let go on/u,
    fate: BURNING,
  },
  {
    name: "nobody can let a restored network go on",
    sabotage: {
      bot: only(
        "verify",
        changing((outcome) => ({
          ...outcome,
          facts: outcome.facts.filter(({ type }) => type !== "resumed"),
        })),
      ),
    },
    notices: /the network is held for good/u,
    fate: BURNING,
  },
];

describe("the checkers of a hostile night notice that", () => {
  it.each(MUTATIONS)(
    "$name",
    async ({ sabotage, notices: sign, fate = RUTHLESS, firstSeed = 1 }) => {
      const lines = await noticed(sabotage, { sign, fate, firstSeed });
      expect(lines).toContainEqual(expect.stringMatching(sign));
    },
    WITHIN_MS,
  );
});

type Change = (bot: NetworkBot) => NetworkBot;

function only(name: NetworkBot["name"], change: Change): Change {
  return (bot) => (bot.name === name ? change(bot) : bot);
}

function changing(change: (outcome: Outcome) => Outcome): Change {
  return (bot) => {
    const { onMembership, onIdentity, onErrand } = bot;
    return {
      ...bot,
      onMessage: (message, context) => change(bot.onMessage(message, context)),
      onEntry: (entry, context) => change(bot.onEntry(entry, context)),
      onTick: (context) => change(bot.onTick(context)),
      onReceipt: (receipt, context) => change(bot.onReceipt(receipt, context)),
      onMembership: (seen, context) => change(onMembership?.(seen, context) ?? NOTHING),
      onIdentity: (seen, context) => change(onIdentity?.(seen, context) ?? NOTHING),
      onErrand: (errand, context) => change(onErrand?.(errand, context) ?? NOTHING),
    };
  };
}

function eachEffect(change: (effect: Effect) => readonly Effect[]): Change {
  return changing((outcome) => ({ ...outcome, effects: outcome.effects.flatMap(change) }));
}

function without(why: string): Change {
  return eachEffect((effect) => (isWarning(effect, why) ? [] : [effect]));
}

function isWarning(effect: Effect, why: string): boolean {
  if (effect.do !== "send" || effect.roomId !== MANAGEMENT) return false;
  return cardOf(effect.content)["why"] === why;
}
