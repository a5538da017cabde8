import type { Finding } from "../../core/rules/finding";
import type { LabelMeaning } from "../../core/template/define-form";
import type { WorkbookCheck } from "../check";

/** Everything that a person may confirm, each label once, in the order of the workbook. */
export function suggestionsOf({ submission }: WorkbookCheck): readonly LabelMeaning[] {
  const told = submission.forms.flatMap(({ unread }) => unread.flatMap(({ suggestion }) => suggestion ?? []));
  return [...new Map(told.map((suggestion) => [suggestion.label, suggestion])).values()];
}

/** What a person may confirm beside a finding: the label there that nobody could read, and what it is like. */
export function suggestionFor({ at }: Finding, { submission }: WorkbookCheck): LabelMeaning | undefined {
  if (!at) return undefined;
  const { sheet, row, column } = at;
  const unread = submission.forms.flatMap((form) => form.unread);
  return unread.find((cell) => cell.at.sheet === sheet && cell.at.row === row && cell.at.column === column)?.suggestion;
}
