// eslint-disable-next-line no-control-regex -- control characters are what it is about
const NEVER_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * A text without what no XML can hold: control characters and halves of characters. Cells of Excel may hold them by an escape of its
 * own; anywhere else one of them makes the whole file unreadable.
 */
export function writableInXml(text: string): string {
  return text.replace(NEVER_IN_XML, "");
}
