/** Identities are asked for where an admission needs them, not for long, and nobody else waits. */
import { describe, expect, it, vi } from "vitest";
import { identityBook } from "../../../bots/process/identity-book.ts";
import { admissionWords } from "../../../shared/conversation/command/admission-words.ts";
import type { Account } from "../../../shared/core/bot.ts";
import type { EventId, RoomId, Tag, UserId } from "../../../shared/core/values/ids.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { Inbox, Incoming } from "../../../shared/core/ports.ts";
import { actor, type Actor } from "../../harness/actors.ts";
import { World } from "../../harness/world.ts";

const olga = actor("Olga");
const eve = actor("Eve");
const management = "!management" as RoomId;

function saying(text: string, roomId = management, who: Actor = olga): Received {
  return {
    ...{ roomId, eventId: `$${text}` as EventId, sender: who.userId, senderTag: who.tag },
    ...{ identityTag: who.identity, hasNewIdentity: false, sentAtMs: 0 },
    ...{ isDirect: false, isAddressed: false, body: { kind: "text", text } },
  };
}

const incoming = (message: Received): Incoming => ({
  rowKey: message.eventId,
  kind: "received",
  message,
});

/** An inbox that hands on these one after the other, as the real one does. */
function inboxOf(...messages: readonly Received[]): Inbox {
  return {
    settle: () => undefined,
    stop: () => Promise.resolve(),
    start: async (handle) => {
      for (const message of messages) await handle(incoming(message));
    },
  };
}

function book(
  masterKeyOf: (user: UserId) => Promise<string | undefined>,
  lookUpMs = 20,
  accountOf: (user: UserId) => Promise<Account> = () => Promise.resolve("there"),
) {
  return identityBook(
    { masterKeyOf, accountOf },
    { identity: (key) => `tag of ${key}` as Tag },
    {
      admission: ({ body }) =>
        body.kind === "text" && body.text.startsWith("!admit")
          ? body.text.split(" ").slice(1)
          : undefined,
      lookUpMs,
      unusedWaitMs: 1,
    },
  );
}

describe("an admission", () => {
  it("is judged with the identity of whom it names, which is forgotten afterwards", async () => {
    const asked = vi.fn((user: UserId) => Promise.resolve(`key of ${user}`));
    const identities = book(asked);
    const seen: (Tag | undefined)[] = [];
    await identities.watching(inboxOf(saying(`!admit ${eve.userId} organizer`))).start(() => {
      seen.push(identities.identityOf(eve.userId));
      return Promise.resolve();
    });
    await vi.waitFor(() => {
      expect(seen).toEqual([`tag of key of ${eve.userId}`]);
    });
    await vi.waitFor(() => {
      expect(identities.identityOf(eve.userId)).toBeUndefined();
    });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it("that hangs keeps no other room waiting, keeps its own in order, and ends", async () => {
    const identities = book(() => new Promise(() => undefined), 50);
    const handled: string[] = [];
    const elsewhere = "!elsewhere" as RoomId;
    const inbox = inboxOf(
      saying(`!admit ${eve.userId} organizer`),
      saying(`!revoke ${eve.userId}`),
      saying("confirm K7Q4", elsewhere),
    );
    await identities.watching(inbox).start(({ rowKey }) => {
      handled.push(rowKey);
      return Promise.resolve();
    });
    expect(handled).toEqual(["$confirm K7Q4"]);
    await vi.waitFor(() => {
      expect(handled).toEqual([
        "$confirm K7Q4",
        `$!admit ${eve.userId} organizer`,
        `$!revoke ${eve.userId}`,
      ]);
    });
  });

  it("is the only message for which anybody is looked up", async () => {
    const asked = vi.fn(() => Promise.resolve("key"));
    const identities = book(asked);
    const names = Array.from({ length: 20 }, (_, index) => `@user${index}:far.example`).join(" ");
    await identities
      .watching(inboxOf(saying(names), saying(`!revoke ${names}`)))
      .start(() => Promise.resolve());
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("an account that an admission names", () => {
  /** What is known of it when the admission is judged. */
  async function known(
    masterKeyOf: () => Promise<string | undefined>,
    ...answers: readonly (Account | Error)[]
  ): Promise<Account | undefined> {
    const [last = "there"] = answers.slice(-1);
    const left = [...answers];
    const identities = book(masterKeyOf, 500, () => {
      const answer = left.shift() ?? last;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    });
    return new Promise((resolve) => {
      void identities.watching(inboxOf(saying(`!admit ${eve.userId} organizer`))).start(() => {
        resolve(identities.accountOf(eve.userId));
        return Promise.resolve();
      });
    });
  }
  const nobody = () => Promise.resolve(undefined);

  it("is there when it has an identity, whatever else is said of it", async () => {
    expect(await known(() => Promise.resolve("key"), "none")).toBe("there");
  });

  it.each(["none", "unused", "there", "unreachable"] as const)("can be %s", async (account) => {
    expect(await known(nobody, account)).toBe(account);
  });

  it("is looked at once more while a phone may be signing in", async () => {
    expect(await known(nobody, "unused", "unused", "there")).toBe("there");
  });

  it("is not said to be none where nobody could be asked", async () => {
    expect(await known(nobody, new Error("down"))).toBe("unreachable");
    expect(await known(() => Promise.reject(new Error("down")))).toBe("unreachable");
    expect(await known(() => new Promise(() => undefined))).toBe("unreachable");
  });
});

describe("the words of an admission", () => {
  function words(text: string, who: Actor, isElsewhere = false): readonly string[] | undefined {
    const world = new World([]);
    world.admit(olga, "organizer");
    world.join(world.network.managementRoom, eve);
    const roomId = isElsewhere ? world.room(who) : world.network.managementRoom;
    return admissionWords(saying(text, roomId, who), world.contextOf("verify"));
  }

  it.each(["!admit @eve:example.org organizer", "verify: admit @eve:example.org organizer"])(
    "are read in %j",
    (text) => {
      expect(words(text, olga)).toEqual([eve.userId, "organizer"]);
    },
  );

  it("are nobody's who is no organizer, and nowhere but in the management room", () => {
    expect(words("!admit @eve:example.org organizer", eve)).toBeUndefined();
    expect(words("!admit @eve:example.org organizer", olga, true)).toBeUndefined();
    expect(words("!revoke @eve:example.org", olga)).toBeUndefined();
    expect(words("hello @eve:example.org", olga)).toBeUndefined();
  });
});
