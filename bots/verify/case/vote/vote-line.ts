/** What stands behind `confirm`, `refute`, `unsure` or `withdraw`: a case, how, and what it was. */
import { looksLikeCode, readCode } from "../../../../shared/core/values/case-code.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import type { NetworkState } from "../../../../shared/domain/network-state.ts";
import {
  bareToken,
  isMeantAsCode,
  openCodes,
} from "../../../../shared/conversation/said/code-token.ts";
import type { Choice } from "../../../../shared/domain/streams/cases.ts";
import { foldText } from "../../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../../shared/language/words/typed.ts";
import { mentions } from "../../words.ts";

type VoteLine = Readonly<{
  named: Readonly<
    | { kind: "code"; code: CaseCode }
    /** Something that was meant as a code and is none. It must not count for another case. */
    | { kind: "slip" }
    | { kind: "left-out" }
  >;
  how: "onsite" | "remote" | null;
  /** What it was instead; only with `refute`. */
  what: string | null;
}>;

/** Codes that name a case, and those of cases that are open. */
type Codes = Readonly<{ isKnown(code: CaseCode): boolean; open: readonly CaseCode[] }>;

const ONSITE_WORDS = wordsOf(({ votes }) => votes.onsite.alone);
const REMOTE_WORDS = wordsOf(({ votes }) => votes.remote.alone);
const ONSITE_WITHIN = wordsOf(({ votes }) => votes.onsite.within);
const REMOTE_WITHIN = wordsOf(({ votes }) => votes.remote.within);

/** The codes that tell one that is meant from a word. */
export function knownCodes(state: Pick<NetworkState, "cases" | "alerts">): Codes {
  return { isKnown: (code) => state.cases.has(code), open: openCodes(state) };
}

/** Reads the rest of a vote; the codes that are known or open tell a code from a word. */
export function readVoteLine(choice: Choice, rest: string, codes: Codes): VoteLine {
  const text = rest.trim();
  const [first = ""] = text.split(/\s+/u);
  const named = nameCase(choice, { token: bareToken(first), text }, codes);
  const tail = named.kind === "code" ? text.slice(first.length).trim() : text;
  const how = howOf(foldText(tail));
  const hasWords = tail !== "" && !isHow(foldText(tail));
  const what = choice === "refute" && hasWords ? tail : null;
  return { named, how, what };
}

function nameCase(
  choice: Choice,
  { token, text }: Readonly<{ token: string; text: string }>,
  { isKnown, open }: Codes,
): VoteLine["named"] {
  if (text === "") return { kind: "left-out" };
  const code = readCode(token);
  const isAlone = token.length === text.length;
  const hasShape =
    looksLikeCode(token) ||
    /^[A-Z0-9]{4}$/u.test(token) ||
    (isAlone && /^[A-Z0-9]{3,6}$/u.test(token));
  if (code !== undefined && (hasShape || isKnown(code))) return { kind: "code", code };
  if (hasShape || isMeantAsCode(token, open) || /^(?=.*\d)[\p{L}\d]{2,6}$/u.test(token))
    return { kind: "slip" };
  if (choice === "refute" || isHow(foldText(text))) return { kind: "left-out" };
  return { kind: "slip" };
}

function isHow(folded: string): boolean {
  return ONSITE_WORDS.includes(folded) || REMOTE_WORDS.includes(folded);
}

function howOf(folded: string): VoteLine["how"] {
  if (isHow(folded)) return ONSITE_WORDS.includes(folded) ? "onsite" : "remote";
  if (mentions(folded, ONSITE_WITHIN)) return "onsite";
  return mentions(folded, REMOTE_WITHIN) ? "remote" : null;
}
