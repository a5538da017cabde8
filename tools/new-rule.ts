/**
 * `npm run new-rule -- <theme> <id>`: writes a rule, its test and a line of the changelog, and refreshes the index. The new
 * test fails and tells what to fill in.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_RULES, THEMES } from "../src/catalogue";

const ROOT = join(import.meta.dirname, "..");
const CHANGELOG = join(ROOT, "CHANGELOG.md");
const NEW_RULES = "### 新规则\n";

const [theme = "", id = ""] = process.argv.slice(2);
const trouble = troubleWith(theme, id);
if (trouble === undefined) scaffold();
else {
  console.error(trouble);
  process.exitCode = 1;
}

function troubleWith(wantedTheme: string, wantedId: string): string | undefined {
  const themes = Object.keys(THEMES).join(", ");
  if (!(wantedTheme in THEMES)) return `npm run new-rule -- <theme> <id>; the themes are ${themes}.`;
  if (!/^[a-z]+(-[a-z]+)+$/.test(wantedId))
    return `A rule's id is kebab-case, like staff-over-authorized; not “${wantedId}”.`;
  if (ALL_RULES.some((rule) => rule.id === wantedId)) return `There is a rule ${wantedId} already. Ids are for ever.`;
  return undefined;
}

function scaffold(): void {
  const rule = `src/catalogue/rules/${theme}/${id}.ts`;
  const test = `test/catalogue/rules/${theme}/${id}.test.ts`;
  writeNew(rule, ruleSource());
  writeNew(test, testSource());
  addToChangelog();
  execFileSync("npx", ["tsx", "tools/build-index.ts"], { cwd: ROOT, stdio: "inherit" });
  console.log(
    [
      `${rule}\n${test}`,
      "Write the cases first: one that it finds, one that passes near the border, one that it skips.",
      "Then fill in over, needs and check, and add a planter in test/support/planting.",
      "At last: npm run docs, npm run check.",
    ].join("\n"),
  );
}

function writeNew(file: string, source: string): void {
  if (existsSync(join(ROOT, file))) throw new Error(`${file} is there already.`);
  writeFileSync(join(ROOT, file), source);
}

function addToChangelog(): void {
  const changelog = readFileSync(CHANGELOG, "utf8");
  if (!changelog.includes(NEW_RULES)) throw new Error(`CHANGELOG.md has no section ${NEW_RULES.trim()}.`);
  writeFileSync(CHANGELOG, changelog.replace(NEW_RULES, `${NEW_RULES}- 〔标题〕（\`${id}\`）：〔查什么〕。\n`));
}

function camel(words: string): string {
  return words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function ruleSource(): string {
  return `import { defineRule } from "../../submission/define-rule";

/** 〔What it finds, in one sentence.〕 */
export const ${camel(id)} = defineRule({
  id: "${id}",
  theme: "${theme}",
  title: "〔一句话说明问题〕",
  why: "〔填表人为什么要在意，一句话〕。",
  basis: "〔文件名称，或“附件1 表内关系”〕",
  remedy: "〔怎样改〕。",
  severity: "warning",
  messages: { found: "{label}〔哪里不对，写出两个数和差额〕。" },
  absent: "〔没有可核对的对象时怎么说〕",
  over: ({ activeForms }) => activeForms,
  needs: () => ({}),

  check(_given, { subject, finding }) {
    return finding("found", { at: { at: subject.titleAt, label: "标题" }, data: { label: subject.name } });
  },
});
`;
}

function testSource(): string {
  return `import { ${camel(id)} } from "../../../../src/catalogue/rules/${theme}/${id}";
import { describeRule } from "../../../support/describe-rule";

test("${id} is filled in: no 〔…〕 left in its words", () => {
  const { title, why, basis, remedy, absent, messages } = ${camel(id)};
  expect([title, why, basis, remedy, absent, ...Object.values(messages)].join("\\n")).not.toMatch(/[〔〕]/);
});

describeRule(${camel(id)}, {
  passes: {
    "〔a case near the border that is still right〕": { cells: {} },
  },
  finds: {
    "〔a case that is wrong〕": {
      cells: { "附件1!B5": 18 },
      at: ["附件1!B5"],
      text: ["〔the whole message〕"],
    },
  },
  skips: {
    "〔a case in which there is nothing to check〕": { layout: () => [], because: "〔a part of the reason〕" },
  },
});
`;
}
