import { rulesOf } from "../../../src/catalogue";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { faultsInRules, ownRulesOf } from "../../../src/catalogue/own-rules";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../../src/catalogue/submission";
import { printRef } from "../../../src/core/grid/address";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import type { Rule } from "../../../src/core/rules/define-rule";
import { runRule } from "../../../src/core/rules/run-rules";
import type { OpenCase } from "../../support/describe-rule";
import { PLANTERS, sampleCases } from "../../support/planting";
import { randomLayout, type WorkbookLayout } from "../../support/planting/layouts";
import { randomOf } from "../../support/planting/random";

/** Built-in rules, said in words by a bureau. */
const IN_WORDS: Readonly<Record<string, string>> = {
  "project-spending-differs": "附件2.项目支出 = 附件1.项目支出.本年决算",
  "three-public-total-mismatch": `每列 [上年决算, 本年预算, 本年决算]
    附件1.三公经费 = 合计(附件1.公务用车, 附件1.出国经费, 附件1.公务接待)`,
  "vehicle-total-mismatch": `每列 [上年决算, 本年预算, 本年决算]
    附件1.公务用车 = 附件1.公车购置 + 附件1.公车运行维护`,
  "three-public-over-budget": "附件1.三公经费.本年决算 <= 附件1.三公经费.本年预算",
  "three-public-grew": "附件1.三公经费.本年决算 <= 附件1.三公经费.上年决算",
  "public-use-over-budget": "附件1.公用经费.本年决算 <= 附件1.公用经费.本年预算",
  "staff-over-authorized": "附件1.在职人数 <= 附件1.编制数",
  "staff-control-rate-mismatch": "附件1.控制率 = 附件1.在职人数 ÷ 附件1.编制数",
  "building-scale-rate-mismatch": "附件1.规模控制率 = 附件1.实际规模 ÷ 附件1.批复规模",
  "public-use-exceeds-basic": "附件1.公用经费.本年决算 <= 附件2.基本支出",
  "project-forms-total-differs": "附件2.项目支出 = 合计(附件3 的 全年执行)",
  "funding-sources-mismatch": `每个 附件3:
    每列 [年初预算, 全年预算, 全年执行]
    资金总额 = 合计(当年财政拨款, 上年结转, 其他资金)`,
};

const SEED = 77;
const WORKBOOKS = 5;

test.each(Object.entries(IN_WORDS))("%s in words finds the same at the same cells", (id, condition) => {
  const text = `规则 ${id}（错误）\n  ${condition}`;
  expect(faultsInRules(text, "规则")).toEqual([]);
  const [inWords] = ownRulesOf({ ...DEFAULT_PACK, checks: text.split("\n") });
  const builtIn = rulesOf(DEFAULT_PACK).find((rule) => rule.id === id)!;
  const random = randomOf(SEED);
  let found = 0;
  for (const data of sampleCases(SEED, WORKBOOKS)) {
    const layout = randomLayout(random);
    const workbooks = [build(data, layout), ...planted(id, data, layout)];
    for (const workbook of workbooks) {
      const submission = readSubmission(workbook, DEFAULT_PACK);
      const expected = cellsOf(builtIn, submission);
      expect([layout.name, ...cellsOf(inWords!, submission)]).toEqual([layout.name, ...expected]);
      found += expected.length;
    }
  }
  expect(found).toBeGreaterThan(0);
});

function build(data: CaseData, layout: WorkbookLayout): WorkbookSnapshot {
  return layout.apply(designForms(data));
}

function planted(id: string, clean: CaseData, layout: WorkbookLayout): readonly WorkbookSnapshot[] {
  return PLANTERS.filter(
    ({ rule, notIn }) => rule === id && !notIn?.some((trait) => layout.traits.includes(trait)),
  ).flatMap(({ plant }) => {
    const data = structuredClone(clean) as OpenCase;
    const fault = plant(data, randomOf(SEED));
    if (!fault) return [];
    const sheets = designForms(data);
    const laidOut = layout.apply(fault.sheets ? fault.sheets(sheets) : sheets);
    return [fault.workbook ? fault.workbook(laidOut, build(clean, layout)) : laidOut];
  });
}

function cellsOf(rule: Rule<Submission>, submission: Submission): readonly string[] {
  const { findings } = runRule(rule, submission);
  return [...new Set(findings.map(({ at }) => (at ? printRef(at) : "workbook")))].sort();
}
