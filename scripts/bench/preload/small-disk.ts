/**
 * Loaded into a bot by the test of a full disk: the store may grow by so many pages and no more.
 */
import { Connection } from "../../../shared/crypto-store/sqlite/connection.ts";

const free = Number(process.env["AVISO_BENCH_PAGES_FREE"]);
const LAST_PRAGMA = "PRAGMA trusted_schema = OFF";

const found: unknown = Object.getOwnPropertyDescriptor(Connection.prototype, "exec")?.value;
if (typeof found !== "function") throw new TypeError("a connection has no exec any more");
const plainExec = found as (this: Connection, sql: string) => void;

Connection.prototype.exec = function exec(this: Connection, sql: string): void {
  plainExec.call(this, sql);
  if (sql !== LAST_PRAGMA) return;
  const used = Number(this.first("PRAGMA page_count")?.[0]);
  plainExec.call(this, `PRAGMA max_page_count = ${used + free}`);
};
