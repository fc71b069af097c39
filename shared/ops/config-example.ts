/** The commented example file, generated from the schema so that it cannot be out of date. */
import { stringify } from "yaml";
import { z } from "zod";
import { configShape } from "./config.ts";

/** Where the generated text is kept. */
export const CONFIG_EXAMPLE_FILE = "config/aviso.example.yaml";

const HEADER = [
  "# Choices of this network. Copy this file to aviso.yaml in the data folder, and take the # away",
  "# from what you want to change; what stays commented out has the value that is shown.",
  "# Generated from shared/ops/config.ts: change it there.",
];

/** The whole text of the example: every key with its description and default, commented out. */
export function configExample(): string {
  return [...HEADER, ...linesOf(configShape, ""), ""].join("\n");
}

/** What is wrong with the example file as it is, or undefined when it is as generated. */
export function configExampleProblem(text: string): string | undefined {
  if (text === configExample()) return undefined;
  return `${CONFIG_EXAMPLE_FILE} is not what the schema says: generate it again`;
}

function linesOf(section: z.ZodObject, indent: string): readonly string[] {
  return Object.entries(section.shape).flatMap(([key, schema]) => {
    const separator = indent === "" ? [""] : [];
    const about = schema instanceof z.ZodType ? (schema.description ?? "") : "";
    return [...separator, `# ${indent}# ${about}`, ...valueLines(key, schema, indent)];
  });
}

function valueLines(key: string, schema: unknown, indent: string): readonly string[] {
  if (schema instanceof z.ZodPrefault) {
    const inner = schema.unwrap();
    if (inner instanceof z.ZodObject) {
      return [`# ${indent}${key}:`, ...linesOf(inner, `${indent}  `)];
    }
  }
  const value: unknown = schema instanceof z.ZodDefault ? schema.def.defaultValue : null;
  return [`# ${indent}${key}: ${stringify(value).trim()}`];
}
