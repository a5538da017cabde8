import { parseArea, type Area } from "../../core/grid/address";
import { childrenOf, type XmlElement } from "../opc/xml-scanner";

/** An element with the part it stands in. */
export interface Placed {
  readonly text: string;
  readonly part: string;
  readonly element: XmlElement;
}

/** The elements below one, itself left out, in their order. */
export function below({ text, part, element }: Placed): XmlElement[] {
  return childrenOf(text, element, part).flatMap((child) => [child, ...below({ text, part, element: child })]);
}

/** The areas of a list such as `A1:B2 D4`. */
export function areasOf(list: string): Area[] {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((area) => parseArea(area) ?? []);
}
