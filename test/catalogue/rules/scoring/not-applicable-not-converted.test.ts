import { notApplicableNotConverted } from "../../../../src/catalogue/rules/scoring/not-applicable-not-converted";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { describeRule, runOn, snapshotFor } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";
import { clean2024 } from "../../../../src/app/examples/clean-2024";

const out = { "附件3-2!F20": "不适用", "附件3-2!H20": null };
const struckOut = { "附件3-2!E20": "/", "附件3-2!F20": "/", "附件3-2!H20": "/" };

describeRule(notApplicableNotConverted, {
  onGood: "skipped",
  passes: {
    "converted to a hundred": { cells: { ...out, "附件3-2!H22": 100 } },
    "the words for a name, the rest struck out": {
      cells: { ...struckOut, "附件3-2!D20": "不适用", "附件3-2!H22": 100 },
    },
    "the words for a reason": { cells: { ...struckOut, "附件3-2!I20": "不适用", "附件3-2!H22": 100 } },
    "the words in the marks": { cells: { "附件3-2!H20": "不适用" } },
  },
  finds: {
    "the plain sum": {
      cells: { ...out, "附件3-2!H22": 90 },
      at: ["附件3-2!H22"],
      related: [["附件3-2!G20"]],
      text: ["不适用的指标 1 个，分值 10，其余得分合计 90，总分应折算为 90÷（100－10）×100＝100，现填 90，差 10。"],
    },
  },
  skips: {
    "a reason that says there is none to give": {
      cells: { "附件3-2!I20": "不适用" },
      because: "没有不适用的指标",
    },
    "marks given all the same": { cells: { "附件3-2!F20": "不适用" }, because: "不适用的指标填了得分" },
    "a pack that does not convert": {
      cells: { ...out, "附件3-2!H22": 90 },
      pack: { scoring: { ...DEFAULT_PACK.scoring, notApplicable: "as-filled" } },
      because: "口径规定不折算",
    },
  },
});

test.each([
  "score-total-mismatch",
  "indicator-incomplete",
  "deduction-unexplained",
  "amount-unreadable",
  "output-not-quantified",
])("%s says nothing of a row that does not apply", (id) => {
  const snapshot = snapshotFor(clean2024, {
    cells: { "附件3-2!E14": "不适用", "附件3-2!F14": "不适用", "附件3-2!H14": "不适用" },
  });
  expect(runOn(ruleById(id), snapshot).findings).toEqual([]);
});

test.each(["score-total-mismatch", "indicator-incomplete", "required-cell-blank", "indicator-category-missing"])(
  "%s says nothing of a project that spends nothing, its amounts struck out",
  (id) => {
    const snapshot = snapshotFor(clean2024, {
      cells: {
        ...Object.fromEntries(
          ["D", "E", "F"].flatMap((column) => [6, 7, 8, 9].map((row) => [`附件3-2!${column}${row}`, "/"])),
        ),
        "附件3-2!H6": "/",
        "附件3-2!I6": "/",
        "附件3-2!H22": 100,
        "附件3-1!D6": 255,
        "附件3-1!E6": 262,
        "附件3-1!F6": 258.4,
      },
    });
    expect(runOn(ruleById(id), snapshot).findings).toEqual([]);
  },
);
