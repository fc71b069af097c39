/** Whom an organizer means: by id or by link, never by a guess, never an account that is none. */
import { describe, expect, it } from "vitest";
import { verifyBot } from "../../../../../bots/verify/bot.ts";
import type { Account } from "../../../../../shared/core/bot.ts";
import type { Received } from "../../../../../shared/core/protocol/message.ts";
import type { EventId } from "../../../../../shared/core/values/ids.ts";
import { actor } from "../../../../harness/actors.ts";
import { reasons, town, type Town } from "../../network.ts";

const EMIL = actor("Emil");

function place(): Town {
  const here = town();
  here.world.admit(here.olga, "organizer");
  return here;
}

function written(here: Town, text: string) {
  return here.world.says(here.olga, here.world.network.managementRoom, text);
}

/** What comes of an admission while the homeserver says this of the account. */
function admitted(account: Account | undefined) {
  const { world, olga } = place();
  const message: Received = {
    ...{ roomId: world.network.managementRoom, eventId: "$admit" as EventId },
    ...{ sender: olga.userId, senderTag: olga.tag, identityTag: olga.identity },
    ...{ hasNewIdentity: false, sentAtMs: world.nowMs, isDirect: false, isAddressed: false },
    body: { kind: "text", text: `!admit ${EMIL.userId} confirmer north/river` },
  };
  const context = { ...world.contextOf("verify"), accountOf: () => account };
  const { facts, effects } = verifyBot.onMessage(message, context);
  const body = effects.map((one) => ("content" in one ? JSON.stringify(one.content) : "")).join();
  return { facts: facts.map(({ type }) => type), body };
}

describe("a person", () => {
  it.each([
    "https://matrix.to/#/@emil:example.org",
    "https://matrix.to/#/%40emil%3Aexample.org?via=example.org",
    "[Ana](https://matrix.to/#/@emil:example.org)",
    "matrix:u/emil:example.org",
  ])("is named by %s, in every command that takes one", (link) => {
    const here = place();
    written(here, `!admit ${link} confirmer north/river`);
    expect(here.world.state.people.persons.has(EMIL.tag)).toBe(true);
    written(here, `!revoke ${link}`);
    expect(here.world.state.people.persons.get(EMIL.tag)?.grants ?? []).toEqual([]);
  });

  it.each(["emil", "@emil", "Emil", "emil:example.org", "emil@example.org"])(
    "is not guessed from %s: the finished line is offered",
    (name) => {
      const here = place();
      const sent = written(here, `!admit ${name} confirmer north/river`);
      expect(reasons(sent)).toEqual(["unknown-person"]);
      expect(sent[0]?.body).toContain("!admit @emil:example.org confirmer north/river");
      expect(here.world.state.people.persons.has(EMIL.tag)).toBe(false);
    },
  );

  it("is offered in a line that can be sent, with a name of several words in quotes", () => {
    const here = place();
    const [sent] = written(here, '!admit emil responder "North River"');
    expect(sent?.body).toContain('!admit @emil:example.org responder "North River"');
  });
});

describe("an admission", () => {
  it.each(["none", "unused"] as const)("of an account that is %s admits nobody", (account) => {
    const { facts, body } = admitted(account);
    expect(facts).toEqual([]);
    expect(body).toContain("there is no account @emil:example.org");
    expect(body).toContain("Nobody was admitted");
  });

  it("tells a homeserver that does not answer from an account that is none", () => {
    const { facts, body } = admitted("unreachable");
    expect(facts).toContain("admitted");
    expect(body).toContain("does not answer");
  });

  it("of an account that is there says nothing of it", () => {
    const { facts, body } = admitted("there");
    expect(facts).toContain("admitted");
    expect(body).not.toMatch(/that account/u);
  });
});
