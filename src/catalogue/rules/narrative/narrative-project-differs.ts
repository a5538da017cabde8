import { defineRule } from "../../submission/define-rule";
import { valueOfFigure } from "../../text/figures-in-text";
import { ownFigures } from "../../text/project-report-figures";
import { projectComparisons } from "../../text/project-statements";
import { placeInText, quoteBetween, shownDifference, shownWithUnit } from "../../text/quoting";
import { projectReportReadings, reportReadings } from "../../text/read-narrative";
import { listedRows } from "../../text/row-statements";

/** What the report tells of a project by its name is not what its 附件3, or its row of 附件1, states. */
export const narrativeProjectDiffers = defineRule({
  id: "narrative-project-differs",
  theme: "narrative",
  title: "报告中项目的预算、支出与表格不一致",
  why: "报告写到的项目金额要能在项目自评表或基础数据表里找到，两处不同就说不清钱是怎么花的。",
  basis: "附件4 与附件1、附件3 表文关系（项目的预算数、执行数、执行率和得分）",
  remedy: "按项目台账核对，把报告或表格中错的一处改过来。",
  severity: "error",
  messages: {
    differs: "报告中“{quote}”与表格不一致：{source}为 {expected}，相差 {difference}。",
    own: "项目自评报告中“{quote}”不对：{source}，相差 {difference}。",
  },
  absent: "没有附件4，或其中没有按名称写到项目的预算、支出",
  over: (submission) => [
    ...reportReadings(submission).flatMap((reading) => [...projectComparisons(reading), ...listedRows(reading)]),
    ...projectReportReadings(submission).flatMap(ownFigures),
  ],
  needs: () => ({}),

  check(_, { subject, finding }) {
    const { paragraph, figure, from, measure } = subject;
    if ("expected" in subject) {
      if (subject.agrees) return undefined;
      const actual = valueOfFigure(figure);
      const difference = actual.minus(subject.expected);
      return finding("own", {
        at: placeInText(paragraph, figure.start),
        related: subject.places,
        expected: subject.expected,
        actual,
        difference,
        data: {
          quote: quoteBetween(paragraph, from, figure.end),
          source: subject.source,
          difference: shownDifference(measure, difference),
        },
      });
    }
    const { stated } = subject;
    if (stated.agrees) return undefined;
    const actual = valueOfFigure(figure);
    const difference = actual.minus(stated.value);
    return finding("differs", {
      at: placeInText(paragraph, figure.start),
      related: [stated.place],
      expected: stated.value,
      actual,
      difference,
      data: {
        quote: quoteBetween(paragraph, from, figure.end),
        source: stated.source,
        expected: shownWithUnit(measure, stated.value),
        difference: shownDifference(measure, difference),
      },
    });
  },
});
