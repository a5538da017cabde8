/** What the program can open, as extensions. */
export const WORKBOOK_EXTENSIONS = [".xlsx", ".xlsm"] as const;

/** Workbooks of before 2007 and of WPS, of which new ones are made. */
export const OLD_WORKBOOK_EXTENSIONS = [".xls", ".et"] as const;

/** What holds text: of these a workbook is made. The older kinds are only known, to say what to do about them. */
export const WORD_EXTENSIONS = [".docx", ".docm", ".doc", ".wps"] as const;

const TYPES: Readonly<Record<string, string>> = {
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
};

const CHECKED = "-已校验";

/** File systems take no name of more bytes; a name out of an archive may have more. */
const MOST_BYTES = 255;

/** `.xlsx` of `自评表.XLSX`; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.[^.\\/]+$/.exec(name)?.[0].toLowerCase() ?? "";
}

/** The name under which a changed workbook is saved: `自评表-已校验.xlsx`. A workbook with macros keeps its kind. */
export function savedNameOf(name: string): string {
  const extension = extensionOf(name);
  const kind = extension in TYPES ? extension : ".xlsx";
  const stem = extension in TYPES ? name.slice(0, -extension.length) : name;
  const end = `${CHECKED}${kind}`;
  return `${shortened(stem.endsWith(CHECKED) ? stem.slice(0, -CHECKED.length) : stem, MOST_BYTES - bytesIn(end))}${end}`;
}

/** As much of a text, from its beginning, as so many bytes of UTF-8 hold. */
function shortened(text: string, most: number): string {
  if (bytesIn(text) <= most) return text;
  const characters = Array.from(text);
  while (bytesIn(characters.join("")) > most) characters.pop();
  return characters.join("");
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether a file is worth trying by its name; what turns out to be no workbook says what it is. */
export function canBeOpened(name: string): boolean {
  const known: readonly string[] = [...WORKBOOK_EXTENSIONS, ...OLD_WORKBOOK_EXTENSIONS, ...WORD_EXTENSIONS];
  return known.includes(extensionOf(name));
}

/** Whether a file holds text, by its name. */
export function isWordName(name: string): boolean {
  return WORD_EXTENSIONS.some((extension) => extension === extensionOf(name));
}

/** The name of the workbook that is made of a Word file: `自评表.xlsx` of `自评表.docx`. */
export function workbookNameOf(name: string): string {
  return `${name.slice(0, name.length - extensionOf(name).length)}.xlsx`;
}

/** The media type of a workbook by its name. */
export function mediaTypeOf(name: string): string {
  return TYPES[extensionOf(name)] ?? "application/octet-stream";
}
