/** What a file is by its first bytes, whatever its name says. */
type FileKind =
  | "empty"
  | "zip"
  | "old-workbook"
  | "old-word"
  | "old-office"
  | "encrypted"
  | "rar"
  | "seven-zip"
  | "gzip"
  | "pdf"
  | "rich-text"
  | "xml-workbook"
  | "web-page"
  | "picture"
  | "owner-note"
  | "text"
  | "unknown";

const CFB_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BOF records of workbooks before Excel 97, which stand in no container. */
const OLD_BOFS: readonly (readonly number[])[] = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["seven-zip", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["gzip", [0x1f, 0x8b]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rich-text", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
];

/** So much of a text tells what it is. */
const HEAD_BYTES = 4096;

/** Tells a file by its bytes. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  const signed = SIGNATURES.find(([, signature]) => beginsWith(bytes, signature));
  if (signed) return signed[0];
  if (OLD_BOFS.some((bof) => beginsWith(bytes, bof)) && bytes[2]! <= 16 && bytes[3] === 0) return "old-workbook";
  return isOwnerNote(bytes) ? "owner-note" : textKind(bytes.subarray(0, HEAD_BYTES));
}

/** What the file is and what to do about it, in Chinese, for a person who wanted to open a workbook. */
export function wordsOf(kind: FileKind): string {
  switch (kind) {
    case "empty":
      return "文件是空的（0 字节），请重新取得文件";
    case "old-workbook":
      return "旧版 .xls 格式，请另存为 .xlsx";
    case "old-word":
      return "旧版 Word 文件，请在 Word 或 WPS 里用“文件 → 另存为”另存为 .docx";
    case "old-office":
      return "旧版 Office 文件，里面没有工作簿，请确认文件";
    case "rar":
    case "seven-zip":
    case "gzip":
      return `${ARCHIVES[kind]} 压缩包，请先解压，再打开里面的文件`;
    case "pdf":
      return "PDF 文件，请用填表时的 Excel 或 Word 文件";
    case "rich-text":
      return "RTF 文件，请在 Word 或 WPS 里用“文件 → 另存为”另存为 .docx";
    case "xml-workbook":
      return "XML 表格文件，请用 Excel 或 WPS 打开，再另存为 .xlsx";
    case "web-page":
      return "网页文件，不是真正的工作簿，请用 Excel 或 WPS 打开，再另存为 .xlsx";
    case "picture":
      return "图片，请用填表时的 Excel 或 Word 文件";
    case "owner-note":
      return "Office 打开文件时留下的临时文件，请选同名、不带 ~$ 的文件";
    case "text":
      return "纯文本文件（如 .csv），请用 Excel 或 WPS 打开，再另存为 .xlsx";
    default:
      return "不是 .xlsx 文件";
  }
}

const ARCHIVES = { rar: "RAR", "seven-zip": "7z", gzip: "gzip" } as const;

/** Whether the bytes are the container of Office before 2007 (.xls, .doc), in which encrypted files are kept to this day. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return beginsWith(bytes, CFB_SIGNATURE);
}

/** Whether such a container holds an Office file under a password. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return holdsUtf16(bytes, "EncryptedPackage");
}

function compoundKind(bytes: Uint8Array): FileKind {
  if (isEncryptedOffice(bytes)) return "encrypted";
  if (holdsUtf16(bytes, "WordDocument")) return "old-word";
  return holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book") ? "old-workbook" : "old-office";
}

/** `~$名称.xlsx`: the length of the user's name, the name in a field of its own, and the same once more as UTF-16. */
function isOwnerNote(bytes: Uint8Array): boolean {
  const field = { 162: 53, 165: 54 }[bytes.length];
  const isLength = (at: number): boolean => bytes[at]! > 0 && bytes[at]! <= field!;
  return field !== undefined && isLength(0) && isLength(field + 1) && bytes[field + 2] === 0;
}

function textKind(head: Uint8Array): FileKind {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = new TextDecoder(isWide ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(head);
  if (!isWide && text.includes("\0")) return "unknown";
  if (/urn:schemas-microsoft-com:office:spreadsheet|mso-application\s+progid="Excel/i.test(text)) return "xml-workbook";
  if (/<(?:!doctype\s+html|html|table|meta|head|body)[\s>]/i.test(text) || /^MIME-Version:/i.test(text))
    return "web-page";
  return "text";
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 0;
    while (same < text.length && bytes[at + 2 * same] === text.charCodeAt(same) && bytes[at + 2 * same + 1] === 0)
      same++;
    if (same === text.length) return true;
  }
  return false;
}
