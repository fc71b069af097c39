/** What somebody who was never admitted hears: of her own reports, and of nothing else. */
import { parseCode } from "../../core/values/case-code.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { asItStands } from "../../domain/merged.ts";
import { casesBy } from "../../domain/streams/cases.ts";
import { line, title } from "../../language/text.ts";
import type { Asked, Why } from "../answer/answers.ts";
import { aboutOwnCase, caseItem, type Said } from "./about.ts";
import { unknownToStranger } from "./unreadable.ts";

/** Most reports that one answer lists. */
const LISTED_MAX = 10;

/** One of her reports by its code, or all of them. */
export function ownStatus(asked: Asked, context: NetworkContext): Said | Why {
  const [first = ""] = asked.args;
  const { cases } = context.state;
  const own = casesBy(cases, asked.message.senderTag).map((one) => asItStands(cases, one));
  const code = parseCode(first);
  const known = own.find((one) => one.code === code);
  if (known !== undefined) return aboutOwnCase(known, context);
  if (first !== "") return unknownToStranger(asked, asked.rest);
  const lines = [
    title("common-status-own", { total: own.length }),
    ...own.slice(-LISTED_MAX).map((one) => caseItem(one, context)),
    line("common-status-own-next"),
  ];
  return { lines, card: {}, told: [] };
}
