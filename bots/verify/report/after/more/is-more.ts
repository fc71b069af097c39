/** Whether words tell more of a report that was sent, and of which. */
import { overlaps } from "../../../../../shared/core/values/area.ts";
import type { Case } from "../../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import type { Said } from "../../begin.ts";
import { readText } from "../../dialog/fill.ts";
import { aroundOf } from "../../sending/around.ts";
import { newestOwnCase } from "../own-case.ts";

/** Her newest open case, where they tell of something seen, there or at no place that they name. */
export function caseOfMore(
  { message, text, language }: Said,
  context: VerifyContext,
): Case | undefined {
  const found = newestOwnCase(message.senderTag, context);
  if (found === undefined) return undefined;
  const read = readText(text, { language }, aroundOf(message, context));
  const isHere = read.areas.every((area) => overlaps(area, found.area));
  return read.kind === "report" && isHere ? found : undefined;
}
