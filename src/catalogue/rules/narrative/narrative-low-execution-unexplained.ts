import { defineRule } from "../../submission/define-rule";
import { labelOf } from "../../text/quoting";
import { reportReadings } from "../../text/read-narrative";
import { isUnfinished, sectionText } from "../../text/section-texts";
import { lowRate } from "../../text/shortfalls";
import { percent } from "../../../core/numbers/wording";
import { Decimal } from "../../../core/numbers/decimal";

/** Words of a cause, in a sentence about money or what it is spent on. */
const CAUSE =
  /原因|由于|因为|因(?!公)|主要是|导致|影响|推迟|延期|延后|滞后|(?:结余|节约|节省|结转)(?!和|的?资金|(?:资金)?(?:为|共)?[\d结])|尚未|未能|未完|未达|未付|未支付|未拨付|跨年|较晚|偏慢|缓慢|较慢|不足|尾款|质保金|计划调整|政策调整|方案调整|任务调整/;
const ABOUT_MONEY = /执行|支出|预算|资金|项目|支付|拨付|结算|进度|经费/;
/** A cause of one small kind of spending is none of the whole. */
const ABOUT_A_PART = /三公|公务接待|公务用车|公车|公用|人均/;

/** 执行率 is under the threshold, and no sentence of the report gives a cause. */
export const narrativeLowExecutionUnexplained = defineRule({
  id: "narrative-low-execution-unexplained",
  theme: "narrative",
  title: "执行率偏低，报告没有说明原因",
  why: "钱没有花完总有原因，报告不说，审核时必然要问。",
  basis: "附件4“存在的问题及原因分析”填写要求",
  remedy: "在“存在的问题及原因分析”中写明执行率偏低的原因和对应的项目。",
  severity: "warning",
  settings: ["thresholds.executionRateLow"],
  messages: { unexplained: "附件2执行率 {rate}，低于 {threshold}，报告没有一句话说明原因。" },
  yieldsTo: [
    { rule: "narrative-problems-missing", within: "workbook" },
    { rule: "narrative-placeholder-left", within: "cell" },
  ],
  absent: "没有附件2，或没有附件4",
  over: (submission) => {
    const [overall, ...more] = submission.overall;
    return overall && more.length === 0 ? reportReadings(submission).map((reading) => ({ overall, ...reading })) : [];
  },
  needs: ({ overall }) => ({
    adjustedBudget: overall.model.funding.known.total.cells.adjustedBudget,
    executed: overall.model.funding.known.total.cells.executed,
  }),

  check({ executed }, { subject: { overall, narrative, report }, workbook, finding }) {
    const low = lowRate(overall, workbook);
    const problems = sectionText(narrative, "problems");
    if (!low || (problems && isUnfinished(problems))) return undefined;
    const explains = narrative.paragraphs.some(
      ({ section, plain }) =>
        section !== "measures" &&
        plain.text
          .split(/[。;！？]/)
          .some((words) => ABOUT_MONEY.test(words) && CAUSE.test(words) && !ABOUT_A_PART.test(words)),
    );
    if (explains) return undefined;
    const at = problems?.heading ?? narrative.paragraphs[0]?.source;
    return finding("unexplained", {
      at: at ? { at: at.at, label: labelOf(at.text) } : { at: report.titleAt, label: "标题" },
      related: [executed],
      data: { rate: low.shown, threshold: percent(new Decimal(workbook.pack.thresholds.executionRateLow)) },
    });
  },
});
