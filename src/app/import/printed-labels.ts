import { FORM_WORDS } from "../../catalogue/forms/shared/form-words";
import { labelKeys, stemsOf } from "../../core/reading/label-matching";
import { labelKey } from "../../core/values/normalise";
import { readRowLabel } from "../../core/values/row-label";
import type { FormTemplate } from "../../core/template/define-form";
import type { AnyPart, Columns, Labels } from "../../core/template/parts";

/**
 * The official wording of a label that the form has under this or another one; `undefined` for a text that is no label of
 * the form.
 */
export function officialLabel(template: FormTemplate, text: string): string | undefined {
  const known = officialLabels(template);
  for (const key of [labelKey(text), readRowLabel(text).key]) {
    for (const stem of stemsOf(key, FORM_WORDS)) {
      const official = known.get(stem);
      if (official !== undefined) return official;
    }
  }
  return undefined;
}

const labelsByTemplate = new WeakMap<FormTemplate, ReadonlyMap<string, string>>();

/** Official labels by every wording of them. */
function officialLabels(template: FormTemplate): ReadonlyMap<string, string> {
  let known = labelsByTemplate.get(template);
  if (!known) {
    const lists = Object.values(template.parts).flatMap(labelsOf);
    known = new Map(lists.flatMap((labels) => [...labelKeys(labels)].map((key) => [key, labels[0]] as const)));
    labelsByTemplate.set(template, known);
  }
  return known;
}

function labelsOf(part: AnyPart): readonly Labels[] {
  switch (part.part) {
    case "field":
      return [part.labels];
    case "record":
      return columnLabels(part.columns);
    case "outline":
      return [...columnLabels(part.columns), ...Object.values(part.rows).map(({ labels }) => labels)];
    case "labelled":
      return Object.values(part.groups).flatMap(({ heading, items }) => [heading, ...Object.values(items)]);
    case "list":
      return [...columnLabels(part.columns), ...columnLabels(part.totals), part.until];
    case "signature":
      return part.items;
    case "paragraphs":
      return [];
  }
}

function columnLabels(columns: Columns): readonly Labels[] {
  return Object.values(columns).map(({ labels }) => labels);
}
