// What a caller may give to keep the keys of some object stores unreadable in the file.

/**
 * Hides the records of chosen object stores. `seal` must be deterministic and injective, and
 * `open` its inverse; `open` throws for bytes that it did not seal.
 */
export interface Cloak {
  hides(databaseName: string, storeName: string): boolean;
  seal(plain: Uint8Array): Uint8Array;
  open(sealed: Uint8Array): Uint8Array;
}

/** The same two acts for a store that hides nothing. */
export const CLEAR = {
  seal: (plain: Uint8Array): Uint8Array => plain,
  open: (sealed: Uint8Array): Uint8Array => sealed,
} as const;

export type Sealing = Pick<Cloak, "seal" | "open">;
