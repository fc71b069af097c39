/** What somebody asks about: a case or an alert by its code, an area, or everything. */
import { parseCode } from "../../core/values/case-code.ts";
import type { AreaPath } from "../../core/values/ids.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import type { Alert } from "../../domain/streams/alerts.ts";
import type { Case } from "../../domain/streams/cases.ts";
import { areaNamed } from "../../domain/streams/committees.ts";

export type Topic = Readonly<
  | { is: "case"; found: Case }
  | { is: "alert"; found: Alert }
  | { is: "open"; area: AreaPath | undefined }
  | { is: "unknown" }
>;

/** What the first word after `status` names, to somebody who may hear of it. */
export function topicOf(word: string, { cases, alerts, committees }: NetworkState): Topic {
  if (word === "") return { is: "open", area: undefined };
  const code = parseCode(word);
  if (code !== undefined) {
    const known = cases.get(code);
    if (known !== undefined) return { is: "case", found: known };
    const alert = alerts.alerts.get(code);
    if (alert !== undefined) return { is: "alert", found: alert };
  }
  const area = areaNamed(committees, word);
  return area === undefined ? { is: "unknown" } : { is: "open", area };
}
