import type { Area, CellRef } from "../grid/address";
import type { Sourced } from "../reading/sourced";
import type { ModelOf, Parts } from "./parts";

/** How an official form is described: where it begins, and what stands on it. No addresses. */
export interface FormTemplate<P extends Parts = Parts> {
  /** The id in JSON results, e.g. `basic-data`. */
  readonly id: string;
  /** The official title without year, e.g. `项目支出绩效自评表`. */
  readonly title: string;
  /** What people call it: `附件1`. */
  readonly shortName: string;
  /** Matches the title's `labelKey`. */
  readonly titlePattern: RegExp;
  /** Labels that only this form has together; they find a form whose title is gone. Empty: by title alone. */
  readonly fingerprint: readonly RegExp[];
  readonly parts: P;
}

/** A form found in a workbook, read. */
export interface FormInstance<P extends Parts = Parts> {
  readonly template: FormTemplate<P>;
  /** Unique in the workbook: template id, sheet and first row. */
  readonly key: string;
  /** As people would name it in this workbook: `附件3`, or `附件3“防汛项目”` where there are several. */
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly title: Sourced<string>;
  /** The title's cell, or the form's first cell where it has no title. */
  readonly titleAt: CellRef;
  readonly titleYear: number | undefined;
  /** The cell beside the title that names its year, where the title does not: （2023年度）. */
  readonly yearLine?: { readonly at: CellRef; readonly text: string };
  /** Whether merged areas could be read. */
  readonly mergesKnown: boolean;
  readonly model: ModelOf<P>;
  /** Every place the template describes that was found, for the checks that look at all of them. */
  readonly places: readonly Sourced<unknown>[];
  /** Years named in headers, with the year each should name against the form's. */
  readonly yearMentions: readonly YearMention[];
  /** Mandatory rows and columns that are gone, in the form's words. */
  readonly missing: readonly string[];
  /** Required places, filled or not. */
  readonly required: readonly Sourced<unknown>[];
  /** Texts of our own cells beside a generated report (`JIHE:…`); none on other forms. */
  readonly markers: readonly string[];
}

export interface YearMention {
  readonly at: CellRef;
  readonly text: string;
  readonly year: number;
  readonly expected: 0 | -1;
}

/** Describes a form. The model type is computed from it. */
export function defineForm<const P extends Parts>(template: FormTemplate<P>): FormTemplate<P> {
  return template;
}
