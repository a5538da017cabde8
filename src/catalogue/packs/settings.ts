import type { Pack } from "./pack";
import { percent } from "../../core/numbers/wording";
import { Decimal } from "../../core/numbers/decimal";

/** A figure of the pack, named and shown in Chinese. */
export interface ShownSetting {
  readonly title: string;
  readonly value: string;
}

interface SettingWords {
  readonly title: string;
  readonly show: (pack: Pack) => string;
}

const rate = (text: string): string => percent(new Decimal(text));

/** What a rule may read from the pack: every name that `RuleMeta.settings` may hold, with its words. */
const SETTINGS: Readonly<Record<string, SettingWords>> = {
  "thresholds.procurementLow": {
    title: "政府采购决算÷预算的下限",
    show: ({ thresholds }) => rate(thresholds.procurementLow),
  },
  "thresholds.procurementHigh": {
    title: "政府采购决算÷预算的上限",
    show: ({ thresholds }) => rate(thresholds.procurementHigh),
  },
  "thresholds.yearOnYearJump": {
    title: "与上年相比增减的幅度",
    show: ({ thresholds }) => rate(thresholds.yearOnYearJump),
  },
  "thresholds.executionRateLow": {
    title: "执行率的下限",
    show: ({ thresholds }) => rate(thresholds.executionRateLow),
  },
  "thresholds.budgetAdjusted": {
    title: "全年预算比年初预算增减的幅度",
    show: ({ thresholds }) => rate(thresholds.budgetAdjusted),
  },
  "thresholds.overachievement": {
    title: "完成值为指标值的倍数（达到即须说明）",
    show: ({ thresholds }) => rate(thresholds.overachievement),
  },
  "thresholds.unitSuspectTimes": {
    title: "为相邻金额的倍数（达到即疑为元）",
    show: ({ thresholds }) => `${thresholds.unitSuspectTimes} 倍`,
  },
  "thresholds.minorDeduction": {
    title: "自评报告中不单列的小额扣分（不足此数）",
    show: ({ thresholds }) => `${thresholds.minorDeduction} 分`,
  },
  "thresholds.scoreExecutionGap": {
    title: "指标得分比例与执行率相差的幅度",
    show: ({ thresholds }) => rate(thresholds.scoreExecutionGap),
  },
  "thresholds.targetPassed": {
    title: "超过指标值的幅度（三个以上达到即疑为定低）",
    show: ({ thresholds }) => rate(thresholds.targetPassed),
  },
  "thresholds.qualitativeShare": {
    title: "没有数值的指标所占分值",
    show: ({ thresholds }) => rate(thresholds.qualitativeShare),
  },
  "thresholds.weightOfGroup": {
    title: "一个指标占所在一级指标的分值",
    show: ({ thresholds }) => rate(thresholds.weightOfGroup),
  },
  "thresholds.weightOfForm": {
    title: "一个指标占全表（折成 100 分）的分值",
    show: ({ thresholds }) => `${thresholds.weightOfForm} 分`,
  },
  "weights.funding": {
    title: "资金的分值（表中未填时）",
    show: ({ weights }) => `${weights.funding} 分`,
  },
  "weights.groups": {
    title: "一级指标的分值（表头没有写时）",
    show: ({ weights }) => weights.groups.map(({ group, weight }) => `${group} ${weight} 分`).join("、"),
  },
  bands: {
    title: "评价等级",
    show: ({ bands }) => bands.map(({ name, from }) => `${name}（${from} 分起）`).join("、"),
  },
  "words.measureEndings": {
    title: "指标名称中只说明计量方式的词尾",
    show: ({ words }) => words.measureEndings.join("、"),
  },
  "words.sameVerbs": {
    title: "说同一件事的动词",
    show: ({ words }) => words.sameVerbs.join("；"),
  },
  "words.generalNames": {
    title: "各项目通用、不跨表比较的指标名称",
    show: ({ words }) => words.generalNames.join("、"),
  },
  "words.emptyReasons": {
    title: "等于没有说明的原因",
    show: ({ words }) => words.emptyReasons.join("、"),
  },
  "words.savingReasons": {
    title: "说明节约、结余的词",
    show: ({ words }) => words.savingReasons.join("、"),
  },
  "words.failureWords": {
    title: "说明没有完成的词",
    show: ({ words }) => words.failureWords.join("、"),
  },
  "words.quantifyingWords": {
    title: "不写数字也算明确的词",
    show: ({ words }) => words.quantifyingWords.join("、"),
  },
  "words.costMoreIsBetter": {
    title: "越多越好的成本类指标",
    show: ({ words }) => words.costMoreIsBetter.join("、"),
  },
  "words.ratesOfWhole": {
    title: "不会超过 100% 的比率",
    show: ({ words }) => words.ratesOfWhole.join("、"),
  },
  "words.ratesOverWhole": {
    title: "可以超过 100% 的比率",
    show: ({ words }) => words.ratesOverWhole.join("、"),
  },
  "words.moneyResults": {
    title: "以金额计的成果",
    show: ({ words }) => words.moneyResults.join("、"),
  },
  "words.leftPrompts": {
    title: "没有替换的提示文字",
    show: ({ words }) => words.leftPrompts.join("、"),
  },
  "words.misplaced": {
    title: "放错类别的指标",
    show: ({ words }) => words.misplaced.map(({ names, belongs }) => `${names.join("、")}（${belongs}）`).join("；"),
  },
  "scoring.notApplicable": {
    title: "不适用的指标",
    show: ({ scoring }) => (scoring.notApplicable === "converted" ? "总分折算成百分制" : "总分不折算"),
  },
  required: {
    title: "必须有的指标和表",
    show: ({ required }) => required.join("、") || "没有",
  },
  "scoring.executionScore": {
    title: "资金得分的算法",
    show: ({ scoring: { executionScore, executionTable } }) =>
      executionScore === "proportional"
        ? "分值×执行率，不超过分值"
        : executionTable.map(({ from, share }) => `执行率 ${rate(from)} 起得分值的 ${rate(share)}`).join("、"),
  },
  "scoring.reverseIndicator": {
    title: "越少越好的指标的得分算法",
    show: ({ scoring }) =>
      scoring.reverseIndicator === "target-over-actual" ? "分值×指标值÷完成值" : "分值×（1－超出指标值的部分÷指标值）",
  },
  "scoring.completionRange": {
    title: "不得分的完成比例",
    show: ({ scoring: { completionRange } }) => {
      const { noScoreBelow: below, noScoreAbove: above } = completionRange;
      const limits = [...(below ? [`低于 ${rate(below)}`] : []), ...(above ? [`高于 ${rate(above)}`] : [])];
      return limits.length === 0 ? "没有" : limits.join("、");
    },
  },
};

/** The names that `RuleMeta.settings` may hold, by their words. */
export const SETTING_TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries(SETTINGS).map(([name, { title }]) => [title, name]),
);

/** The figures that a rule reads from a pack, in Chinese. Throws for a name that no setting has. */
export function shownSettings(names: readonly string[], pack: Pack): readonly ShownSetting[] {
  return names.map((name) => {
    const words = SETTINGS[name];
    if (!words) throw new Error(`A pack has no setting ${name}.`);
    return { title: words.title, value: words.show(pack) };
  });
}
