/** Reads YAML that somebody wrote by hand; what it must hold is for the caller to check. */
import { parseDocument } from "yaml";
import { Fault } from "../core/fault.ts";

/** The value that a text holds. Fails `setup` with the line of the first thing that is wrong. */
export function valueOfYaml(text: string, operation: string): unknown {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error === undefined) return document.toJS() as unknown;
  const line = error.linePos?.[0].line;
  const where = line === undefined ? "" : `line ${line}: `;
  const [what = ""] = error.message.split("\n");
  throw new Fault("setup", operation, { hint: `${where}${what}` });
}
