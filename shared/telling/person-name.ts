/** How people call somebody, and whom they may mean by that. */
import { parseUserId, type UserId } from "../core/values/ids.ts";

/** What somebody may have left out of a user id: the sign before it, and what follows the name. */
const NAME = /^@?([\p{L}\p{N}._=/+-]+)(?:[:@]([\p{L}\p{N}.:-]+))?$/u;

/** Such as `ana` of `@ana:example.org`. */
export function nameOfUser(userId: UserId): string {
  return userId.slice(1, userId.indexOf(":"));
}

/**
 * `emil`, `@emil`, `emil:server` and `emil@server` as a user id, on this server where none is
 * named; undefined for what is no name. It is to be shown and sent by a person, never obeyed.
 */
export function userIdLike(who: string, serverName: string): UserId | undefined {
  const [, name, server = serverName] = NAME.exec(who) ?? [];
  return name === undefined ? undefined : parseUserId(`@${name.toLowerCase()}:${server}`);
}
