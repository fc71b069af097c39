/** Rules about the entry: it runs on Node 18, before anything has been installed. */
import ts from "typescript";
import { importsOf, lineOf, walk, type Source } from "./tidy-source.ts";

const MEMBERS_TOO_NEW: ReadonlySet<string> = new Set([
  ...["toSorted", "toReversed", "toSpliced", "groupBy", "fromAsync", "withResolvers"],
]);
const META_TOO_NEW: ReadonlySet<string> = new Set(["dirname", "filename"]);

/** What Node 18 does not have or cannot read, in the files that it must run. */
export function tooNewForEntry(sources: readonly Source[]): readonly string[] {
  return sources.filter(isEntry).flatMap((source) => {
    const found: string[] = [];
    walk(source, (node) => {
      if (isTooNew(node)) found.push(`${source.path}:${lineOf(source, node)}`);
    });
    return found;
  });
}

/** What the entry imports though it comes with the packages. */
export function packagesInEntry(sources: readonly Source[]): readonly string[] {
  return sources.filter(isEntry).flatMap((source) =>
    importsOf(source)
      .filter((name) => !/^(?:node:|\.)/u.test(name))
      .map((name) => `${source.path} imports ${name}`),
  );
}

function isEntry({ path }: Source): boolean {
  return path.startsWith("scripts/") && path.endsWith(".mjs");
}

function isTooNew(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const isMeta = ts.isMetaProperty(node.expression);
    return (isMeta ? META_TOO_NEW : MEMBERS_TOO_NEW).has(node.name.text);
  }
  if (ts.isRegularExpressionLiteral(node)) return /\/[a-z]*v[a-z]*$/u.test(node.text);
  if (ts.isImportAttributes(node)) return true;
  return ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) !== 0;
}
