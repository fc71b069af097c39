// A mark in the file, sealed by the cloak that made it, so that a wrong secret is refused at open
// and not met later as unreadable records.

import type { Cloak } from "./engine/cloak.ts";
import { bytesAt } from "./sqlite/connection.ts";
import type { StoreFile } from "./sqlite/store-file.ts";
import { StoreError } from "./store-error.ts";

const MARK = new TextEncoder().encode("crypto-store cloak mark");

/**
 * Marks a file that has no mark yet; the caller commits.
 * @throws StoreError `cloak` when the file was marked by another cloak, or one is missing.
 */
export function checkCloak(file: StoreFile, cloak: Cloak | undefined): void {
  const row = file.first("SELECT value FROM meta WHERE name = 'cloak'");
  if (row !== undefined) {
    const sealed = cloak?.seal(MARK);
    const isSame = sealed !== undefined && Buffer.compare(sealed, bytesAt(row, 0)) === 0;
    if (!isSame) throw new StoreError("cloak", "mark");
  } else if (cloak !== undefined) {
    file.write("INSERT INTO meta(name, value) VALUES('cloak', ?)", cloak.seal(MARK));
  }
}
