/** After a restore: what is shown to the organizers, and who may let the network go on. */
import { describe, expect, it } from "vitest";
import { NOTHING, type Context, type Outcome } from "../../../../../shared/core/bot.ts";
import type { Entry, Fact } from "../../../../../shared/core/protocol/entry.ts";
import { codeFromNumber } from "../../../../../shared/core/values/case-code.ts";
import type { EventId } from "../../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../../shared/core/values/json.ts";
import { toldAnew, type NetworkState } from "../../../../../shared/domain/network-state.ts";
import { factOf } from "../../../../../shared/domain/streams/stream.ts";
import { CARD_KEY } from "../../../../../shared/language/card.ts";
import { verifyBot } from "../../../../../bots/verify/bot.ts";
import { resumeCodeOf } from "../../../../../bots/verify/people/restore/resume.ts";
import { actor, identityFor, type Actor } from "../../../../harness/actors.ts";
import { reported, town, type Town } from "../../network.ts";

const RESTORE = "0123456789abcdef0123456789abcdef";
const CODE = resumeCodeOf(RESTORE);

function heldContext({ world }: Town): Context<NetworkState> {
  return { ...world.contextOf("verify"), held: { restore: RESTORE } };
}

/** What somebody's words lead to in the management room while the network is held. */
function says(place: Town, who: Actor, text: string, context = heldContext(place)): Outcome {
  return verifyBot.onMessage(
    {
      ...{ roomId: place.world.network.managementRoom, eventId: "$one" as EventId },
      ...{ sender: who.userId, senderTag: who.tag, identityTag: who.identity },
      ...{ sentAtMs: place.world.nowMs, hasNewIdentity: false, isDirect: false },
      ...{ isAddressed: false, body: { kind: "text", text } },
    },
    context,
  );
}

function cardOf({ effects }: Outcome): JsonObject {
  const [effect] = effects;
  if (effect?.do !== "send") throw new Error("nothing was said");
  return effect.content[CARD_KEY] as JsonObject;
}

const shown = (place: Town): Outcome =>
  verifyBot.onRestored?.(place.world.entries, heldContext(place)) ?? { facts: [], effects: [] };

function bodyOf(outcome: Outcome): string {
  const [effect] = outcome.effects;
  return effect?.do === "send" && typeof effect.content["body"] === "string"
    ? effect.content["body"]
    : "";
}

describe("a restored network", () => {
  it("shows who was admitted and revoked, what is open, and when its record ends", () => {
    const place = town();
    const code = reported(place);
    const gone = actor("Gone");
    place.world.peopleFact({ type: "revoked", person: gone.tag, by: place.olga.tag });
    const outcome = shown(place);
    expect(outcome.facts).toEqual([]);
    expect(cardOf(outcome)).toMatchObject({ kind: "warning", why: "restored", case: CODE });
    const body = bodyOf(outcome);
    for (const part of [place.ben.userId, "somebody", "revoked", code, `resume ${CODE}`, "UTC"]) {
      expect(body).toContain(part);
    }
    // Each role with its place, and one of anything is no plural.
    expect(body).toMatch(/: organizer$/mu);
    expect(body).toMatch(/: confirmer of north\/river$/mu);
    expect(body).toMatch(/: responder of \S+$/mu);
    expect(body).toContain("Open: 1 case, 0 alerts.");
    expect(body).not.toContain(gone.userId);
  });

  it("shows who was admitted and revoked before its record was told anew, each once", () => {
    const place = town();
    const { world } = place;
    const undoUntilMs = world.nowMs + 1;
    const gone = { person: place.ben.tag, by: place.olga.tag, code: codeFromNumber(7) };
    world.peopleFact({ type: "revoked", ...gone, undoUntilMs });
    const record = toldAnew(world.state, "people", { atMs: world.nowMs }).map(placed);
    const lines = linesOf(place, record);
    expect(lines.filter((one) => one.endsWith("was revoked"))).toHaveLength(1);
    expect(lines.filter((one) => one.endsWith(": organizer"))).toHaveLength(1);
    expect(lines.filter((one) => one.includes(": confirmer of"))).toHaveLength(2);
    // What was decided since comes beside it, and last.
    const again = { person: place.ben.tag, identity: place.ben.identity, by: place.olga.tag };
    const back = { type: "admitted", ...again, role: "organizer", scope: null } as const;
    world.peopleFact(back);
    const after = linesOf(place, [...record, placed(factOf("people", back), record.length)]);
    expect(after.filter((one) => one.endsWith(": organizer"))).toHaveLength(2);
    expect(after.at(-1)).toBe(`- ${place.ben.userId} was admitted: organizer`);
  });

  it("says so when its record is empty", () => {
    const place = town();
    const outcome = verifyBot.onRestored?.([], heldContext(place)) ?? { facts: [], effects: [] };
    expect(bodyOf(outcome)).toContain("nobody is known");
  });

  it("goes on by the word of an organizer whose identity was pinned, for this restore", () => {
    const place = town();
    const outcome = says(place, place.olga, `!resume ${CODE}`);
    expect(outcome).toMatchObject({ duringHold: true });
    expect(outcome.facts).toMatchObject([{ type: "resumed", data: { restore: RESTORE } }]);
  });

  it("does not go on by anybody else's, by another code, or by an identity never seen", () => {
    const place = town();
    const fresh = actor("Fresh");
    const admitted = { person: fresh.tag, identity: null, by: null };
    place.world.peopleFact({ type: "admitted", ...admitted, role: "organizer", scope: null });
    place.world.join(place.world.network.managementRoom, fresh);
    place.world.join(place.world.network.managementRoom, place.ben);
    const impostor = { ...place.olga, identity: identityFor(place.ben.userId) };
    expect(cardOf(says(place, place.ben, `!resume ${CODE}`))["reason"]).toBe("not-permitted");
    expect(cardOf(says(place, place.olga, "!resume 2222"))["reason"]).toBe("wrong-code");
    expect(cardOf(says(place, fresh, `!resume ${CODE}`))["reason"]).toBe("not-permitted");
    for (const who of [place.ben, fresh, impostor]) {
      expect(says(place, who, `!resume ${CODE}`).facts, who.name).toEqual([]);
    }
  });

  it("can have a role taken away at once, and answers how things stand", () => {
    const place = town();
    reported(place);
    const revoked = says(place, place.olga, `!revoke ${place.ben.userId}`);
    expect(revoked).toMatchObject({ duringHold: true });
    expect(revoked.facts).toMatchObject([{ type: "revoked", data: { person: place.ben.tag } }]);
    expect(says(place, place.olga, "!status").facts).toEqual([]);
  });

  it("control: one that was never restored has nothing to resume", () => {
    const place = town();
    const context = place.world.contextOf("verify");
    const outcome = says(place, place.olga, `!resume ${CODE}`, context);
    expect(cardOf(outcome)["reason"]).toBe("already");
    expect(verifyBot.onRestored?.([], context)).toEqual({ facts: [], effects: [] });
  });
});

function placed(fact: Fact, at: number): Entry {
  return { ...fact, seq: 90 + at, prev: "", atMs: 0, cause: null };
}

/** The decisions that organizers are shown of this record. */
function linesOf(place: Town, record: readonly Entry[]): readonly string[] {
  const outcome = verifyBot.onRestored?.(record, heldContext(place)) ?? NOTHING;
  return bodyOf(outcome)
    .split("\n")
    .filter((one) => one.startsWith("- "));
}
