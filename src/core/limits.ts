/**
 * How much we take on, in one place. No set of forms comes near any of these; a file that goes beyond one is refused by name within
 * seconds, so that neither a hostile file nor a wrong one holds up a batch or fills the memory of a page.
 */

const MEBIBYTE = 1024 * 1024;

/** A file, as it stands on the disk. */
export const MAX_FILE_BYTES = 256 * MEBIBYTE;
/** All parts of a file together, unpacked. */
export const MAX_UNPACKED_BYTES = 256 * MEBIBYTE;
/** One part that is read as text: a sheet of a million cells has half of it. */
export const MAX_TEXT_PART_BYTES = 96 * MEBIBYTE;
/** So much more than the directory of an archive claims a part may hold. */
export const MAX_BYTES_BEYOND_CLAIM = 32 * MEBIBYTE;
/** Files in an archive, pictures and all; and more than the plain end record, which we write, can count. */
export const MAX_ARCHIVE_ENTRIES = 20_000;
/** A workbook of before 2007, which another program's code reads whole. */
export const MAX_OLD_WORKBOOK_BYTES = 64 * MEBIBYTE;

/** Sheets of a workbook: a unit of hundreds of projects has hundreds. */
export const MAX_SHEETS = 5_000;
/** Cells that a sheet lists, empty ones included. */
export const MAX_LISTED_CELLS = 1_500_000;
/** Cells of a workbook that hold something. */
export const MAX_FILLED_CELLS = 2_000_000;

/** The text of a Word file, in characters with its tags. */
export const MAX_WORD_CHARACTERS = 16 * MEBIBYTE;
/** Paragraphs of a Word file, those in tables included, and cells of its tables: three hundred forms on projects have 54,000. */
export const MAX_WORD_PARAGRAPHS = 200_000;
export const MAX_WORD_CELLS = 100_000;
/** Fields in fields. */
export const MAX_OPEN_FIELDS = 256;

/**
 * What is checked together, characters of all forms and reports: three hundred forms on projects and a long report have half of it. All that
 * a check does stands in proportion to these, so that they bound its work.
 */
export const MAX_FORM_CHARACTERS = 1_000_000;
/** Rows of texts in all reports, and rows of indicators in one form and in all. */
export const MAX_REPORT_ROWS = 20_000;
export const MAX_INDICATORS_OF_FORM = 2_000;
export const MAX_INDICATORS = 20_000;
/** Every name of an indicator is looked for in every report: indicators by characters. */
export const MAX_LOOKED_FOR = 400_000_000;

/** More than we take on was given. `detail` says in Chinese what there is too much of. */
export class BeyondLimit extends Error {
  constructor(readonly detail: string) {
    super(`More than is taken on: ${detail}`);
    this.name = "BeyondLimit";
  }
}

/** A pack, or a file of rules: a page of text. */
export const MAX_PACK_BYTES = 4 * MEBIBYTE;

/** Files that are given to the page at once: no bureau has more units. */
export const MAX_GIVEN_FILES = 5_000;

/** How long one file of a batch may take, and what its thread may keep in memory. */
export const PATIENCE_MS = 60_000;
export const MEMORY_MB = 1024;
