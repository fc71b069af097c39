/**
 * What the homeserver's database has of a room or a person: every row of every table in which it
 * stands, counted, whatever the column. Nobody here knows Synapse's schema, so nothing is missed.
 */
import { DatabaseSync } from "node:sqlite";

/** How many rows each table has that hold this text; tables without one are left out. */
export function rowsWith(file: string, text: string): Readonly<Record<string, number>> {
  return reading(file, (database) => {
    const counts = tablesIn(database).map((table) => {
      const held = columnsIn(database, table)
        .map((column) => `instr(CAST("${column}" AS TEXT), ?) > 0`)
        .join(" OR ");
      const marks = columnsIn(database, table).map(() => text);
      const found = database
        .prepare(`SELECT count(*) AS count FROM "${table}" WHERE ${held}`)
        .get(...marks);
      return [table, Number(found?.["count"] ?? 0)] as const;
    });
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  });
}

/** The rows that a query gives. */
export function rowsOf(
  file: string,
  query: string,
  ...values: readonly string[]
): readonly Readonly<Record<string, unknown>>[] {
  return reading(file, (database) => database.prepare(query).all(...values));
}

function reading<Result>(file: string, work: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Search tables keep their own copies under other names, and cannot be read by column. */
function tablesIn(database: DatabaseSync): readonly string[] {
  const query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'";
  return database
    .prepare(query)
    .all()
    .map((row) => String(row["name"]));
}

function columnsIn(database: DatabaseSync, table: string): readonly string[] {
  return database
    .prepare(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map((row) => String(row["name"]));
}
