import { damaged } from "./trouble";

/** How the bytes of a part hold its text. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be";

/** The text of an XML part; a byte order mark stays its first character, so that writing it again gives the same bytes. */
export function decodePart(bytes: Uint8Array, part: string): { text: string; encoding: TextEncodingName } {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding };
  } catch (cause) {
    throw damaged(`${part} 的文字编码无法识别`, cause);
  }
}

/** The bytes of text in the encoding the part had. */
export function encodePart(text: string, encoding: TextEncodingName): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

/** By the byte order mark, or by the zero byte of `<` where there is none. */
function encodingOf(bytes: Uint8Array): TextEncodingName {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
