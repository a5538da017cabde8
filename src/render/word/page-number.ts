import { AlignmentType, Footer, PageNumber, Paragraph, TextRun, type ISectionOptions } from "docx";
import { ATTACHMENT_STYLES, SIZE_4 } from "./styles";

/** One character of size 4 between the number and the edge of the text. */
const ONE_CHARACTER = SIZE_4 * 10;

/** — 1 — below the text, at the outer side of the sheet: odd pages have it right, even ones left. */
export function pageNumbers(): NonNullable<ISectionOptions["footers"]> {
  return {
    default: numberAt(AlignmentType.RIGHT, { right: ONE_CHARACTER }),
    even: numberAt(AlignmentType.LEFT, { left: ONE_CHARACTER }),
  };
}

function numberAt(
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  indent: { readonly left?: number; readonly right?: number },
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: ATTACHMENT_STYLES.pageNumber,
        alignment,
        indent,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
