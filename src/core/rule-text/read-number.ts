import { Decimal } from "../numbers/decimal";
import { foldWidth } from "../values/normalise";

const NUMBER = /[-+]?\d+(?:,\d{3})*(?:\.\d+)?/g;

/** The number that a text holds, where it holds one only: 12 of ≥12次, 0.95 of 95%; else why not, in Chinese. */
export function readNumber(text: string): Decimal | string {
  const plain = foldWidth(text).replace(/\s+/g, "");
  const found = plain.match(NUMBER) ?? [];
  if (found.length !== 1) return found.length === 0 ? `“${text}”里没有数` : `“${text}”里不止一个数`;
  const value = new Decimal(found[0].replaceAll(",", ""));
  return plain.includes("%") ? value.dividedBy(100) : value;
}
