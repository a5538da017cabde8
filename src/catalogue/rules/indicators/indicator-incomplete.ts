import { isPlaced, type Blank, type Sourced } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";
import type { Indicator } from "../../indicators/indicator";
import { indicatorTables, MERGES_UNREADABLE } from "../../indicators/indicator-tables";
import { comeToFull } from "../../forms/evaluation-relations";
import type { Evaluation } from "../../forms/instances";

/** A named indicator with target, result, 分值 or 得分 blank. */
export const indicatorIncomplete = defineRule({
  id: "indicator-incomplete",
  theme: "indicators",
  title: "绩效指标填写不完整",
  why: "每个三级指标都要有指标值、完成值、分值和得分，缺一项就无法评分，自评表会被退回。",
  basis: "附件2、附件3 表内要求（三级指标各栏应填）",
  remedy: "补填空着的栏；这一行不用的，把三级指标名称也删去。",
  severity: "error",
  messages: {
    blank: "“{name}”的{columns}未填。",
  },
  absent: "没有填写三级指标",
  over: (submission) =>
    indicatorTables(submission).flatMap(({ form, indicators }) =>
      indicators
        .map((indicator, index) => ({ indicator, form, isFirst: index === 0 }))
        .filter(({ indicator }) => indicator.isNamed && !indicator.notApplicable)
        .filter(({ indicator, isFirst }) => isFirst || !isName(indicator) || !comeToFull(form.model)),
    ),
  needs: ({ indicator }) => ({ indicator: indicator.row.indicator }),

  check(_given, { subject: { indicator, form, isFirst }, finding, skip }) {
    const blanks = blankColumns(indicator, form.model.indicators.headers);
    // Where merged areas are not known, or were undone in a form of whose marks none is missing, a blank 分值 may be that of the row above.
    const wereUndone = hasNoMarks(indicator) && comeToFull(form.model) && !hasMerges(form.model);
    const mayShare = !isFirst && (!form.mergesKnown || wereUndone);
    const certain = mayShare ? blanks.filter(({ isMark }) => !isMark) : blanks;
    const [first] = certain;
    if (first) {
      const columns = certain.map(({ column }) => `“${column}”`).join("、");
      const related = [indicator.row.indicator, ...certain.slice(1).map(({ place }) => place)];
      return finding("blank", { at: first.place, related, data: { name: indicator.name, columns } });
    }
    if (blanks.length === 0) return undefined;
    const why = form.mergesKnown ? "分值、得分可能与上一行合用" : MERGES_UNREADABLE;
    return skip(why, ...blanks.map(({ place }) => place));
  },
});

/** Whether a row says a name and nothing of it: where no mark is missing it goes on with the name above it, broken at a page. */
function isName({ row }: Indicator): boolean {
  return [row.target, row.actual, row.weight, row.score, row.deviationReason].every(
    ({ kind }) => kind === "blank" || kind === "not-found",
  );
}

function hasNoMarks({ row }: Indicator): boolean {
  return row.weight.kind === "blank" && row.score.kind === "blank";
}

/** A form that still joins the cells of a group has its marks joined where they are shared. */
function hasMerges({ indicators }: Evaluation["model"]): boolean {
  return indicators.rows.some(({ levelOne, levelTwo }) =>
    [levelOne, levelTwo].some((cell) => isPlaced(cell) && cell.area.bottom > cell.area.top),
  );
}

interface BlankColumn {
  readonly column: string;
  readonly place: Blank;
  /** 分值 or 得分, which rows may share in one merged cell. */
  readonly isMark: boolean;
}

function blankColumns(
  { row, line }: Indicator,
  headers: Evaluation["model"]["indicators"]["headers"],
): readonly BlankColumn[] {
  const blanks: BlankColumn[] = [];
  const look = (place: Sourced<unknown>, column: string, isMark: boolean): void => {
    // A merged cell that is blank is missed once, where it begins.
    if (place.kind === "blank" && place.at.row === line.row) blanks.push({ column, place, isMark });
  };
  look(row.target, headers.target?.text ?? "年度指标值", false);
  look(row.actual, headers.actual?.text ?? "实际完成值", false);
  look(row.weight, headers.weight?.text ?? "分值", true);
  look(row.score, headers.score?.text ?? "自评得分", true);
  return blanks;
}
