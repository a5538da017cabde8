import type { Edit } from "../../../core/fixing/edit";
import { replaceValue } from "../../../core/fixing/replace-value";
import { nonstandardSigns, standardiseSigns } from "../../../core/values/comparison-signs";
import type { Present } from "../../../core/values/sourced";
import type { FindingPlace } from "../../../core/rules/define-rule";
import { defineRule } from "../../submission/define-rule";
import { indicatorTexts } from "../../indicators/indicator-texts";

/** ≦ ≧ ＜ ＞ ＝ ═ <= >= in a target or result. */
export const comparisonSignNonstandard = defineRule({
  id: "comparison-sign-nonstandard",
  theme: "form",
  title: "比较符号不规范",
  why: "比较符号写法不一，汇总和自动核对时容易认不出来。",
  basis: "附件2、附件3 指标值书写规范（使用 ≤ ≥ < > =）",
  remedy: "改用 ≤ ≥ < > =。",
  severity: "advice",
  messages: { nonstandard: "{label}“{text}”中的“{signs}”应写作“{standard}”。" },
  absent: "附件2、附件3没有填写指标值",
  over: ({ evaluations }) => evaluations.flatMap((form) => indicatorTexts(form, ["target", "actual"])),
  needs: (cell) => ({ cell }),

  check({ cell }, { finding }) {
    const signs = nonstandardSigns(cell.value);
    if (signs.length === 0) return undefined;
    const standard = [...new Set(signs.map(standardiseSigns))];
    const edit = standardSigns(cell);
    return finding("nonstandard", {
      at: placeOfSign(cell),
      expected: standardiseSigns(cell.value),
      actual: cell.value,
      data: { label: cell.label, text: cell.value, signs: signs.join("”“"), standard: standard.join("”“") },
      fix: edit && { kind: "safe", label: `改为“${standardiseSigns(cell.value)}”`, edits: [edit] },
    });
  },
});

/** The column 指标性质 where the sign stands there, before its figure. */
function placeOfSign(cell: Present<string>): FindingPlace {
  const isTypedHere = typeof cell.typed === "string" && nonstandardSigns(cell.typed).length > 0;
  const [nature] = cell.further ?? [];
  return nature && !isTypedHere ? { at: nature, label: cell.label } : cell;
}

/** `undefined` where the sign stands in a cell of its own (指标性质), and where the cell holds a formula. */
function standardSigns(cell: Present<string>): Edit | undefined {
  if (typeof cell.typed !== "string") return undefined;
  const written = cell.inline ? standardiseSigns(cell.value) : standardiseSigns(cell.typed);
  return written === cell.typed ? undefined : replaceValue(cell, written);
}
