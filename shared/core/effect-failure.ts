/** Why something that was owed was given up. */

/**
 * `unwanted`: when its turn came it was not to be done any more, such as an invitation of somebody
 * who was revoked meanwhile. `unseen`: the homeserver says that it took it, and never showed it.
 */
export type EffectFailure = "refused" | "not-encrypted" | "unwanted" | "unseen";
