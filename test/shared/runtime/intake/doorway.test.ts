/** Who comes in first while the state room cannot take as much as there is. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Incoming } from "../../../../shared/core/ports.ts";
import { Doorway } from "../../../../shared/runtime/intake/doorway.ts";
import { openMailbox } from "../../../../shared/runtime/intake/mailbox.ts";

const AGE_MS = 600_000;
const MOST = 12;

let nowMs: number;
let owed: number;
let taken: string[];
let doorway: Doorway<string>;

beforeEach(() => {
  [nowMs, owed, taken] = [0, 0, []];
  const options = {
    clock: { nowMs: () => nowMs },
    settings: { commandAgeMaxMs: AGE_MS },
    bot: { hasTime: ({ eventId }: { eventId: string }) => eventId.startsWith("report") },
  };
  const reception = { take: ({ rowKey }: Incoming) => Promise.resolve(void taken.push(rowKey)) };
  doorway = new Doorway(
    options as never,
    {
      mailbox: openMailbox((reason) => {
        throw reason;
      }),
      ...{ reception, ledger: { state: () => "" }, entriesOwed: () => owed },
    } as never,
  );
});

function message(eventId: string): Incoming {
  return { kind: "received", rowKey: eventId, message: { eventId } } as never;
}

describe("while many entries are on their way to the state room", () => {
  beforeEach(() => {
    owed = MOST;
  });

  it("a report is for later, and a word that confirms is not", () => {
    expect(doorway.isLater(message("report 1"))).toBe(true);
    expect(doorway.isLater(message("confirm"))).toBe(false);
    owed = MOST - 1;
    expect(doorway.isLater(message("report 1"))).toBe(false);
  });

  it("what is no message is never for later", () => {
    expect(doorway.isLater({ kind: "entry", rowKey: "report" } as never)).toBe(false);
  });

  it("a report comes in after half a minute all the same", () => {
    const late = message("report 1");
    expect(doorway.isLater(late)).toBe(true);
    nowMs = 29_999;
    expect(doorway.isLater(late)).toBe(true);
    nowMs = 30_000;
    expect(doorway.isLater(late)).toBe(false);
  });
});

it("reports that come all at once are let in a few at a time", async () => {
  const all = Array.from({ length: 50 }, (_, at) => message(`report ${at}`));
  const inside: Promise<void>[] = [];
  for (const one of all) if (!doorway.isLater(one)) inside.push(doorway.take(one));
  expect(inside).toHaveLength(MOST);
  await Promise.all([...inside, doorway.take(message("confirm"))]);
  expect(taken).toHaveLength(MOST + 1);
  expect(all.filter((one) => !doorway.isLater(one))).toHaveLength(50);
});
