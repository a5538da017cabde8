import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { checkWorkbook } from "../../../src/app/check";
import { overviewOf } from "../../../src/app/session";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { Decimal } from "../../../src/core/numbers/decimal";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { executionBars, findingBars, scoreBars } from "../../../src/pane/charts/overview-bars";

const OVERVIEW = overviewOf(checkWorkbook(snapshotOfDesign(designForms(contradictions2023)), DEFAULT_PACK));

test("every form has a bar with its findings by severity, and their sum", () => {
  const { rows } = findingBars(OVERVIEW.findings, ["error", "warning", "advice"]);
  expect(rows).toHaveLength(OVERVIEW.findings.length);
  OVERVIEW.findings.forEach(({ form, counts: { error, warning, advice } }, index) => {
    expect(rows[index]).toEqual({
      name: form,
      values: [error, warning, advice],
      figure: `${error + warning + advice} 处`,
    });
  });
});

test("scores stand against weights; a score that is not filled in is said", () => {
  const [first] = OVERVIEW.scores;
  expect(scoreBars(first!).rows.map(({ name, figure }) => `${name} ${figure}`)).toContain("产出 50 / 50");
  const blank = {
    form: "附件3",
    total: undefined,
    groups: [{ group: "效益", weight: new Decimal(30), score: undefined }],
  };
  expect(scoreBars(blank).rows).toEqual([{ name: "效益", values: [30, 0], figure: "未填 / 30" }]);
});

test("a form without a budget has no rate", () => {
  const form = { form: "附件3", budget: new Decimal(0), executed: new Decimal(0), rate: undefined };
  expect(executionBars([form]).rows).toEqual([{ name: "附件3", values: [0, 0], figure: "无预算" }]);
});
