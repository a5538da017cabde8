import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes src/catalogue/rules/index.ts from the folders; `--check` only compares. Run by `npm run docs` and `npm run check`. */
const RULES = join(import.meta.dirname, "../src/catalogue/rules");
const THEMES = ["form", "basic-data", "funding", "indicators", "scoring", "cross-table", "narrative"];

const entries = THEMES.flatMap((theme) =>
  readdirSync(join(RULES, theme))
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => ({ theme, id: file.replace(/\.ts$/, "") })),
);
const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const source = [
  "// Written by tools/build-index.ts from the folders beside it. Do not edit.",
  `import type { Rule } from "../../core/rules/define-rule";`,
  `import type { Submission } from "../submission";`,
  ...entries.map(({ theme, id }) => `import { ${camel(id)} } from "./${theme}/${id}";`),
  "",
  "/** Every rule that has a file of its own, by theme, then by id. */",
  "export const HAND_WRITTEN_RULES: readonly Rule<Submission>[] = [",
  ...entries.map(({ id }) => `  ${camel(id)},`),
  "];",
  "",
].join("\n");

const target = join(RULES, "index.ts");
if (!process.argv.includes("--check")) {
  writeFileSync(target, source);
} else if (readFileSync(target, "utf8") !== source) {
  console.error("src/catalogue/rules/index.ts is stale: run npm run docs.");
  process.exitCode = 1;
}
