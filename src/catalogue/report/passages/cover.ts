import { paragraph } from "../../../core/narrative/document";
import { LINE_BREAK, say } from "../../../core/narrative/piece";
import { definePassage } from "./view";

/** The date that a person writes by hand or types; an empty one counts as a gap. */
export const EMPTY_DATE = { kind: "gap", text: "年    月    日" } as const;

/** The cover page: title, unit and seal, date. */
export const cover = definePassage({
  id: "cover",
  reads: ({ year, unit, date }) => ({ year, unit, date }),
  write: ({ year, unit, date }) => [
    paragraph("cover-title", say`${year}${unit}${LINE_BREAK}单位整体支出绩效自评报告`),
    paragraph("cover-line", say`部门（单位）名称：${unit}（盖章）`),
    paragraph("cover-line", date === undefined ? [EMPTY_DATE] : date),
  ],
});

/** The title over the text, in two lines. */
export const innerTitle = definePassage({
  id: "inner-title",
  reads: ({ year, unit }) => ({ year, unit }),
  write: ({ year, unit }) => [paragraph("title", say`${year}${unit}`), paragraph("title", "单位整体支出绩效自评报告")],
});
