/** What somebody asks about: a case or an alert by its code, an area, or everything. */
import type { AreaPath } from "../../core/values/ids.ts";
import { standingFor } from "../../domain/merged.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import type { Alert } from "../../domain/streams/alerts.ts";
import { isOpenCase, type Case } from "../../domain/streams/cases.ts";
import { bareToken, codeIn, isCodeLike } from "../said/code-token.ts";
import { placeSaid } from "../said/place.ts";

export type Topic = Readonly<
  | { is: "case"; found: Case; askedAs: Case["code"] }
  | { is: "alert"; found: Alert }
  | { is: "open"; area: AreaPath | undefined }
  /** Somebody's own words, and no place of ours in them: all that is open may be what is meant. */
  | { is: "rumor" }
  | { is: "unknown" }
>;

/** A name has fewer words than this. */
const RUMOR_WORDS_MIN = 4;

/** What stands behind `status`, to somebody who may hear of it: a code, or a place in words. */
export function topicOf(said: string, { cases, alerts, committees }: NetworkState): Topic {
  if (said === "") return { is: "open", area: undefined };
  const code = codeIn(said.split(/\s/u)[0] ?? "");
  if (code !== undefined) {
    const known = cases.get(code);
    if (known !== undefined)
      return {
        is: "case",
        found: isOpenCase(known) ? standingFor(cases, known) : known,
        askedAs: known.code,
      };
    const alert = alerts.alerts.get(code);
    if (alert !== undefined) return { is: "alert", found: alert };
  }
  const area = placeSaid(said, committees);
  if (area !== undefined) return { is: "open", area };
  return { is: isRumor(said.split(/\s+/u)) ? "rumor" : "unknown" };
}

function isRumor(words: readonly string[]): boolean {
  return words.length >= RUMOR_WORDS_MIN && !words.some((word) => isCodeLike(bareToken(word)));
}
