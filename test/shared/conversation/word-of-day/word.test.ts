/** The word of the day: one for the whole network, another one tomorrow. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { DAY_MS, HOUR_MS } from "../../../../shared/core/values/time.ts";
import { DAY_WORDS_COUNT } from "../../../../shared/conversation/word-of-day/word.ts";
import { LANGUAGE_LIST } from "../../../../shared/language/languages/list.ts";
import { actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";

const olga = actor("Olga");
const mallory = actor("Mallory");

function network(): World {
  const world = new World([verifyBot, alertBot, roomsBot]);
  world.admit(olga, "organizer");
  return world;
}

const wordIn = (sent: readonly Sent[]): string | undefined =>
  sent.find(({ card }) => card["why"] === "word")?.body.split("\n")[0];

const asked = (world: World, text = "word"): string | undefined =>
  wordIn(world.says(olga, world.direct(olga), text));

describe("the word of the day", () => {
  it("is told to people of the network by any bot, and is the same with each", () => {
    const world = network();
    const said = (["verify", "alert", "rooms"] as const).map((bot) =>
      wordIn(world.says(olga, world.direct(olga, bot), "word")),
    );
    expect(said[0]).toMatch(/^Word of today: [a-z]+ [a-z]+$/u);
    expect(new Set(said).size).toBe(1);
  });

  it("is the same thing in each language", () => {
    const [en = [], es = []] = LANGUAGE_LIST.map(({ folder }) => wordsIn(folder));
    expect(en).toHaveLength(DAY_WORDS_COUNT);
    expect(new Set(en).size).toBe(DAY_WORDS_COUNT);
    expect(es).toHaveLength(DAY_WORDS_COUNT);
    expect(new Set(es).size).toBe(DAY_WORDS_COUNT);
  });

  it("is another one on most days", () => {
    const world = network();
    const said = Array.from({ length: 20 }, () => {
      world.passes(DAY_MS);
      return asked(world);
    });
    expect(new Set(said).size).toBeGreaterThan(15);
  });

  it("is nothing that somebody learns who does not belong to it", () => {
    const world = network();
    const own = asked(world)?.split(": ")[1] ?? "";
    const [sent] = world.says(mallory, world.direct(mallory), "word");
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "not-permitted" });
    expect(sent?.body).not.toContain(own);
  });

  it("is read by organizers each morning, once, and once after days of silence", () => {
    const world = network();
    const mornings = (sent: readonly Sent[]) =>
      sent.filter(({ roomId, card }) => {
        return roomId === world.network.managementRoom && card["why"] === "word";
      });
    expect(mornings(world.passes(HOUR_MS))).toEqual([]);
    expect(mornings(world.passes(DAY_MS))).toHaveLength(1);
    expect(mornings(world.passes(HOUR_MS))).toEqual([]);
    expect(mornings(world.passes(5 * DAY_MS))).toHaveLength(1);
  });
});

function wordsIn(folder: string): readonly string[] {
  const common = readFileSync(new URL("common.ftl", folder), "utf8");
  const [, list = ""] = common.split("common-day-word = ");
  return [...list.matchAll(/^ {3}[ *]\[\d+\] (?<word>.+)$/gmu)].map(({ groups }) => {
    return groups?.["word"] ?? "";
  });
}
