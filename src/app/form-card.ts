import { READ_FORMS } from "../catalogue/forms/index";
import { OTHER_FORMS } from "../catalogue/forms/shared/families";
import type { FormTemplate } from "../core/template/define-form";
import type { AnyPart } from "../core/template/parts";
import type { WorkbookCheck } from "./check";
import { FILLERS } from "../catalogue/fillers/index";

/** A label of a form, as printed, and what else it is called. */
export interface CardLabel {
  readonly official: string;
  readonly others: readonly string[];
}

/** What is known of a form, for the page 「能读哪些表」. */
export interface FormCard {
  readonly name: string;
  readonly title: string;
  /** Regions and systems whose variants are known, and the rules that none of their forms is asked. */
  readonly families: readonly { readonly name: string; readonly without: readonly string[] }[];
  readonly labels: readonly CardLabel[];
  /** Ids of the rules that have something to look at on a form that is filled in. */
  readonly checked: readonly string[];
  /** What can be computed on it. */
  readonly filled: readonly string[];
  /** Reports that are made of it. */
  readonly reported: readonly string[];
}

/** Forms that are named and not checked. */
export const NAMED_FORMS: readonly string[] = OTHER_FORMS.map(({ name }) => name);

/** The card of every form that is read; `checkOf` gives the check of a workbook that holds that form alone, filled in. */
export function formCards(checkOf: (form: FormTemplate) => WorkbookCheck): readonly FormCard[] {
  return READ_FORMS.map((form) => {
    const { results, submission } = checkOf(form);
    const titles = new Map(FILLERS.map(({ id, title }) => [id, title]));
    const filled = new Set(FILLERS.flatMap((filler) => filler.propose(submission)).map(({ filler }) => filler));
    return {
      name: form.shortName,
      title: form.title,
      families: familiesOf(form),
      labels: Object.values(form.parts).flatMap(labelsOf),
      checked: results.filter(({ status }) => status === "passed" || status === "failed").map(({ rule }) => rule),
      filled: [...filled].map((id) => titles.get(id) ?? id),
      reported: form.feeds ?? [],
    };
  });
}

function familiesOf({ families }: FormTemplate): FormCard["families"] {
  const names = [...new Set(families.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    without: [...new Set(families.filter((family) => family.name === name).flatMap(({ without }) => without))],
  }));
}

function labelsOf(part: AnyPart): readonly CardLabel[] {
  switch (part.part) {
    case "field":
      return [cardLabel(part.labels)];
    case "record":
    case "list":
    case "outline":
      return [
        ...Object.values(part.columns).map(({ labels, finer = [], lastly = [] }) =>
          cardLabel([...labels, ...finer, ...lastly]),
        ),
        ...(part.part === "outline" ? Object.values(part.rows).map(({ labels }) => cardLabel(labels)) : []),
        ...(part.part === "list" ? [cardLabel(part.until)] : []),
      ];
    case "labelled":
      return Object.values(part.groups).flatMap(({ heading, items }) =>
        [heading, ...Object.values(items)].map(cardLabel),
      );
    case "signature":
      return part.items.map(cardLabel);
    case "paragraphs":
      return [];
  }
}

function cardLabel([official = "", ...others]: readonly string[]): CardLabel {
  return { official, others };
}
