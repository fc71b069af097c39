/** What is still wanted at a scene, and how one offers it. */
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { fact, line, type Line } from "../../../../shared/language/text.ts";
import { missingOf } from "../../alert/changing/needed.ts";
import type { AlertContext } from "../../context.ts";

/** Nothing where the network wants nothing more, or it is over or practice. */
export function neededLines(
  { code, ending, status, responses }: Alert,
  { settings }: Pick<AlertContext, "settings">,
): readonly Line[] {
  const missing = missingOf(settings.rollCall?.needed ?? {}, responses);
  const [first] = missing;
  if (first === undefined || ending !== null || status === "Exercise") return [];
  return [
    line("alert-needed", { case: code, task: first.task }),
    ...missing.map(({ task, count }) => fact("alert-needed-task", { task, count })),
  ];
}
