import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RuleMeta } from "../src/core/rules/define-rule";

/** Writes the lists of src/catalogue/rules from the folders; `--check` only compares. Run by `npm run docs` and `npm run check`. */
const RULES = join(import.meta.dirname, "../src/catalogue/rules");
const THEMES = ["form", "basic-data", "funding", "indicators", "scoring", "cross-table", "narrative"];

/** Rules on the text of reports that read the goals of the forms too: they run where there is no report. */
const ON_GOALS_TOO = ["narrative-sum-mismatch"];

interface Entry {
  readonly theme: string;
  readonly id: string;
}

const entries: readonly Entry[] = THEMES.flatMap((theme) =>
  readdirSync(join(RULES, theme))
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => ({ theme, id: file.replace(/\.ts$/, "") })),
);
const isOnReports = ({ theme, id }: Entry): boolean => theme === "narrative" && !ON_GOALS_TOO.includes(id);
const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function listOf(name: string, about: string, listed: readonly Entry[]): string {
  return [
    "// Written by tools/build-index.ts from the folders beside it. Do not edit.",
    `import type { Rule } from "../../core/rules/define-rule";`,
    `import type { Submission } from "../submission";`,
    ...listed.map(({ theme, id }) => `import { ${camel(id)} } from "./${theme}/${id}";`),
    "",
    `/** ${about} */`,
    `export const ${name}: readonly Rule<Submission>[] = [`,
    ...listed.map(({ id }) => `  ${camel(id)},`),
    "];",
    "",
  ].join("\n");
}

function namesOf(rules: readonly RuleMeta[], ofPriorYear: readonly RuleMeta[]): string {
  const quoted = JSON.stringify;
  return [
    "// Written by tools/build-index.ts from the rules. Do not edit.",
    "",
    "/** What the rules on reports are called, and why they do not run where there is none: for doors that load them where there is one. */",
    "// prettier-ignore",
    "export const REPORT_RULE_NAMES: readonly { readonly id: string; readonly title: string; readonly absent: string }[] = [",
    ...rules.map(
      ({ id, title, absent }) => `  { id: ${quoted(id)}, title: ${quoted(title)}, absent: ${quoted(absent)} },`,
    ),
    "];",
    "",
    "/** The ids of the rules that look at the year before. */",
    "export const PRIOR_YEAR_RULE_IDS: readonly string[] = [",
    ...ofPriorYear.map(({ id }) => `  ${quoted(id)},`),
    "];",
    "",
  ].join("\n");
}

/** Writes a file beside the rules, or tells that it is not what it would be. */
function put(file: string, source: string): void {
  const target = join(RULES, file);
  if (!process.argv.includes("--check")) {
    writeFileSync(target, source);
  } else if (readFileSync(target, "utf8") !== source) {
    console.error(`src/catalogue/rules/${file} is stale: run npm run docs.`);
    process.exitCode = 1;
  }
}

put(
  "on-forms.ts",
  listOf(
    "RULES_ON_FORMS",
    "Every rule with a file of its own that has something to look at where there is no report, by theme, then by id.",
    entries.filter((entry) => !isOnReports(entry)),
  ),
);
put(
  "on-reports.ts",
  listOf(
    "RULES_ON_REPORTS",
    "Every rule that looks at reports and at nothing else, by id.",
    entries.filter(isOnReports),
  ),
);
const { RULES_ON_REPORTS } = await import("../src/catalogue/rules/on-reports");
const { PRIOR_YEAR_RULES } = await import("../src/catalogue/prior-year");
put("rules-loaded-later.ts", namesOf(RULES_ON_REPORTS, PRIOR_YEAR_RULES));
