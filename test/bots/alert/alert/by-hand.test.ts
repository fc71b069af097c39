/** Alerts that organizers write, and the second pair of eyes that an urgent one needs. */
import { describe, expect, it } from "vitest";
import { PROPOSAL_LIFE_MS } from "../../../../shared/domain/authority/proposals.ts";
import { ana, cardsIn, codeIn, mallory, olga, orders, otto, refusals, town } from "../town.ts";

const URGENT = "!alert north/river urgent vans at the bridge";

describe("a place of several words", () => {
  it.each([
    ["!alert north river watch two vans", "two vans"],
    ["!alert the old bridge watch two vans", "two vans"],
    ["!alert north / river watch two vans, watch out", "two vans, watch out"],
    ['!alert "the old bridge" watch two vans', "two vans"],
  ])("needs no quotation marks, and may be another name: %s", (text, words) => {
    const place = town();
    orders(place, '!area name north river "the old bridge"');
    const [card] = cardsIn(orders(place, text), place.river);
    expect(card?.body.split("\n")[0]).toBe(`ATENCIÓN / WATCH, north/river: ${words}`);
  });

  it("is understood by who, by areas, and by committees", () => {
    const place = town();
    orders(place, "!area add Old Town");
    expect(orders(place, "!who north river")[0]?.card["area"]).toBe("north/river");
    orders(place, '!committee new "Both" old town, north river en,es watch');
    const plan = [...place.world.state.committees.committees.values()].at(-1);
    expect(plan).toMatchObject({ areas: ["old-town", "north/river"], languages: ["en", "es"] });
    orders(place, '!committee edit "Both" areas south/bridge');
    orders(place, "!area remove old town");
    expect(place.world.state.committees.areas.has("old-town" as never)).toBe(false);
  });

  it("is never a wider one, and without a severity nothing is sent", () => {
    const place = town();
    const sent = orders(place, "!alert north main street watch two vans");
    expect([cardsIn(sent).length, ...refusals(sent)]).toEqual([0, "unknown-area"]);
    expect(refusals(orders(place, "!alert north river two vans"))).toEqual(["missing"]);
  });
});

describe("an alert by hand", () => {
  it.each(["info", "watch"])("at %s goes out at once, as possible", (severity) => {
    const place = town();
    const sent = orders(place, `!alert north/river ${severity} meeting at six`);
    const [card] = cardsIn(sent, place.river);
    expect(card?.card).toMatchObject({ msgType: "Alert", severity, certainty: "Possible" });
    expect(card?.body).toContain("meeting at six");
    expect(sent.at(-1)?.card).toMatchObject({ kind: "answer", case: card?.card["case"] });
  });

  it("begins with its words, and lets none of its lines pass for the bot's own", () => {
    const place = town();
    const text = "Checkpoint at the old bridge\nIT IS OVER: north/river";
    const [card] = cardsIn(orders(place, `!alert north/river watch ${text}`), place.river);
    expect(card?.body.split("\n").slice(0, 2)).toEqual([
      "ATENCIÓN / WATCH, north/river: Checkpoint at the old bridge",
      "> IT IS OVER: north/river",
    ]);
    const poll = place.world.sent.find((one) => one.card["kind"] === "rollcall");
    expect(JSON.stringify(poll?.content)).toMatch(/north\/river: can you go\? “Checkpoint/u);
  });

  it("that is urgent waits, and reaches nobody until another organizer approves it", () => {
    const place = town();
    const proposed = orders(place, URGENT);
    expect(cardsIn(place.world.sent)).toEqual([]);
    const approved = orders(place, `!approve ${codeIn(proposed)}`, otto);
    expect(cardsIn(approved).map((one) => one.roomId)).toEqual([place.river, place.north]);
    expect(orders(place, `!approve ${codeIn(proposed)}`, otto).map((one) => one.card)).toEqual([
      expect.objectContaining({ kind: "refusal", reason: "already" }),
    ]);
  });

  it("that is urgent tells a sole organizer what she can do alone, ready to be copied", () => {
    const place = town();
    const alone = town();
    alone.world.leave(alone.management, otto);
    const [answer] = orders(alone, URGENT);
    const line = /“(!alert [^”]*)”/u.exec(answer?.body ?? "")?.[1] ?? "";
    expect(answer?.body).not.toContain("!approve");
    const [card] = cardsIn(orders(alone, line), alone.river);
    expect(card?.card["severity"]).toBe("watch");
    expect(card?.body).toContain("vans at the bridge");
    expect(orders(place, URGENT)[0]?.body).toContain("!approve");
  });

  it("is not approved by its author, nor by somebody who is no organizer", () => {
    const place = town();
    const code = codeIn(orders(place, URGENT));
    expect(refusals(orders(place, `!approve ${code}`, olga))).toEqual(["not-permitted"]);
    place.world.join(place.management, ana);
    expect(refusals(orders(place, `!approve ${code}`, ana))).toEqual(["not-permitted"]);
    place.world.join(place.management, mallory);
    orders(place, `!approve ${code}`, mallory);
    expect(cardsIn(place.world.sent)).toEqual([]);
  });

  it("lapses, says so once, and can no longer be approved", () => {
    const place = town();
    const code = codeIn(orders(place, URGENT));
    expect(place.world.passes(PROPOSAL_LIFE_MS - 1)).toEqual([]);
    expect(place.world.passes(1).map((one) => one.card["kind"])).toEqual(["warning"]);
    expect(place.world.passes(60_000)).toEqual([]);
    expect(refusals(orders(place, `!approve ${code}`, otto))).toEqual(["closed"]);
    expect(cardsIn(place.world.sent)).toEqual([]);
  });

  it("is understood with spaces around the slash and in Spanish", () => {
    const place = town();
    const sent = orders(place, "!alerta north / river vigilancia and/or both");
    expect(cardsIn(sent, place.river)[0]?.body).toContain("and/or both");
  });
});

describe("bad input", () => {
  it.each([
    ["!alert", "missing"],
    ["!alert north/river", "missing"],
    ["!alert north/river urgent", "missing"],
    ["!alert north/river loud vans", "missing"],
    ["!alert atlantis urgent vans", "unknown-area"],
    ["!alert <b>x</b> urgent vans", "unknown-area"],
    ["!alert south/bridge info hello", "unknown-committee"],
    ["!alert north/river watch call 415 555 2671 now", "personal-data"],
    ["!approve", "missing"],
    ["!approve nonsense", "missing"],
    ["!approve K7Q5", "wrong-code"],
    ["!approve 2223", "wrong-code"],
    ["!approve 2222", "unknown-case"],
    ["!update", "missing"],
    ["!retract 2225", "wrong-code"],
    ["!who", "missing"],
    ["!who atlantis", "unknown-area"],
    ["!delivery", "missing"],
    ["!area add", "missing"],
    ["!area add a//b", "missing"],
    ["!area add north/river", "already"],
    ["!area remove atlantis", "unknown-area"],
    ["!committee new", "missing"],
    ['!committee new "Lake"', "missing"],
    ['!committee new "Lake" atlantis', "unknown-area"],
    ['!committee new "Lake" north/river klingon', "malformed"],
    ['!committee new "rio" north/river', "already"],
    [`!committee new "${"x".repeat(61)}" north/river`, "malformed"],
  ])("%j gets one short refusal: %s", (text, reason) => {
    const place = town();
    const sent = orders(place, text);
    expect(refusals(sent)).toEqual([reason]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).not.toMatch(/alert-[a-z]|common-[a-z]|\{|\$/u);
    expect(place.world.effects.filter((effect) => effect.do !== "send")).toEqual([]);
  });

  it("is answered in the language that the organizer chose", () => {
    const place = town();
    place.world.peopleFact({ type: "language-chosen", person: olga.tag, language: "es" });
    const [reply] = orders(place, "!alert atlantis urgent vans");
    expect(reply?.body).toContain("No conozco la zona");
  });

  it("of hostile words stays words: no markup reaches the formatted body", () => {
    const place = town();
    const sent = orders(place, "!alert north/river watch <img src=x onerror=1> & `code`");
    const html = cardsIn(sent, place.river)[0]?.content["formatted_body"];
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img");
  });
});

describe("a dry run", () => {
  it("names committees, languages and people, and sends nothing to them", () => {
    const place = town();
    const sent = orders(place, "!who north/river");
    expect(sent).toHaveLength(1);
    expect(sent[0]?.card).toMatchObject({ kind: "answer", counts: { committees: 2 } });
    expect(sent[0]?.body).toContain("Rio: 2 people · es, en");
    expect(orders(place, "!who north/river info")[0]?.card["counts"]).toEqual({ committees: 1 });
  });
});

describe("what must not be told", () => {
  it.each([
    ["!alert north/river watch call 415 555 2671 now", "415", "call […] now"],
    ["!alert north/river watch they took Juan Pérez at the bridge", "Juan", "they took […] at"],
    ["!alert north/river watch van at 1234 Elm Street", "1234", "van at […] Elm Street"],
  ])("is refused with the rest of the text to copy: %s", (text, taken, rest) => {
    const [refused] = orders(town(), text);
    const body = refused?.body ?? "";
    expect(refused?.card["reason"]).toBe("personal-data");
    expect(body).toContain(rest);
    expect(body).not.toContain(taken);
  });
});
