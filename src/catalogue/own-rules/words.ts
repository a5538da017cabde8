import { compactText } from "../../core/values/normalise";
import { isPlaced, type Sourced } from "../../core/values/sourced";
import { ZERO } from "../../core/numbers/decimal";
import type { FormInstance } from "../../core/template/define-form";
import type { Columns, ListRow } from "../../core/template/parts";
import { KnownWords, type RuleVocabulary } from "../../core/rule-text/vocabulary";
import { allIndicators } from "../indicators/indicator-tables";
import type { Submission } from "../submission";
import { basicData } from "../forms/basic-data/declaration";
import { overallSelfEvaluation } from "../forms/overall-self-evaluation/declaration";
import { projectSelfEvaluation } from "../forms/project-self-evaluation/declaration";

/** What rules in words may speak of: the three tables by their labels, the rows of indicators, and 完成率. */
const VOCABULARY: RuleVocabulary = {
  forms: [
    { template: basicData, names: ["附件1", basicData.title, "基础数据表"], several: false },
    {
      template: overallSelfEvaluation,
      names: ["附件2", overallSelfEvaluation.title, "整体支出自评表"],
      several: false,
    },
    { template: projectSelfEvaluation, names: ["附件3", projectSelfEvaluation.title, "项目支出自评表"], several: true },
  ],
  lists: { indicators: ["指标", "绩效指标"] },
  aliases: {
    一级指标: ["一级"],
    二级指标: ["二级"],
    三级指标: ["三级"],
    年度资金总额: ["资金总额"],
    偏差原因分析及改进措施: ["改进措施"],
  },
  computed: [{ labels: ["完成率", "指标完成率"], part: "indicators", kind: "rate", value: completion }],
  beyond: Object.fromEntries(
    ["附件4", "自评报告", "报告"].map((name) => [
      name,
      `${name}是文字，不能写进规则；能写的是 附件1、附件2、附件3 的格`,
    ]),
  ),
  textKeys: { levelOne: levelKey, levelTwo: levelKey },
};

let known: KnownWords | undefined;

/** The labels of all forms; gathered once, where there are rules in words to be read. */
export function ruleWords(): KnownWords {
  return (known ??= new KnownWords(VOCABULARY));
}

/** 产出指标（50分） is 产出. */
function levelKey(text: string): string {
  return compactText(text)
    .replace(/\([^()]*\)$/, "")
    .replace(/指标$/, "");
}

/** The completion ratio that scores go by, at the cell of the result; not known where target and result cannot be compared. */
function completion(_form: FormInstance, row: ListRow<Columns>, forms: unknown): Sourced<unknown> {
  const actual = row.actual as Sourced<unknown>;
  if (!isPlaced(actual)) return actual;
  const indicator = allIndicators(forms as Submission).find((one) => one.row.key === row.key);
  const label = `“${indicator?.name ?? ""}”完成率`;
  const ratio = indicator?.judgement?.ratio;
  const place = { ...actual, label, valueKind: "rate" as const };
  if (ratio) return { ...place, kind: "present", value: { value: ratio, tolerance: ZERO } };
  return actual.kind === "blank"
    ? { ...place, kind: "blank" }
    : { ...place, kind: "unreadable", expected: "与指标值可比的数", cause: "text" };
}
