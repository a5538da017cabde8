import { compactText } from "../../../core/values/normalise";
import type { Statement } from "../../quantities/statement";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";
import { levelsOf } from "../../indicators/words";

/** Work of a year may be paid and accepted so many months into the next. */
const MONTHS_AFTER = 3;
const SEVERAL_YEARS = /跨年|跨年度|多年|分年|续建|结转|上年|延续|(?:三|五|两|二|四)年/;

/** A 时效 target or result dated outside the form's year and three months after. */
export const deadlineOutsideYear = defineRule({
  id: "deadline-outside-year",
  theme: "indicators",
  title: "完成时间不在本年度",
  why: "时间不在本年度，多半是沿用了上年的表，或把年份写错了。",
  basis: "附件2、附件3 填报要求（填写本年度的指标值和完成情况）",
  remedy: "核对年份；跨年度的项目，在“偏差原因分析及改进措施”中写明。",
  severity: "warning",
  messages: {
    outside: "“{name}”{column}“{text}”不在 {year} 年度（到次年 {limit} 月为止），请核对年份。",
    goal: "{column}开头写的是 {actual} 年，本表是 {year} 年度，请核对是不是沿用了上年的目标。",
  },
  yieldsTo: [{ rule: "year-mismatch", within: "form" }],
  absent: "没有写明年份的时效指标",
  over: (submission) =>
    indicatorTables(submission).flatMap(({ form, indicators }) => {
      const year = submission.year ?? form.titleYear;
      if (year === undefined) return [];
      const { expectedGoal, goalCompletion } = form.model.goals;
      const timed = indicators.filter(({ row }) => levelsOf(row).includes("时效"));
      return [
        ...timed.map((indicator) => ({ kind: "indicator" as const, indicator, year })),
        ...[expectedGoal, goalCompletion].flatMap((goal) =>
          goal.kind === "present" && OWN_YEAR.test(compactText(goal.value))
            ? [{ kind: "goal" as const, goal, year }]
            : [],
        ),
      ];
    }),
  needs: (subject) => (subject.kind === "goal" ? {} : { target: subject.indicator.row.target }),

  check(_, { subject, finding }) {
    if (subject.kind === "goal") {
      const { goal, year } = subject;
      const actual = staleYearOf(compactText(goal.value), year);
      if (actual === undefined) return undefined;
      return finding("goal", {
        at: goal,
        expected: String(year),
        actual: String(actual),
        data: { column: goal.label, actual, year },
      });
    }
    const { indicator, year } = subject;
    const { row, name, target, actual } = indicator;
    const reason = row.deviationReason.kind === "present" ? compactText(row.deviationReason.value) : "";
    if (SEVERAL_YEARS.test(`${reason}${name}`) || /(?:19|20)\d\d年/.test(reason)) return undefined;
    const stated = [
      { column: "年度指标值", cell: row.target, said: target },
      { column: "实际完成值", cell: row.actual, said: actual },
    ];
    const wrong = stated.find(({ said }) => said && isOutside(said, year));
    if (wrong?.cell.kind !== "present" || !wrong.said) return undefined;
    return finding("outside", {
      at: wrong.cell,
      related: stated.filter(({ cell }) => cell !== wrong.cell).map(({ cell }) => cell),
      actual: wrong.said.text,
      data: { name, column: wrong.column, text: wrong.said.text, year, limit: MONTHS_AFTER },
    });
  },
});

/** 2023年完成…: the year that a goal is for. 2023年结转的…, 2023年10月…, 2023年以来 are not. */
const OWN_YEAR =
  /^(?:[(（]?[一1][)）、.．]|①)?((?:19|20)\d\d)年(?:度)?(?!\d|[底末初起至的已和及、~—-]|以来|结转|立项|批复|下达|申报|开工|启动)/;

/** The year of a goal that speaks of the year before as its own, and nowhere of the form's. */
function staleYearOf(text: string, year: number): number | undefined {
  const own = Number(OWN_YEAR.exec(text)?.[1]);
  return own === year - 1 && !text.includes(String(year)) && !SEVERAL_YEARS.test(text) ? own : undefined;
}

/** A coarse date of the year after may lie within its first months; a text is outside where all its years are. */
function isOutside({ quantity, text }: Statement, year: number): boolean {
  const date = quantity?.date;
  if (date) {
    if (date.year === undefined || date.year === year) return false;
    if (date.year !== year + 1) return true;
    return date.precision !== "year" && date.month > MONTHS_AFTER;
  }
  const years = [...compactText(text).matchAll(/(?<!\d)((?:19|20)\d\d)(?:年|[-./]\d)/g)].map(([, digits]) =>
    Number(digits),
  );
  return years.length > 0 && years.every((named) => named < year || named > year + 1);
}
