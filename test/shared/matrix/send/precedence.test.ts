/** What lets messages go first, for how long, and what is answered before it was done. */
import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { inPrecedence } from "../../../../shared/matrix/send/precedence.ts";

const PLACE = "https://home.test/_matrix/client/v3";
const MESSAGE = `${PLACE}/rooms/%21room/send/m.room.encrypted/t1`;
const SYNC = `${PLACE}/sync?timeout=10000`;
const COPY = `${PLACE}/room_keys/keys`;
const KEY = `${PLACE}/sendToDevice/m.room.encrypted/t2`;
const COURTESY = `${PLACE}/sendToDevice/m.room_key.withheld/t3`;
const A_LITTLE_MS = 100;
const A_WHILE_MS = 1_000;

let asked: string[];
let answers: Map<string, PromiseWithResolvers<Response>>;
let ask: (resource: string) => Promise<Response>;

beforeEach(() => {
  asked = [];
  answers = new Map();
  const client = inPrecedence((resource) => {
    const place = resource instanceof Request ? resource.url : resource.toString();
    asked.push(place);
    return answers.get(place)?.promise ?? Promise.resolve(Response.json({}));
  });
  ask = (resource) => client(resource);
});

function openEnded(place: string): PromiseWithResolvers<Response> {
  const answer = Promise.withResolvers<Response>();
  answers.set(place, answer);
  return answer;
}

describe.each([
  ["a message", MESSAGE],
  ["a key that a message waits for", KEY],
])("while %s is under way", (_what, place) => {
  it.each([
    ["a sync", SYNC],
    ["a copy of keys", COPY],
  ])("%s waits, and goes when that is answered", async (_held, held) => {
    const answer = openEnded(place);
    const sent = ask(place);
    const read = ask(held);
    await pause(A_LITTLE_MS);
    expect(asked).toEqual([place]);
    answer.resolve(Response.json({}));
    await Promise.all([sent, read]);
    expect(asked).toEqual([place, held]);
  });

  it("another message goes at once", async () => {
    openEnded(place);
    void ask(place);
    await ask(`${MESSAGE}-2`);
    expect(asked).toEqual([place, `${MESSAGE}-2`]);
  });

  const title = "a sync goes after a second all the same: somebody may be saying something";
  it(title, { timeout: 10_000 }, async () => {
    openEnded(place);
    void ask(place);
    await ask(SYNC);
    expect(asked).toEqual([place, SYNC]);
  });
});

it("copies no key between the keys of one room and those of the next", async () => {
  await ask(KEY);
  const copied = ask(COPY);
  await pause(A_LITTLE_MS);
  await ask(MESSAGE);
  expect(asked).toEqual([KEY, MESSAGE]);
  await copied;
  expect(asked).toEqual([KEY, MESSAGE, COPY]);
});

it("reads at once when nothing is under way", async () => {
  await ask(SYNC);
  expect(asked).toEqual([SYNC]);
});

describe("telling a device why it gets no key", () => {
  it("holds up no message, and is done afterwards", async () => {
    const answer = openEnded(MESSAGE);
    const sent = ask(MESSAGE);
    expect((await ask(COURTESY)).ok).toBe(true);
    expect(asked).toEqual([MESSAGE]);
    answer.resolve(Response.json({}));
    await sent;
    await pause(A_WHILE_MS);
    expect(asked).toEqual([MESSAGE, COURTESY]);
  });

  it("may come to nothing", async () => {
    openEnded(COURTESY).reject(new Error("away"));
    expect((await ask(COURTESY)).ok).toBe(true);
    await pause(A_LITTLE_MS);
    await ask(`${COURTESY}-2`);
    await pause(A_LITTLE_MS);
    expect(asked).toEqual([COURTESY, `${COURTESY}-2`]);
  });

  it("control: a key is waited for", async () => {
    openEnded(KEY).reject(new Error("away"));
    await expect(ask(KEY)).rejects.toThrow("away");
  });
});
