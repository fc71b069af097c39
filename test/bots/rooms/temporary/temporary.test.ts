/** `room new`, `room list`, `room close` and `retention`, as an organizer meets them. */
import { describe, expect, it } from "vitest";
import { DEFAULT_LIVES } from "../../../../shared/core/lives.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { END_NEAR_MS, GOODBYE_MS, RETENTION } from "../../../../shared/domain/streams/retention.ts";
import { say } from "../../../../shared/language/text.ts";
import {
  ana,
  ben,
  codeIn,
  mallory,
  olga,
  orders,
  refusals,
  town,
  type Town,
} from "../../alert/town.ts";

const open = (place: Town, text: string) => orders(place, `!room new ${text}`);

describe("a temporary room", () => {
  it("is made for those who were named, and says its title inside only", () => {
    const place = town([roomsBot]);
    const sent = open(place, `"Legal evening" ttl 90m ${ana.userId} ${ben.userId}`);
    const made = place.world.effects.find((effect) => effect.do === "create-room");
    expect(made?.plan.additionalCreators).toEqual([olga.userId]);
    expect(made?.plan.invite).toEqual([olga.userId, ana.userId, ben.userId]);
    expect(made?.plan.codename).not.toMatch(/legal|evening/iu);
    expect(sent).toMatchObject([{ roomId: place.management, card: { kind: "room" } }]);
    const [room] = [...place.world.state.rooms.values()];
    place.world.enters(room?.roomId ?? place.management, ana);
    const [welcome] = place.world.passes(3_000);
    expect(welcome).toMatchObject({ roomId: room?.roomId, card: { kind: "room" } });
    expect(welcome?.body).toContain("Legal evening");
    expect(welcome?.body).toContain(room?.codename);
    expect(welcome?.body).toContain("1 h 30 min");
  });

  it("closes at its time, once, with a receipt that promises no more than it can", () => {
    const place = town([roomsBot]);
    open(place, `"Legal evening" 90m ${ana.userId}`);
    place.world.passes(90 * MINUTE_MS - 1);
    expect(place.world.facts("closing")).toHaveLength(0);
    const sent = [...place.world.passes(1), ...place.world.passes(GOODBYE_MS)];
    expect(sent.map((one) => one.card["kind"])).toEqual(["room", "receipt"]);
    // Olga asked for it, so she outranks the bot and has to leave by herself.
    expect(sent[1]?.card["counts"]).toEqual({ removed: 1, staying: 1 });
    expect(sent[1]?.body).toContain("Not erased: the homeserver");
    expect(place.world.passes(MINUTE_MS)).toEqual([]);
    expect(place.world.facts("closed")[0]?.data["removed"]).toBe(1);
  });

  it("is listed with what is left of it, and closed by its code", () => {
    const place = town([roomsBot]);
    const code = codeIn(open(place, `"Legal evening" ttl 2h ${ana.userId}`));
    const [room] = [...place.world.state.rooms.values()];
    expect(orders(place, "!room list")[0]?.body).toContain(
      `${code} (“${room?.codename ?? ""}”): Legal evening · 2 people · 2 h left`,
    );
    const sent = [...orders(place, `!room close ${code}`), ...place.world.passes(GOODBYE_MS)];
    expect(sent.map((one) => one.card["kind"])).toEqual(["room", "room", "receipt"]);
    expect(refusals(orders(place, `!room close ${code}`))).toEqual(["closed"]);
    expect(orders(place, "!room list")[0]?.card["counts"]).toBeUndefined();
  });

  it("that cannot be made is said to be so", () => {
    const place = town([roomsBot]);
    place.world.areRoomsRefused = true;
    const sent = open(place, '"Legal evening"');
    expect(sent.map((one) => one.card["kind"])).toEqual(["warning"]);
  });

  it("that cannot be closed is said to be so, and can be tried again", () => {
    const place = town([roomsBot]);
    const code = codeIn(open(place, '"Legal evening"'));
    const [room] = [...place.world.state.rooms.values()];
    place.world.record({
      ...{ stream: "room", type: "closing", version: 1 },
      data: { ref: room?.ref ?? "", why: "command" },
    });
    place.world.record({
      ...{ stream: "room", type: "emptying", version: 1 },
      data: { ref: room?.ref ?? "" },
    });
    const failed = roomsBot.onReceipt(
      {
        ...{ key: "k", effect: "close-room", result: { ok: false, why: "refused" } },
        ticket: { of: "closing", ref: room?.ref ?? "" },
      },
      place.world.contextOf("rooms"),
    );
    expect(failed.facts).toEqual([]);
    expect(failed.effects).toHaveLength(1);
    orders(place, `!room close ${code}`);
    expect(place.world.facts("closed")).toHaveLength(1);
  });

  it("that is closed already is not said to have failed to close", () => {
    const place = town([roomsBot]);
    const code = codeIn(open(place, '"Legal evening"'));
    orders(place, `!room close ${code}`);
    place.world.passes(GOODBYE_MS);
    const [room] = [...place.world.state.rooms.values()];
    const again = {
      key: "k",
      effect: "close-room",
      ticket: { of: "closing", ref: room?.ref ?? "" },
    };
    const result = { ok: false, why: "unwanted" };
    const receipt = { ...again, result } as Parameters<typeof roomsBot.onReceipt>[0];
    const outcome = roomsBot.onReceipt(receipt, place.world.contextOf("rooms"));
    expect(outcome).toEqual({ facts: [], effects: [] });
  });

  it.each([
    ["counts whom its end removed", { removed: 3, staying: 0 }, ["3 people were removed"]],
    [
      "counts who could not be removed",
      { removed: 2, staying: 1 },
      ["2 people were removed", "1 person could not be removed"],
    ],
    ["says that nobody knows it where the count was lost", undefined, ["Not known: how many"]],
  ])("%s in its receipt", (_what, emptied, said) => {
    const place = town([roomsBot]);
    open(place, `"Legal evening" ${ana.userId}`);
    const [room] = [...place.world.state.rooms.values()];
    const ref = room?.ref ?? "";
    place.world.record({
      stream: "room",
      type: "closing",
      version: 1,
      data: { ref, why: "ended" },
    });
    const outcome = roomsBot.onReceipt(
      {
        ...{ key: "k", effect: "close-room" },
        result: { ok: true, ...(emptied && { emptied }) },
        ticket: { of: "closing", ref },
      },
      place.world.contextOf("rooms"),
    );
    const receipt = JSON.stringify(outcome.effects);
    for (const words of said) expect(receipt).toContain(words);
    expect(receipt.includes("Done: 0")).toBe(false);
    expect(outcome.facts.map(({ type }) => type)).toEqual(["closed"]);
  });
});

describe("the end of a temporary room", () => {
  const endsTold = (place: Town) => place.world.facts("end-told").length;

  it("is told inside and to the organizers while there is time, once", () => {
    const place = town([roomsBot]);
    const code = codeIn(open(place, `"Legal evening" 90m ${ana.userId}`));
    const [room] = [...place.world.state.rooms.values()];
    place.world.passes(90 * MINUTE_MS - END_NEAR_MS - 1);
    expect(endsTold(place)).toBe(0);
    const told = place.world.passes(1);
    expect(told.map(({ roomId }) => roomId)).toEqual([room?.roomId, place.management]);
    expect(told[1]?.body).toContain(`“Legal evening” (${code}) (“${room?.codename ?? ""}”)`);
    for (const { body } of told) expect(body).toContain(`!room extend ${code} 2h`);
    expect(place.world.passes(1)).toEqual([]);
    expect(endsTold(place)).toBe(1);
  });

  it("is not told of a room that is short from the start, for it said so itself", () => {
    const place = town([roomsBot]);
    open(place, `"Legal evening" 15m ${ana.userId}`);
    expect(place.world.passes(6 * MINUTE_MS)).toEqual([]);
  });

  it("is put off by `room extend`, which those inside read, and then told anew", () => {
    const place = town([roomsBot]);
    const code = codeIn(open(place, `"Legal evening" 90m ${ana.userId}`));
    place.world.passes(85 * MINUTE_MS);
    const sent = orders(place, `!room extend ${code} 2h`);
    expect(sent[0]?.body).toContain("it closes in 2 h 5 min");
    expect(sent[1]?.body).toContain("This room stays longer: it closes in 2 h 5 min.");
    place.world.passes(HOUR_MS);
    expect(place.world.facts("closing")).toEqual([]);
    place.world.passes(56 * MINUTE_MS);
    expect(endsTold(place)).toBe(2);
  });

  it.each([
    ["15d", "malformed"],
    ["soon", "malformed"],
    ["0m", "malformed"],
  ])("is not put off by %s", (time, reason) => {
    const place = town([roomsBot]);
    const code = codeIn(open(place, `"Legal evening" 90m ${ana.userId}`));
    expect(refusals(orders(place, `!room extend ${code} ${time}`))).toEqual([reason]);
    expect(place.world.facts("extended")).toEqual([]);
  });

  it("is not put off any more once goodbye was said", () => {
    const place = town([roomsBot]);
    const code = codeIn(open(place, `"Legal evening" 90m ${ana.userId}`));
    orders(place, `!room close ${code}`);
    expect(refusals(orders(place, `!room extend ${code} 2h`))).toEqual(["closed"]);
  });
});

describe("bad input", () => {
  it.each([
    ["!room new", "missing"],
    ["!room new ttl 12h", "missing"],
    [`!room new "${"x".repeat(81)}"`, "too-much"],
    ['!room new "Talk" 5m', "malformed"],
    ['!room new "Talk" 99d', "malformed"],
    ['!room new "Talk" ttl soon', "malformed"],
    ['!room new "Call 415 555 2671"', "personal-data"],
    [`!room new "Talk" ${mallory.userId}`, "unknown-person"],
    ["!room close", "missing"],
    ["!room close everything", "missing"],
    ["!room close 2223", "wrong-code"],
    ["!room close 2222", "unknown-case"],
  ])("%j gets one short refusal: %s", (text, reason) => {
    const place = town([roomsBot]);
    const sent = orders(place, text);
    expect(refusals(sent)).toEqual([reason]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).not.toMatch(/rooms-[a-z]|common-[a-z]|\{|\$/u);
    expect(place.world.facts("requested")).toEqual([]);
  });

  it("by somebody who is no organizer makes no room", () => {
    const place = town([roomsBot]);
    expect(refusals(place.world.says(ana, place.river, '!room new "Talk"'))).toEqual([
      "not-permitted",
    ]);
  });
});

describe("the retention table", () => {
  it("is printed whole, each rule in words, in every language", () => {
    const place = town([roomsBot]);
    const [reply] = orders(place, "!retention");
    const days = Object.entries(DEFAULT_LIVES).map(([name, ms]) => [name, ms / 86_400_000]);
    const lives = Object.fromEntries(days) as Record<string, number>;
    for (const { what } of RETENTION) {
      const args = { hours: 12, minutes: 30, wait: 3, left: 60, days: 14, ...lives };
      expect(reply?.body).toContain(say("en", `rooms-retention-${what}`, args));
      expect(say("es", `rooms-retention-${what}`, args)).not.toMatch(/rooms-retention|\{/u);
    }
  });
});
