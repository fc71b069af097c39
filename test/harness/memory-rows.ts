/**
 * Durable rows in memory, with the semantics of a crash: what was not committed is lost, and a
 * commit that fails was not done.
 */
import type { DurableRows, RowsTransaction } from "../../shared/core/ports.ts";

type Spaces = Map<string, Map<string, Uint8Array>>;

/** What survives a crash. A new `memoryRows` over it is the restarted process. */
export type Disk = Readonly<{ spaces: Spaces }>;

export type RowsFaults = Readonly<{
  /** Awaited before a transaction becomes durable; throwing makes it fail, hanging is a crash. */
  beforeCommit(): Promise<void>;
  /** Awaited after it became durable, before the writer hears of it. */
  afterCommit(): Promise<void>;
}>;

const NO_FAULTS: RowsFaults = {
  beforeCommit: () => Promise.resolve(),
  afterCommit: () => Promise.resolve(),
};

type Change = Readonly<{ space: string; key: string; value: Uint8Array | undefined }>;

export function emptyDisk(): Disk {
  return { spaces: new Map() };
}

/** The committed rows of a space, in order, for checkers. */
export function rowsOn(disk: Disk, space: string): readonly (readonly [string, Uint8Array])[] {
  return listed(disk.spaces, space);
}

/** Rows over `disk`: reads see every write that was made, the disk only what was committed. */
export function memoryRows(disk: Disk, faults: RowsFaults = NO_FAULTS): DurableRows {
  const live: Spaces = new Map([...disk.spaces].map(([space, rows]) => [space, new Map(rows)]));
  let commits: Promise<void> = Promise.resolve();
  return {
    get: (space, key) => live.get(space)?.get(key),
    list: (space) => listed(live, space),
    write: async (work) => {
      const changes: Change[] = [];
      const result = work(transactionOver(live, changes));
      for (const change of changes) apply(live, change);
      const commit = commits.then(async () => {
        await faults.beforeCommit();
        for (const change of changes) apply(disk.spaces, change);
        await faults.afterCommit();
      });
      // Whoever fails to commit ends its process, so nothing waits behind a failed commit.
      commits = commit.catch(() => new Promise<void>(() => undefined));
      await commit;
      return result;
    },
  };
}

function transactionOver(live: Spaces, changes: Change[]): RowsTransaction {
  return {
    get: (space, key) => {
      const own = changes.findLast((change) => change.space === space && change.key === key);
      return own === undefined ? live.get(space)?.get(key) : own.value;
    },
    put: (space, key, value) => {
      changes.push({ space, key, value });
    },
    delete: (space, key) => {
      changes.push({ space, key, value: undefined });
    },
  };
}

function apply(spaces: Spaces, { space, key, value }: Change): void {
  const rows = spaces.get(space) ?? new Map<string, Uint8Array>();
  spaces.set(space, rows);
  if (value === undefined) rows.delete(key);
  else rows.set(key, value);
}

function listed(spaces: Spaces, space: string): readonly (readonly [string, Uint8Array])[] {
  return [...(spaces.get(space) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
}
