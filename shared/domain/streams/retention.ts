/**
 * What is kept, where, for how long, how it goes and who hears of that, and what nobody here can
 * erase. The only source of it: the `retention` command prints this table, and tests hold the bots
 * to it. How long, where a network may choose, stands in `core/lives.ts`.
 */
import type { LifeName } from "../../core/lives.ts";

/** After the end of an alert its incident room stays this long, so that people can say "home". */
export const INCIDENT_GRACE_MS = 30 * 60_000;

/** Somebody who went and is not home keeps its room open, each time so long, so often at most. */
export const HOME_WAIT_MS = 30 * 60_000;
export const HOME_WAITS_MAX = 6;

/** The end of a room is told this long before it. */
export const END_NEAR_MS = 10 * 60_000;

/** Between the goodbye and the removals there is this time to read it. */
export const GOODBYE_MS = 15_000;
/** Not waited longer for word that the goodbye is there. */
export const GOODBYE_LOST_MS = 2 * 60_000;

/** What other bots still owe to a room that gave way is waited for, so long at most. */
export const BOTS_GONE_MS = 5 * 60_000;

/** A temporary room lives at least and at most this long. */
export const ROOM_LIFE_MIN_MS = 10 * 60_000;
export const ROOM_LIFE_MAX_MS = 14 * 24 * 3_600_000;

/** What somebody writes with a bot is kept for so long after her last answer. */
export const CONVERSATION_LIFE_MS = 60 * 60_000;

/** So long at most it is known where somebody asked about an open case, and where its polls are. */
export const TOLD_LIFE_MS = 14 * 24 * 3_600_000;

/** So long it is known in which language somebody writes in her chat, after it changed last. */
export const LANGUAGE_NOTE_LIFE_MS = 30 * 24 * 3_600_000;

/** So long wrong one-time codes are counted, of one person and of all together. */
export const GUESSES_LIFE_MS = 60 * 60_000;

/** So long the identities that change stand in one message to the organizers. */
export const DIGEST_LIFE_MS = 10 * 60_000;
/** So long somebody is kept for it while the homeserver does not show it. */
export const DIGEST_PENDING_MS = 24 * 3_600_000;

export type RetentionRule = Readonly<{
  /** Also the end of the id of the phrase that explains it. */
  what:
    | "personal-data"
    | "cases"
    | "case-facts"
    | "holds"
    | "lessons"
    | "roster"
    | "duty"
    | "duty-marks"
    | "reminder-marks"
    | "vouches"
    | "one-time-codes"
    | "intake"
    | "intake-marks"
    | "heartbeats"
    | "committee-messages"
    | "confirmer-messages"
    | "management-messages"
    | "incident-room"
    | "temporary-room"
    | "moved-room"
    | "moves"
    | "conversations"
    | "handed-files"
    | "told-marks"
    | "chat-languages"
    | "poll-marks"
    | "sound-checks"
    | "test-messages"
    | "arrival-marks"
    | "erasure-marks"
    | "bot-disk"
    | "backed-up-keys"
    | "disk-keys"
    | "replay-marks"
    | "identity-marks"
    | "sent-marks"
    | "backup-file"
    | "logs"
    | "homeserver"
    | "phones";
  where: "nowhere" | "state-room" | "standing-room" | "own-room" | "disk" | "server" | "phones";
  /**
   * What ends it; `time` its own, which the network chooses; `outside` is what nobody in this
   * network's software decides, `done` the end of what it is about, or its own short time.
   */
  until:
    | "never-kept"
    | "time"
    | "done"
    | "state-room-replaced"
    | "room-closed"
    | "new-device"
    | "burnt"
    | "outside";
  /** Which choice of the network says how long; with `time`, and only with it. */
  life?: LifeName;
  /**
   * How it goes: left out of the record by its writer; taken back by whoever wrote it; everybody
   * removed, left and forgotten; a row of one disk that is deleted; with all that is on a device.
   */
  by: "nothing" | "forgetting" | "redaction" | "closing" | "row" | "replacing" | "nobody";
  /** Where it is told that it is gone; null where nobody is told. */
  receipt: "own-room" | "management-room" | null;
  /** True when the bots themselves can make it unreadable for good. */
  canErase: boolean;
}>;

type Short = Omit<RetentionRule, "where" | "what" | "receipt"> &
  Readonly<{ receipt?: RetentionRule["receipt"] }>;

/** A short-lived row of one disk. */
const ROW: Short = { until: "done", by: "row", canErase: true };
/** Entries of the state room. Bots remember less of them than stands there. */
const ENTRY: Short = { until: "state-room-replaced", by: "nobody", canErase: false };
const ROOM: Short = {
  ...{ until: "room-closed", by: "closing", receipt: "management-room", canErase: false },
};
/** What a bot wrote itself is taken back by it; the receipt stands where it stood. */
const MESSAGES: Short = { until: "time", by: "redaction", receipt: "own-room", canErase: false };
const WITH_DEVICE: Short = { until: "new-device", by: "replacing", canErase: false };
const OUTSIDE: Short = { until: "outside", by: "nobody", canErase: false };

function rule(
  what: RetentionRule["what"],
  where: RetentionRule["where"],
  rest: Short & Partial<Pick<RetentionRule, "life">>,
): RetentionRule {
  return { what, where, receipt: null, ...rest };
}

export const RETENTION: readonly RetentionRule[] = [
  rule("personal-data", "nowhere", { until: "never-kept", by: "nothing", canErase: true }),
  rule("incident-room", "own-room", ROOM),
  rule("temporary-room", "own-room", ROOM),
  rule("moved-room", "own-room", ROOM),
  rule("committee-messages", "standing-room", { ...MESSAGES, life: "committeeMessages" }),
  rule("confirmer-messages", "standing-room", { ...MESSAGES, life: "confirmerMessages" }),
  rule("management-messages", "standing-room", { ...MESSAGES, life: "managementMessages" }),
  // What bots know and answer. The entries that it comes from are the next line.
  rule("cases", "state-room", {
    ...{ until: "time", life: "cases", by: "forgetting", canErase: false },
  }),
  rule("case-facts", "state-room", ENTRY),
  rule("holds", "state-room", {
    ...{ until: "time", life: "hold", by: "forgetting", canErase: false },
    receipt: "management-room",
  }),
  // By week and coarse area, without the case: what the bots know. The entries stay as all do.
  rule("lessons", "state-room", {
    ...{ until: "time", life: "lessons", by: "forgetting", canErase: false },
  }),
  rule("roster", "state-room", ENTRY),
  rule("moves", "state-room", ENTRY),
  // Nothing counts it after the end of a probation; the entries stay until the room goes.
  rule("vouches", "state-room", ENTRY),
  rule("one-time-codes", "state-room", ENTRY),
  // From whom an organizer takes no reports, which ends by itself after a day.
  rule("intake", "state-room", ENTRY),
  rule("duty", "state-room", ENTRY),
  rule("heartbeats", "state-room", ENTRY),
  // Notes of one machine: what is half written, where it was told how a case stands,
  // what a message was about, and that a picture went with a case.
  rule("conversations", "disk", ROW),
  rule("told-marks", "disk", ROW),
  rule("chat-languages", "disk", ROW),
  rule("poll-marks", "disk", ROW),
  rule("sound-checks", "disk", ROW),
  // To the network's own account, taken back after a day; and the mark of the newest.
  rule("test-messages", "disk", ROW),
  rule("arrival-marks", "disk", ROW),
  rule("duty-marks", "disk", ROW),
  rule("reminder-marks", "disk", ROW),
  // That organizers were told of a surge, of a series, and how often of one place.
  rule("intake-marks", "disk", ROW),
  // Which messages of its own stand in standing rooms, until they are taken back.
  rule("erasure-marks", "disk", ROW),
  rule("bot-disk", "disk", { until: "burnt", by: "row", canErase: true }),
  // Sealed by the recovery key. The homeserver is asked to delete a room's; nobody sees it do so.
  rule("backed-up-keys", "server", { until: "room-closed", by: "closing", canErase: false }),
  // The crypto engine cannot drop a single key: they go when a bot becomes a new device.
  rule("disk-keys", "disk", WITH_DEVICE),
  // Without them a homeserver could have an old command obeyed once more, so they stay.
  rule("replay-marks", "disk", WITH_DEVICE),
  // Whose chat a room is goes with the room; which identity was seen first stays, or a homeserver
  // could pass off another one as the first.
  rule("identity-marks", "disk", WITH_DEVICE),
  // A row goes when its message was shown in its room, or was given up.
  rule("sent-marks", "disk", { until: "burnt", by: "row", canErase: true }),
  rule("backup-file", "disk", OUTSIDE),
  rule("logs", "disk", { until: "burnt", by: "row", canErase: true }),
  // Under a key of its own each, which stands in the message alone; `media_retention` ends them.
  rule("handed-files", "server", OUTSIDE),
  rule("homeserver", "server", OUTSIDE),
  rule("phones", "phones", OUTSIDE),
];
