// The one error type of opening and running the store: a closed set of codes, each with words that
// say what to do. Messages hold no path and no content, so they may be logged.

export type StoreErrorCode =
  "locked" | "corrupt" | "foreign" | "rolled-back" | "cloak" | "disk-full" | "io" | "closed";

const ADVICE: Readonly<Record<StoreErrorCode, string>> = {
  locked: "another process has this store open; stop it, then start again",
  corrupt:
    "the store is damaged; nothing was changed; move the file aside and recover as a new device",
  foreign: "this file is not a crypto store of a known format; nothing was changed; check the path",
  "rolled-back":
    "the store is older than its witness, or another one; never run an old copy: " +
    "put the newest file back, or recover as a new device",
  cloak: "the store was sealed with another cloak, or with none; start with the same secret again",
  "disk-full": "the disk is full; nothing half-done was kept; make room, then start again",
  io: "reading or writing the store failed; nothing half-done was kept; check the disk",
  closed: "the store is closed; open it again",
};

/** A fault of the store. `detail` is a number or short constant of SQLite or the system. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly detail: string;

  constructor(code: StoreErrorCode, detail = "") {
    super(`crypto store (${code}): ${ADVICE[code]}${detail === "" ? "" : ` [${detail}]`}`);
    this.name = "StoreError";
    this.code = code;
    this.detail = detail;
  }
}

const SQLITE_CODES: Readonly<Record<number, StoreErrorCode>> = {
  5: "locked",
  6: "locked",
  11: "corrupt",
  13: "disk-full",
  26: "foreign",
};

/** Turns whatever SQLite or the file system threw into a `StoreError`, dropping its words. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (typeof error !== "object" || error === null) return new StoreError("io");
  if ("errcode" in error && typeof error.errcode === "number") {
    const code = SQLITE_CODES[error.errcode & 0xff] ?? "io";
    return new StoreError(code, `sqlite ${error.errcode}`);
  }
  if ("code" in error && typeof error.code === "string") {
    return new StoreError(error.code === "ENOSPC" ? "disk-full" : "io", error.code);
  }
  return new StoreError("io");
}
