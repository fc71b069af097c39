/** `CASE text`: the case that is named first, if one is. */
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { codeIn, isCodeLike } from "../../../../shared/conversation/said/code-token.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** A word that only looks like a code is one of the text. */
export function named(
  rest: string,
  { state }: VerifyContext,
): Readonly<{ code: CaseCode | undefined; text: string }> {
  const text = rest.trim();
  const [first = ""] = text.split(/\s+/u);
  const code = codeIn(first);
  const isCode = code !== undefined && (isCodeLike(first) || state.cases.has(code));
  return isCode ? { code, text: text.slice(first.length).trim() } : { code: undefined, text };
}
