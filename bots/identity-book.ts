/**
 * The identities of accounts that a message names, looked up before the message is judged: the
 * judgement is pure, and asking the homeserver is not.
 */
import type { Tag, UserId } from "../shared/core/ids.ts";
import { parseUserId } from "../shared/core/ids.ts";
import type { Inbox, Incoming } from "../shared/core/ports.ts";
import type { Session } from "../shared/matrix/session.ts";
import type { Tagger } from "../shared/vault/tags.ts";

/** Nobody admits more people than this in one message. */
const NAMED_MAX = 20;

export type IdentityBook = Readonly<{
  identityOf(user: UserId): Tag | undefined;
  /** The same inbox; whoever a message names is looked up before it is handed on. */
  watching(inbox: Inbox): Inbox;
}>;

export function identityBook(session: Pick<Session, "masterKeyOf">, tagger: Tagger): IdentityBook {
  const known = new Map<UserId, Tag>();
  const lookUp = async (user: UserId): Promise<void> => {
    // An account that cannot be asked for is one without a known identity: pinned when it writes.
    const masterKey = await session.masterKeyOf(user).catch(() => undefined);
    if (masterKey === undefined) known.delete(user);
    else known.set(user, tagger.identity(masterKey));
  };
  return {
    identityOf: (user) => known.get(user),
    watching: (inbox) => ({
      settle: (transaction, rowKey) => {
        inbox.settle(transaction, rowKey);
      },
      stop: () => inbox.stop(),
      start: (handle) =>
        inbox.start(async (incoming) => {
          await Promise.all(namedIn(incoming).map(lookUp));
          await handle(incoming);
        }),
    }),
  };
}

function namedIn(incoming: Incoming): readonly UserId[] {
  if (incoming.kind !== "received" || incoming.message.body.kind !== "text") return [];
  const words = incoming.message.body.text.split(/[\s,;]+/u);
  const users = words.flatMap((word) => parseUserId(word) ?? []);
  return [...new Set(users)].slice(0, NAMED_MAX);
}
