import type { Area, CellRef } from "../grid/address";
import type { CellValue } from "../grid/snapshot";
import type { Sourced } from "../values/sourced";
import type { FormWords } from "./form-words";
import type { ModelOf, Parts } from "./parts";

/** A label that stands for another: 预算安排金额 for 全年预算数. */
export interface LabelMeaning {
  readonly label: string;
  /** Any label of a template. */
  readonly as: string;
}

/** A filled cell of a form that nobody could read. */
export interface UnreadCell {
  readonly at: CellRef;
  /** What stands there, on one line. */
  readonly text: string;
  readonly value: CellValue;
  /** The header over it that nobody could read either; its own text where it is that header. */
  readonly header: string | undefined;
  /** Whether it is a header itself. */
  readonly isHeader: boolean;
  /** The first words of its row. */
  readonly rowLabel: string | undefined;
  /** The template's label that the header, or its own text, is most like. */
  readonly near: string | undefined;
  /** What a person may confirm: that its header, or its own text, stands for the label that it is like. */
  readonly suggestion: LabelMeaning | undefined;
}

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
  /** Labels of lines that are known and not read: 存在问题, 评价结论. */
  readonly remarks?: readonly string[];
  /** The reports that are made of it, by their names. */
  readonly feeds?: readonly string[];
  /** How it differs from place to place; the first that fits is the form's family, the last fits all. */
  readonly families: readonly [FormFamily, ...FormFamily[]];
  /** Of forms with titles alike, this is one whose table has none of these columns, and no header that nobody could read. */
  readonly lacks?: { readonly part: string; readonly columns: readonly string[] };
  /** Without its title a form is one of these only with one of these columns: a plan has the same labels, and no results. */
  readonly proof?: { readonly part: string; readonly columns: readonly string[] };
}

/** What differs between the regions that use a form. */
export interface FormFamily {
  /** As people call it: `湖南`. */
  readonly name: string;
  /** Labels that it has all of, as `labelKey` writes them. None: it fits every form. */
  readonly marks?: readonly RegExp[];
  /** Forms that it belongs together with; where one of them is there, the others must be. */
  readonly set?: readonly string[];
  /** Whether its level-one groups weigh what the pack says where their headings do not say it themselves. */
  readonly weighsAsPack?: true;
  /** Rules that ask for what this family does not have. */
  readonly without: readonly string[];
}

/** A form that is known and named, and not read. */
export interface OtherForm {
  /** Its plain name: `绩效目标申报表`. */
  readonly name: string;
  /** Matches the title's `labelKey`. */
  readonly titlePattern: RegExp;
}

/** All forms that are looked for, and how they are written. */
export interface FormKinds {
  readonly templates: readonly FormTemplate[];
  /** Those that are named, and not read. */
  readonly others: readonly OtherForm[];
  readonly words: FormWords;
}

/** A whole form, or a sheet, that was passed over. */
export interface PassedOver {
  readonly sheet: string;
  /** `adjacent`: a form of a known kind that is not checked; `not-recognised`: nobody knows what it is. */
  readonly why: "adjacent" | "not-recognised";
  /** Its title as typed; `undefined` where it has none. */
  readonly title: string | undefined;
  /** The known kind. */
  readonly name: string | undefined;
}

/** A form found in a workbook, read. */
export interface FormInstance<P extends Parts = Parts> {
  readonly template: FormTemplate<P>;
  readonly family: FormFamily;
  /** Unique in the workbook: template id, sheet and first row, and its number among forms side by side. */
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
  readonly yearLine?: { readonly at: CellRef; readonly text: string } | undefined;
  /** Whether merged areas could be read. */
  readonly mergesKnown: boolean;
  readonly model: ModelOf<P>;
  /** Every place the template describes that was found, for the checks that look at all of them. */
  readonly places: readonly Sourced<unknown>[];
  /** Years named in headers, with the year each should name against the form's. */
  readonly yearMentions: readonly YearMention[];
  /** Mandatory rows and columns that are gone, in the form's words. */
  readonly missing: readonly string[];
  /** How many of its filled cells were understood, and how many not. */
  readonly cells: { readonly read: number; readonly unread: number };
  /** Every filled cell that was not. */
  readonly unread: readonly UnreadCell[];
  /** Texts that stand in no place of it: notes, remarks, what is written under headers that are not read. */
  readonly remarks: readonly string[];
  /** Required places, filled or not. */
  readonly required: readonly Sourced<unknown>[];
  /** Texts of our own cells beside a generated report (`JIHE:…`); none on other forms. */
  readonly markers: readonly string[];
  /** Cells of free text whose formula gives an error, or no stored value at all. None on tables, whose places say so themselves. */
  readonly broken: readonly BrokenCell[];
}

/** A formula of a text that gives nothing to read. */
export interface BrokenCell {
  readonly at: CellRef;
  /** What it shows: `#REF!`; `undefined` where no value was stored. */
  readonly error: string | undefined;
}

export interface YearMention {
  readonly at: CellRef;
  /** On one line. */
  readonly text: string;
  readonly typed: string;
  readonly year: number;
  readonly expected: 0 | -1;
}

/** Describes a form. The model type is computed from it. */
export function defineForm<const P extends Parts>(template: FormTemplate<P>): FormTemplate<P> {
  return template;
}
