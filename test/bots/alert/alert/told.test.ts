/** Who is told of what did not happen, and that nobody is told or rung who should not be. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { answerByPoll } from "../../../../bots/alert/roll-call/by-poll.ts";
import type { EventId } from "../../../../shared/core/values/ids.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { POLL_TYPE } from "../../../../shared/language/content.ts";
import { actor } from "../../../harness/actors.ts";
import { cardOf, SlowOutbox } from "./slow-outbox.ts";
import {
  ana,
  ben,
  cardsIn,
  caseTurns,
  cleo,
  CODE,
  codeIn,
  orders,
  otto,
  raise,
  refusals,
  report,
  town,
} from "../town.ts";

describe("an approval", () => {
  it("after which nobody would be told raises nothing, and says so", () => {
    const place = town();
    const code = codeIn(orders(place, "!alert north/hill urgent vans at the bridge"));
    for (const { id } of place.world.state.committees.committees.values()) {
      place.world.committeeFact({ type: "committee-closed", id });
    }
    expect(refusals(orders(place, `!approve ${code}`, otto))).toEqual(["unknown-committee"]);
    expect(place.world.facts("raised")).toEqual([]);
  });
});

describe("a card", () => {
  it("rings by name only those who were admitted to that committee", () => {
    const place = town();
    place.world.join(place.river, cleo);
    const [card] = cardsIn(raise(place), place.river);
    expect(card?.content["m.mentions"]).toEqual({
      room: true,
      user_ids: [ana.userId, ben.userId],
    });
  });

  it("that did not arrive is told to the organizers at once", () => {
    const place = town();
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.step(place.river, "refused");
    outbox.drain();
    const warnings = outbox.warnings(place.management);
    expect(warnings.map(({ sent }) => cardOf(sent)["case"])).toEqual([CODE]);
    expect(warnings[0]?.sent["body"]).toContain("Rio");
  });

  it("whose receipt comes twice is not corrected for that", () => {
    const place = town();
    raise(place);
    const sent = place.world.effects.find(
      (effect) => effect.do === "send" && effect.roomId === place.river && effect.ticket,
    );
    const eventId = "$again" as EventId;
    const receipt = { key: "k", ticket: sent?.ticket ?? null, effect: "send" } as const;
    const outcome = alertBot.onReceipt(
      { ...receipt, result: { ok: true, eventId } },
      place.world.contextOf("alert"),
    );
    expect(outcome).toEqual({ facts: [], effects: [] });
  });

  it("that arrives late after a change is edited in its own room alone", () => {
    const place = town();
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.step(place.north);
    outbox.caseTurns({ type: "refuted", code: CODE });
    const edits: string[] = [];
    const owe = outbox.owe.bind(outbox);
    outbox.owe = (outcome) => {
      for (const effect of outcome.effects) {
        if (effect.do === "send" && effect.content["m.relates_to"]) edits.push(effect.roomId);
      }
      owe(outcome);
    };
    outbox.step(place.river);
    expect(edits).toEqual([place.river]);
  });
});

describe("an alert for information", () => {
  it("asks nobody to go, while one to watch does", () => {
    const polls = (severity: "info" | "watch") =>
      raise(town(), { severity }).filter((one) => one.type === POLL_TYPE).length;
    expect([polls("info"), polls("watch")]).toEqual([0, 2]);
  });
});

describe("a committee whose room is not there", () => {
  it("does not keep the others from being told", () => {
    const place = town();
    const waiting = { id: "ab".repeat(16), name: "New", floor: "info" } as const;
    place.world.committeeFact({
      type: "committee-requested",
      ...{ ...waiting, areas: ["north/river" as never], languages: ["en"] },
    });
    raise(place);
    const alert = place.world.state.alerts.alerts.get(CODE);
    expect(alert?.reach.map(({ roomId }) => roomId)).toEqual([place.river, place.north]);
    expect(place.world.facts("delivered")).toHaveLength(2);
    caseTurns(place, "refuted");
    expect(place.world.state.alerts.alerts.get(CODE)?.ending).toBe("refuted");
  });
});

describe("a committee", () => {
  it("is not called by a way to reach somebody", () => {
    const place = town();
    const sent = orders(place, '!committee new "Call 415 555 2671" north/river');
    expect(refusals(sent)).toEqual(["personal-data"]);
    expect(place.world.facts("committee-requested")).toHaveLength(3);
  });
});

describe("an answer by poll", () => {
  it("counts for nobody whose identity was never pinned", () => {
    const place = town();
    raise(place);
    const eve = actor("Eve");
    const grant = { role: "responder", scope: place.riverId, by: null } as const;
    place.world.peopleFact({ type: "admitted", person: eve.tag, identity: null, ...grant });
    place.world.join(place.river, eve);
    const reach = place.world.state.alerts.alerts.get(CODE)?.reach[0];
    const outcomeFor = (who: typeof eve) => {
      const message = { roomId: place.river, senderTag: who.tag, identityTag: who.identity };
      const vote = {
        message: message as Received,
        answerIds: [reach?.going ?? ""],
        language: "en",
      };
      return answerByPoll(vote, place.world.contextOf("alert"));
    };
    expect(outcomeFor(eve).facts).toEqual([]);
    expect(outcomeFor(ana).facts.map(({ type }) => type)).toEqual(["answered"]);
  });
});
