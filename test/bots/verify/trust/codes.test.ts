/** One-time codes: made by an organizer, used by a stranger, and good for nothing after that. */
import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../../../../shared/core/values/time.ts";
import { ALL_GUESSES_MAX, GUESSES_MAX } from "../../../../bots/verify/trust/newcomer/guesses.ts";
import { actor } from "../../../harness/actors.ts";
import { into, reasons } from "../network.ts";
import { caseOf, codeFor, oldTown, orders, writes } from "./desk.ts";

const nora = actor("Nora", "elsewhere.example");
const mallory = actor("Mallory", "elsewhere.example");
const WRONG = "K7Q4-M2XD-9RTP";

/** A code with a right check that nobody was given. */
function madeUp(place: ReturnType<typeof oldTown>): string {
  const code = codeFor(place, '!invite responder "River side"');
  orders(place, `!invite withdraw ${code}`);
  return code;
}

describe("invite", () => {
  it("keeps the code nowhere, and tells it once", () => {
    const place = oldTown();
    const code = codeFor(place, '!invite responder "River side"');
    const kept = JSON.stringify([place.world.entries, [...place.world.notedBy("verify")]]);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll("-", ""));
    expect(place.world.facts("invite-issued")).toHaveLength(1);
  });

  it.each([
    ["!invite", "missing"],
    ["!invite queen", "missing"],
    ["!invite responder Nobody", "unknown-committee"],
    ["!invite confirmer south", "unknown-area"],
    ["!invite confirmer north/river 501", "too-much"],
    ["!invite confirmer north/river 1m", "too-much"],
    ["!invite organizer 2", "too-much"],
    ["!invite organizer 3d", "too-much"],
    ["!invite withdraw", "missing"],
    [`!invite withdraw ${WRONG}`, "wrong-code"],
  ])("refuses %s: %s", (text, reason) => {
    const place = oldTown();
    expect(reasons(orders(place, text))).toEqual([reason]);
    expect(place.world.facts("invite-issued")).toEqual([]);
  });

  it("reads the place, how often and how long, in any order behind the place", () => {
    const place = oldTown();
    for (const text of ["north/river 3 24h", "north/river 1 day 3x", "north/river ttl 24h 3"]) {
      orders(place, `!invite confirmer ${text}`);
    }
    const issued = place.world.facts("invite-issued").map(({ data }) => data);
    expect(issued.map(({ uses }) => uses)).toEqual([3, 3, 3]);
    expect(issued.map(({ untilMs }) => Number(untilMs) - place.world.nowMs)).toEqual([
      DAY_MS,
      DAY_MS,
      DAY_MS,
    ]);
  });

  it("is for organizers in the management room", () => {
    const place = oldTown();
    const sent = place.world.says(place.ben, place.river, "!invite confirmer north/river");
    expect(reasons(sent)).toEqual(["not-permitted"]);
  });
});

describe("a code for responders", () => {
  it.each([
    ["alone", (code: string) => code],
    ["within words", (code: string) => `hello, my code is ${code}.`],
    ["in small letters and with spaces", (code: string) => code.toLowerCase().replaceAll("-", " ")],
    ["without signs between", (code: string) => code.replaceAll("-", "")],
  ])("lets a stranger of another server in, on probation: %s", (_how, written) => {
    const place = oldTown();
    const code = codeFor(place, '!invite responder "River side"');
    const sent = into(place.world.direct(nora), writes(place, nora, written(code)));
    expect(sent.map(({ card }) => card["kind"])).toEqual(["answer"]);
    expect(place.world.state.people.persons.get(nora.tag)?.grants).toEqual([
      { role: "responder", scope: place.committee },
    ]);
    expect(place.world.state.people.persons.get(nora.tag)?.identity).toBe(nora.identity);
    expect(place.world.state.people.trust.probations.has(nora.tag)).toBe(true);
    expect(JSON.stringify(place.world.entries)).not.toContain(nora.userId);
  });

  it("tells her in all languages while hers is unknown, and in hers once it is known", () => {
    const place = oldTown();
    const code = codeFor(place, '!invite responder "River side" 2');
    const [first] = writes(place, nora, code);
    expect(first?.body).toContain("Your device is signed");
    expect(first?.body).toContain("Su dispositivo está firmado");
    const [second] = writes(place, mallory, `buenas, mi código es ${code}`);
    expect(second?.body).toContain("Su dispositivo está firmado");
    expect(second?.body).not.toContain("Your device is signed");
  });

  it("is good as often as it was made for, and in time", () => {
    const place = oldTown();
    const code = codeFor(place, '!invite responder "River side" 12h');
    const late = codeFor(place, '!invite responder "River side" 12h');
    writes(place, nora, code);
    expect(reasons(writes(place, mallory, code))).toEqual(["wrong-code"]);
    place.world.passes(12 * HOUR_MS);
    expect(reasons(writes(place, mallory, late))).toEqual(["wrong-code"]);
    expect(place.world.state.people.persons.has(mallory.tag)).toBe(false);
  });

  it("is good for nothing once whoever made it is no organizer", () => {
    const place = oldTown();
    const otto = actor("Otto");
    place.world.admit(otto, "organizer");
    const code = codeFor(place, '!invite responder "River side"');
    orders(place, `!revoke ${place.olga.userId}`, otto);
    expect(reasons(writes(place, nora, code))).toEqual(["wrong-code"]);
  });

  it("is good for nothing while the identity of its maker is another one", () => {
    const place = oldTown();
    const code = codeFor(place, '!invite responder "River side"');
    const { tag: person } = place.olga;
    place.world.peopleFact({ type: "identity-changed", person, identity: mallory.identity });
    expect(reasons(writes(place, nora, code))).toEqual(["wrong-code"]);
  });

  it("asks for the committee where it names none and there are several", () => {
    const place = oldTown();
    place.world.committee("Hill side", { areas: ["south"] });
    const code = codeFor(place, "!invite responder");
    const [asked] = writes(place, nora, code);
    expect(asked?.card).toMatchObject({ kind: "question", question: "place" });
    expect(writes(place, nora, "the moon")[0]?.card).toMatchObject({ kind: "question" });
    writes(place, nora, "2");
    const [grant] = place.world.state.people.persons.get(nora.tag)?.grants ?? [];
    const committee = place.world.state.committees.committees.get(grant?.scope ?? "");
    expect(committee?.name).toBe("Hill side");
  });
});

describe("a code that is no good", () => {
  it("is answered alike whether it was used, withdrawn, over or never there", () => {
    const place = oldTown();
    const used = codeFor(place, '!invite responder "River side"');
    writes(place, nora, used);
    const withdrawn = madeUp(place);
    const over = codeFor(place, '!invite responder "River side" 10m');
    place.world.passes(HOUR_MS);
    const told = [used, withdrawn, over].map((code) => {
      const [sent] = writes(place, mallory, code);
      return [sent?.body, sent?.card];
    });
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]?.[1]).toMatchObject({ kind: "refusal", reason: "wrong-code" });
  });

  it("with a slip in it is no guess", () => {
    const place = oldTown();
    const code = codeFor(place, '!invite responder "River side"');
    const slipped = `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`;
    for (let count = 0; count < 2 * GUESSES_MAX; count += 1) writes(place, nora, slipped);
    writes(place, nora, code);
    expect(place.world.state.people.persons.has(nora.tag)).toBe(true);
  });

  it.each([
    ["a character is missing", (code: string) => code.slice(0, -1)],
    ["there is one too many", (code: string) => `my code: ${code}X`],
    ["one of three words is wrong", (code: string) => code.replaceAll("-", " ").replace("H", "J")],
  ] as const)("is told from other words where %s", (_how, written) => {
    const place = oldTown();
    const text = written("K7Q4-M2XD-9RTH");
    const [answer] = writes(place, nora, text).slice(-1);
    expect(answer?.card).toMatchObject({ kind: "refusal", reason: "wrong-code" });
  });

  it.each(["raid near 10am", "cops here 10pm"])(
    "is never seen in a report that happens to have its length: %s",
    (text) => {
      const place = oldTown();
      expect(reasons(writes(place, place.ana, text))).not.toContain("wrong-code");
    },
  );

  it("is not looked up any more from somebody who guesses, right or wrong, for an hour", () => {
    const place = oldTown();
    const wrong = madeUp(place);
    const right = codeFor(place, '!invite responder "River side"');
    for (let count = 0; count < GUESSES_MAX; count += 1) writes(place, mallory, wrong);
    expect(reasons(writes(place, mallory, right))).toEqual(["too-much"]);
    writes(place, nora, right);
    expect(place.world.state.people.persons.has(nora.tag)).toBe(true);
    place.world.passes(HOUR_MS);
    expect(reasons(writes(place, mallory, wrong))).toEqual(["wrong-code"]);
  });

  it("in a series of many people is told to the organizers once, and slows all of them", () => {
    const place = oldTown();
    const wrong = madeUp(place);
    const crowd = Array.from({ length: ALL_GUESSES_MAX + 3 }, (_, at) => actor(`m${at}`));
    const sent = crowd.flatMap((one) => writes(place, one, wrong));
    expect(sent.filter(({ card }) => card["why"] === "guesses")).toHaveLength(1);
    const [first = mallory] = crowd;
    expect(reasons(writes(place, first, wrong))).toEqual(["too-much"]);
  });

  it("gives somebody who was revoked nothing, however good it is", () => {
    const place = oldTown();
    orders(place, `!revoke ${place.ben.userId}`);
    const code = codeFor(place, '!invite responder "River side"');
    const [sent] = writes(place, place.ben, code);
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "not-permitted" });
    expect(sent?.body).toContain("organizer");
    expect(place.world.state.people.persons.has(place.ben.tag)).toBe(false);
  });
});

describe("a code for organizers", () => {
  it("admits nobody until another organizer than its maker approves", () => {
    const place = oldTown();
    const otto = actor("Otto");
    place.world.admit(otto, "organizer");
    const code = codeFor(place, "!invite organizer");
    const sent = writes(place, nora, code);
    expect(place.world.state.people.persons.has(nora.tag)).toBe(false);
    const proposal = caseOf(sent.find(({ card }) => card["kind"] === "warning"));
    expect(reasons(orders(place, `!approve ${proposal}`))).toEqual(["not-permitted"]);
    orders(place, `!approve ${proposal}`, otto);
    expect(place.world.state.people.persons.get(nora.tag)?.grants).toEqual([
      { role: "organizer", scope: null },
    ]);
  });
});

describe("verify called by a stranger", () => {
  const invited = (place: ReturnType<typeof oldTown>) => {
    const [bot] = place.world.bots;
    const roomId = place.world.room(mallory);
    const call = { roomId, inviter: mallory.userId, inviterTag: mallory.tag, isEncrypted: true };
    return bot?.onInvited(call as never, place.world.contextOf("verify")).effects[0]?.do;
  };

  it("comes while a code is out, and at no other time", () => {
    const place = oldTown();
    expect(invited(place)).toBe("leave");
    codeFor(place, '!invite responder "River side" 12h');
    expect(invited(place)).toBe("join");
    place.world.passes(12 * HOUR_MS);
    expect(invited(place)).toBe("leave");
  });
});
