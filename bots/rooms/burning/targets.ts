/**
 * What a burn erases and what it cannot, by its size: the one list that the words are made of. Each
 * line names what of the retention table it covers; the test holds it complete.
 */
import type { NetworkRoom } from "../../../shared/domain/network-rooms.ts";
import type { RetentionRule } from "../../../shared/domain/streams/retention.ts";

export type Size = "room" | "committee" | "network";

type Target = Readonly<{
  say: string;
  sizes: readonly Size[];
  /** What of the retention table it is, where the network burns. */
  covers: readonly RetentionRule["what"][];
  /** The rooms that it empties. */
  rooms?: readonly NetworkRoom["kind"][];
}>;

const GOES: readonly Target[] = [
  {
    ...{ say: "rooms-burn-goes-room", sizes: ["room"], covers: [] },
    rooms: ["incident", "temporary"],
  },
  { say: "rooms-burn-goes-committee", sizes: ["committee"], covers: [], rooms: ["committee"] },
  {
    ...{ say: "rooms-burn-goes-network", sizes: ["network"] },
    covers: [
      ...(["incident-room", "temporary-room", "moved-room", "committee-messages"] as const),
      ...(["confirmer-messages", "management-messages"] as const),
    ],
    rooms: ["management", "state", "committee", "confirmers", "incident", "temporary"],
  },
  {
    ...{ say: "rooms-burn-goes-bots", sizes: ["network"] },
    covers: [
      ...([
        "conversations",
        "told-marks",
        "chat-languages",
        "poll-marks",
        "sound-checks",
        "test-messages",
      ] as const),
      ...([
        "arrival-marks",
        "duty-marks",
        "erasure-marks",
        "reminder-marks",
        "intake-marks",
        "bot-disk",
        "logs",
      ] as const),
      ...(["backed-up-keys", "disk-keys", "replay-marks", "identity-marks", "sent-marks"] as const),
    ],
  },
];

const STAYS: readonly Target[] = [
  {
    ...{ say: "rooms-burn-stays-record", sizes: ["committee", "network"] },
    covers: [
      ...(["cases", "case-facts", "holds", "roster", "vouches", "one-time-codes"] as const),
      ...(["duty", "heartbeats", "moves", "intake", "lessons"] as const),
    ],
  },
  { say: "rooms-burn-stays-accounts", sizes: ["network"], covers: ["backup-file"] },
  {
    ...{ say: "rooms-burn-stays-server", sizes: ["room", "committee", "network"] },
    covers: ["homeserver", "handed-files"],
  },
  { say: "rooms-burn-stays-phones", sizes: ["room", "committee", "network"], covers: ["phones"] },
];

/** Nothing of it was ever kept. */
export const NEVER_KEPT: readonly RetentionRule["what"][] = ["personal-data"];

/** In the order in which it is said: what goes, then what stays. */
export function targetsOf(size: Size): readonly Target[] {
  return [...GOES, ...STAYS].filter(({ sizes }) => sizes.includes(size));
}

/** What stays alone. */
export function stayingOf(size: Size): readonly Target[] {
  return STAYS.filter(({ sizes }) => sizes.includes(size));
}
