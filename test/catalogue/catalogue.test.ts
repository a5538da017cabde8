import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clean2024 } from "../../src/app/examples/clean-2024";
import { checkWorkbook } from "../../src/app/check";
import { ruleCard } from "../../src/app/rule-card";
import { ALL_RULES, CATALOGUE, THEMES } from "../../src/catalogue";
import { blankForms, designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK, PACKS } from "../../src/catalogue/packs";
import { SETTING_TITLES } from "../../src/catalogue/packs/settings";
import { PRIOR_YEAR_RULES } from "../../src/catalogue/prior-year";
import { PLACEHOLDER_WORDS } from "../../src/catalogue/placeholder-words";
import { RULE_EXAMPLES } from "../../src/catalogue/rule-examples";
import { HAND_WRITTEN_RULES } from "../../src/catalogue/rules";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { ruleIndexMarkdown, rulePageMarkdown } from "../../src/render/rule-page";

const ROOT = join(import.meta.dirname, "../..");
const RULES = ALL_RULES.map((rule) => [rule.id, rule] as const);
const IDS = ALL_RULES.map(({ id }) => id);
/** Words in Latin letters that clerks use as they are. */
const LATIN_WORDS = new Set(["Excel", "SUM"]);
/** What only exists within the run of other rules has no cases over a workbook alone. */
const isReview = (id: string): boolean => ALL_RULES.find((rule) => rule.id === id)?.stage === "review";

describe("the catalogue", () => {
  test("has no id twice", () => {
    expect(IDS.filter((id, index) => IDS.indexOf(id) !== index)).toEqual([]);
  });

  test("keeps each rule of its own file under its id and theme", () => {
    const folder = join(ROOT, "src/catalogue/rules");
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((theme) => readdirSync(join(folder, theme.name)).map((file) => `${theme.name}/${file}`));
    expect(HAND_WRITTEN_RULES.map(({ theme, id }) => `${theme}/${id}.ts`).sort()).toEqual(files.sort());
    const ofPriorYear = readdirSync(join(ROOT, "src/catalogue/prior-year")).filter((file) => file.startsWith("prior-"));
    expect(PRIOR_YEAR_RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(ofPriorYear.sort());
  });

  test("has an index of pages that is current, and no page too many", () => {
    const folder = join(ROOT, "docs/rules");
    expect(readdirSync(folder).sort()).toEqual(["README.md", ...IDS.map((id) => `${id}.md`)].sort());
    const index = ruleIndexMarkdown(ALL_RULES.map((rule) => ruleCard(rule, DEFAULT_PACK)));
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe(index);
  });
});

describe.each(RULES)("%s", (id, rule) => {
  const texts = [rule.title, rule.why, rule.basis, rule.remedy, rule.absent, ...Object.values(rule.messages)];

  test("has a kebab-case id and a known theme", () => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(Object.keys(THEMES)).toContain(rule.theme);
  });

  test("says what, why, on what basis and what to do, in whole sentences", () => {
    for (const text of texts) expect(text.trim()).not.toBe("");
    for (const text of [rule.why, rule.remedy, ...Object.values(rule.messages)]) expect(text).toMatch(/[。]$/);
    expect(Object.keys(rule.messages)).not.toEqual([]);
  });

  test("speaks Chinese to its users", () => {
    const words = texts.flatMap((text) => text.replace(/\{\w+\}/g, "").match(/[A-Za-z]{2,}/g) ?? []);
    expect(words.filter((word) => !LATIN_WORDS.has(word))).toEqual([]);
  });

  test("uses known placeholders only", () => {
    const used = Object.values(rule.messages).flatMap((text) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(used.filter((name) => PLACEHOLDER_WORDS[name ?? ""] === undefined)).toEqual([]);
  });

  test("yields to rules that exist, and not to itself", () => {
    const others = (rule.yieldsTo ?? []).map((priority) => priority.rule);
    expect(others.filter((other) => other === id || !IDS.includes(other))).toEqual([]);
  });

  test("reads settings that packs have", () => {
    expect((rule.settings ?? []).filter((name) => ![...SETTING_TITLES.values()].includes(name))).toEqual([]);
  });

  test("has a test file and a page that is current", () => {
    const folder = PRIOR_YEAR_RULES.includes(rule) ? "prior-year" : `rules/${rule.theme}`;
    expect(existsSync(join(ROOT, `test/catalogue/${folder}/${id}.test.ts`))).toBe(true);
    expect(readFileSync(join(ROOT, `docs/rules/${id}.md`), "utf8")).toBe(
      rulePageMarkdown(ruleCard(rule, DEFAULT_PACK)),
    );
  });

  test("shows a wrong and a right example on its page", () => {
    if (isReview(id)) return;
    const { wrong, right } = RULE_EXAMPLES[id] ?? { wrong: [], right: [] };
    expect(wrong.flatMap(({ messages }) => messages)).not.toEqual([]);
    expect(right).not.toEqual([]);
  });
});

describe("the whole catalogue over", () => {
  const empty: WorkbookSnapshot = { sheets: [] };
  const foreign = snapshotOfDesign([
    {
      name: "通讯录",
      columnWidths: [10, 10],
      rowHeights: {},
      cells: [
        { row: 0, column: 0, value: "姓名" },
        { row: 0, column: 1, value: "电话" },
        { row: 1, column: 0, value: "王某" },
        { row: 1, column: 1, value: 5550132 },
      ],
      merges: [],
    },
  ]);
  const blank = snapshotOfDesign(blankForms({ year: 2024, unitName: "青岚市湖滨区图书馆", projects: 2 }));

  test.each(Object.entries(PACKS))("the clean example finds nothing with the pack %s", (name, pack) => {
    const { results, findings } = checkWorkbook(snapshotOfDesign(designForms(clean2024)), pack);
    expect(results.filter(({ status }) => status === "crashed")).toEqual([]);
    if (name === DEFAULT_PACK.name) expect(findings.map(({ message }) => message)).toEqual([]);
  });

  test.each([
    ["an empty workbook", empty],
    ["a workbook with none of the forms", foreign],
  ])("%s skips every rule, each with a reason", (_, workbook) => {
    const { results } = checkWorkbook(workbook, DEFAULT_PACK);
    expect(results.map(({ rule }) => rule).sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
    for (const { rule, status, skipped } of results) {
      expect({ rule, status }).toEqual({ rule, status: "skipped" });
      expect(skipped.map(({ reason }) => reason).join("")).not.toBe("");
    }
  });

  test("blank forms crashes nothing and asks only for what is not filled in", () => {
    const { results, findings } = checkWorkbook(blank, DEFAULT_PACK);
    expect(results.filter(({ status }) => status === "crashed")).toEqual([]);
    expect(
      findings.filter(
        ({ rule }) => !/(blank|incomplete|missing|prompt-left|total-mismatch|weight-mismatch)$/.test(rule),
      ),
    ).toEqual([]);
  });
});
