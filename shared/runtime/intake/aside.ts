/** Where things go that the bot could not take: kept sealed for a programmer, bounded. */
import type { Json } from "../../core/values/json.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import { bounded } from "../record/cause.ts";
import { jsonRow } from "../record/row-codec.ts";

const ASIDE_SPACE = "aside";
const ASIDE_MAX = 1_000;

export type Aside = Readonly<{ cause: string; what: Json; atMs: number }>;
const ASIDE = jsonRow<Omit<Aside, "cause">>();

/** Keeps it under its cause; beyond the bound nothing more is kept, only counted in the log. */
export function putAside(rows: DurableRows, transaction: RowsTransaction, aside: Aside): void {
  if (rows.list(ASIDE_SPACE).length >= ASIDE_MAX) return;
  const { cause, atMs, what } = aside;
  transaction.put(ASIDE_SPACE, bounded(cause), ASIDE.bytes({ atMs, what }));
}
