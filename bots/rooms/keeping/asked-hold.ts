/** What `hold CASE [TIME]` and `hold CASE off` ask, as they are written. */
import { livesIn } from "../../../shared/core/lives.ts";
import { looksLikeCode, parseCode } from "../../../shared/core/values/case-code.ts";
import type { CaseCode } from "../../../shared/core/values/ids.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";
import { lifetimeIn } from "../temporary/duration.ts";

/** So long when nobody says how long. */
const HOLD_MS = 30 * DAY_MS;
const OFF_WORDS = wordsOf(({ answers }) => answers.off);

export type AskedHold = Readonly<
  | { is: "hold"; code: CaseCode; lifeMs: number; days: number }
  | { is: "off"; code: CaseCode }
  /** Nothing that looks like a code, or one with a slip. */
  | { is: "no-code" | "slip"; written: string }
  /** For so many days at most. */
  | { is: "too-long"; days: number }
>;

/** The time is in whole days, the last one begun. */
export function askedHold(
  [written = "", ...rest]: readonly string[],
  { settings }: Pick<NetworkContext, "settings">,
): AskedHold {
  const code = parseCode(written);
  if (code === undefined) return { is: looksLikeCode(written) ? "slip" : "no-code", written };
  if (OFF_WORDS.includes(foldText(rest.join(" ")))) return { is: "off", code };
  const longestMs = livesIn(settings).hold;
  const lifeMs = lifetimeIn(rest) ?? Math.min(HOLD_MS, longestMs);
  if (lifeMs < DAY_MS || lifeMs > longestMs) return { is: "too-long", days: longestMs / DAY_MS };
  return { is: "hold", code, lifeMs, days: Math.ceil(lifeMs / DAY_MS) };
}
