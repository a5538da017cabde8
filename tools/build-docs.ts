/**
 * Writes the pages of the rules (docs/rules), the page of the forms (docs/forms.md), the JSON Schema of packs
 * (docs/pack.schema.json) and the examples on them (src/catalogue/rule-examples.json) from the rules and their tests. With
 * `--check` it writes nothing and fails where a committed file differs. Run by `npm run docs` and `check`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { packFileJsonSchema } from "./pack-json-schema";
import { formCards, NAMED_FORMS } from "../src/app/form-card";
import { ruleCard } from "../src/app/rule-card";
import { ALL_RULES } from "../src/catalogue";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import { formsPageMarkdown } from "../src/render/forms-page";
import { ruleIndexMarkdown, rulePageMarkdown } from "../src/render/rule-page";
import { sampleCheck } from "../test/support/reading/sample-forms";
import { ruleExamples } from "./rule-examples";

const ROOT = join(import.meta.dirname, "..");
const PAGES = "docs/rules";
const EXAMPLES = "src/catalogue/rule-examples.json";

const files = await generatedFiles();
const stale = staleFiles();
if (process.argv.includes("--check")) reportStale();
else write();

async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const examples = await ruleExamples();
  const cards = ALL_RULES.map((rule) => ruleCard(rule, DEFAULT_PACK, examples.get(rule.id)));
  const titles = new Map(ALL_RULES.map(({ id, title }) => [id, title]));
  // One line a rule: what changes in a review is the rule's own line.
  const lines = ALL_RULES.flatMap(({ id }) =>
    examples.has(id) ? [`"${id}":${JSON.stringify(examples.get(id))}`] : [],
  );
  const schema = await format(JSON.stringify(packFileJsonSchema()), { parser: "json", printWidth: 120 });
  return new Map([
    [EXAMPLES, `{\n${lines.join(",\n")}\n}\n`],
    ["docs/pack.schema.json", schema],
    ["docs/forms.md", formsPageMarkdown(formCards(sampleCheck), NAMED_FORMS, titles)],
    [`${PAGES}/README.md`, ruleIndexMarkdown(cards)],
    ...cards.map((card) => [`${PAGES}/${card.id}.md`, rulePageMarkdown(card)] as const),
  ]);
}

function write(): void {
  mkdirSync(join(ROOT, PAGES), { recursive: true });
  for (const file of leftOver()) rmSync(join(ROOT, file));
  for (const file of stale) writeFileSync(join(ROOT, file), files.get(file) ?? "");
  console.log(`${files.size} files, ${stale.length} of them new or changed.`);
}

function reportStale(): void {
  const wrong = [...stale, ...leftOver()];
  if (wrong.length === 0) return;
  console.error(`Stale, run npm run docs: ${wrong.join(", ")}`);
  process.exitCode = 1;
}

function staleFiles(): readonly string[] {
  return [...files].filter(([file, content]) => committed(file) !== content).map(([file]) => file);
}

/** Pages of rules that are gone. */
function leftOver(): readonly string[] {
  try {
    return readdirSync(join(ROOT, PAGES))
      .map((name) => `${PAGES}/${name}`)
      .filter((file) => !files.has(file));
  } catch {
    return [];
  }
}

function committed(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), "utf8");
  } catch {
    return undefined;
  }
}
