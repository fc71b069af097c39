// What a file of ours looks like: the marks in its header, the tables, the pragmas.

/** Spells "AvCS"; SQLite keeps it at byte 68 of the file, so a foreign file is known unopened. */
const APPLICATION_ID = 0x41764353;
const FORMAT_VERSION = 1;
export const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";

export const SCHEMA = `
CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE idb_db(id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, version INTEGER NOT NULL);
CREATE TABLE idb_store(
  id INTEGER PRIMARY KEY, db INTEGER NOT NULL, name BLOB NOT NULL, key_path TEXT NOT NULL,
  auto_increment INTEGER NOT NULL, next_key REAL NOT NULL, hidden INTEGER NOT NULL);
CREATE INDEX idb_store_db ON idb_store(db);
CREATE TABLE idb_index(
  id INTEGER PRIMARY KEY, store INTEGER NOT NULL, name BLOB NOT NULL, key_path TEXT NOT NULL,
  is_unique INTEGER NOT NULL, multi_entry INTEGER NOT NULL);
CREATE INDEX idb_index_store ON idb_index(store);
CREATE TABLE idb_record(store INTEGER NOT NULL, k BLOB NOT NULL, v BLOB NOT NULL);
CREATE UNIQUE INDEX idb_record_key ON idb_record(store, k);
CREATE TABLE idb_entry(ix INTEGER NOT NULL, ik BLOB NOT NULL, pk BLOB NOT NULL,
  PRIMARY KEY(ix, ik, pk)) WITHOUT ROWID;
CREATE INDEX idb_entry_record ON idb_entry(ix, pk);
CREATE TABLE row(space TEXT NOT NULL, k BLOB NOT NULL, v BLOB NOT NULL);
CREATE UNIQUE INDEX row_key ON row(space, k);
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT_VERSION};
`;

/** `locking_mode` comes first: WAL then keeps its index in memory, and the lock is ours alone. */
export const PRAGMAS = [
  "PRAGMA locking_mode = EXCLUSIVE",
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA secure_delete = ON",
  "PRAGMA temp_store = MEMORY",
  "PRAGMA trusted_schema = OFF",
] as const;

type HeaderVerdict = "ours" | "foreign" | "corrupt";

/** Judges the first bytes of a file without opening it. */
export function judgeHeader(header: Uint8Array): HeaderVerdict {
  if (header.length < HEADER_BYTES) return "corrupt";
  const magic = String.fromCharCode(...header.subarray(0, MAGIC.length));
  if (magic !== MAGIC) return "foreign";
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(68) !== APPLICATION_ID) return "foreign";
  return view.getUint32(60) === FORMAT_VERSION ? "ours" : "foreign";
}

/** The length in bytes that the header promises; only true when no WAL is left beside the file. */
export function promisedBytes(header: Uint8Array): number {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const pageSize = view.getUint16(16);
  return (pageSize === 1 ? 65_536 : pageSize) * view.getUint32(28);
}
