import { localName, malformed, type TagScanner } from "../opc/xml-scanner";
import { decodeXml } from "../opc/xml-text";

/** A formula as one line of text. */
interface FormulaText {
  readonly text: string;
  /** Whether a line cannot say all of it. */
  readonly partly: boolean;
}

/** What may be written one after another without another meaning. */
const PLAIN = /^(?:oMath|oMathPara|r|e|num|den|sup|sub|deg|box|borderBox|func|fName)$/;

/** Reads the formula (`m:oMath`, `m:oMathPara`) that the scanner stands on: fractions as 甲/乙, powers as 甲^乙. */
export function readFormula(scanner: TagScanner): FormulaText {
  let partly = false;
  const read = (): string => {
    const { kind, name, part } = scanner;
    if (kind === "empty") return "";
    const parts: [string, string][] = [];
    let from = scanner.end;
    let own = "";
    while (scanner.next() !== "close") {
      if (scanner.kind === "end") throw malformed(part);
      own += scanner.text.slice(from, scanner.start);
      const child = localName(scanner.name);
      parts.push([child, read()]);
      from = scanner.end;
    }
    if (scanner.name !== name) throw malformed(part);
    own += scanner.text.slice(from, scanner.start);
    return written(localName(name), parts, decodeXml(own));
  };
  const written = (name: string, parts: readonly (readonly [string, string])[], own: string): string => {
    const of = (wanted: string): string => parts.find(([child]) => child === wanted)?.[1] ?? "";
    switch (name) {
      case "t":
        return own;
      case "f":
        return `${bracketed(of("num"))}/${bracketed(of("den"))}`;
      case "sSup":
        return `${bracketed(of("e"))}^${bracketed(of("sup"))}`;
      case "sSub":
        return `${of("e")}_${of("sub")}`;
      case "rad":
        return `${of("deg")}√${bracketed(of("e"))}`;
      case "d":
        return `(${parts.flatMap(([child, text]) => (child === "e" ? [text] : [])).join(",")})`;
    }
    if (name.endsWith("Pr")) return "";
    partly ||= !PLAIN.test(name);
    return parts.map(([, text]) => text).join("");
  };
  const text = read();
  return { text, partly };
}

function bracketed(text: string): string {
  return /^(?:[\p{L}\p{N}_.%]+|\([^()]*\))$/u.test(text) ? text : `(${text})`;
}
