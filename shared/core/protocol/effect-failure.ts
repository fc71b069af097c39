/**
 * Why an effect was not done. `unwanted`: when its turn came it was not to be done any more, such
 * as an invitation of somebody who was revoked meanwhile. `unseen`: the homeserver says that it
 * took it, and never showed it. `unfit`: a picture or a sound is not what may be handed on.
 */
export const EFFECT_FAILURES = ["refused", "not-encrypted", "unwanted", "unseen", "unfit"] as const;
export type EffectFailure = (typeof EFFECT_FAILURES)[number];
