/**
 * What takes many steps ends the same at whichever of them a bot dies: each instant before and
 * after a commit is tried, one night each.
 */
import { describe, expect, it } from "vitest";
import { NOTHING } from "../../../shared/core/bot.ts";
import { BOT_NAMES, type BotName } from "../../../shared/core/protocol/entry.ts";
import type { Settings } from "../../../shared/core/settings.ts";
import { HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { IS_THOROUGH } from "../../harness/thorough.ts";
import { cardOf, codeOf } from "../town/cards.ts";
import { BOTS, CAST, COMMITTEES, CONFIRMER_ROOMS, MANAGEMENT } from "../town/cast.ts";
import type { Fate } from "../town/fate.ts";
import { TownNight } from "../town/night.ts";
import type { Sabotage } from "../town/process.ts";
import { heal, orders, peopleIn } from "./people.ts";

/** Each instant for a night before a release; else so many of each bot, spread over all. */
const INSTANTS_MAX = IS_THOROUGH ? Infinity : 3;
const SEED = 7;

const CALM: Fate = {
  deeds: 24,
  crash: 0,
  requestFails: 0,
  habits: { repeat: 0, withhold: 0, forge: 0, delayMs: 200 },
};

/** True once it has done its part; else it is tried again at the next deed. */
type Step = (night: TownNight) => boolean;
type Story = Readonly<{
  steps: readonly Step[];
  /** What came of it, as people and organizers find it. */
  end(night: TownNight): unknown;
  /** Stands in that, or the story was not told to its end. */
  sign: string;
  choices?: Partial<Settings>;
}>;

const says =
  (text: string, who = CAST.Olga): Step =>
  (night) => {
    orders(night, text, who);
    return true;
  };

/** Says it once the card is there that it answers. */
const answers =
  (why: string, text: (code: string) => string, who = CAST.Otto): Step =>
  (night) => {
    const code = cardsOf(night, { why }).map(({ content }) => codeOf(content))[0];
    if (code !== undefined) orders(night, text(code), who);
    return code !== undefined;
  };

function cardsOf({ server }: TownNight, pattern: Readonly<Record<string, string>>) {
  return server.events.filter(({ content }) =>
    Object.entries(pattern).every(([field, value]) => cardOf(content)[field] === value),
  );
}

/** How often organizers read of it, and of how many people. */
function receipts(night: TownNight, pattern: Readonly<Record<string, string>>): unknown {
  return cardsOf(night, { kind: "receipt", ...pattern })
    .filter(({ roomId }) => roomId === MANAGEMENT)
    .map(({ content }) => cardOf(content)["counts"] ?? null);
}

function committees(night: TownNight): unknown {
  const { committees: now } = night.stateOf("rooms").committees;
  const found = [...now.values()].map(({ name, roomId }) => {
    return [name, roomId === null ? [] : peopleIn(night, roomId)] as const;
  });
  return Object.fromEntries(found);
}

/** Who is left in the rooms that the night began with, bots and people. */
function firstRooms(night: TownNight): unknown {
  const standing = [...COMMITTEES, ...CONFIRMER_ROOMS].flatMap(({ roomId }) => roomId ?? []);
  return standing.map((roomId) => {
    const bots = BOT_NAMES.filter((bot) => night.rooms.isIn(roomId, BOTS[bot]));
    return [peopleIn(night, roomId), bots];
  });
}

const burns = (night: TownNight): unknown =>
  night.watch.entries.flatMap(({ type }) => (type.startsWith("burn-") ? type : []));

const NOW = { burning: { undoMs: 48 * HOUR_MS, unheardMs: 0 } };
const SOON = { burning: { undoMs: MINUTE_MS / 3, unheardMs: 0 } };

const STORIES: Readonly<Record<string, Story>> = {
  "a room that gives way": {
    sign: "removed",
    steps: [says("room rotate Rio now")],
    end: (night) => [
      receipts(night, { why: "rotated" }),
      committees(night),
      peopleIn(night, COMMITTEES[0]?.roomId ?? MANAGEMENT),
    ],
  },
  "a room that is burnt": {
    sign: '"phase":"closed"',
    steps: [
      says(`room new "Bread" ${CAST.Gus.userId} ${CAST.Ben.userId}`),
      (night) => {
        const [code] = cardsOf(night, { kind: "room" }).flatMap(
          ({ content }) => codeOf(content) ?? [],
        );
        if (code !== undefined) orders(night, `burn room ${code} yes`);
        return code !== undefined;
      },
    ],
    end: (night) => [
      receipts(night, {}),
      [...night.stateOf("rooms").rooms.values()].map(({ phase, removed, roomId }) => {
        return { phase, removed, people: roomId === null ? null : peopleIn(night, roomId) };
      }),
    ],
  },
  "a committee that is burnt by two at once": {
    sign: "burn-done",
    steps: [says('burn committee "Hill" now'), answers("burn", (code) => `approve ${code} now`)],
    end: (night) => [receipts(night, { why: "burnt" }), committees(night), burns(night)],
    choices: NOW,
  },
  "a committee that is burnt when its time is over": {
    sign: "burn-done",
    steps: [says('burn committee "Hill"'), answers("burn", (code) => `approve ${code}`)],
    end: (night) => [receipts(night, { why: "burnt" }), committees(night), burns(night)],
    choices: SOON,
  },
  "a committee that is sealed and comes back": {
    sign: "burn-undone",
    steps: [
      says('burn committee "Hill"'),
      answers("burn", (code) => `approve ${code}`),
      answers("sealed", (code) => `burn undo ${code}`),
      (night) => cardsOf(night, { why: "undone" }).length > 0,
      says("alert north/hill watch water at the corner"),
    ],
    end: (night) => [
      committees(night),
      burns(night),
      cardsOf(night, { kind: "alert", msgType: "Alert" }).length,
    ],
    choices: NOW,
  },
  "the network that is burnt by two at once": {
    sign: "burn-told",
    steps: [says("burn network now"), answers("burn", (code) => `approve ${code} now`)],
    end: (night) => [receipts(night, { why: "burnt" }), firstRooms(night), burns(night)],
    choices: NOW,
  },
  "a network in which no organizer is heard": {
    sign: "burn-told",
    steps: [says("room list")],
    end: (night) => [
      cardsOf(night, { why: "unheard" }).filter(({ roomId }) => roomId === MANAGEMENT).length,
      receipts(night, { why: "burnt" }),
      firstRooms(night),
      burns(night),
    ],
    choices: { burning: { undoMs: MINUTE_MS / 3, unheardMs: MINUTE_MS } },
  },
  "somebody who is forgotten": {
    sign: "false",
    steps: [
      (night) => {
        const chat = night.rooms.directOf(BOTS.verify, CAST.Gus.userId);
        night.say(CAST.Gus, chat, { kind: "text", text: "burn me" });
        return true;
      },
      (night) => {
        const chat = night.rooms.directOf(BOTS.verify, CAST.Gus.userId);
        const isAsked = cardsOf(night, { why: "forget-me" }).length > 0;
        if (isAsked) night.say(CAST.Gus, chat, { kind: "text", text: "yes" });
        return isAsked;
      },
    ],
    end: (night) => [
      committees(night),
      night.stateOf("verify").people.persons.has(CAST.Gus.tag),
      peopleIn(night, night.rooms.directOf(BOTS.verify, CAST.Gus.userId)),
      cardsOf(night, { kind: "receipt", why: "forgotten" }).length,
    ],
  },
};

async function told(story: Story, dies?: Fate["dies"], sabotage?: Sabotage): Promise<TownNight> {
  const { choices = {} } = story;
  const night = new TownNight(SEED, { ...CALM, choices, ...(dies && { dies }) }, sabotage);
  const waiting = [...story.steps];
  const act = (): void => {
    heal(night);
    if (waiting[0]?.(night) === true) waiting.shift();
  };
  await night.play(act, heal);
  expect(waiting).toHaveLength(0);
  return night;
}

/** From first to last, so many of them. */
function spread(count: number): readonly number[] {
  const parts = Math.min(count, INSTANTS_MAX);
  return Array.from({ length: parts }, (_, at) => Math.floor(((at + 0.5) * count) / parts));
}

describe.each(Object.entries(STORIES))("%s", (_title, story) => {
  it.each(BOT_NAMES)("ends the same whenever it dies: %s", { timeout: 900_000 }, async (bot) => {
    const whole = await told(story);
    expect(whole.isRestless).toBe(false);
    const end = story.end(whole);
    expect(JSON.stringify(end)).toContain(story.sign);
    for (const at of spread(whole.instantsOf(bot))) {
      const night = await told(story, { bot: bot satisfies BotName, at });
      const where = `${bot} dies at ${at}`;
      expect(night.crashes, where).toBe(1);
      expect(night.isRestless, where).toBe(false);
      expect(night.watch.broken, where).toEqual([]);
      expect(story.end(night), where).toEqual(end);
    }
  });
});

describe("a bot that forgets with its process what is due", () => {
  it("is noticed", { timeout: 60_000 }, async () => {
    const story = STORIES["a room that gives way"];
    if (story === undefined) throw new Error("there is such a story");
    const whole = await told(story);
    let begun = 0;
    const bot: Sabotage["bot"] = (one) => {
      if (one.name !== "rooms") return one;
      begun += 1;
      return begun === 1 ? one : { ...one, onTick: () => NOTHING };
    };
    const at = Math.floor(whole.instantsOf("rooms") / 2);
    const night = await told(story, { bot: "rooms", at }, { bot });
    expect(night.isRestless).toBe(true);
  });
});
