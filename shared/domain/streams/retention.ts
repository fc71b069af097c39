/**
 * What is kept, where, for how long, and what nobody here can erase. The only source of it: the
 * `retention` command prints this table, and tests hold the bots to it.
 */

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

export type RetentionRule = Readonly<{
  /** Also the end of the id of the phrase that explains it. */
  what:
    | "personal-data"
    | "case-facts"
    | "roster"
    | "vouches"
    | "one-time-codes"
    | "heartbeats"
    | "committee-messages"
    | "incident-room"
    | "temporary-room"
    | "conversations"
    | "told-marks"
    | "chat-languages"
    | "poll-marks"
    | "sound-checks"
    | "arrival-marks"
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
  where: "nowhere" | "state-room" | "committee-room" | "own-room" | "disk" | "server" | "phones";
  /**
   * What ends it; `outside` is what nobody in this network's software decides, `done` the end of
   * what it is about, or its own short time.
   */
  until:
    | "never-kept"
    | "done"
    | "state-room-replaced"
    | "room-closed"
    | "new-device"
    | "burnt"
    | "outside";
  /** True when the bots themselves can make it unreadable for good. */
  canErase: boolean;
}>;

export const RETENTION: readonly RetentionRule[] = [
  { what: "personal-data", where: "nowhere", until: "never-kept", canErase: true },
  { what: "incident-room", where: "own-room", until: "room-closed", canErase: false },
  { what: "temporary-room", where: "own-room", until: "room-closed", canErase: false },
  { what: "committee-messages", where: "committee-room", until: "room-closed", canErase: false },
  { what: "case-facts", where: "state-room", until: "state-room-replaced", canErase: false },
  { what: "roster", where: "state-room", until: "state-room-replaced", canErase: false },
  // Nothing counts it after the end of a probation; the entries stay until the room goes.
  { what: "vouches", where: "state-room", until: "state-room-replaced", canErase: false },
  { what: "one-time-codes", where: "state-room", until: "state-room-replaced", canErase: false },
  { what: "heartbeats", where: "state-room", until: "state-room-replaced", canErase: false },
  // Notes of one machine: what is half written, where it was told how a case stands,
  // and what a message was about.
  { what: "conversations", where: "disk", until: "done", canErase: true },
  { what: "told-marks", where: "disk", until: "done", canErase: true },
  { what: "chat-languages", where: "disk", until: "done", canErase: true },
  { what: "poll-marks", where: "disk", until: "done", canErase: true },
  { what: "sound-checks", where: "disk", until: "done", canErase: true },
  { what: "arrival-marks", where: "disk", until: "done", canErase: true },
  { what: "bot-disk", where: "disk", until: "burnt", canErase: true },
  // Sealed by the recovery key. The homeserver is asked to delete a room's; nobody sees it do so.
  { what: "backed-up-keys", where: "server", until: "room-closed", canErase: false },
  // The crypto engine cannot drop a single key: they go when a bot becomes a new device.
  { what: "disk-keys", where: "disk", until: "new-device", canErase: false },
  // Without them a homeserver could have an old command obeyed once more, so they stay.
  { what: "replay-marks", where: "disk", until: "new-device", canErase: false },
  // Whose chat a room is goes with the room; which identity was seen first stays, or a homeserver
  // could pass off another one as the first.
  { what: "identity-marks", where: "disk", until: "new-device", canErase: false },
  // A row goes when its message was shown in its room, or was given up.
  { what: "sent-marks", where: "disk", until: "burnt", canErase: true },
  { what: "backup-file", where: "disk", until: "outside", canErase: false },
  { what: "logs", where: "disk", until: "burnt", canErase: true },
  { what: "homeserver", where: "server", until: "outside", canErase: false },
  { what: "phones", where: "phones", until: "outside", canErase: false },
];
