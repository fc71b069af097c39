/** Whether an account on the bots' own server makes somebody a neighbor. */
import type { Network } from "../../core/bot.ts";
import type { Neighbors, Settings } from "../../core/settings.ts";

/** The end of names that nobody else can have, and that no other server can reach (RFC 6761). */
const OWN = ".localhost";
/** A server's name may end with its port, which says nothing of whose it is. */
const PORT = /:\d+$/u;

/**
 * As was chosen. Else accounts of the embedded homeserver are neighbors, since nobody but whoever
 * runs it makes one; on any other server others may have accounts, and are strangers.
 */
export function neighborsOn(
  { serverName }: Pick<Network, "serverName">,
  { neighbors }: Pick<Settings, "neighbors">,
): Neighbors {
  const host = serverName.replace(PORT, "").toLowerCase();
  return neighbors ?? (`.${host}`.endsWith(OWN) ? "server" : "admitted");
}
