import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../scripts/entry/cache.ts";
import { cycles, doorViolations, layerViolations } from "./harness/tidy-layers.ts";
import { packagesInEntry, tooNewForEntry } from "./harness/tidy-entry.ts";
import * as project from "./harness/tidy-project.ts";
import * as rules from "./harness/tidy-rules.ts";
import * as crowding from "./harness/tidy-crowding.ts";
import * as signatures from "./harness/tidy-signatures.ts";
import { readTree, type Source } from "./harness/tidy-source.ts";

const tree = readTree(PROJECT_ROOT);

function file(path: string, text: string): Source {
  return { path, text };
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, path), "utf8"));
}

describe("the layers", () => {
  it("point downwards only", () => {
    expect(layerViolations(tree)).toEqual([]);
  });

  it.each([
    ["core knows nobody", "shared/core/a.ts", "../domain/b.ts"],
    ["the crypto store knows nothing of the project", "shared/crypto-store/a.ts", "../core/b.ts"],
    ["adapters do not know one another", "shared/matrix/a.ts", "../vault/b.ts"],
    ["the domain knows no words", "shared/domain/a.ts", "../language/b.ts"],
    ["a bot knows no adapter", "bots/alert/a.ts", "../../shared/matrix/b.ts"],
    ["bots do not know one another", "bots/alert/a.ts", "../verify/b.ts"],
    ["not even at the root", "bots/alert/main.ts", "../verify/b.ts"],
    ["a bot does not know how it is run", "bots/alert/a.ts", "../process/run-bot.ts"],
    ["a bot does not know the commands", "bots/process/run-bot.ts", "../../scripts/cli.ts"],
    ["nothing knows the tests", "shared/runtime/a.ts", "../../test/b.ts"],
  ])("are enforced: %s", (_claim, path, target) => {
    expect(layerViolations([file(path, `import { b } from "${target}";`)])).toHaveLength(1);
    expect(layerViolations([file(path, `import type { B } from "${target}";`)])).toHaveLength(1);
    expect(layerViolations([file(path, `await import("${target}");`)])).toHaveLength(1);
  });

  it("let main.ts bring the adapters together", () => {
    const text =
      'import { session } from "../../shared/matrix/session.ts";\nimport "../process/run-bot.ts";';
    expect(layerViolations([file("bots/alert/main.ts", text)])).toEqual([]);
  });

  it("hold no import cycle, type-only ones included", () => {
    expect(cycles(tree)).toEqual([]);
  });

  it("are enforced: a cycle through a type is a cycle", () => {
    const one = file("shared/core/a.ts", 'import type { B } from "./b.ts";');
    const two = file("shared/core/b.ts", 'export { a } from "./c.ts";');
    const three = file("shared/core/c.ts", 'import { a } from "./a.ts";');
    expect(cycles([one, two, three])).toHaveLength(1);
    expect(cycles([one, two])).toEqual([]);
  });

  it("have one door for each library", () => {
    expect(doorViolations(tree)).toEqual([]);
  });

  it.each([
    ["bots/alert/a.ts", "matrix-js-sdk/lib/client.js"],
    ["shared/admin/a.ts", "@matrix-org/matrix-sdk-crypto-wasm"],
    ["shared/core/a.ts", "node:sqlite"],
    ["scripts/a.ts", "yaml"],
  ])("are enforced: %s does not import %s", (path, name) => {
    expect(doorViolations([file(path, `import { a } from "${name}";`)])).toHaveLength(1);
  });
});

describe("sizes", () => {
  it("stay within what can be read at once", () => {
    expect(rules.longFiles(tree)).toEqual([]);
    expect(rules.longFunctions(tree)).toEqual([]);
    expect(rules.longLines(tree)).toEqual([]);
  });

  it("are enforced one step beyond the limit, and not before", () => {
    const lines = (count: number): Source => file("shared/core/a.ts", "a;\n".repeat(count));
    expect(rules.longFiles([lines(400)])).toEqual([]);
    expect(rules.longFiles([lines(401)])).toHaveLength(1);

    const body = (count: number): Source =>
      file("shared/core/a.ts", `const f = () => {\n${"a;\n".repeat(count - 2)}};`);
    expect(rules.longFunctions([body(60)])).toEqual([]);
    expect(rules.longFunctions([body(61)])).toHaveLength(1);

    const line = (count: number): Source => file("shared/core/a.py", "é".repeat(count));
    expect(rules.longLines([line(100)])).toEqual([]);
    expect(rules.longLines([line(101)])).toHaveLength(1);
  });
});

describe("time, chance, the environment and the console", () => {
  it("are met at the edges only", () => {
    expect(rules.bannedCalls(tree)).toEqual([]);
    expect(rules.consoleLogs(tree)).toEqual([]);
  });

  it.each([
    "Date.now();",
    "const random = Math.random;",
    "process.env['A'];",
    "console.error(1);",
    "setTimeout(f, 1);",
    'import { setTimeout } from "node:timers/promises";',
  ])("are kept out of the core: %s", (text) => {
    expect(rules.bannedCalls([file("shared/core/a.ts", text)])).toHaveLength(1);
    expect(rules.bannedCalls([file("scripts/a.ts", text)])).toEqual([]);
  });

  it("are kept out: no console.log in bots and shared, edges or not", () => {
    const text = "console.log(1);";
    expect(rules.consoleLogs([file("bots/alert/main.ts", text)])).toHaveLength(1);
    expect(rules.consoleLogs([file("shared/ops/log.ts", text)])).toHaveLength(1);
  });

  it("do not count when they are only spoken of", () => {
    expect(rules.bannedCalls([file("shared/core/a.ts", '// Date.now\n"setTimeout()";')])).toEqual(
      [],
    );
  });
});

describe("forms", () => {
  it("that are not used here are not found", () => {
    expect(rules.leftovers(tree)).toEqual([]);
    expect(rules.defaultExports(tree)).toEqual([]);
    expect(rules.casts(tree)).toEqual([]);
    expect(rules.barrels(tree)).toEqual([]);
    expect(rules.missingPurpose(tree)).toEqual([]);
  });

  it("are enforced", () => {
    const at = (text: string): readonly Source[] => [file("shared/core/a.ts", text)];
    expect(rules.leftovers(at(`// ${"TO" + "DO"}: later`))).toHaveLength(1);
    expect(rules.defaultExports(at("export default 1;"))).toHaveLength(1);
    expect(rules.defaultExports(at("export default function f() {}"))).toHaveLength(1);
    expect(rules.casts(at("const a = b as any;"))).toHaveLength(1);
    expect(rules.barrels(at('export { a } from "./b.ts";'))).toHaveLength(1);
    expect(rules.missingPurpose(at("export const a = 1;"))).toHaveLength(1);
  });
});

describe("the entry", () => {
  it("holds nothing that Node 18 has not, and no package", () => {
    expect(tooNewForEntry(tree)).toEqual([]);
    expect(packagesInEntry(tree)).toEqual([]);
    expect(packagesInEntry([file("scripts/a.mjs", 'import { a } from "zod";')])).toHaveLength(1);
    expect(packagesInEntry([file("scripts/a.mjs", 'import "node:fs"; import "./b.mjs";')])).toEqual(
      [],
    );
  });

  it.each([
    "[1].toSorted();",
    "Object.groupBy([], f);",
    "const a = import.meta.dirname;",
    "using a = b();",
    "/a/v.test(b);",
    'import a from "./a.json" with { type: "json" };',
  ])("is enforced: %s", (text) => {
    expect(tooNewForEntry([file("scripts/a.mjs", text)])).toHaveLength(1);
    expect(tooNewForEntry([file("scripts/a.ts", text)])).toEqual([]);
  });
});

describe("crowding", () => {
  it("is kept small: files lean on few others, folders show few names", () => {
    expect(crowding.crowdedImports(tree)).toEqual([]);
    expect(crowding.wideFolders(tree)).toEqual([]);
  });

  it("is enforced one step beyond the limit, and not at composition roots", () => {
    const leaning = (count: number, path = "shared/core/a.ts"): Source =>
      file(path, Array.from({ length: count }, (_, at) => `import "./b${at}.ts";`).join("\n"));
    expect(crowding.crowdedImports([leaning(8)])).toEqual([]);
    expect(crowding.crowdedImports([leaning(9)])).toEqual(["shared/core/a.ts: 9"]);
    expect(crowding.crowdedImports([leaning(9, "bots/alert/bot.ts")])).toEqual([]);
    const folder = (count: number): readonly Source[] =>
      Array.from({ length: count }, (_, at) => file(`bots/alert/area/${at}.ts`, ""));
    expect(crowding.wideFolders(folder(12))).toEqual([]);
    expect(crowding.wideFolders(folder(13))).toEqual(["bots/alert/area: 13"]);
  });
});

describe("signatures and declarations", () => {
  it("take three parameters, and more by name", () => {
    expect(signatures.crowdedSignatures(tree)).toEqual([]);
  });

  it.each([
    "function f(a, b, c, d) {}",
    "const f = (a, b, c, d) => a;",
    "class A { f(a, b, c, d = 1) {} }",
    "type F = (a: A, b: B, c: C, d?: D) => void;",
  ])("are enforced: %s", (text) => {
    expect(signatures.crowdedSignatures([file("bots/a.ts", text)])).toHaveLength(1);
    expect(signatures.crowdedSignatures([file("test/a.ts", text)])).toEqual([]);
    const three = text.replace(/, d[^)]*/u, "");
    expect(signatures.crowdedSignatures([file("bots/a.ts", three)])).toEqual([]);
  });

  it("declare lengths of time once", () => {
    expect(signatures.ownTimes(tree)).toEqual([]);
    const own = file("shared/ops/a.ts", "const HOUR_MS = 3_600_000;\nconst HOUR_LIMIT_MS = 1;");
    expect(signatures.ownTimes([own])).toEqual(["shared/ops/a.ts HOUR_MS"]);
    expect(signatures.ownTimes([{ ...own, path: "shared/core/values/time.ts" }])).toEqual([]);
  });

  it("say nothing word for word in three files", () => {
    expect(signatures.repeatedDeclarations(tree)).toEqual([]);
    const texts = ["type A = B<C>;", "export type A =\n  B<C>;", "type A = B<C>;", "type A = D;"];
    const files = texts.map((text, index) => file(`bots/${index}.ts`, text));
    expect(signatures.repeatedDeclarations(files)).toEqual(["A: bots/0.ts, bots/1.ts, bots/2.ts"]);
    expect(signatures.repeatedDeclarations(files.slice(1))).toEqual([]);
  });
});

describe("the project", () => {
  it("keeps its top level", () => {
    const gitignore = readFileSync(join(PROJECT_ROOT, ".gitignore"), "utf8");
    expect(project.strangersAtTop(readdirSync(PROJECT_ROOT), gitignore)).toEqual([]);
    const made = ["aviso-data", "aviso-data-recovery-keys.txt", "trial", "node_modules"];
    const names = ["lib", "data", "README.md", ".npmrc", ...made];
    expect(project.strangersAtTop(names, gitignore)).toEqual(["lib", "data"]);
  });

  it("names no machine and no package host", () => {
    expect(project.machineTraces(tree)).toEqual([]);
  });

  it.each(["home", "work", "root"])("is searched for traces of /%s", (folder) => {
    expect(project.machineTraces([file("a.md", ["see ", folder, "x"].join("/"))])).toHaveLength(1);
  });

  it("is searched for package hosts", () => {
    const url = `https://${"regis" + "try"}.example.org/zod`;
    expect(project.machineTraces([file("package-lock.json", url)])).toHaveLength(1);
  });

  it("pins every package exactly, and ties none to a host", () => {
    expect(project.loosePins(json("package.json") as object)).toEqual([]);
    const lock = json("package-lock.json") as Parameters<typeof project.lockedHosts>[0];
    expect(project.lockedHosts(lock)).toEqual([]);
    expect(project.missingFromLock(lock)).toEqual([]);
  });

  it("notices loose pins and hosts", () => {
    const dependencies = { a: "^1.0.0", b: "npm:c@*", d: "1.0.0", e: "npm:@f/g@1.2.3" };
    expect(project.loosePins({ dependencies })).toEqual(["a: ^1.0.0", "b: npm:c@*"]);
    const packages = { "": {}, "node_modules/a": { resolved: "a.tgz" } };
    expect(project.lockedHosts({ packages })).toEqual(["node_modules/a"]);
  });

  it("notices a lock that npm would refuse", () => {
    const needs = { dependencies: { b: "1.0.0" }, optionalDependencies: { "@c/d": "1.0.0" } };
    const whole = { "node_modules/a": needs, "node_modules/a/node_modules/b": {} };
    expect(project.missingFromLock({ packages: whole })).toEqual(["node_modules/a needs @c/d"]);
    const deep = { "node_modules/a/node_modules/b": needs, "node_modules/@c/d": {} };
    expect(project.missingFromLock({ packages: { ...deep, "node_modules/b": {} } })).toEqual([]);
  });

  it("lists only files that exist in its READMEs", () => {
    const exists = (path: string): boolean => existsSync(join(PROJECT_ROOT, path));
    expect(project.deadListings(tree, exists)).toEqual([]);
    const readme = file("shared/core/README.md", "- `gone.ts`: left\n| `ports.ts` | here |\n");
    expect(project.deadListings([readme], exists)).toEqual(["shared/core/README.md: gone.ts"]);
  });

  it.each(["test/README.md", "SECURITY.md"])("ticks in %s only what a test covers", (where) => {
    const hitlist = tree.find(({ path }) => path === where)?.text ?? "";
    expect(hitlist).toContain("- [x] ");
    expect(project.untestedHits(hitlist, tree)).toEqual([]);
  });

  it("notices a ticked failure mode without its test", () => {
    const tests = [file("test/a.test.ts", 'it("holds", () => {}); it.each([])("sways", f);')];
    const good = "- [x] It falls (`a.test.ts`: holds)\n- [x] It sways (`a.test.ts`: sways)\n";
    const open = "- [ ] Nobody knows yet\n";
    expect(project.untestedHits(good + open, tests)).toEqual([]);
    expect(project.untestedHits("- [x] It falls (`a.test.ts`: hold)", tests)).toHaveLength(1);
    expect(project.untestedHits("- [x] It falls (`b.test.ts`: holds)", tests)).toHaveLength(1);
    expect(project.untestedHits("- [x] It falls", tests)).toHaveLength(1);
  });
});
