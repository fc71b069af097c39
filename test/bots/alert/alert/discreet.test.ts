/** A committee that chose it: a locked phone shows that there is news, and nothing of it. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { foldText } from "../../../../shared/language/words/fold.ts";
import { actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";
import { codeIn, olga, orders, type Town } from "../town.ts";

const LOCK_SCREEN = 60;
const eva = actor("Eva");

/** Río is discreet, however it is written in the configuration; Hill is plain. */
function town(): Pick<Town, "world" | "management" | "river" | "hill"> {
  const world = new World([alertBot], { discreet: ["rio"] });
  world.admit(olga, "organizer");
  world.area("north/river");
  const river = world.committee("Río", { areas: ["north/river"], languages: ["es", "en"] });
  const hill = world.committee("Hill", { areas: ["north/river"] });
  world.admit(eva, "responder", river.id);
  const { managementRoom: management } = world.network;
  return { world, management, river: river.roomId, hill: hill.roomId };
}

/** All that phones in the room show first: of messages, edits and their fallback, and polls. */
function firstWords(place: Pick<Town, "world">, roomId: string): readonly string[] {
  return place.world.sent
    .filter((one) => one.roomId === roomId)
    .flatMap(({ content }) => textsIn(content))
    .map((text) =>
      Array.from(text.replaceAll(/<[^>]*>/gu, ""))
        .slice(0, LOCK_SCREEN)
        .join(""),
    );
}

function textsIn(content: unknown): readonly string[] {
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => {
    const isShown = ["body", "formatted_body", "org.matrix.msc1767.text"].includes(key);
    return isShown && typeof value === "string" ? [value] : textsIn(value);
  });
}

const TELLING = ["river", "north", "vans", "bridge", "urgent", "alert"];

function played(): ReturnType<typeof town> {
  const place = town();
  const code = codeIn(orders(place as Town, "!alert north/river watch two vans at the bridge"));
  place.world.says(eva, place.river, "!going");
  orders(place as Town, `!update ${code} they moved to the bridge`);
  orders(place as Town, `!allclear ${code}`);
  return place;
}

describe("a discreet committee, whichever bot speaks in its room", () => {
  function night() {
    const world = new World([verifyBot, alertBot, roomsBot], { discreet: ["rio"] });
    const otto = actor("Otto");
    for (const organizer of [olga, otto]) world.admit(organizer, "organizer");
    world.area("north/river");
    const river = world.committee("Río", { areas: ["north/river"], languages: ["en"] });
    world.admit(eva, "responder", river.id);
    const { managementRoom: management } = world.network;
    return { world, management, river: river.roomId, hill: river.roomId };
  }

  it("shows nothing first of practice, sound checks, duty or answers", () => {
    const place = night();
    const code = codeIn(orders(place as Town, "!alert north/river watch two vans at the bridge"));
    place.world.says(eva, place.river, "!going");
    place.world.says(eva, place.river, `!status ${code}`);
    place.world.says(eva, place.river, "!status north/river");
    place.world.says(eva, place.river, "!duty on");
    place.world.passes(60_000);
    orders(place as Town, `!allclear ${code}`);
    orders(place as Town, "!drill north/river");
    orders(place as Town, "!soundcheck north/river");
    place.world.passes(60_000);
    const shown = firstWords(place, place.river);
    const speakers = place.world.sent.filter(({ roomId }) => roomId === place.river);
    expect(speakers.length).toBeGreaterThan(10);
    for (const words of shown) {
      const telling = TELLING.filter((one) => foldText(words).includes(foldText(one)));
      expect([words, ...telling]).toEqual([words]);
    }
  });
});

describe("a discreet committee", () => {
  it("shows no place, no act and none of the words first, in all that is told of an alert", () => {
    const place = played();
    const shown = firstWords(place, place.river);
    expect(shown.length).toBeGreaterThan(8);
    for (const words of shown) {
      const telling = TELLING.filter((one) => foldText(words).includes(foldText(one)));
      expect([words, ...telling]).toEqual([words]);
    }
  });

  it("is told everything below", () => {
    const { world, river } = played();
    const bodies = world.sent.filter((one) => one.roomId === river).map(({ body }) => body);
    expect(bodies.some((body) => body.includes("north/river: two vans at the bridge"))).toBe(true);
    expect(bodies.some((body) => body.includes("YA TERMINÓ: north/river"))).toBe(true);
  });

  it("is one for itself: the others are told as ever", () => {
    const place = played();
    expect(firstWords(place, place.hill)[0]).toMatch(/^WATCH, north\/river: two vans/u);
  });
});
