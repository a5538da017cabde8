/** The part of `numfmt` that is used. The package names its own types by a file that it does not hold. */
declare module "numfmt" {
  interface FormatOptions {
    readonly locale?: string;
    readonly throws?: boolean;
    readonly nbsp?: boolean;
    readonly dateErrorNumber?: boolean;
  }

  /** A value in a number format, as Excel shows it; `######` where the format cannot be read or the value has no place in it. */
  export function format(pattern: string, value: string | number | boolean | null, options?: FormatOptions): string;

  /** The colour a number format gives a value: `#rrggbb`, a name, an index, or nothing. */
  export function formatColor(
    pattern: string,
    value: string | number | boolean | null,
    options?: FormatOptions,
  ): string | number | null | undefined;

  /** Whether a number format shows a number as date or time. */
  export function isDateFormat(pattern: string): boolean;

  /** Whether a number format shows a number in percent. */
  export function isPercentFormat(pattern: string): boolean;

  /** Whether a number format can be read. */
  export function isValidFormat(pattern: string): boolean;

  /**
   * A typed text read as a spreadsheet program reads it, with the id of the built-in number format it asks for; nothing where it is plain text.
   * Dates without a year are of this year.
   */
  export function parseValue(
    text: string,
    options?: { readonly locale?: string },
  ): { readonly value: string | number | boolean | null; readonly formatId?: number } | undefined;
}
