/** Whether what belongs to a case is still to go to those who judge it. */
import { parseCode } from "../../core/values/case-code.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { NetworkState } from "../network-state.ts";
import { isOpenCase } from "../streams/cases.ts";

/** A picture of a case that was taken back, or is over, goes to nobody any more. */
export function isStillAsked(content: JsonObject, { cases }: Pick<NetworkState, "cases">): boolean {
  const card = content["org.aviso.card"] as JsonObject | undefined;
  const named = card?.["case"];
  const code = typeof named === "string" ? parseCode(named) : undefined;
  const found = code === undefined ? undefined : cases.get(code);
  return found !== undefined && isOpenCase(found);
}
