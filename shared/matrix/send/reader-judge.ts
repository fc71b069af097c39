/**
 * Who may be given a room's keys at this moment: asks the rule with what the crypto engine knows
 * now, not with what was known when something was decided.
 */
import type { Member, RoomSeen } from "../../core/bot.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { Identities, Known } from "../identity/identities.ts";
import { pinOf, type Pins } from "../identity/pins.ts";
import type { Judge } from "./keys/at-once.ts";
import { memberOf, type RoomMember, type Tagger } from "../rooms/rooms-view.ts";

export type JudgeParts = Readonly<{
  identities: Pick<Identities, "look">;
  tagger: Tagger;
  pins: Pins;
  isStateRoom(roomId: RoomId): boolean;
  personOf(roomId: RoomId): UserId | undefined;
  /** Resolves once what was decided while we were away is known: somebody may be revoked. */
  caughtUp(): Promise<unknown>;
  /** Those of the members who may read. */
  readersOf(room: RoomSeen): readonly Member[];
}>;

/** Bots are judged by the pins of `init` alone, and in the state room nobody else reads. */
export function readerJudge(parts: JudgeParts): Judge {
  return async (roomId, members) => {
    if (!parts.isStateRoom(roomId)) await parts.caughtUp();
    const seen = await Promise.all(
      members.map(async (member) => ({
        member,
        known: await parts.identities.look(member.userId),
      })),
    );
    const mayRead = new Set(readersAmong(parts, roomId, seen).map(({ userId }) => userId));
    const readers = seen.filter(({ member, known }) => {
      // Read anew at each use: whoever opens several sessions knows the pins only afterwards.
      const pin = pinOf(parts.pins, member.userId)?.masterKey;
      // An identity that was never looked up is not known to be another one.
      if (pin !== undefined) return known === undefined || known.last === pin;
      return mayRead.has(member.userId);
    });
    return new Map(readers.map(({ member, known }) => [member.userId, known?.last]));
  };
}

type Seen = Readonly<{ member: RoomMember; known: Known | undefined }>;

function readersAmong(
  { tagger, isStateRoom, personOf, readersOf }: JudgeParts,
  roomId: RoomId,
  seen: readonly Seen[],
): readonly Member[] {
  if (isStateRoom(roomId)) return [];
  const members = seen.map(({ member, known }) => memberOf(member, tagger, known));
  return readersOf({ roomId, members, personOf: personOf(roomId) });
}
