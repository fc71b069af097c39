/**
 * The accounts that an admission names and their identities, looked up before it is judged: that
 * judgement is pure, and asking the homeserver is not. Only what it will need is asked for, not for
 * long, and nobody but the room of the admission waits.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Account } from "../../shared/core/bot.ts";
import type { RoomId, Tag, UserId } from "../../shared/core/values/ids.ts";
import { parseUserId } from "../../shared/core/values/ids.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import type { Inbox, Incoming } from "../../shared/core/ports.ts";
import type { Session } from "../../shared/matrix/session.ts";
import type { Tagger } from "../../shared/vault/tags.ts";

/** Whoever is not known by then is admitted without an identity, and pinned when she writes. */
const LOOK_UP_MS = 5_000;
/** A phone that is just signing in has shown its keys a moment later. */
const UNUSED_LOOKS = 5;
const UNUSED_WAIT_MS = 500;

export type IdentityBook = Readonly<{
  identityOf(user: UserId): Tag | undefined;
  accountOf(user: UserId): Account | undefined;
  /** The same inbox; whom an admission names is looked up before it is handed on. */
  watching(inbox: Inbox): Inbox;
}>;

export type BookOptions = Readonly<{
  /** The words after `admit`, when this is one that will be judged. */
  admission(message: Received): readonly string[] | undefined;
  lookUpMs?: number;
  unusedWaitMs?: number;
}>;

/** What is known of somebody until the admission that names her was judged. */
type Found = Readonly<{ account: Account; identity?: Tag }>;

export function identityBook(
  session: Pick<Session, "masterKeyOf" | "accountOf">,
  tagger: Pick<Tagger, "identity">,
  { admission, lookUpMs = LOOK_UP_MS, unusedWaitMs = UNUSED_WAIT_MS }: BookOptions,
): IdentityBook {
  const known = new Map<UserId, Found>();
  /** Rooms in which something waits, by the last thing in line. */
  const lines = new Map<RoomId, Promise<void>>();

  const lookUp = async (user: UserId): Promise<void> => {
    const looked = look(user, session, unusedWaitMs).catch(() => UNREACHABLE);
    const { masterKey, account } = await Promise.race([
      looked,
      wait(lookUpMs, UNREACHABLE, { ref: false }),
    ]);
    const identity = masterKey === undefined ? {} : { identity: tagger.identity(masterKey) };
    known.set(user, { account, ...identity });
  };
  /** Does the work after whatever waits in this room; resolves when it is done. */
  const inLine = (roomId: RoomId, work: () => Promise<void>): Promise<void> => {
    const done = (lines.get(roomId) ?? Promise.resolve()).then(work);
    const settled = done.catch(() => undefined);
    lines.set(roomId, settled);
    void settled.then(() => {
      if (lines.get(roomId) === settled) lines.delete(roomId);
    });
    return done;
  };
  const handOn = async (incoming: Incoming, handle: Handle): Promise<void> => {
    const roomId = roomOf(incoming);
    const named = incoming.kind === "received" ? namedIn(admission(incoming.message)) : [];
    if (roomId === undefined || (named.length === 0 && !lines.has(roomId))) {
      await handle(incoming);
      return;
    }
    // Not awaited: the row stays until it is obeyed, and other rooms go on meanwhile. What goes
    // wrong with it ends the process, by way of the mailbox.
    inLine(roomId, async () => {
      await Promise.all(named.map(lookUp));
      await handle(incoming);
      for (const user of named) known.delete(user);
    }).catch(() => undefined);
  };
  return {
    identityOf: (user) => known.get(user)?.identity,
    accountOf: (user) => known.get(user)?.account,
    watching: (inbox) => ({
      settle: (transaction, rowKey) => {
        inbox.settle(transaction, rowKey);
      },
      stop: () => inbox.stop(),
      start: (handle, isLater) => inbox.start((incoming) => handOn(incoming, handle), isLater),
    }),
  };
}

type Handle = (incoming: Incoming) => Promise<void>;

type Looked = Readonly<{ account: Account; masterKey?: string }>;
const UNREACHABLE: Looked = { account: "unreachable" };

async function look(
  user: UserId,
  session: Pick<Session, "masterKeyOf" | "accountOf">,
  unusedWaitMs: number,
): Promise<Looked> {
  const masterKey = await session.masterKeyOf(user);
  if (masterKey !== undefined) return { account: "there", masterKey };
  let account = await session.accountOf(user);
  for (let looks = 1; account === "unused" && looks < UNUSED_LOOKS; looks += 1) {
    await wait(unusedWaitMs, undefined, { ref: false });
    account = await session.accountOf(user);
  }
  return { account };
}

/** The first word names the person; nobody admits more than one in one message. */
function namedIn(words: readonly string[] | undefined): readonly UserId[] {
  const user = parseUserId(words?.[0] ?? "");
  return user === undefined ? [] : [user];
}

/** The room whose order this belongs to; undefined for what has none. */
function roomOf(incoming: Incoming): RoomId | undefined {
  switch (incoming.kind) {
    case "received":
      return incoming.message.roomId;
    case "rejected":
      return incoming.rejected.roomId;
    case "membership":
      return incoming.change.roomId;
    case "gap-lost":
      return incoming.gap.roomId;
    case "invited":
    case "identity":
    case "entry":
    case "errand":
    case "heartbeat":
    case "foreign-entry":
      return undefined;
  }
}
