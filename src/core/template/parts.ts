import type { CellRef } from "../grid/address";
import type { CellParser } from "../values/values";
import type { Sourced, ValueKind } from "../values/sourced";

/** The known spellings of a label, as `labelKey` writes them or as the form does. The first is the official one. */
export type Labels = readonly [official: string, ...alsoSeen: string[]];

/** A parser and the sort of value it reads. */
export interface ValueSpec<T> {
  readonly kind: ValueKind;
  readonly parser: CellParser<T>;
}

/** How one value or column is found and read. */
export interface ColumnSpec<T> extends ValueSpec<T> {
  readonly labels: Labels;
  /**
   * Of several columns whose header matches, which one: 决算 columns are told apart by order, their years checked after.
   * Without it a second match makes the header ambiguous and the first is taken.
   */
  readonly pick?: "first" | "last";
  /** Years against the form's own that its header may name: 0 this year, -1 last year. */
  readonly year?: 0 | -1;
  /** In a list, an empty cell stands for the last filled one above it. */
  readonly carryDown?: true;
  /** The form must have this column (form-row-missing). */
  readonly mandatory?: true;
  /**
   * Headers that head it only where no other does: 单项得分 beside no 折算得分. Where another does, what stands under one of these
   * counts in rows that leave the other blank: 年初指标值 beside 调整指标值.
   */
  readonly lastly?: readonly string[];
  /** Headers of a column that divides this one: what stands there counts, and this one where it is blank: 四级指标 beside 三级指标. */
  readonly finer?: readonly string[];
  /**
   * Of several headers alike, the one right beside this column's: 分值 beside each of 一级指标, 二级指标 and 三级指标. All of them must stand
   * beside other headers of the part.
   */
  readonly nextTo?: string;
  /** Where a list has no such column, the value may stand in the text of another one: 维修水厂（20分）. The group is the value. */
  readonly within?: { readonly column: string; readonly pattern: RegExp };
  /** Headers of a column with the value's comparison sign (指标性质, 符号), wherever it stands; its text is then joined. */
  readonly sign?: Labels;
  /** Headers of a column with the value's unit (度量单位), wherever it stands; its text is then joined. */
  readonly unit?: Labels;
}

/** Columns by name. The value types differ, so the bound is `unknown`; `RowOf` gives each its own back. */
export type Columns = Readonly<Record<string, ColumnSpec<unknown>>>;

/** One value beside its label, or behind it in the same cell. */
export interface FieldPart<T> extends ValueSpec<T> {
  readonly part: "field";
  readonly labels: Labels;
  /** The form cannot do without a value here (required-cell-blank). */
  readonly required?: true;
}

/** Headers side by side and one row of values below them. */
export interface RecordPart<C extends Columns> {
  readonly part: "record";
  readonly columns: C;
  /** Headers of columns that are known and not read. */
  readonly aside?: readonly string[];
  /** Its values may stand right of their labels as well. */
  readonly beside?: true;
  /** Its texts may take several numbered rows. */
  readonly manyRows?: true;
  readonly required?: readonly (keyof C & string)[];
  /** Where the words left of its headers name a year (2024年完工项目): which, against the form's. */
  readonly sideYear?: 0 | -1;
}

/** What a known row of an outline is. */
export interface RowSpec {
  readonly labels: Labels;
  /** The row it is a part of. Without it the row stands at top level. */
  readonly under?: string;
  /** A heading of rows that the form leaves to the unit (一个专项一行): unknown rows below are its children. */
  readonly heading?: true;
  /** Unknown rows below a top-level row are its parts (项目支出); else they are read, kept and never guessed at. */
  readonly open?: true;
  readonly mandatory?: true;
  /** What the first row of the table is, in whatever words; and its only one, with or without these. */
  readonly first?: RegExp;
  /** Amounts of this row may be below zero. */
  readonly signed?: true;
}

/** Labelled rows under column headers, with totals, parts, headings and 其中. */
export interface OutlinePart<R extends string, C extends Columns> {
  readonly part: "outline";
  readonly columns: C;
  /** Headers of columns that are known and not read: 原因, 备注. */
  readonly aside?: readonly string[];
  readonly rows: Readonly<Record<R, RowSpec>>;
  /** How many headers must match for a row to be the header row. */
  readonly atLeast: number;
  /** Columns whose headers do for it where all of them are there, over figures, and nothing tells it better: 预算数 and 执行数. */
  readonly enough?: readonly (keyof C & string)[];
  readonly required?: readonly { readonly row: R; readonly column: keyof C & string }[];
}

/** Groups of labelled amounts: the words over each, and the items the template knows. */
export type Groups = Readonly<
  Record<string, { readonly heading: Labels; readonly items: Readonly<Record<string, Labels>> }>
>;

/** Labelled amounts, one cell or two each, in groups with a heading (按收入性质分). */
export interface LabelledPart<G extends Groups, T> extends ValueSpec<T> {
  readonly part: "labelled";
  readonly groups: G;
}

/** Rows until a closing label. */
export interface ListPart<C extends Columns, T extends Columns> {
  readonly part: "list";
  readonly columns: C;
  /** Headers of columns that are known and not read: 备注, 评分标准. */
  readonly aside?: readonly string[];
  readonly atLeast: number;
  readonly until: Labels;
  /** Columns of the closing row that hold totals, by the list column they stand under. */
  readonly totals: T;
  /** A total that may stand above the list instead, beside one of these labels: 自评得分 98. */
  readonly above?: {
    readonly total: keyof T & string;
    readonly labels: readonly string[];
    /** What a figure merged over several totals says where it is not this one: all that can be reached. */
    readonly full?: RegExp;
  };
  /** The column whose text names a row in messages. */
  readonly namedBy: keyof C & string;
}

/** Labels with a text behind each, all in one cell or in several (单位负责人签字： 填表人：…). */
export interface SignaturePart {
  readonly part: "signature";
  readonly items: readonly Labels[];
}

/** Free text, one paragraph a row, or several in one cell. */
export interface ParagraphsPart {
  readonly part: "paragraphs";
  /** What the headings of its sections speak of: a text that numbers them （一） or 1. is known by these. */
  readonly sections: readonly RegExp[];
}

/** Any part. `any` only in the bound: the parts of one form differ in their value types, and `ModelOf` gives each its own back. */
export type AnyPart =
  | FieldPart<unknown>
  | RecordPart<Columns>
  | OutlinePart<string, Columns>
  | LabelledPart<Groups, unknown>
  | ListPart<Columns, Columns>
  | SignaturePart
  | ParagraphsPart;

/** The values of a row, by column. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends ColumnSpec<infer T> ? Sourced<T> : never;
};

/** A column header as it stands on the form. */
export interface Header {
  readonly at: CellRef;
  /** Its text on one line, e.g. `2023年预算数`. */
  readonly text: string;
  /** The same as it was typed. */
  readonly typed: string;
  readonly year: number | undefined;
  /** The year it should name, against the form's. */
  readonly expectedYear: 0 | -1 | undefined;
}

/** The headers of a part, by column; `undefined` for one the form has not. */
export type HeadersOf<C extends Columns> = { readonly [K in keyof C]: Header | undefined };

/** A row of an outline. */
export interface OutlineRow<C extends Columns> {
  /** Its name in the template; `undefined` for a row the template does not know. */
  readonly key: string | undefined;
  /** The label without number, 其中 and prompt, e.g. `业务工作经费`; empty where the row has none. */
  readonly label: string;
  /** The label's cell; `undefined` for a known row that the form has not. */
  readonly at: CellRef | undefined;
  readonly heading: boolean;
  readonly ofWhich: boolean;
  readonly cells: RowOf<C>;
  /** Direct parts, in the form's order. */
  readonly children: readonly OutlineRow<C>[];
}

/** An outline as read. */
export interface Outline<R extends string, C extends Columns> {
  readonly found: boolean;
  readonly headers: HeadersOf<C>;
  /** Every known row; one that the form has not holds only `not-found`. */
  readonly known: { readonly [K in R]: OutlineRow<C> };
  /** All rows, in the form's order. */
  readonly rows: readonly OutlineRow<C>[];
  /** Weight named in the heading's brackets, as plain text: `10` of 预算执行情况(10分). */
  readonly headingWeight: string | undefined;
}

/** One labelled amount. */
export interface LabelledItem<T> {
  /** Its name in the template; `undefined` for one the template does not know. */
  readonly key: string | undefined;
  readonly label: string;
  readonly value: Sourced<T>;
}

/** The labelled amounts of one group. */
export interface LabelledGroup<I extends string, T> {
  readonly found: boolean;
  readonly items: readonly LabelledItem<T>[];
  readonly known: { readonly [K in I]: Sourced<T> };
}

/** The labelled amounts of a part, group by group. */
export type LabelledModel<G extends Groups, T> = {
  readonly [K in keyof G]: LabelledGroup<keyof G[K]["items"] & string, T>;
};

/** A row of a list. */
export type ListRow<C extends Columns> = RowOf<C> & {
  /** `sheet!row`, unique in the workbook. */
  readonly key: string;
  /** What stands in its columns that are known and not read, where there are such: 评分标准. */
  readonly beside?: readonly { readonly header: string; readonly text: string }[];
};

/** A list as read. */
export interface List<C extends Columns, T extends Columns> {
  readonly found: boolean;
  readonly headers: HeadersOf<C>;
  readonly rows: readonly ListRow<C>[];
  readonly totals: RowOf<T>;
}

/** One cell of a signature line, with the items it has room for. */
export interface SignatureCell {
  readonly at: CellRef;
  readonly items: readonly { readonly label: string; readonly filled: boolean; readonly text: string }[];
}

/** A paragraph of free text and the cells it stands in. */
export interface Paragraph {
  readonly text: string;
  /** The cell of its first character; later cells follow where a paragraph was broken over rows. */
  readonly at: CellRef;
  readonly pieces: readonly { readonly at: CellRef; readonly start: number }[];
}

/** The model of a part is computed from its declaration; nobody writes it twice. */
type PartModel<P> =
  P extends FieldPart<infer T>
    ? Sourced<T>
    : P extends RecordPart<infer C>
      ? RowOf<C> & { readonly headers: HeadersOf<C> }
      : P extends OutlinePart<infer R, infer C>
        ? Outline<R, C>
        : P extends LabelledPart<infer G, infer T>
          ? LabelledModel<G, T>
          : P extends ListPart<infer C, infer T>
            ? List<C, T>
            : P extends SignaturePart
              ? readonly SignatureCell[]
              : P extends ParagraphsPart
                ? readonly Paragraph[]
                : never;

/** The parts of a form, by name. */
export type Parts = Readonly<Record<string, AnyPart>>;
/** What is read of a form, by part. */
export type ModelOf<P extends Parts> = { readonly [K in keyof P]: PartModel<P[K]> };

/** Declares a field: one label, one value. */
export function field<T>(labels: Labels, spec: ValueSpec<T>, more: { readonly required?: true } = {}): FieldPart<T> {
  return { part: "field", labels, ...spec, ...more };
}

/** Declares a column by its labels and what it holds. */
export function column<T>(
  labels: Labels,
  spec: ValueSpec<T>,
  more: Partial<
    Pick<
      ColumnSpec<T>,
      "pick" | "year" | "carryDown" | "mandatory" | "sign" | "unit" | "lastly" | "finer" | "within" | "nextTo"
    >
  > = {},
): ColumnSpec<T> {
  return { labels, ...spec, ...more };
}

/** Declares headers side by side with one row of values. */
export function record<const C extends Columns>(spec: Omit<RecordPart<C>, "part">): RecordPart<C> {
  return { part: "record", ...spec };
}

/** Declares labelled rows under column headers. */
export function outline<const R extends string, const C extends Columns>(
  spec: Omit<OutlinePart<R, C>, "part">,
): OutlinePart<R, C> {
  return { part: "outline", ...spec };
}

/** Declares groups of labelled amounts. */
export function labelled<const G extends Groups, T>(spec: ValueSpec<T> & { readonly groups: G }): LabelledPart<G, T> {
  return { part: "labelled", ...spec };
}

/** Declares rows under column headers, up to a closing label. */
export function list<const C extends Columns, const T extends Columns>(
  spec: Omit<ListPart<C, T>, "part">,
): ListPart<C, T> {
  return { part: "list", ...spec };
}

/** Declares the signature line by the labels it has. */
export function signature(...items: readonly Labels[]): SignaturePart {
  return { part: "signature", items };
}

/** Declares free text. */
export function paragraphs(sections: readonly RegExp[]): ParagraphsPart {
  return { part: "paragraphs", sections };
}
