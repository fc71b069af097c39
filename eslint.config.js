import { defineConfig } from "eslint/config";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** What the entry may use: it runs on any Node from 18 on, before anything is installed. */
const entryGlobals = { process: "readonly" };

export default defineConfig(
  { ignores: ["node_modules", ".cache"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Counts and ports belong in sentences; everything else must be made a string on purpose.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Import cycles are found by test/tidy.test.ts, type-only ones included, and much sooner.
      "import-x/no-default-export": "error",
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
      "no-console": "error",
    },
  },
  {
    // Tests nest `describe` around `it`, so a block of them is one long function by nature.
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // Syntax newer than ES2022 is an error here: Node 18 could not even read the file.
    files: ["scripts/**/*.mjs"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: entryGlobals },
    rules: {
      "no-undef": "error",
      "no-unused-vars": "error",
      "max-lines-per-function": ["error", { max: 60 }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name=/^(toSorted|toReversed|toSpliced|groupBy)$/]",
          message: "Node 18 does not have it.",
        },
        {
          selector: "MetaProperty ~ Identifier[name=/^(dirname|filename)$/]",
          message: "Node 18 does not have it.",
        },
        {
          selector: "ImportDeclaration[source.value!=/^(node:|\\.)/]",
          message: "Nothing has been installed yet when this runs.",
        },
      ],
    },
  },
  {
    files: ["vitest.config.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
);
