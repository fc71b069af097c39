/** Choices of a deployment, as the pure bots see them. */
import type { Lives } from "./lives.ts";
import type { Position } from "./protocol/media.ts";
import type { Severity } from "./values/severity.ts";

/**
 * Who may report and ask beside those who were admitted: everybody with an account on the bots' own
 * server, where such accounts exist only by an organizer's act; or nobody.
 */
export type Neighbors = "server" | "admitted";

/** How trust grows and is taken back. */
export type TrustSettings = Readonly<{
  /** Distinct confirmers who vouch for somebody before she has the role. */
  vouchers: Readonly<Record<"responder" | "confirmer", number>>;
  vouchesPerWeek: number;
  /** Whoever came by a code or by vouches does not vouch before this time has passed. */
  vouchAfterMs: number;
  /** So long it is known who vouched for somebody. */
  probationMs: number;
  /** Life of a one-time code when no time is given, and of a wish to be vouched for. */
  inviteMs: number;
  /** A revocation by one organizer is undone after this time unless a second one agrees. */
  ratifyMs: number;
  /** A revocation can be undone for so long. */
  undoMs: number;
}>;

/** How many reports are taken, and put to people, at once. */
export type Limits = Readonly<{
  /** Of one person within ten minutes. */
  ofPerson: number;
  /** Of one area, without a verdict; those beyond it wait. */
  ofArea: number;
  /** In the whole network. */
  ofNetwork: number;
}>;

/** How long nobody may confirm a report before something is done about it; 0 for never. */
export type Waiting = Readonly<{
  /** Those who were asked are asked once more. */
  remindMs: number;
  /** The confirmers of the area around are asked as well. */
  widerMs: number;
  /** And those of the area around that, or of all areas. */
  neighborsMs: number;
  /** What was urgent counts as watch. */
  downgradeMs: number;
  /** It is given up. */
  giveUpMs: number;
}>;

/** When rooms that stand give way to others: a cron expression each, in the network's zone. */
export type RotationSettings = Readonly<{
  /** Whoever has not come to the new room by then is not waited for. */
  graceMs: number;
  /** Which rooms are rotated when somebody was revoked who was in them, or had made them. */
  leaving: "off" | "rooms" | "all";
  /** Of every room that stands; null where none is rotated by the clock. */
  schedule: string | null;
  /** Of single committees, by name; null for one that is not. */
  committees: Readonly<Record<string, string | null>>;
  /** The bots' own record moves when its oldest entry is so old; null or left out: never. */
  recordMs?: number | null;
  /** The same when it has so many entries. */
  recordEntries?: number | null;
}>;

/** Which alerts get a room for those who go, and committees that serve the whole network. */
export type Incidents = Readonly<{
  /** The least severe alert that gets one; null for none. */
  from: Severity | null;
  /** The committee whose people are asked into each of these rooms, by name; none where empty. */
  legal: string;
  /** The committee whose people may make temporary rooms, by name; none where empty. */
  dispatch: string;
}>;

/** How a committee or the network is burnt. */
export type Burning = Readonly<{
  /** Sealed for so long before anything is gone. */
  undoMs: number;
  /** The network seals itself when no organizer was heard for so long; 0 for never. */
  unheardMs: number;
}>;

/** What somebody may do at a scene; a network says how many of each it wants there. */
export const TASKS = ["record", "notes", "talk", "legal", "interpret", "aid"] as const;
export type Task = (typeof TASKS)[number];

/** Choices of the deployment, from `aviso.yaml` in the data folder. */
export type Settings = Readonly<{
  /** Language of the management room and of people who have not chosen one. */
  language: string;
  /** Left open where the server's name tells it (`domain/authority/neighbors.ts`). */
  neighbors?: Neighbors;
  /** Distinct admitted confirmers that a case needs, by severity. */
  quorum: Readonly<Record<"info" | "watch" | "urgent", number>>;
  /** So many of them must see it themselves, by severity; none where it is left out. */
  onSite?: Readonly<Record<"info" | "watch" | "urgent", number>>;
  /** An unconfirmed case is given up after this time. */
  caseExpiryMs: number;
  /** What is done before that, by severity; nothing where it is left out. */
  waiting?: Readonly<Record<"info" | "watch" | "urgent", Waiting>>;
  /** The defaults of `verify/intake/limits.ts` where it is left out. */
  limits?: Limits;
  /** A command older than this when it is read is answered, not obeyed. */
  commandAgeMaxMs: number;
  /** Life of an incident room, and of a temporary room when no time is given. */
  roomLifeMs: number;
  /** Two organizers of whom one admitted the other count as one before this time has passed. */
  coolDownMs: number;
  /** For so long after the founding one organizer alone may admit organizers and approve. */
  foundingMs: number;
  /** The defaults of `authority/trust.ts` where it is left out. */
  trust?: TrustSettings;
  /** How rooms that stand give way to others; by order alone where it is left out. */
  rotation?: RotationSettings;
  /** So long somebody on duty has to answer an urgent alert before she gets a direct message. */
  dutyAnswerMs?: number;
  /** So long after the last word about an open alert organizers are reminded; never if left out. */
  quietAlertMs?: number;
  /** How often the network's own account is sent a test message; never if left out. */
  canaryMs?: number;
  /** How many go to one scene before others stand by, and when somebody is missed. */
  rollCall?: Readonly<{
    enough: number;
    homeMs?: number;
    /** So many of each task are wanted at a scene; none where it is left out. */
    needed?: Readonly<Partial<Record<Task, number>>>;
  }>;
  /** IANA name of the zone whose clocks people read; UTC where it is left out. */
  timeZone?: string;
  /** What the network says of itself in public, and is never taken for personal data. */
  allowedText?: readonly string[];
  /** Where the areas are, to find the nearest to a position that somebody shares. */
  areaCentres?: Readonly<Record<string, Position>>;
  /** Names of the committees whose alerts say nothing on a locked phone; none where left out. */
  discreet?: readonly string[];
  /** How long things are kept; where it is left out, as long as `core/lives.ts` says. */
  lives?: Lives;
  /** Every alert gets a room, and no committee serves them all, where it is left out. */
  incidents?: Incidents;
  /** The defaults of `domain/streams/keeping/burn-times.ts` where it is left out. */
  burning?: Burning;
  /** What to say to somebody in danger now, by language; where it is left out, a general advice. */
  helpNow?: Readonly<Record<string, string>>;
}>;
