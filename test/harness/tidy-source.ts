/** The project's own files as data, so that the rules of `tidy` are functions over them. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, posix } from "node:path";
import ts from "typescript";

/** A file: its path from the project's root, with `/`, and its text. */
export type Source = Readonly<{ path: string; text: string }>;

const GIT = ".git";
const TEXT_KINDS = [".ts", ".mjs", ".js", ".py", ".json", ".md", ".yaml", ".yml", ".ftl", ".txt"];

/** True for a name that these lines of a `.gitignore` leave out: `name/`, `/name/` or `*end`. */
export function isIgnored(gitignore: string, name: string): boolean {
  return gitignore.split("\n").some((line) => {
    if (line.startsWith("*")) return name.endsWith(line.slice(1));
    return line !== "" && line.replaceAll("/", "") === name;
  });
}

/** Every text file of the tree, except what is fetched or made. */
export function readTree(root: string): readonly Source[] {
  return readFolder(root, "", readFileSync(join(root, ".gitignore"), "utf8"));
}

function readFolder(root: string, folder: string, gitignore: string): readonly Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.name === GIT || isIgnored(gitignore, entry.name)) return [];
    if (entry.isDirectory()) return readFolder(root, path, gitignore);
    const isText = TEXT_KINDS.includes(extname(path)) || path === ".ci/run";
    return isText ? [{ path, text: readFileSync(join(root, path), "utf8") }] : [];
  });
}

export function isTypeScript(source: Source): boolean {
  return source.path.endsWith(".ts");
}

/** Code of any language: what people write, not what tools write. */
export function isCode(source: Source): boolean {
  return [".ts", ".mjs", ".js", ".py"].includes(extname(source.path));
}

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree, with parents; parsed once. */
export function syntaxOf(source: Source): ts.SourceFile {
  const known = trees.get(source);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2024, true);
  trees.set(source, tree);
  return tree;
}

/** Calls `visit` with every node of the file, outer ones first. */
export function walk(source: Source, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(syntaxOf(source));
}

/** Where a node begins, as people count lines. */
export function lineOf(source: Source, node: ts.Node): number {
  const tree = syntaxOf(source);
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

const imports = new WeakMap<Source, readonly string[]>();

/** Everything the file imports: static, type-only, re-exported and dynamic alike; read once. */
export function importsOf(source: Source): readonly string[] {
  const known = imports.get(source);
  if (known !== undefined) return known;
  const { importedFiles } = ts.preProcessFile(source.text, true, true);
  const names = importedFiles.map(({ fileName }) => fileName);
  imports.set(source, names);
  return names;
}

/** The project's path that a relative import names, or undefined for a package. */
export function localTarget(source: Source, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return posix.join(posix.dirname(source.path), specifier);
}

/** The package that an import names, or undefined for a local file. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith(".")) return undefined;
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
