import type { Place } from "../../core/values/sourced";
import type { Amount } from "../../core/values/values";
import { agreesWith } from "./comparisons";
import type { NarrativeParagraph } from "./narrative";
import { plainTextOf } from "./plain-text";
import type { ProjectComparison } from "./project-statements";
import type { ReportReading } from "./read-narrative";

/** A row of 附件1 whose label is a list itself. */
interface ListedRow {
  readonly label: string;
  readonly final: Place & { readonly value: Amount };
}

/** 水费、电费、差旅费9.50万元: rows of 附件1 under 公用经费 that are told by their whole label, which the marks in it would cut. */
export function listedRows({ narrative, submission }: ReportReading): readonly ProjectComparison[] {
  const [form, ...more] = submission.basicData;
  if (!form || more.length > 0) return [];
  const rows = form.model.spending.known.publicUse.children.flatMap(
    ({ label, cells: { currentFinal } }): ListedRow[] =>
      label.includes("、") && currentFinal.kind === "present"
        ? [{ label: plainTextOf(label).text, final: currentFinal }]
        : [],
  );
  return narrative.paragraphs.flatMap((paragraph) =>
    paragraph.section === "measures" ? [] : rows.flatMap((row) => told(paragraph, row, form.name)),
  );
}

function told(paragraph: NarrativeParagraph, { label, final }: ListedRow, form: string): readonly ProjectComparison[] {
  const { plain, segments, years } = paragraph;
  const from = plain.text.indexOf(label);
  if (from < 0) return [];
  const position = segments.findIndex(({ start, end }) => start < from + label.length && from + label.length <= end);
  const figure = segments[position]?.figures.find(({ start }) => start >= from + label.length);
  const between = figure && plain.text.slice(from + label.length, figure.from);
  if (!figure?.exact || figure.kind !== "money" || years[position] !== "this" || !/^(?:支出)?$/.test(between ?? "-"))
    return [];
  const { value } = final;
  const stated = {
    value: value.value,
    place: final,
    source: `${form}${final.label}`,
    agrees: agreesWith(figure, value),
  };
  return [{ paragraph, figure, from, measure: "money", stated }];
}
