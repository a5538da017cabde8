import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** A wall: files of one layer may not import the layers named. Arrows point inward only (docs/decisions/0006). */
const wall = (folder, mayNotImport) => ({
  files: [`src/${folder}/**/*.ts`, `src/${folder}/**/*.tsx`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: mayNotImport.map((name) => ({
          regex: `(^|/)\\.\\./(.*/)?${name}/`,
          message: `src/${folder} may not import src/${name}.`,
        })),
      },
    ],
  },
});

const BUDGET_WORDS = /附件|绩效|预算|决算|财政|自评|三公|结转|结余|指标|得分|分值/;

/** Literals and patterns with a word of the budget; comments may have them. */
const noBudgetWords = {
  create: (context) => {
    const check = (node) => {
      const said = BUDGET_WORDS.exec(node.type === "TemplateElement" ? node.value.raw : (node.raw ?? ""));
      if (said) context.report({ node, message: `The core knows no budget: “${said[0]}” comes from the catalogue.` });
    };
    return { Literal: check, TemplateElement: check };
  },
};

const doors = ["taskpane", "ribbon", "cli", "web"];
const outside = ["pane", ...doors];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "out", "coverage", "reports", ".stryker-tmp", "src/core/rule-text/parser.ts"] },
  js.configs.recommended,
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: {
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 95, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/require-await": "off",
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.mjs", "**/*.js", "**/*.cjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  { files: ["src/**/*.tsx", "src/**/*.ts"], ...reactHooks.configs.flat["recommended-latest"] },
  {
    // What office.js asks of those who use it.
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  wall("core", ["catalogue", "app", "render", "hosts", ...outside]),
  wall("catalogue", ["app", "render", "hosts", ...outside]),
  wall("app", ["render", "hosts", ...outside]),
  wall("render", ["catalogue", "hosts", ...outside]),
  wall("hosts", ["catalogue", "render", ...outside]),
  // What both doors show; each door is a composition root over it.
  wall("pane", [...doors]),
  wall("taskpane", ["ribbon", "cli", "web"]),
  wall("web", ["ribbon", "cli", "taskpane"]),
  {
    files: ["src/core/**/*.ts", "src/catalogue/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The engine has no randomness." },
        { object: "Date", property: "now", message: "The engine has no clock." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The engine has no clock." },
      ],
    },
  },
  {
    // The core knows no budget: what forms call things comes to it with their declarations, and how they say what is no label
    // with the words of forms. A year and a prompt are words of how people write.
    files: ["src/core/**/*.ts"],
    ignores: ["src/core/values/normalise.ts"],
    plugins: { jihe: { rules: { "no-budget-words": noBudgetWords } } },
    rules: { "jihe/no-budget-words": "error" },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/hosts/excel/**"],
    rules: { "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension"] },
  },
  {
    // Not in tsconfig.core.json, but without a browser and without Node like all of src/render.
    files: ["src/render/word/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeExtension", "window", "self", "document", "navigator", "fetch", "Blob"],
        ...["process", "Buffer", "require", "__dirname", "setTimeout", "setImmediate"],
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The same report gives the same bytes." },
        { object: "Date", property: "now", message: "The same report gives the same bytes." },
      ],
    },
  },
);
