import type { Edit } from "../../../core/fixing/edit";
import { isPlaced } from "../../../core/values/sourced";
import type { FindingPlace } from "../../../core/rules/define-rule";
import type { FormInstance, YearMention } from "../../../core/template/define-form";
import { defineRule } from "../../submission/define-rule";
import { reportTitles } from "../../binding/report-titles";
import { retypeParagraph, retypePlace, retypeText, typedYear } from "../../binding/retyped-text";
import type { SelfEvaluationReport } from "../../forms/instances";

/** A title and the year it names. */
interface TitleYear {
  readonly at: FindingPlace;
  readonly year: number;
  readonly replace: (to: number) => Edit | undefined;
}

/** A title or column header whose year is not the workbook's. */
export const yearMismatch = defineRule({
  id: "year-mismatch",
  theme: "form",
  title: "标题或列标题的年度不一致",
  why: "年度写错多半是沿用了上年的表，表里的数也可能还是上年的。",
  basis: "附件1至附件4表间关系（同一年度；上年决算数为上一年度）",
  remedy: "先确认表里的数是哪一年的，再改正年度。",
  severity: "error",
  messages: {
    title: "{form}的标题写的是 {actual} 年度，与工作簿其他表的 {expected} 年度不一致。",
    header: "{form}的“{header}”年度不对：{form}是 {year} 年度的表，这里应为 {expected} 年，相差 {difference} 年。",
  },
  absent: "没有识别到任何表",
  over: ({ forms, reports }) => forms.map((form) => ({ form, report: reports.find(({ key }) => key === form.key) })),
  needs: () => ({}),

  check(_, { subject: { form, report }, workbook: { year }, finding, skip }) {
    if (year === undefined) return skip("各表的标题都没有写年度");
    const titles = report ? titleYearsOf(report) : titleYearOf(form);
    const headers = form.yearMentions;
    if (titles.length === 0 && headers.length === 0) return skip(`${form.name}的标题和列标题都没有写年度`);
    const wrongTitles = titles.filter((title) => title.year !== year);
    const ownYear = wrongTitles[0]?.year ?? year;
    return [
      ...wrongTitles.map(({ at, year: actual, replace }) =>
        finding("title", {
          at,
          expected: String(year),
          actual: String(actual),
          data: { form: form.name, actual, expected: year },
          fix: yearFix(replace(year), year),
        }),
      ),
      ...headers
        .filter((header) => !saysYear(header, year) && !saysYear(header, ownYear))
        .map((header) => {
          const expected = year + header.expected;
          return finding("header", {
            at: { at: header.at, label: `“${header.text}”` },
            related: [form.titleAt],
            expected: String(expected),
            actual: String(header.year),
            data: {
              form: form.name,
              header: header.text,
              year,
              expected,
              difference: Math.abs(header.year - expected),
            },
            fix: yearFix(retypeText(header.at, header.typed, typedYear(header.year), String(expected)), expected),
          });
        }),
    ];
  },
});

/** A form that is all of another year is told of once, by its title: its headers then fit the title. */
function saysYear({ year, expected }: YearMention, formYear: number): boolean {
  return year === formYear + expected;
}

function titleYearOf({ title, titleAt, titleYear, yearLine }: FormInstance): readonly TitleYear[] {
  if (titleYear === undefined) return [];
  if (yearLine) {
    const { at, text } = yearLine;
    const replace = (to: number) => retypeText(at, text, typedYear(titleYear), String(to));
    return [{ at: { at, label: "标题" }, year: titleYear, replace }];
  }
  const placed = isPlaced(title) ? title : undefined;
  return [
    {
      at: placed ?? { at: titleAt, label: "标题" },
      year: titleYear,
      replace: (to) => placed && retypePlace(placed, typedYear(titleYear), String(to)),
    },
  ];
}

/** A report has a title on its cover and one above its text. */
function titleYearsOf(report: SelfEvaluationReport): readonly TitleYear[] {
  const titles = reportTitles(report).flatMap(({ year }): readonly TitleYear[] => {
    if (!year) return [];
    const { value, paragraph } = year;
    return [
      {
        at: { at: paragraph.at, label: "标题" },
        year: value,
        replace: (to) => retypeParagraph(report, paragraph, typedYear(value), String(to)),
      },
    ];
  });
  return titles.length > 0 ? titles : titleYearOf(report);
}

function yearFix(edit: Edit | undefined, year: number) {
  return edit && ({ kind: "choice", label: `年度改为 ${year}`, edits: [edit] } as const);
}
