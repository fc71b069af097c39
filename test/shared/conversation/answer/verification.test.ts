/** Who asks in a room to compare emoji, and who asks for the key of a bot. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";
import { listeningWorld, type Listening } from "../command/listener.ts";

const KEY = "Abcd EFGH +/12 3456";
const CANCEL = "m.key.verification.cancel";
const ana = actor("Ana");
const mallory = actor("Mallory", "elsewhere.example");

let world: Listening["world"];
let committee: ReturnType<Listening["world"]["committee"]>;

beforeEach(() => {
  ({ world } = listeningWorld());
  Object.assign(world.network, { fingerprint: KEY });
  world.area("north/river");
  committee = world.committee("North", { areas: ["north"], languages: ["en"] });
  world.admit(ana, "responder", committee.id);
});

/** What follows when somebody asks to compare in this room. */
function asks(who: typeof ana, roomId: ReturnType<typeof world.direct>): readonly Effect[] {
  const before = world.effects.length;
  world.rejects(who, roomId, "verification");
  return world.effects.slice(before);
}

const typesOf = (effects: readonly Effect[]): readonly string[] =>
  effects.map((one) => `${one.do} ${"type" in one ? one.type : ""}`);

describe("who asks to compare emoji in a chat", () => {
  it("is declined for her app, and told the key to compare instead", () => {
    const effects = asks(ana, world.direct(ana));
    expect(typesOf(effects)).toEqual(["send m.room.message", `send ${CANCEL}`]);
    expect(effects[1]).toMatchObject({ content: { "m.relates_to": { rel_type: "m.reference" } } });
    expect(JSON.stringify(effects[0])).toContain(KEY);
  });

  it("is told once an hour, and declined each time", () => {
    const roomId = world.direct(ana);
    asks(ana, roomId);
    expect(typesOf(asks(ana, roomId))).toEqual([`send ${CANCEL}`]);
    world.nowMs += HOUR_MS + 1;
    expect(asks(ana, roomId)).toHaveLength(2);
  });

  it("is told alone when she asked in a room of many", () => {
    const effects = asks(ana, committee.roomId);
    expect(typesOf(effects)).toContain("tell m.room.message");
    expect(typesOf(effects)).not.toContain("send m.room.message");
  });

  it("is declined without a word when nobody knows her", () => {
    expect(typesOf(asks(mallory, world.direct(mallory)))).toEqual([`send ${CANCEL}`]);
    expect(asks(mallory, committee.roomId)).toEqual([]);
  });

  it("is answered elsewhere when the chat is not encrypted, and nothing is sent there", () => {
    const roomId = world.direct(ana);
    world.setEncrypted(roomId, false);
    expect(typesOf(asks(ana, roomId))).toEqual(["tell m.room.message"]);
  });
});

describe("the word for the key", () => {
  it.each(["fingerprint", "huella"])("%s shows it, and how to compare it", (word) => {
    const real = new World([verifyBot]);
    Object.assign(real.network, { fingerprint: KEY });
    const [sent] = real.says(ana, real.direct(ana), word);
    expect(sent?.body).toContain(KEY);
    expect(sent?.body).toContain("npm run aviso -- doctor");
  });
});
