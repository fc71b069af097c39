/** Seeded nights: nothing is lost, nothing is done twice, whatever fails. */
import { describe, expect, it } from "vitest";
import type { EventId } from "../../shared/core/values/ids.ts";
import type { DurableRows } from "../../shared/core/ports.ts";
import { OUTBOX_ROW, OUTBOX_SPACE } from "../../shared/runtime/outbox/outbox-row.ts";
import type { Ports } from "../harness/simulated-ports.ts";
import { brokenPromises } from "./checkers.ts";
import { CALM, firstBroken, HOSTILE, played, ROUGH, SWALLOWING } from "./fates.ts";

/** `AVISO_SIM_SEEDS=20000` plays more nights; `AVISO_SIM_FIRST_SEED` starts elsewhere. */
const SEEDS = Number(process.env.AVISO_SIM_SEEDS ?? 200);
const FIRST_SEED = Number(process.env.AVISO_SIM_FIRST_SEED ?? 1);
const WITHIN_MS = 30_000 + SEEDS * 500;

describe("a simulated night", () => {
  it("keeps every promise when nothing fails", async () => {
    expect(brokenPromises(await played(1, CALM))).toEqual([]);
  });

  it.each([
    { name: "crashes and a bad network", fate: ROUGH },
    { name: "a homeserver that withholds, and entries that are forged", fate: HOSTILE },
  ])(
    "keeps every promise under $name",
    async ({ fate }) => {
      let crashes = 0;
      let warnings = 0;
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS / 2; seed += 1) {
        const night = await played(seed, fate);
        expect(brokenPromises(night), `seed ${seed}`).toEqual([]);
        crashes += (night.played.verify?.crashes ?? 0) + (night.played.alert?.crashes ?? 0);
        warnings += night.server.events.filter(
          ({ content }) => content.body === "safe-mode",
        ).length;
      }
      // Nights in which nothing happened would prove nothing.
      expect(crashes).toBeGreaterThan(0);
      if (fate === HOSTILE) expect(warnings).toBeGreaterThan(0);
    },
    WITHIN_MS,
  );
});

describe("a night in which sends are swallowed", () => {
  it(
    "loses nothing and says nothing twice",
    async () => {
      let swallowed = 0;
      for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS / 8; seed += 1) {
        const night = await played(seed, SWALLOWING);
        const broken = brokenPromises(night).filter((line) => !line.startsWith("order in room"));
        expect(broken, `seed ${seed}`).toEqual([]);
        swallowed += night.server.swallowedCount();
      }
      expect(swallowed).toBeGreaterThan(0);
    },
    WITHIN_MS,
  );

  it("control: loses something when an answer is believed", async () => {
    const ports = (honest: Ports): Ports => ({
      ...honest,
      echoes: { ...honest.echoes, idOf: () => "$believed" as EventId },
    });
    const broken = await firstBroken({ ports }, SWALLOWING);
    expect(broken).toContainEqual(expect.stringMatching(/0x visible/u));
  });
});

describe("the checkers", () => {
  it("notice an outbox that encrypts anew for each attempt", async () => {
    const ports = (honest: Ports): Ports => ({
      ...honest,
      sender: {
        send: async (roomId, id, event) => {
          const again = await honest.encrypter.encrypt(roomId, "", {});
          const content = { ...event.content, index: again.content.index };
          return honest.sender.send(roomId, id, { ...event, content });
        },
      },
    });
    expect(await firstBroken({ ports })).toContainEqual(expect.stringMatching(/two ciphertexts/u));
  });

  it("notice an outbox that sends before the ciphertext is durable", async () => {
    const rows = withoutPuts((space, value) => {
      return space === OUTBOX_SPACE && OUTBOX_ROW.from(value).sealed !== null;
    });
    expect(await firstBroken({ rows })).toContainEqual(expect.stringMatching(/two ciphertexts/u));
  });

  it("notice an outbox that forgets what it owes", async () => {
    const rows = withoutPuts((space) => space === OUTBOX_SPACE);
    expect(await firstBroken({ rows })).toContainEqual(expect.stringMatching(/0x visible/u));
  });
});

/** Rows that lose some of what is written to them. */
function withoutPuts(isLost: (space: string, value: Uint8Array) => boolean) {
  return (honest: DurableRows): DurableRows => ({
    ...honest,
    write: (work) =>
      honest.write((transaction) =>
        work({
          ...transaction,
          put: (space, key, value) => {
            if (!isLost(space, value)) transaction.put(space, key, value);
          },
        }),
      ),
  });
}
