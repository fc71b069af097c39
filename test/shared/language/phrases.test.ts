/**
 * Every phrase that the code uses exists in every language with the same variables, is used with
 * just these, and nothing is defined that nobody says.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../shared/language/text.ts";
import { faultOf } from "../../../scripts/bench/fuzz/markup.ts";
import { toHtml } from "../../../shared/language/markup.ts";

const ROOT = new URL("../../../", import.meta.url);
const FILES = ["common", "verify", "alert", "rooms", "kit"] as const;
const PHRASE_ID = /^(?:common|verify|alert|rooms|kit)-[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const PHRASE_STUB = /^(?:common|verify|alert|rooms|kit)-[a-z0-9-]*$/u;
/** Functions whose first (for `say`: second) argument is a phrase id, and the next its values. */
const CALLS: Readonly<Record<string, number>> = { title: 0, line: 0, item: 0, choice: 0, say: 1 };

type Use = Readonly<{ id: string; file: string; args: readonly string[] | undefined }>;

const source = new Map(
  LANGUAGES.map((language) => [
    language,
    FILES.map((file) => [file, readText(language, file)] as const),
  ]),
);
const bundles = new Map(LANGUAGES.map((language) => [language, bundleOf(language)]));
const { uses, unreadable } = usesInCode();

describe.each([...LANGUAGES])("in %s", (language) => {
  it("every phrase is well-formed, in the file of its prefix, and defined once", () => {
    const ids = (source.get(language) ?? []).flatMap(([file, text]) =>
      [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gmu)].map(([, id = ""]) => {
        expect(id.startsWith(`${file}-`), `${file}: ${id}`).toBe(true);
        return id;
      }),
    );
    expect(ids.filter((id) => bundles.get(language)?.hasMessage(id) !== true)).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("every phrase that is used is there", () => {
    const missing = uses.filter(({ id }) => bundles.get(language)?.hasMessage(id) !== true);
    expect(missing.map(({ id, file }) => `${file}: ${id}`)).toEqual([]);
  });

  it("every phrase that is there is used", () => {
    const used = new Set(uses.map(({ id }) => id));
    for (const id of idsOf(language)) referencesOf(language, id).forEach((one) => used.add(one));
    expect(idsOf(language).filter((id) => !used.has(id))).toEqual([]);
  });

  it("every phrase has the variables that it has in English", () => {
    for (const id of idsOf(language)) {
      expect([id, ...variablesOf(language, id)]).toEqual([id, ...variablesOf("en", id)]);
    }
  });

  it("every phrase is given its variables", () => {
    const wrong = uses.filter(({ id, args }) => {
      if (args === undefined || bundles.get(language)?.hasMessage(id) !== true) return false;
      return variablesOf(language, id).some((name) => !args.includes(name));
    });
    expect(wrong.map(({ id, file, args }) => `${file}: ${id} { ${String(args)} }`)).toEqual([]);
  });

  it("no phrase holds markup, and backticks come in pairs", () => {
    for (const [file, text] of source.get(language) ?? []) {
      const phrases = text.split("\n").filter((row) => !row.startsWith("#"));
      const open = phrases.filter((row) => (row.match(/`/gu)?.length ?? 0) % 2 === 1);
      expect(open, file).toEqual([]);
      expect(
        phrases.filter((row) => /<\/?[a-z]|&\w+;|\*\*/iu.test(row)),
        file,
      ).toEqual([]);
      expect(faultOf(toHtml(phrases.join("\n")))).toBeUndefined();
    }
  });
});

it("ids that are put together are made of known words", () => {
  expect(unreadable).toEqual([]);
});

it("the scan of the code finds what is there", () => {
  expect(uses).toContainEqual(expect.objectContaining({ id: "common-usage-report" }));
  expect(uses).toContainEqual(expect.objectContaining({ id: "common-unknown", args: ["word"] }));
  expect(uses.length).toBeGreaterThan(60);
});

function usesInCode(): Readonly<{ uses: readonly Use[]; unreadable: readonly string[] }> {
  const found: Use[] = [];
  const unreadable: string[] = [];
  const program = ts.createProgram(filesOfCode(), {
    ...{ target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.NodeNext, types: ["node"] },
    ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true },
  });
  const checker = program.getTypeChecker();
  for (const tree of program.getSourceFiles().filter((one) => !one.isDeclarationFile)) {
    const file = tree.fileName.slice(fileURLToPath(ROOT).length);
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateExpression(node) && PHRASE_STUB.test(node.head.text)) {
        const ids = idsOfTemplate(node, checker);
        if (ids === undefined) unreadable.push(`${file}: ${node.getText()}`);
        found.push(...(ids ?? []).map((id) => ({ id, file, args: argsBeside(node) })));
      }
      if (ts.isStringLiteralLike(node) && PHRASE_ID.test(node.text) && !isType(node)) {
        found.push({ id: node.text, file, args: argsBeside(node) });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { uses: found, unreadable };
}

function filesOfCode(): readonly string[] {
  return [
    ...["bots", "shared/language", "shared/conversation", "shared/telling", "scripts/kit"],
  ].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => fileURLToPath(new URL(`${folder}/${name}`, ROOT))),
  );
}

/** Every id that the template can become; undefined when a part of it may be any text. */
function idsOfTemplate(
  node: ts.TemplateExpression,
  checker: ts.TypeChecker,
): readonly string[] | undefined {
  let ids: readonly string[] = [node.head.text];
  for (const { expression, literal } of node.templateSpans) {
    const type = checker.getTypeAtLocation(expression);
    const parts = type.isUnion() ? type.types : [type];
    const words = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
    if (words.length !== parts.length) return undefined;
    ids = ids.flatMap((id) => words.map((word) => id + word + literal.text));
  }
  return ids;
}

function isType(node: ts.Node): boolean {
  return ts.isLiteralTypeNode(node.parent) || ts.isImportDeclaration(node.parent);
}

/** The names of the values that a call gives its phrase; undefined when they cannot be seen. */
function argsBeside(node: ts.Expression): readonly string[] | undefined {
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return undefined;
  const place = CALLS[call.expression.text];
  if (place === undefined || call.arguments[place] !== node) return undefined;
  const values = call.arguments[place + 1];
  if (values === undefined) return [];
  return ts.isObjectLiteralExpression(values) ? namesIn(values) : undefined;
}

/** Spreads of literals are looked into; of anything else the names cannot be seen. */
function namesIn(values: ts.ObjectLiteralExpression): readonly string[] | undefined {
  const names: string[] = [];
  for (const property of values.properties) {
    if (ts.isSpreadAssignment(property)) {
      const { expression } = property;
      const inside = ts.isObjectLiteralExpression(expression) ? namesIn(expression) : undefined;
      if (inside === undefined) return undefined;
      names.push(...inside);
    } else if (ts.isIdentifier(property.name)) {
      names.push(property.name.text);
    }
  }
  return names;
}

function readText(language: string, file: string): string {
  return readFileSync(new URL(`shared/language/languages/${language}/${file}.ftl`, ROOT), "utf8");
}

function bundleOf(language: string): FluentBundle {
  const bundle = new FluentBundle(language);
  for (const [, text] of source.get(language) ?? []) bundle.addResource(new FluentResource(text));
  return bundle;
}

function idsOf(language: string): readonly string[] {
  const texts = (source.get(language) ?? []).map(([, text]) => text).join("\n");
  return [...texts.matchAll(/^([a-zA-Z][\w-]*) *=/gmu)].map(([, id = ""]) => id);
}

/** The variables anywhere in a phrase, selectors, variants and phrases inside it included. */
function variablesOf(language: string, id: string): readonly string[] {
  const inside = referencesOf(language, id).flatMap((other) => variablesOf(language, other));
  return [...new Set([...namesOfType(language, id, "var"), ...inside])].toSorted();
}

/** The phrases that a phrase holds. */
function referencesOf(language: string, id: string): readonly string[] {
  return namesOfType(language, id, "mesg");
}

function namesOfType(language: string, id: string, wanted: "var" | "mesg"): readonly string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    if (typeof part !== "object" || part === null) return;
    const { type, name } = part as { type?: unknown; name?: unknown };
    if (type === wanted && typeof name === "string") names.add(name);
    Object.values(part).forEach(visit);
  };
  visit(bundles.get(language)?.getMessage(id)?.value ?? null);
  return [...names];
}
