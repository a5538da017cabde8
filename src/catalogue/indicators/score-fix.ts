import type { Fix } from "../../core/fixing/edit";
import { replaceValue } from "../../core/fixing/replace-value";
import type { FixKind } from "../../core/fixing/edit";
import type { Decimal } from "../../core/numbers/decimal";
import type { Present } from "../../core/values/sourced";
import type { Figure } from "../../core/values/values";
import { plainFigure } from "../../core/numbers/wording";

/** The fix that writes another 得分; none where the cell holds a formula. */
export function scoreFix(kind: FixKind, score: Present<Figure>, value: Decimal): Fix | undefined {
  // 10% in a column of marks was read as 10; a number there would show as 1000%.
  if (score.value.unit === "%") return undefined;
  const edit = replaceValue(score, value);
  return edit && { kind, label: `自评得分改为 ${plainFigure(value)}`, edits: [edit] };
}
