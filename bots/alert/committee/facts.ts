/** What a committee is told, and when, as organizers read it. */
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Committee } from "../../../shared/domain/streams/committees.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { quietLine } from "./quiet.ts";

/** All that holds of it, under this headline. */
export function factLines(
  head: string,
  committee: Committee,
  context: AlertContext,
): readonly Line[] {
  const { name, areas, languages, floor } = committee;
  const facts = { areas: areas.join(", "), languages: languages.join(", "), floor };
  return [
    title(head, { name }),
    line("alert-committee-facts", facts),
    quietLine(committee, context),
  ];
}

/** What holds, and how it is changed. */
export function factsAndForm(
  { command }: Asked,
  committee: Committee,
  context: AlertContext,
): readonly Line[] {
  return [...factLines("alert-committee-is", committee, context), line(command.usage)];
}
