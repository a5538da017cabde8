/** Where something stands in a Word document, counted from 1 as a person counts on paper. */
export type WordPlace =
  | { readonly kind: "paragraph"; readonly paragraph: number }
  | {
      readonly kind: "cell";
      readonly table: number;
      readonly row: number;
      /** The how-manieth cell of its row, a merged one counted once. */
      readonly column: number;
    }
  | { readonly kind: "aside" };

/** `第2个表第5行第3列`, `正文第12段`. */
export function placeInWords(place: WordPlace): string {
  switch (place.kind) {
    case "paragraph":
      return `正文第${place.paragraph}段`;
    case "cell":
      return `第${place.table}个表第${place.row}行第${place.column}列`;
    case "aside":
      return "正文之外";
  }
}

const PLACE_AT_END = /（(?:正文第\d+段|第\d+个表第\d+行第\d+列|正文之外)）$/;

/** A label without the place in Word that was added to it, which moves from version to version. */
export function withoutWordPlace(label: string): string {
  return label.replace(PLACE_AT_END, "");
}
